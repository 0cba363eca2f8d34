// The questionnaire on the demo page, as the tests walk through it.

import { readFileSync } from "node:fs";
import { byRole, until } from "./harness.mjs";

/** The interface's texts in a language, as they were built. */
const locale = (language) => JSON.parse(readFileSync(new URL(`../../../dist/locales/${language}.json`, import.meta.url)));
const texts = {};

/** The pages, in order, by the names that hosts know them by. */
export const STEPS = [
  "start", "aim", "help", "where-you-are", "show", "how-well", "you", "when", "how", "worth-it", "who-could-fit", "rules", "check", "done",
];

/** A text of the interface, for what is asked for by what it is rather than by its words. */
export const text = (key) => textIn("en", key);

/** The same in a language. */
export const textIn = (language, key) => (texts[language] ??= locale(language))[key];

/** The demo's ground rules, as English reads them. */
export const RULES = JSON.parse(readFileSync(new URL("../../../demo/programme.json", import.meta.url))).groundRules.map(({ en }) => en);

/** Answers to everything, for tests that are about something else. */
export const ANSWERS = {
  teach: [{ skill: "instagram", level: 4, eagerness: "eager" }, { skill: "tiktok", level: 3, eagerness: "willing" }],
  learn: [{ skill: "spreadsheets", level: 1, goal: 3, priority: 3 }, { skill: "office-politics", level: 0 }],
  stage: "starting",
  languages: ["en", "de"],
  unit: "Customer care",
  timeZone: "Europe/Berlin",
  availability: [1, 2, 3, 4, 5].map((day) => ({ day, from: "09:00", to: "12:00" })),
  cadences: ["weekly-coffee"],
  formats: ["video"],
  durationMonths: 6,
  style: "direct",
  agreement: { groundRules: RULES, training: true },
};

/** Opens the demo page and waits for the questionnaire. A busy machine takes its time to compile it. */
export async function openDemo(it, options) {
  const page = await it.open(options);
  await byRole(page, "button", "Start", { timeout: 20_000 });
  return page;
}

/** Waits until a page of the questionnaire is on show. */
export const onPage = (page, step, language = "en") => byRole(page, "heading", textIn(language, `${step}.title`));

/** Has the questionnaire drawn in another language. */
export async function speak(page, language, step = "start") {
  await page.evaluate((tag) => { document.querySelector("bothways-signup").lang = tag; }, language);
  await onPage(page, step, language);
}

/** Sets the answers as a host may, and shows a page. */
export async function answer(page, step, answers = ANSWERS, language = "en") {
  await page.evaluate((value, to) => {
    const element = document.querySelector("bothways-signup");
    element.value = value;
    element.show(to);
  }, answers, step);
  await onPage(page, step, language);
}

/** A property of the element, as plain data. */
export const property = (page, name) => page.evaluate((key) => document.querySelector("bothways-signup")[key], name);

/** Waits until the element is in a state. */
export const inState = (page, state, options) =>
  until(page, (wanted) => document.querySelector("bothways-signup").state === wanted, { args: [state], ...options });

/** Presses a button. */
export async function press(page, name, options) {
  await (await byRole(page, "button", name, options)).click();
}

/** Ticks a tick, or picks a radio, and sees to it that it took. */
export async function choose(page, role, name, options) {
  const control = await byRole(page, role, name, options);
  await control.click();
  await until(page, (input) => input.checked, { args: [control] });
  return control;
}

/** The accessible name of what has the focus, through shadow roots; `null` when nothing has. */
export function focused(page) {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === document.body || at === null ? null : { tag: at.localName, id: at.id, text: at.textContent.trim() };
  });
}
