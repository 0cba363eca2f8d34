// The main job with the keyboard alone: no pointer, and nothing that a script puts the focus on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { answer, openDemo, property, RULES, text } from "./support/questionnaire.mjs";

inEachBrowser("signing up with the keyboard", (it) => {
  test("leads from Start to Done, the focus always where a person looks for it", async () => {
    const page = await openDemo(it, { before: defineFocus });
    assert.deepEqual(await focus(page), null, "loading takes no focus");
    const person = new Person(page);

    await person.tabTo("button", "Start");
    await person.press("Enter");

    await person.arrivesAt("aim");
    await person.tabTo("checkbox", text("purpose.knowledge"));
    await person.press(" ");
    await person.tabTo("button", "Next");
    await person.press("Enter");

    await person.arrivesAt("help");
    await person.tabTo("searchbox", "Search this list");
    await page.keyboard.type("excel");
    await page.keyboard.press("Enter");
    assert.equal(await property(page, "step"), "help", "Enter in the search box goes nowhere");
    await person.tabTo("checkbox", /^Spreadsheets/);
    await person.press(" ");
    await person.tabBackTo("searchbox", "Search this list");
    await person.press("Escape");
    assert.equal(await page.evaluate(() => __find(document, "searchbox", { text: "Search this list" })[0].value), "");
    await person.tabTo("button", /^Unwritten rules/);
    await person.press(" ");
    await person.tabTo("checkbox", /^Office politics/);
    await person.press(" ");
    await person.tabTo("button", "Next");
    await person.press(" ");

    await person.arrivesAt("where-you-are");
    await person.tabTo("radio", "New to me");
    await person.press("ArrowRight");
    assert.equal((await focus(page)).name, "I have tried it");
    await person.tabTo("button", "Next");
    await person.press("Enter");

    await person.arrivesAt("show");
    await person.tabTo("searchbox", "Search this list");
    await page.keyboard.type("instagram");
    await person.tabTo("checkbox", /^Instagram/);
    await person.press(" ");
    await person.tabTo("button", "Next");
    await person.press("Enter");

    await person.arrivesAt("how-well");
    await person.tabTo("button", "Next");
    await person.press("Enter");
    // The level must be answered: the focus goes to what says so, and on from there to the question.
    await until(page, () => __find(document, "link", { text: "Say how well you know Instagram." }).length === 1);
    assert.equal((await focus(page)).name, text("problem.title"));
    await person.tabTo("link", "Say how well you know Instagram.");
    await person.press("Enter");
    const level = await focus(page);
    assert.equal(level.role, "radio", `the link leads to the question, not to ${JSON.stringify(level)}`);
    await person.press(" ");
    await person.press("ArrowRight");
    await person.press("ArrowRight");
    assert.deepEqual((await property(page, "value")).teach, [{ skill: "instagram", level: 3 }]);
    await person.tabTo("radio", "Happy to when asked");
    await person.press("ArrowLeft");
    await person.tabTo("button", "Next");
    await person.press("Enter");

    await person.arrivesAt("you");
    await person.tabTo("checkbox", "English");
    await person.press(" ");
    await person.tabTo("textbox", "Where in the organisation do you work?");
    await page.keyboard.type("Customer care");
    await person.tabTo("button", "Next");
    await person.press("Enter");

    await person.arrivesAt("when");
    await person.tabTo("button", "Every workday: Morning");
    await person.press(" ");
    await person.tabTo("button", "Next");
    await person.press("Enter");

    await person.arrivesAt("how");
    await person.tabTo("checkbox", "By video");
    await person.press(" ");
    await person.tabTo("button", "Next");
    await person.press("Enter");

    await person.arrivesAt("worth-it");
    await person.tabTo("textbox", text("worth-it.expectations"));
    await page.keyboard.type("Fewer nights with formulas");
    await person.tabTo("button", "See who could fit");
    await person.press("Enter");

    await person.arrivesAt("who-could-fit");
    await until(page, () => __find(document, "article", {}).length > 0, { timeout: 20_000 });
    await person.tabTo("checkbox", /^Pick /);
    await person.press(" ");
    await person.tabTo("button", "Next");
    await person.press("Enter");

    await person.arrivesAt("rules");
    for (const rule of RULES) {
      await person.tabTo("checkbox", rule);
      await person.press(" ");
    }
    await person.tabTo("checkbox", text("rules.training.done"));
    await person.press(" ");
    await person.tabTo("button", "Next");
    await person.press("Enter");

    await person.arrivesAt("check");
    await person.tabTo("button", "Send");
    await person.press("Enter");

    await person.arrivesAt("done");
    const { participant, interested } = JSON.parse(await until(page, () => document.querySelector("#received pre").textContent));
    assert.deepEqual(participant.teach, [{ skill: "instagram", level: 3, eagerness: "eager" }]);
    assert.deepEqual(participant.learn.map(({ skill, level }) => [skill, level ?? 0]), [["spreadsheets", 1], ["office-politics", 0]]);
    assert.deepEqual([participant.languages, participant.unit, participant.formats, participant.availability.length, interested.length], [["en"], "Customer care", ["video"], 5, 1]);
    expectNoProblems(page);
  });

  test("takes something back without losing the focus", async () => {
    const page = await openDemo(it, { before: defineFocus });
    const person = new Person(page);
    await page.evaluate(() => {
      const element = document.querySelector("bothways-signup");
      element.value = { teach: [], learn: [{ skill: "negotiating" }, { skill: "email" }] };
      element.show("help");
    });
    await person.arrivesAt("help");
    await person.tabTo("button", "Remove Negotiating");
    await person.press("Enter");
    await until(page, () => __focus()?.name === "Remove Professional e-mail");
    await person.press("Enter");
    await until(page, () => __find(document, "button", { text: "Remove Professional e-mail" }).length === 0);
    // The next Tab goes on from where the chip was, to what stands below it.
    await page.keyboard.press("Tab");
    assert.equal((await focus(page))?.name, "I only want to teach");
    expectNoProblems(page);
  });

  test("asks before it clears, and leads back", async () => {
    const page = await openDemo(it, { before: defineFocus });
    const person = new Person(page);
    await page.evaluate(() => {
      const element = document.querySelector("bothways-signup");
      element.value = { teach: [], learn: [{ skill: "negotiating" }] };
      element.show("help");
    });
    await person.arrivesAt("help");
    await person.tabTo("button", "Clear my answers");
    await person.press("Enter");
    await until(page, () => __find(document, "dialog", { text: "Clear all your answers?" }).length === 1);
    const opened = await focus(page);
    assert.equal(opened.role, "button", `the dialog takes the focus, which is on ${JSON.stringify(opened)}`);
    await person.press("Escape");
    await until(page, () => __focus()?.name === "Clear my answers");
    assert.equal((await property(page, "value")).learn.length, 1, "Escape clears nothing");
    await person.press("Enter");
    await until(page, () => __find(document, "dialog", { text: "Clear all your answers?" }).length === 1);
    if ((await focus(page)).name !== "Clear them") await person.tabTo("button", "Clear them");
    await person.press("Enter");
    await until(page, () => document.querySelector("bothways-signup").value.learn.length === 0);
    expectNoProblems(page);
  });
}, { reducedMotion: true });

/** Somebody at the keyboard, who sees where the focus is. */
class Person {
  #page;

  constructor(page) {
    this.#page = page;
  }

  press(key) {
    return this.#page.keyboard.press(key);
  }

  /** Waits for a page, and for the focus on its heading. */
  arrivesAt(step) {
    return until(this.#page, (heading) => {
      const at = __focus();
      return at?.role === "heading" && at.name === heading;
    }, { args: [text(`${step}.title`)] }).catch(async () => {
      assert.fail(`the focus is not on the heading of ${step}, but on ${JSON.stringify(await focus(this.#page))}`);
    });
  }

  tabTo(role, name) {
    return this.#tab(role, name, false);
  }

  tabBackTo(role, name) {
    return this.#tab(role, name, true);
  }

  /** Tabs until the focus is on what is wanted; every stop on the way within the widget must be seen to have it. */
  async #tab(role, name, back) {
    const passed = [];
    if (back) await this.#page.keyboard.down("Shift");
    try {
      for (let tabs = 0; tabs < 120; tabs++) {
        await this.#page.keyboard.press("Tab");
        const at = await focus(this.#page);
        if (at?.within) assert.ok(at.seen, `nothing shows that the focus is on ${JSON.stringify(at)}`);
        if (at?.within && at.role === role && (name instanceof RegExp ? name.test(at.name) : at.name === name)) return;
        passed.push(at?.name ?? "nothing");
      }
    } finally {
      if (back) await this.#page.keyboard.up("Shift");
    }
    assert.fail(`Tab does not lead to ${role} ${name}; it passed ${passed.join(", ")}`);
  }
}

/** What has the focus: role, name, whether it is in the widget, and whether anything shows it. */
inEachBrowser("the grid of hours", (it) => {
  test("keeps the focus on what is ticked, and shows the weekend for as long as one stays", async () => {
    const page = await openDemo(it, { before: defineFocus });
    await answer(page, "when", {});
    await (await byRole(page, "button", text("when.weekend"))).click();
    const cell = await byRole(page, "button", "Saturday, Morning");
    await cell.focus();
    for (const pressed of ["true", "false", "true"]) {
      await page.keyboard.press(" ");
      await until(page, (button, on) => button.isConnected && button.getAttribute("aria-pressed") === on, { args: [cell, pressed] });
      assert.equal((await focus(page))?.name, "Saturday, Morning");
    }
    expectNoProblems(page);
  });

  test("is walked through by the arrow keys, past days that are not there", async () => {
    const page = await openDemo(it, { before: defineFocus });
    await answer(page, "when", {});
    await (await byRole(page, "button", "Monday, Morning")).focus();
    const steps = [
      ["ArrowRight", "Tuesday, Morning"], ["ArrowDown", "Tuesday, Around lunch"], ["ArrowLeft", "Monday, Around lunch"], ["ArrowLeft", "Monday, Around lunch"],
      ["ArrowUp", "Monday, Morning"], ["ArrowUp", "Monday, Before nine"], ["ArrowUp", "Monday, Before nine"],
    ];
    for (const [key, name] of steps) {
      await page.keyboard.press(key);
      assert.equal((await focus(page))?.name, name, key);
    }
    // To the last day of those that are there.
    for (let press = 0; press < 6; press += 1) await page.keyboard.press("ArrowRight");
    assert.equal((await focus(page))?.name, "Friday, Before nine");
    expectNoProblems(page);
  });
});

const focus = (page) => page.evaluate(() => __focus());

/** Runs in the page, before its own scripts. */
function defineFocus() {
  globalThis.__focus = () => {
    let at = document.activeElement;
    let within = false;
    while (at?.shadowRoot?.activeElement) {
      within ||= at.localName === "bothways-signup";
      at = at.shadowRoot.activeElement;
    }
    if (!at || at === document.body) return null;
    const { role, name } = __describe(at);
    // The ring may be drawn by what surrounds the control: a chip around its tick, a field around its input.
    const rings = (element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
    };
    const around = [at, at.parentElement, at.nextElementSibling].filter(Boolean);
    const { width, height } = at.getBoundingClientRect();
    return { role, name, within, seen: width > 0 && height > 0 && around.some(rings) };
  };
}
