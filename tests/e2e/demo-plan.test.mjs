// The coordinator's part of the demo: the plan for everybody, from the whole roster.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { at } from "../../tools/lib/project.mjs";
import { allByRole, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { openDemo } from "./support/questionnaire.mjs";

/** The browser tells that the policy allows no Worker; the plan is made on the page then, bit by bit. */
const NO_WORKER = [/trusted.types|bothways/i];

const data = (name) => fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));

const figures = (page) => page.evaluate(() => {
  const parts = [...document.getElementById("plan-figures").children].map(({ textContent }) => textContent);
  return Object.fromEntries(parts.flatMap((part, at) => (at % 2 ? [] : [[part, parts[at + 1]]])));
});

const press = async (page, name) => (await byRole(page, "button", name)).click();

/** Waits until a plan is there that is not the one before. */
async function made(page) {
  await until(page, () => document.getElementById("plan-note").textContent.startsWith("Made") && document.getElementById("plan-progress").hidden, { timeout: 60_000 });
  await page.evaluate(() => { document.getElementById("plan-note").textContent = ""; });
}

function done(page) {
  expectNoProblems(page, { except: NO_WORKER });
  page.problems.length = 0;
}

inEachBrowser("the demo's coordinator", (it) => {
  test("makes the plan for everybody, keeps a group and rules another out", async () => {
    const page = await openDemo(it);
    await page.evaluate(() => { document.querySelector(".plan").open = true; });
    await (await page.$("#plan-circles")).click();
    await press(page, "Make the plan");
    await made(page);
    const alone = await figures(page);
    assert.match(alone["In all"], /proven the best there is/);
    assert.match(alone.Groups, /^\d+ pairs, 0 circles/);
    const { people } = JSON.parse(readFileSync(at("demo/roster.json")));
    const matched = Number(/^\d+/.exec(alone["In a group"])[0]);
    assert.ok(matched > people.length / 2 && matched <= people.length, alone["In a group"]);

    const groups = () => page.evaluate(() => [...document.querySelectorAll("#plan-groups li")].map(({ firstChild }) => firstChild.textContent.trim()));
    const [first, second] = await groups();
    const keep = await byRole(page, "button", `Keep: ${first.split(" ↔ ").join(" and ")}`);
    await keep.click();
    await made(page);
    await press(page, `Never: ${second.split(" ↔ ").join(" and ")}`);
    await made(page);
    const now = await groups();
    assert.ok(now.includes(first) && !now.includes(second));
    // What was pressed is not lost with what was drawn anew.
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-pressed")), "true");
    assert.ok(Number(/^\d+/.exec((await figures(page))["In a group"])[0]) <= matched);

    await (await page.$("#plan-circles")).click();
    await press(page, "Make the plan");
    await made(page);
    const circles = Number(/(\d+) circles/.exec((await figures(page)).Groups)[1]);
    assert.equal((await groups()).filter((line) => line.includes("→")).length, circles);
    assert.ok(circles > 0);
    done(page);
  });

  const real = ["developers.programme.json", "developers.roster.json"].map(data);
  test("makes it from a real roster, too, and stops when asked", { skip: !real.every(existsSync) }, async () => {
    const page = await openDemo(it);
    await page.evaluate(() => { for (const part of document.querySelectorAll(".own-files, .plan")) part.open = true; });
    await (await page.$("#own-programme")).uploadFile(real[0]);
    await (await page.$("#own-roster")).uploadFile(real[1]);
    await press(page, "Use these files");
    await until(page, () => document.getElementById("own-note").textContent.startsWith("In use"));
    await press(page, "Make the plan");
    await press(page, "Stop");
    await until(page, () => document.getElementById("plan-note").textContent.startsWith("Stopped"));
    assert.equal((await allByRole(page, "button", "Stop")).length, 0);
    await press(page, "Make the plan");
    await made(page);
    const people = Number(/^\d+/.exec((await figures(page))["In a group"])[0]);
    assert.ok(people > 200, `${people} people`);
    done(page);
  });
}, { reducedMotion: true });
