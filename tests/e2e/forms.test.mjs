// The form around: what it carries, disables and sends, and check-ins that are only read.

import assert from "node:assert/strict";
import { test } from "node:test";
import { allByRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { add, define, opened, PROGRAMME, server, VALUE } from "./support/host.mjs";
import { text } from "./support/questionnaire.mjs";

inEachBrowser("in a form", (it) => {
  test("it is disabled and enabled with what is around it", async () => {
    const page = await it.open({ url: "/host.html" });
    await page.evaluate(() => {
      const [form, fieldset] = [document.createElement("form"), document.createElement("fieldset")];
      [form.id, fieldset.id, fieldset.disabled] = ["form", "fieldset", true];
      document.getElementById("here").append(form);
      form.append(fieldset);
    });
    await define(page);
    await add(page, { programme: PROGRAMME, value: VALUE }, "fieldset", { name: "answers" });
    const seen = () => page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      await element.ready;
      element.shadowRoot.querySelector("button.primary").focus();
      return [element.form.id, element.name, document.activeElement === element, [...new FormData(element.form)].length];
    });
    assert.deepEqual(await seen(), ["form", "answers", false, 0]);
    await page.evaluate(() => { document.getElementById("fieldset").disabled = false; });
    assert.deepEqual(await seen(), ["form", "answers", true, 1]);
    expectNoProblems(page);
  });

  test("it has the name that it was given before it was defined", async () => {
    const page = await it.open({ url: "/host.html" });
    await add(page, { programme: PROGRAMME, name: "answers" });
    await define(page);
    assert.equal(await page.evaluate(() => document.querySelector("bothways-signup").getAttribute("name")), "answers");
    expectNoProblems(page);
  });
}, { server });

inEachBrowser("a check-in", (it) => {
  test("that is only read is shown whole, and goes on where it was", async () => {
    const answers = { "bothways:met": "less", "bothways:gained": "How sourdough rises" };
    const page = await opened(it, PROGRAMME, { value: { answers } }, { mode: "check-in" });
    const toggled = (readonly) => page.evaluate(async (on) => {
      const element = document.querySelector("bothways-signup");
      element.toggleAttribute("readonly", on);
      await element.ready;
      return element.value.answers;
    }, readonly);
    assert.deepEqual(await toggled(true), answers);
    const shown = await until(page, () => document.querySelector("bothways-signup").shadowRoot.querySelector(".check")?.innerText);
    for (const words of [text("check-in.title"), "How sourdough rises"]) assert.ok(shown.includes(words), shown);
    assert.deepEqual(await allByRole(page, "button"), []);
    assert.deepEqual(await toggled(false), answers);
    expectNoProblems(page);
  });
}, { server });
