// An element whose host keeps what it is handed, and answers when the test does.

import assert from "node:assert/strict";
import { until } from "./harness.mjs";
import { add, define, PROGRAMME, VALUE } from "./host.mjs";
import { onPage } from "./questionnaire.mjs";

/** A page with an element that runs. What it hands over is kept, and answered when the test does. */
export async function running(it, properties, attributes = {}, before = undefined) {
  const page = await it.open({ url: "/host.html", before });
  await page.evaluate(() => {
    Object.assign(window, { sent: [], answers: [], acknowledged: [] });
    document.addEventListener("bothways-submit", ({ detail }) => {
      window.sent.push(detail.signup ?? detail.checkIn);
      const answer = Promise.withResolvers();
      window.answers.push(answer);
      detail.respondWith(answer.promise);
    });
    document.addEventListener("bothways-acknowledged", ({ detail }) => window.acknowledged.push([detail.reference, detail.revision]));
  });
  await add(page, { programme: PROGRAMME, ...properties }, "here", attributes);
  await define(page);
  await page.evaluate(() => document.querySelector("bothways-signup").ready.then(() => undefined));
  return page;
}

export const filledIn = (it, attributes) => running(it, { value: VALUE }, attributes);
export const documents = (page) => page.evaluate(() => window.sent);

export async function submit(page) {
  const before = (await documents(page)).length;
  await page.evaluate(() => document.querySelector("bothways-signup").submit());
  await until(page, (count) => window.sent.length > count, { args: [before] });
}

export async function acknowledge(page) {
  await submit(page);
  await page.evaluate(() => window.answers.at(-1).resolve({ reference: "A-1" }));
  await onPage(page, "done");
}

/** Sends what stands there; it is nobody's who has sent anything before. */
export async function submitAsSomebodyNew(page) {
  await submit(page);
  const [first, second] = await documents(page);
  assert.equal(second.revision, 1);
  assert.notEqual(second.participant.id, first.participant.id);
}
