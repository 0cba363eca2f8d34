// What becomes of a sign-up when the page refuses it, keeps silent, or was never going to listen: nothing is lost.

import assert from "node:assert/strict";
import { test } from "node:test";
import { absent, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { answer, choose, inState, onPage, openDemo, press, property, text } from "./support/questionnaire.mjs";

const CONTACT = "both-ways@norrvale.example";

inEachBrowser("sending", (it) => {
  test("keeps everything when the page refuses, and sends the same again", async () => {
    const page = await ready(it);
    await choose(page, "radio", "refuse it");
    const before = await property(page, "value");
    await press(page, "Send");
    await inState(page, "failed");
    await says(page, text("sending.refused.retry.title"), "Sign-ups are closed for maintenance until two o’clock.", text("sending.refused.retry"));
    await byRole(page, "button", "Download my answers");
    assert.deepEqual(await property(page, "value"), before);

    await press(page, "Send again");
    await until(page, () => window.sent.length === 2);
    await inState(page, "failed");
    await choose(page, "radio", "receive it");
    await press(page, "Send again");
    await onPage(page, "done");
    const [first, second, third] = await page.evaluate(() => window.sent);
    assert.equal(second, first, "the very same bytes, id and instant included");
    assert.equal(third, first);
    assert.deepEqual(await errors(page), ["HOST_REJECTED recoverable", "HOST_REJECTED recoverable"]);
    expectNoProblems(page);
  });

  test("takes the second try of what has arrived for no news, however it ends", async () => {
    const page = await ready(it, { timeout: "50" });
    await listen(page, (event) => event.detail.respondWith(new Promise((...settle) => { (window.tries ??= []).push(settle); })));
    await press(page, "Send");
    await inState(page, "failed");
    await press(page, "Send again");
    await page.evaluate(async () => {
      const [[take], [, refuse]] = window.tries;
      take({ reference: 12 });
      await null;
      refuse({ message: "There is one like it." });
    });
    await onPage(page, "done");
    assert.deepEqual((await errors(page)).filter((error) => error.startsWith("HOST_REJECTED")), []);
    expectNoProblems(page);
  });

  test("offers no other try when the page wants none", async () => {
    const page = await ready(it);
    await listen(page, (event) => event.detail.respondWith(Promise.reject({ message: "You are signed up already.", retry: false })));
    await press(page, "Send");
    await inState(page, "failed");
    await says(page, "You are signed up already.", text("sending.refused"), CONTACT);
    await absent(page, "button", "Send again");
    await absent(page, "button", "Send");
    await byRole(page, "button", "Download my answers");
    assert.deepEqual(await errors(page), ["HOST_REJECTED final"]);
    expectNoProblems(page);
  });

  test("goes by its own copy, whatever the page does to the one it was given", async () => {
    const page = await ready(it);
    await listen(page, ({ detail }) => {
      Object.assign(detail.signup, { id: "mine", revision: "1" });
      detail.respondWith(Promise.resolve({ reference: "B-7" }));
    });
    await press(page, "Send");
    await onPage(page, "done");
    await inState(page, "acknowledged");
    expectNoProblems(page);
  });

  test("takes an answer that cannot be read for one that says nothing", async () => {
    const page = await ready(it);
    await listen(page, ({ detail }) => {
      const odd = { get message() { throw new Error("odd"); }, get reference() { throw new Error("odd"); } };
      detail.respondWith(window.again ? Promise.resolve(odd) : Promise.reject(odd));
      window.again = true;
    });
    await press(page, "Send");
    await inState(page, "failed");
    await press(page, "Send again");
    await inState(page, "acknowledged");
    expectNoProblems(page);
  });

  test("changed after a refusal, is another revision, since the page may hold the first all the same", async () => {
    const page = await ready(it);
    await choose(page, "radio", "refuse it");
    await press(page, "Send");
    await inState(page, "failed");
    await press(page, "Change: About you");
    await (await byRole(page, "textbox", "Where in the organisation do you work?")).type(", Leipzig");
    await press(page, "Return to your answers");
    await choose(page, "radio", "receive it");
    await press(page, /^Send/);
    await onPage(page, "done");
    const [first, second] = (await page.evaluate(() => window.sent)).map((sent) => JSON.parse(sent));
    assert.notEqual(second.id, first.id);
    assert.deepEqual([second.revision, second.participant.id, second.participant.unit], [2, first.participant.id, "Customer care, Leipzig"]);

    // What has arrived and is changed is another revision of the same person's.
    await press(page, "Change my answers");
    await press(page, "Change: How it works best for you");
    await choose(page, "radio", "3 months");
    await press(page, "Return to your answers");
    await press(page, "Send");
    await onPage(page, "done");
    const third = JSON.parse((await page.evaluate(() => window.sent))[2]);
    assert.deepEqual([third.revision, third.participant.id, third.participant.durationMonths], [3, second.participant.id, 3]);
    expectNoProblems(page);
  });

  test("says that it may have arrived when there is no answer, and takes a late one", async () => {
    const page = await ready(it, { timeout: 300 });
    await listen(page, (event) => event.detail.respondWith(new Promise((resolve) => { window.settle = resolve; })));
    await press(page, "Send");
    await inState(page, "failed");
    await says(page, text("sending.timed-out.title"), "may have arrived", "Sending it again is safe");
    await byRole(page, "button", "Send again");
    await byRole(page, "button", "Download my answers");
    await page.evaluate(() => window.settle({ reference: "LATE-1", message: "Sorry for the wait." }));
    await onPage(page, "done");
    assert.equal(await property(page, "state"), "acknowledged");
    await says(page, "LATE-1", "Sorry for the wait.");
    expectNoProblems(page);
  });

  test("sends the same again after a silence", async () => {
    const page = await ready(it, { timeout: 300 });
    await choose(page, "radio", "never answer");
    await press(page, "Send");
    await inState(page, "failed");
    await press(page, "Send again");
    await until(page, () => window.sent.length === 2);
    await inState(page, "failed");
    const [first, second] = await page.evaluate(() => window.sent);
    assert.equal(second, first);
    expectNoProblems(page);
  });

  test("tells of a silence, as of every failure, by an event", async () => {
    const page = await ready(it, { timeout: 300 });
    await choose(page, "radio", "never answer");
    await press(page, "Send");
    await inState(page, "failed");
    await until(page, () => window.heard.length === 1);
    assert.deepEqual(await errors(page), ["HOST_TIMEOUT recoverable"]);
    expectNoProblems(page);
  });

  test("says so when nobody listens, and offers a copy and whom to ask", async () => {
    const page = await ready(it);
    await choose(page, "radio", "not listen at all");
    await press(page, "Send");
    await inState(page, "failed");
    await says(page, text("sending.nobody.title"), "Nothing was sent", CONTACT);
    await byRole(page, "link", CONTACT);
    // What the button downloads, instead of a file on this machine.
    await page.evaluate(() => {
      URL.createObjectURL = (blob) => { blob.text().then((copy) => { window.copy = copy; }); return "blob:none"; };
      HTMLAnchorElement.prototype.click = function click() { window.copyName = this.download; };
    });
    await press(page, "Download my answers");
    const copy = await until(page, () => window.copy);
    assert.equal(await page.evaluate(() => window.copyName), "bothways-sign-up.json");
    assert.deepEqual(JSON.parse(copy), JSON.parse((await page.evaluate(() => window.sent))[0]));
    assert.deepEqual(await errors(page), ["HOST_ABSENT recoverable"]);
    assert.equal(await page.evaluate(() => document.getElementById("received").hidden), true);
    expectNoProblems(page);
  });

  test("goes back to the answers when the page prevents it", async () => {
    const page = await ready(it);
    await listen(page, (event) => event.preventDefault());
    await press(page, "Send");
    await until(page, () => window.sent.length === 1);
    await inState(page, "dirty");
    await onPage(page, "check");
    await absent(page, "button", "Send again");
    await byRole(page, "button", "Send");
    assert.deepEqual(await errors(page), []);
    expectNoProblems(page);
  });

  test("lets the page answer once, and only during the event", async () => {
    const page = await ready(it);
    await listen(page, (event) => {
      const attempt = () => {
        try {
          event.detail.respondWith({ reference: "ONE" });
          return "taken";
        } catch (error) {
          return `${error.name}: ${error.message}`;
        }
      };
      window.attempts = [attempt(), attempt()];
      window.later = attempt;
    });
    await press(page, "Send");
    await onPage(page, "done");
    assert.deepEqual(await page.evaluate(() => window.attempts), ["taken", "InvalidStateError: respondWith was called before."]);
    assert.match(await page.evaluate(() => window.later()), /^InvalidStateError/);
    await says(page, "ONE");

    const late = await ready(it);
    await listen(late, (event) => { window.later = () => event.detail.respondWith({ reference: "LATE" }); });
    await press(late, "Send");
    await inState(late, "failed");
    assert.equal(await late.evaluate(() => { try { window.later(); return "taken"; } catch (error) { return error.name; } }), "InvalidStateError");
    assert.equal(await property(late, "state"), "failed");
    expectNoProblems(late);
  });

  test("hands over nothing while something is on its way", async () => {
    const page = await ready(it);
    await listen(page, (event) => event.detail.respondWith(new Promise((resolve) => { window.settle = resolve; })));
    await press(page, "Send");
    await inState(page, "submitting");
    assert.equal(await (await byRole(page, "button", "Sending…")).evaluate((button) => button.ariaDisabled), "true");
    await press(page, "Sending…");
    await page.evaluate(() => document.querySelector("bothways-signup").submit());
    await page.evaluate(() => window.settle());
    await onPage(page, "done");
    assert.equal(await page.evaluate(() => window.sent.length), 1);
    expectNoProblems(page);
  });
}, { reducedMotion: true });

/** The demo page on Check, everything answered; what is sent is in `window.sent`, errors are in `window.heard`. */
async function ready(it, { timeout } = {}) {
  const page = await openDemo(it);
  await page.evaluate((ms) => {
    const element = document.querySelector("bothways-signup");
    Object.assign(window, { sent: [], heard: [] });
    element.addEventListener("bothways-submit", ({ detail }) => window.sent.push(JSON.stringify(detail.signup)));
    element.addEventListener("bothways-error", ({ detail }) => window.heard.push(detail));
    if (ms) element.setAttribute("submit-timeout", ms);
  }, timeout);
  if (timeout) {
    // It counts from the next time that the element is mounted.
    await page.evaluate(() => { document.querySelector("bothways-signup").lang = "en-GB"; });
    await until(page, () => document.querySelector("bothways-signup").state !== "loading");
  }
  await answer(page, "check");
  return page;
}

/** Makes the test the one that answers; the demo's own page is told not to listen. */
async function listen(page, listener) {
  await choose(page, "radio", "not listen at all");
  // As source: what the browser's protocol evaluates is not bound by the page's policy.
  await page.evaluate(`document.querySelector("bothways-signup").addEventListener("bothways-submit", ${listener})`);
}

/** Waits until the widget says all of these. */
async function says(page, ...words) {
  const all = () => page.evaluate(() => document.querySelector("bothways-signup").shadowRoot.textContent);
  await until(page, (wanted) => {
    const said = document.querySelector("bothways-signup").shadowRoot.textContent;
    return wanted.every((word) => said.includes(word));
  }, { args: [words] }).catch(async () => assert.fail(`${JSON.stringify(words)} is not in: ${await all()}`));
}

const errors = (page) => page.evaluate(() => window.heard.map(({ code, recoverable }) => `${code} ${recoverable ? "recoverable" : "final"}`));
