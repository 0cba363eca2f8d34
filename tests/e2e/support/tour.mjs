// A way through everything that can be seen: every page with everything answered, and what opens over a page.

import { allByRole, byRole, until } from "./harness.mjs";
import { answer, ANSWERS, onPage, press, STEPS, textIn } from "./questionnaire.mjs";

/** Everything answered, down to what no page must have. */
export const FULL = {
  ...ANSWERS, purposes: ["knowledge", "inclusion"], approach: "co-mentoring", expectations: "Fewer nights with formulas",
  answers: { "bothways:promise": "I come prepared", "bothways:swap": "halfway", hope: "I ask sooner", "taken-part-before": true, "do-better": "More coffee" },
};

/** Calls `look` with the name of each page and dialog in turn, of a questionnaire that is in a language. */
export async function tour(page, look, language = "en") {
  const words = (key) => textIn(language, key);
  const plan = new RegExp(words("plan.open.with").replace("{name}", ".*"));
  // The roster comes after the first page, and changes what is said on it.
  await until(page, async () => (await document.querySelector("bothways-signup").preview()) !== null, { timeout: 20_000 });
  await until(page, () => !document.querySelector("bothways-signup").shadowRoot.querySelector(".waiting"));
  for (const step of STEPS) {
    if (step === "done") await press(page, words("nav.send"));
    else await answer(page, step, FULL, language);
    await onPage(page, step, language);
    if (step === "who-could-fit") {
      await until(page, () => __find(document, "article", {}).length > 0, { timeout: 20_000 });
      await look(step);
      await page.evaluate(() => document.querySelector("bothways-signup").shadowRoot.querySelectorAll(".preview details").forEach((folded) => { folded.open = true; }));
      await look(`${step}-unfolded`);
      await over(page, "plan", look, async () => (await allByRole(page, "button", plan))[0].click());
    } else {
      await look(step);
    }
    if (step === "done") await over(page, "withdraw", look, () => press(page, words("done.withdraw")));
  }
  await page.evaluate(() => document.querySelector("bothways-signup").setAttribute("mode", "check-in"));
  await onPage(page, "check-in", language);
  await look("check-in");
}

async function over(page, name, look, open) {
  await open();
  await byRole(page, "dialog");
  await look(name);
  await page.keyboard.press("Escape");
  await until(page, () => document.querySelector("bothways-signup").shadowRoot.querySelector("dialog") === null);
}
