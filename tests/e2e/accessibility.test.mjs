// Every page of the questionnaire, as people with little sight, little space or a need for words come upon it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { allByRole, axe as everything, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { answer, focused, onPage, openDemo, press, property, STEPS, text } from "./support/questionnaire.mjs";

/**
 * What axe objects to. It takes a skip link for one only if no link leads elsewhere before it, and gets the order
 * wrong where the first such link is in a shadow root; the demo page's skip link is the only thing this lets pass.
 */
const axe = async (page, options) => (await everything(page, options)).filter((objection) => !/^region: .* at \.skip\. /.test(objection));

/** Walks through every page, everything answered, and looks at each. */
async function walk(page, look) {
  for (const step of STEPS) {
    if (step === "done") await press(page, "Send");
    else await answer(page, step);
    await onPage(page, step);
    if (step === "who-could-fit") await until(page, () => __find(document, "article", {}).length > 0, { timeout: 20_000 });
    await look(step);
  }
}

// In the dark nothing differs but the colours: contrast, and links told apart from text.
for (const [colourScheme, options] of [["light"], ["dark", { tags: ["wcag143", "wcag141"] }]]) {
  inEachBrowser(`the accessibility of every page, ${colourScheme}`, (it) => {
    test("leaves axe nothing to object to", async () => {
      const page = await openDemo(it);
      const objections = [];
      await walk(page, async (step) => {
        await openAll(page);
        objections.push(...(await axe(page, options)).map((objection) => `${step}: ${objection}`));
      });
      assert.deepEqual(objections, []);
      expectNoProblems(page);
    });

    test("leaves axe nothing to object to where something went wrong", async () => {
      const page = await openDemo(it);
      await press(page, "Start");
      await press(page, "Next");
      await onPage(page, "help");
      await press(page, "Next");
      await byRole(page, "group", text("problem.title"));
      assert.deepEqual(await axe(page, options), [], "an unanswered page");
      await (await byRole(page, "searchbox", "Search this list")).type("zzzzzz");
      await byRole(page, "button", /^Add /);
      assert.deepEqual(await axe(page, options), [], "a search that finds nothing");

      await answer(page, "check");
      await (await byRole(page, "radio", "not listen at all")).click();
      await press(page, "Send");
      await byRole(page, "button", "Download my answers");
      assert.deepEqual(await axe(page, options), [], "a sign-up that nobody took");
      await press(page, "Clear my answers");
      await byRole(page, "dialog", text("clear.title"));
      assert.deepEqual(await axe(page, options), [], "the word before everything is cleared");
      expectNoProblems(page);
    });
  }, { colourScheme, reducedMotion: true });
}

inEachBrowser("every page", (it) => {
  test("has one heading that names it, and says which step it is", async () => {
    const page = await openDemo(it);
    await walk(page, async (step) => {
      const region = await byRole(page, "region", text(`${step}.title`));
      const headings = await allByRole(page, "heading", text(`${step}.title`), { within: region });
      assert.deepEqual(await Promise.all(headings.map((heading) => heading.evaluate((element) => element.localName))), ["h2"]);
      const shown = await page.evaluate(() => document.querySelector("bothways-signup").shadowRoot.querySelector("[part=base]").innerText);
      const expected = step === "done" ? undefined : `Step ${STEPS.indexOf(step) + 1} of 13`;
      assert.equal(shown.match(/Step \d+ of \d+/)?.[0], expected, step);
    });
    expectNoProblems(page);
  });

  test("leads from what is missing to where it is asked", async () => {
    const page = await openDemo(it);
    for (const [step, answers, problem] of [
      ["help", { teach: [], learn: [] }, text("problem.pick-one.get")],
      ["show", { teach: [], learn: [{ skill: "negotiating" }] }, text("problem.pick-one.give")],
      ["how-well", { teach: [{ skill: "negotiating" }], learn: [] }, "Say how well you know Negotiating."],
    ]) {
      await answer(page, step, answers);
      await press(page, "Next");
      const summary = await byRole(page, "group", text("problem.title"));
      await until(page, (wanted) => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at === wanted;
      }, { args: [summary] });
      await (await byRole(page, "link", problem, { within: summary })).click();
      const field = await page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const fieldset = at.closest("fieldset");
        const described = fieldset?.getAttribute("aria-describedby")?.split(" ") ?? [];
        return { control: at.localName, says: described.map((id) => fieldset.getRootNode().getElementById(id)?.textContent).join(" ") };
      });
      assert.deepEqual([field.control, field.says.includes(problem)], ["input", true], JSON.stringify([step, field, await focused(page)]));
      assert.equal(await property(page, "step"), step);
    }
    expectNoProblems(page);
  });

  test("fits 320 pixels without sideways scrolling", async () => {
    const page = await openDemo(it, { width: 320, height: 640 });
    const wide = [];
    await walk(page, async (step) => {
      await openAll(page);
      wide.push(...(await page.evaluate(tooWide)).map((what) => `${step}: ${what}`));
    });
    assert.deepEqual(wide, []);
    expectNoProblems(page);
  });

  for (const [how, width, size] of [["long words", 320, "100%"], ["long words in letters of twice the size", 640, "200%"]]) {
    test(`fits ${width} pixels with ${how}, from right to left`, async () => {
      const page = await openDemo(it, { width, height: 640 });
      await page.evaluate((fontSize) => {
        const element = document.querySelector("bothways-signup");
        element.dir = "rtl";
        element.style.fontSize = fontSize;
      }, size);
      const unit = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
      const own = "own:Rindfleischetikettierungsüberwachungsaufgabengesetz";
      const answers = { teach: [{ skill: own, level: 3 }], learn: [{ skill: "negotiating" }, { skill: "email" }], unit };
      const wide = [];
      for (const step of STEPS.filter((name) => name !== "done")) {
        await answer(page, step, answers);
        wide.push(...(await page.evaluate(tooWide)).map((what) => `${step}: ${what}`));
      }
      assert.deepEqual(wide, []);
      expectNoProblems(page);
    });
  }
}, { reducedMotion: true });

/** Opens whatever can be opened within the widget. */
const openAll = (page) => page.evaluate(async () => {
  const root = document.querySelector("bothways-signup").shadowRoot;
  for (const details of root.querySelectorAll("details:not([open])")) details.open = true;
  // What is inside is drawn once it hears that it is open.
  await new Promise((resolve) => { setTimeout(() => requestAnimationFrame(resolve)); });
});

/** Runs in the page: what reaches past its sides. */
function tooWide() {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
  for (const element of document.querySelector("bothways-signup").shadowRoot.querySelectorAll("*")) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 2 && element.checkVisibility() && (right > innerWidth + 1 || left < -1)) {
      found.push(`${element.localName}.${element.className} “${element.textContent.slice(0, 30)}” from ${Math.round(left)} to ${Math.round(right)}`);
    }
  }
  return found;
}
