// What the practice asks for beyond the main path: approaches, a plan with a colleague, and the check-in.

import assert from "node:assert/strict";
import { test } from "node:test";
import { allByRole, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { answer, ANSWERS, choose, onPage, openDemo, press, property, text } from "./support/questionnaire.mjs";

inEachBrowser("the practice", (it) => {
  test("asks who leads first for what they show, and lets them leave the rest", async () => {
    const page = await openDemo(it);
    await press(page, "Start");
    await onPage(page, "aim");
    await choose(page, "radio", text("approach.reverse"));
    await choose(page, "radio", "Starting out");
    await press(page, "Next");
    await onPage(page, "show");
    await (await byRole(page, "searchbox", "Search this list")).type("instagram");
    await choose(page, "checkbox", /^Instagram/);
    await press(page, "Next");
    await onPage(page, "how-well");
    await choose(page, "radio", "I know it well");
    await press(page, "Next");
    await onPage(page, "help");
    await press(page, "Next");
    await onPage(page, "you");
    await page.evaluate(() => document.querySelector("bothways-signup").show("how"));
    await byRole(page, "group", text("ask.hear-showing"));
    const { approach, stage } = await property(page, "value");
    assert.deepEqual([approach, stage], ["reverse", "starting"]);
    expectNoProblems(page);
  });

  test("makes a plan with a colleague, to be copied, printed and put into a calendar", async () => {
    const page = await openDemo(it, { before: outside });
    await answer(page, "who-could-fit", { ...ANSWERS, purposes: ["knowledge"], expectations: "Fewer nights with formulas" });
    await until(page, () => __find(document, "article", {}).length > 0, { timeout: 20_000 });
    const [opener] = await allByRole(page, "button", /^See a plan with /);
    const name = (await opener.evaluate((button) => button.getAttribute("aria-label"))).replace("See a plan with ", "");
    await opener.click();
    const dialog = await byRole(page, "dialog", `A plan with ${name}`);
    const said = await dialog.evaluate((element) => element.querySelector("[part=agreement]").textContent);
    for (const words of ["plan.topics", "plan.goals", "plan.rhythm", "plan.lead", "plan.first", "plan.back", "plan.rules"].map(text)) assert.ok(said.includes(words), words);
    for (const words of ["You show: ", "Fewer nights with formulas", text("purpose.knowledge"), "No favours"]) assert.ok(said.includes(words), words);
    assert.doesNotMatch(said, /\{\w+\}/, "nothing is left to fill in");

    await press(page, text("plan.invite"), { within: dialog });
    await until(page, (words) => document.querySelector("bothways-signup").shadowRoot.querySelector(".told").textContent === words, { args: [text("plan.copied")] });
    assert.match(await page.evaluate(() => window.outside.copied), new RegExp(`^Hello ${name},\n\nI could show you `));
    await press(page, text("plan.calendar"), { within: dialog });
    const file = await until(page, () => window.outside.files.find(([type]) => type === "text/calendar"));
    assert.match(file[1], /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.equal(file[1].match(/BEGIN:VEVENT/g).length, 3);
    assert.match(file[1], /DTSTART:2027030\dT\d{6}Z/, "not before the programme begins");
    await press(page, text("plan.print"), { within: dialog });
    assert.ok((await until(page, () => window.outside.printed)).includes(text("plan.first.hello")), "the plan alone is printed");

    await press(page, text("plan.close"), { within: dialog });
    await until(page, (button) => button.getRootNode().activeElement === button, { args: [opener] });
    expectNoProblems(page);
  });

  test("hands the person what arrived, to be read and kept", async () => {
    const page = await openDemo(it, { before: outside });
    await answer(page, "check", { ...ANSWERS, expectations: "Fewer nights with formulas" });
    await press(page, text("nav.send"));
    await onPage(page, "done");
    await press(page, text("done.copy"));
    const [, copy] = await until(page, () => window.outside.files.find(([type]) => type === "text/plain;charset=utf-8"));
    assert.match(copy.split("\n")[1], new RegExp(`^${text("done.reference")}: BW-`));
    const asked = [text("check.help"), text("check.skills"), "- Spreadsheets", text("check.languages"), "- English and German", "- Fewer nights with formulas", "- 5 of 5"];
    assert.deepEqual(asked.filter((line) => !copy.split("\n").includes(line)), []);
    assert.ok(!copy.includes(text("check.none")), "what was not answered is left out");
    expectNoProblems(page);
  });

  test("asks a pair that already meets, and hands over a check-in", async () => {
    const page = await openDemo(it);
    await page.evaluate(() => {
      const element = document.querySelector("bothways-signup");
      element.addEventListener("bothways-submit", ({ detail }) => { window.handed = detail; });
      element.participant = { id: "noor", pairedWith: ["robin"] };
      element.setAttribute("mode", "check-in");
    });
    await onPage(page, "check-in");
    await press(page, "Send");
    await byRole(page, "link", `Answer this: ${text("ask.met")}`);
    await choose(page, "radio", text("ask.met.less"));
    await (await byRole(page, "textbox", text("ask.gained"))).type("Formulas that hold");
    await choose(page, "checkbox", text("ask.would-help.time"));
    await choose(page, "radio", text("ask.next.swap"));
    await press(page, "Send");
    await byRole(page, "heading", text("checked-in.title"));
    const { signup, checkIn } = await page.evaluate(() => ({ signup: window.handed.signup, checkIn: window.handed.checkIn }));
    assert.equal(signup, undefined);
    const { schema, revision, participant, with: partners, answers } = checkIn;
    assert.deepEqual([schema, revision, participant, partners], ["bothways/check-in@1", 1, "noor", ["robin"]]);
    assert.deepEqual(answers, { "bothways:gained": "Formulas that hold", "bothways:met": "less", "bothways:next": "swap", "bothways:would-help": ["time"] });
    expectNoProblems(page);
  });

  test("keeps the look at oneself to the person, with a word that depends on it", async () => {
    const page = await openDemo(it);
    await answer(page, "rules", { ...ANSWERS, stage: "starting" });
    const groups = ["I can listen to the end before I answer.", "I can say “I don’t know” in front of someone I have just met.", "I have two hours a month that I can really keep free."];
    for (const group of groups) await choose(page, "radio", text("self.yes"), { within: await byRole(page, "group", group) });
    const feedback = (words) => until(page, (wanted) => document.querySelector("bothways-signup").shadowRoot.querySelector(".feedback").textContent === wanted, { args: [words] });
    await feedback(text("self.feedback.yes"));
    await choose(page, "radio", text("self.not-yet"), { within: await byRole(page, "group", groups[1]) });
    await feedback(text("self.feedback.not-yet"));
    assert.doesNotMatch(JSON.stringify([await property(page, "value"), await property(page, "draftData")]), /self|readiness|not-yet/);
    expectNoProblems(page);
  });
}, { reducedMotion: true });

/** Runs before the page's own scripts: what leaves the page is kept to be looked at. */
function outside() {
  window.outside = { files: [] };
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async (words) => { window.outside.copied = words; } } });
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    blob.text().then((words) => window.outside.files.push([blob.type, words]));
    return create(blob);
  };
  const append = Element.prototype.append;
  Element.prototype.append = function (...nodes) {
    append.apply(this, nodes);
    for (const frame of nodes.filter((node) => node.localName === "iframe")) {
      frame.contentWindow.print = () => { window.outside.printed = frame.contentDocument.body.textContent; };
    }
  };
}
