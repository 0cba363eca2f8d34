// The skill picker: it finds what people mean, keeps to what it says, and never takes the ground from under them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { absent, allByRole, byRole, inEachBrowser, until } from "./support/harness.mjs";
import { ANSWERS, answer, choose, focused, openDemo, press, property } from "./support/questionnaire.mjs";

const skill = (name) => ({ skill: name });
const FIVE = ["negotiating", "email", "instagram", "tiktok", "spreadsheets"].map(skill);

const search = (page) => byRole(page, "searchbox", "Search this list");
const wishes = async (page) => (await property(page, "value")).learn.map((wish) => wish.skill);

inEachBrowser("the skill picker", (it) => {
  test("adds own words when the list lacks them, and takes a skill's name for that skill", async () => {
    const page = await openDemo(it);
    await answer(page, "help", {});
    await (await search(page)).type("Tying knots");
    await press(page, "Add “Tying knots”");
    await byRole(page, "button", "Remove Tying knots");
    assert.deepEqual(await focused(page).then(({ tag }) => tag), "input");
    await (await search(page)).type("instagram");
    await byRole(page, "checkbox", /^Instagram/);
    // Told once the typing pauses, which is when own words would be offered as well.
    await until(page, () => [...document.querySelector("bothways-signup").shadowRoot.querySelectorAll("[role=status]")]
      .some((status) => status.textContent === "1 found"));
    await absent(page, "button", /^Add /);
    assert.deepEqual(await wishes(page), ["own:Tying knots"]);
  });

  test("says when no more can be picked, and unticks what it does not take", async () => {
    const page = await openDemo(it);
    await answer(page, "help", { learn: FIVE });
    await (await search(page)).type("public speaking");
    const sixth = await byRole(page, "checkbox", /^Public speaking/);
    await sixth.click();
    assert.deepEqual(await sixth.evaluate((input) => [input.checked, input.ariaDisabled]), [false, "true"]);
    assert.deepEqual(await wishes(page), FIVE.map((wish) => wish.skill));
    await until(page, () => document.querySelector("bothways-signup").shadowRoot.textContent.includes("That is 5"));
    await press(page, "Remove TikTok");
    await until(page, (input) => input.ariaDisabled === null, { args: [sixth] });
    await choose(page, "checkbox", /^Public speaking/);
  });

  test("ticks what a row shows now, whatever it showed before", async () => {
    const page = await openDemo(it);
    await answer(page, "help", {});
    const box = await search(page);
    const first = () => page.evaluate(() => {
      const row = document.querySelector("bothways-signup").shadowRoot.querySelector(".results li:not([hidden])");
      return [row.innerText.trim().split("\n")[0], row.querySelector("input").checked];
    });
    const [pick, other] = [["Instagram", true], ["Professional e-mail", false]];
    await box.type("instagram");
    await choose(page, "checkbox", /^Instagram/);
    assert.deepEqual(await first(), pick);
    for (const [word, wanted] of [["email", other], ["instagram", pick]]) {
      await box.evaluate((input) => input.select());
      await box.type(word);
      await byRole(page, "checkbox", new RegExp(`^${wanted[0]}`));
      assert.deepEqual(await first(), wanted);
    }
    assert.deepEqual(await wishes(page), ["instagram"]);
  });

  test("keeps Enter and Escape in the search box to itself", async () => {
    const page = await openDemo(it);
    await answer(page, "help", {});
    await page.evaluate(() => {
      globalThis.heard = [];
      addEventListener("keydown", (event) => heard.push([event.key, event.defaultPrevented]));
    });
    const box = await search(page);
    await box.type("budget");
    await byRole(page, "checkbox", "Planning a budget");
    await box.press("Enter");
    await box.press("Escape");
    assert.equal(await box.evaluate((input) => input.value), "");
    await absent(page, "checkbox", "Planning a budget");
    // Escape clears first; pressed again it is the page's, which may close a dialog with it.
    await box.press("Escape");
    const heard = await page.evaluate(() => heard.filter(([key]) => key === "Enter" || key === "Escape"));
    assert.deepEqual(heard, [["Enter", true], ["Escape", false]]);
    assert.equal(await property(page, "step"), "help");
  });

  test("finds an area by its name and opens it in place", async () => {
    const page = await openDemo(it);
    await answer(page, "help", {});
    await (await search(page)).type("unwritten");
    const rows = await allByRole(page, "checkbox", /^Office politics/);
    assert.equal(rows.length, 0);
    const area = await until(page, () => document.querySelector("bothways-signup").shadowRoot.querySelector(".found summary")?.textContent);
    assert.match(area, /^Unwritten rules/);
    await (await page.$("bothways-signup >>> .found summary")).click();
    await choose(page, "checkbox", /^Office politics/);
  });

  test("says beside a tick that no more can be picked, until one is taken back", async () => {
    const page = await openDemo(it);
    await answer(page, "help", {});
    await page.evaluate(() => { for (const area of document.querySelector("bothways-signup").shadowRoot.querySelectorAll("details")) area.open = true; });
    const picks = ["Instagram", "TikTok", "Short animated video", "Filming with a phone", "Making a podcast"];
    for (const pick of picks) await choose(page, "checkbox", pick);
    const beside = () => page.evaluate(() => [...document.querySelector("bothways-signup").shadowRoot.querySelectorAll(".skill")]
      .filter((label) => label.querySelector(".refused").textContent).map((label) => label.innerText.split("\n")));
    assert.deepEqual(await beside(), []);
    const refused = await byRole(page, "checkbox", "Working with influencers");
    await refused.click();
    await until(page, (input) => !input.checked && input.closest("label").querySelector(".refused").textContent, { args: [refused] });
    assert.deepEqual(await beside(), [["Working with influencers", "You can pick at most 5."]]);
    await (await byRole(page, "checkbox", "TikTok")).click();
    await until(page, (input) => !input.closest("label").querySelector(".refused").textContent, { args: [refused] });
    assert.deepEqual(await beside(), []);
  });

  test("moves a skill that is picked on the other side", async () => {
    const page = await openDemo(it);
    await answer(page, "show", { ...ANSWERS, teach: [], learn: [skill("spreadsheets")] });
    await (await search(page)).type("spreadsheets");
    await choose(page, "checkbox", "Spreadsheets you want help with this");
    const { teach, learn } = await property(page, "value");
    assert.deepEqual([teach.map((offer) => offer.skill), learn], [["spreadsheets"], []]);
  });

  test("rules a direction out and keeps what was picked in it", async () => {
    const page = await openDemo(it);
    await answer(page, "help", ANSWERS);
    await choose(page, "checkbox", "I only want to teach");
    await absent(page, "searchbox", "Search this list");
    await (await byRole(page, "checkbox", "I only want to teach")).click();
    await byRole(page, "button", "Remove Spreadsheets");
  });
});
