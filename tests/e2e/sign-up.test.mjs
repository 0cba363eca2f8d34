// The main job, with a pointer: from Start to the sign-up that the page receives.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { allByRole, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { choose, onPage, openDemo, press, property, RULES, text } from "./support/questionnaire.mjs";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const HASH = /^sha256-[A-Za-z0-9+/_=-]{43,64}$/;
const file = (name) => readFileSync(new URL(`../../${name}`, import.meta.url));

inEachBrowser("signing up with a pointer", (it) => {
  test("leads from Start to a sign-up that the page receives", async () => {
    const page = await openDemo(it);
    await press(page, "Start");

    await onPage(page, "aim");
    await choose(page, "checkbox", text("purpose.knowledge"));
    await press(page, "Next");

    await onPage(page, "help");
    // By another name, and with a letter wrong, as people type.
    await (await byRole(page, "searchbox", "Search this list")).type("Excel");
    await choose(page, "checkbox", /^Spreadsheets/);
    await press(page, "Clear the search");
    await press(page, /^Unwritten rules/);
    await choose(page, "checkbox", /^Office politics without losing yourself/);
    await byRole(page, "button", "Remove Spreadsheets");
    await byRole(page, "button", "Remove Office politics without losing yourself");
    await press(page, "Next");

    await onPage(page, "where-you-are");
    const wish = await byRole(page, "group", "Spreadsheets");
    await choose(page, "radio", "I have tried it", { within: wish });
    await choose(page, "radio", "Spreadsheets", { within: await byRole(page, "group", "Which matters most to you?") });
    await press(page, "Next");

    await onPage(page, "show");
    await (await byRole(page, "searchbox", "Search this list")).type("insta");
    await choose(page, "checkbox", /^Instagram/);
    await press(page, "Next");

    await onPage(page, "how-well");
    const offer = await byRole(page, "group", "Instagram");
    await choose(page, "radio", "I know it well", { within: offer });
    await choose(page, "radio", "I enjoy showing it", { within: offer });
    await press(page, "Next");

    await onPage(page, "you");
    await choose(page, "radio", "Starting out");
    await choose(page, "checkbox", "English");
    await (await byRole(page, "textbox", "Where in the organisation do you work?")).type("Customer care");
    await press(page, "Next");

    await onPage(page, "when");
    await press(page, "Every workday: Morning");
    await press(page, "Monday, Afternoon");
    assert.equal((await pressed(page)).length, 6 + 1, "five mornings, their row and one afternoon are on");
    await press(page, "Next");

    await onPage(page, "how");
    await choose(page, "checkbox", "Coffee once a week");
    await choose(page, "checkbox", "By video");
    await choose(page, "radio", "6 months");
    await choose(page, "radio", "Straight to the point");
    await press(page, "Next");

    await onPage(page, "worth-it");
    await (await byRole(page, "textbox", text("worth-it.expectations"))).type("Fewer nights with formulas");
    await choose(page, "radio", "Yes");
    // A question that only this answer brings up.
    await (await byRole(page, "textbox", "What should we do better this time?")).type("More coffee");
    await press(page, "See who could fit");

    await onPage(page, "who-could-fit");
    await until(page, () => __find(document, "article", {}).length > 0);
    const cards = await allByRole(page, "article");
    assert.ok(cards.length <= 5, "the programme shows at most five");
    const said = await cards[0].evaluate((card) => card.textContent);
    for (const words of ["You show them", "They show you", "Instagram", "Not yet a pairing"]) assert.ok(said.includes(words), `${said} lacks ${words}`);
    assert.doesNotMatch(said, /\d\s?%/, "people read words, not percentages");
    const name = await cards[0].evaluate((card) => card.querySelector("h4").textContent);
    await choose(page, "checkbox", /^Pick /, { within: cards[0] });
    await until(page, (card) => card.textContent.includes("Your first choice"), { args: [cards[0]] });
    await press(page, "Next");

    await onPage(page, "rules");
    for (const rule of RULES) await choose(page, "checkbox", rule);
    await choose(page, "checkbox", text("rules.training.done"));
    await press(page, "Next");

    await onPage(page, "check");
    const summary = await page.evaluate(() => __find(document, "region", { text: "Check your answers" })[0].textContent);
    for (const words of ["Spreadsheets", "I have tried it", "Instagram", "I enjoy showing it", "Customer care", "Starting out", "6 months", "Fewer nights with formulas", "More coffee", name]) {
      assert.ok(summary.includes(words), `Check does not show ${words}`);
    }
    await press(page, "Send");

    await onPage(page, "done");
    assert.equal(await property(page, "state"), "acknowledged");
    const note = await until(page, () => document.getElementById("received-note").textContent.match(/reference (BW-\w{3}-\w{3})/)?.[1]);
    await until(page, (reference) => document.querySelector("bothways-signup").shadowRoot.textContent.includes(reference), { args: [note] });
    const received = JSON.parse(await page.evaluate((shown) => shown.textContent, await byRole(page, "region", "The sign-up as JSON")));
    check(received, await property(page, "value"));
    expectNoProblems(page);
  });

  test("stays on a page whose question is open, until it is answered", async () => {
    const page = await openDemo(it);
    await press(page, "Start");
    await onPage(page, "aim");
    await press(page, "Next");
    await onPage(page, "help");
    await press(page, "Next");
    await byRole(page, "link", "Pick at least one thing you’d like help with, or say that you only want to teach.");
    assert.equal(await property(page, "step"), "help");
    await choose(page, "checkbox", "I only want to teach");
    await press(page, "Next");
    // Nothing to learn, no level to ask for.
    await onPage(page, "show");
    await press(page, "Next");
    await byRole(page, "link", "Pick at least one thing to show a colleague or to get help with. Without either, nobody could fit.");
    await press(page, "Back");
    await onPage(page, "help");
    expectNoProblems(page);
  });

  test("leads from Check to any answer and back", async () => {
    const page = await openDemo(it);
    await press(page, "Start");
    await press(page, "Next");
    await (await byRole(page, "searchbox", "Search this list")).type("negotiating");
    await choose(page, "checkbox", /^Negotiating/);
    await page.evaluate(() => document.querySelector("bothways-signup").show("show"));
    await choose(page, "checkbox", "I only want to learn");
    await page.evaluate((agreement) => {
      const element = document.querySelector("bothways-signup");
      element.value = { ...element.value, agreement };
      element.show("check");
    }, { groundRules: RULES, training: true });
    await press(page, "Change: About you");
    await onPage(page, "you");
    await (await byRole(page, "textbox", "Where in the organisation do you work?")).type("Workshop");
    await press(page, "Return to your answers");
    await onPage(page, "check");
    assert.deepEqual([(await property(page, "value")).unit, await property(page, "state")], ["Workshop", "dirty"]);
    expectNoProblems(page);
  });
}, { reducedMotion: true });

/** Buttons that are on. */
async function pressed(page) {
  const on = [];
  for (const button of await allByRole(page, "button")) {
    if (await button.evaluate((element) => element.ariaPressed === "true")) on.push(button);
  }
  return on;
}

/** What the contract says of a sign-up, and what was answered above. */
function check(received, value) {
  const { id, participant, preview, submittedAt, ...rest } = received;
  assert.match(id, UUID);
  assert.match(submittedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  assert.ok(Math.abs(Date.now() - Date.parse(submittedAt)) < 120_000, submittedAt);
  assert.deepEqual(
    [rest.schema, rest.revision, rest.status, rest.programme, rest.locale],
    ["bothways/signup@1", 1, "active", "norrvale-spring-2027", "en"],
  );
  assert.match(rest.programmeHash, HASH);

  assert.ok(participant.id.length >= 1 && participant.id.length <= 128);
  assert.deepEqual(participant.teach, [{ skill: "instagram", level: 3, eagerness: "eager" }]);
  assert.deepEqual(participant.learn.map(({ skill }) => skill), ["spreadsheets", "office-politics"]);
  assert.deepEqual([participant.learn[0].level, participant.learn[0].priority], [1, 3]);
  assert.deepEqual(
    [participant.stage, participant.languages, participant.unit, participant.cadences, participant.formats, participant.durationMonths, participant.style],
    ["starting", ["en"], "Customer care", ["weekly-coffee"], ["video"], 6, "direct"],
  );
  assert.ok(participant.timeZone, "hours come with their zone");
  assert.equal(participant.availability.length, 6);
  assert.deepEqual(participant.teach, value.teach, "the element's value says the same");

  assert.equal(rest.interested.length, 1);
  assert.match(preview.engine, /^bothways \d+\.\d+\.\d+/);
  assert.equal(preview.programmeHash, rest.programmeHash);
  assert.match(preview.rosterHash, HASH);
  assert.ok(preview.shown.length >= 1 && preview.shown.length <= 5);
  const roster = new Set(JSON.parse(file("demo/roster.published.json")).people.map((person) => person.id));
  for (const { id: person, score } of preview.shown) {
    assert.ok(roster.has(person), `${person} is not in the roster`);
    assert.ok(Number.isInteger(score) && score > 0 && score <= 10_000, `${score}`);
  }
  assert.deepEqual(preview.shown.map(({ score }) => score), preview.shown.map(({ score }) => score).sort((a, b) => b - a));
  assert.equal(preview.shown[0].id, rest.interested[0], "the first card is the one picked");
  for (const [hash, name] of [[preview.programmeHash, "demo/programme.json"], [preview.rosterHash, "demo/roster.published.json"]]) {
    const digest = createHash("sha256").update(file(name)).digest();
    const forms = ["base64", "base64url", "hex"].map((form) => `sha256-${digest.toString(form)}`);
    assert.ok(forms.includes(hash), `${hash} is not the hash of ${name}: ${forms[0]}`);
  }
}
