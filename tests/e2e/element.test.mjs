// The element as hosts use it: set early, twice on a page, moved about, reloaded, and given what cannot be used.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { allByRole, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { add, define, hearErrors, PROGRAMME, ROSTER, server, VALUE } from "./support/host.mjs";
import { answer, ANSWERS, choose, inState, onPage, openDemo, press, property, text } from "./support/questionnaire.mjs";

const data = (name) => fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));

inEachBrowser("the element", (it) => {
  test("takes properties that were set before it is defined", async () => {
    const page = await it.open({ url: "/host.html" });
    await add(page, { programme: PROGRAMME, roster: ROSTER, value: VALUE, step: "who-could-fit", participant: { id: "noor", name: "Noor", unit: "Workshop" } });
    await define(page);
    await byRole(page, "article", "Robin Teale", { timeout: 20_000 });
    assert.deepEqual(await page.evaluate(() => {
      const { programme, value, state, step, participant } = document.querySelector("bothways-signup");
      return { id: programme.id, teach: value.teach, unit: value.unit, state, step, participant: participant.id };
    }), { id: "small", teach: VALUE.teach, unit: "Workshop", state: "ready", step: "who-could-fit", participant: "noor" });
    expectNoProblems(page);
  });

  test("needs each file once, however it is set up", async () => {
    const page = await openDemo(it);
    await answer(page, "who-could-fit");
    await until(page, () => __find(document, "article", {}).length > 0, { timeout: 20_000 });
    const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname).filter((path) => /\.(wasm|json)$|glue|bothways\.(js|css)/.test(path)));
    assert.deepEqual(fetched.sort(), [
      "/demo/programme.json", "/demo/roster.published.json", "/dist/bothways.css", "/dist/bothways.js", "/dist/bothways_bg.wasm", "/dist/bothways_more.wasm", "/dist/glue.js",
    ]);
    expectNoProblems(page);
  });

  test("shows who is known, and asks for the rest", async () => {
    const page = await openDemo(it);
    await choose(page, "checkbox", "knows who is signed in");
    await answer(page, "you", { ...ANSWERS, unit: "Something else" });
    assert.equal((await allByRole(page, "textbox", "Where in the organisation do you work?")).length, 0);
    await until(page, (words) => document.querySelector("bothways-signup").shadowRoot.textContent.includes(words), { args: [text("fact.source")] });
    await answer(page, "check");
    await press(page, "Send");
    await onPage(page, "done");
    const { participant } = JSON.parse(await page.evaluate(() => document.querySelector("#received pre").textContent));
    assert.deepEqual([participant.id, participant.name, participant.unit], ["noor-westbrook", "Noor Westbrook", "Customer care"]);
    expectNoProblems(page);
  });

  test("fires no event for what the host sets, and takes no focus on load", async () => {
    const page = await it.open({ url: "/host.html" });
    await page.evaluate(() => {
      window.fired = [];
      for (const type of ["ready", "step", "change", "draft", "submit"]) document.addEventListener(`bothways-${type}`, () => window.fired.push(type));
    });
    await define(page);
    await add(page, { programme: PROGRAMME, roster: ROSTER, value: VALUE });
    await byRole(page, "button", "Start", { timeout: 20_000 });
    await page.evaluate((value) => {
      const element = document.querySelector("bothways-signup");
      element.value = { ...value, unit: "Workshop" };
      element.participant = { id: "noor", name: "Noor" };
    }, VALUE);
    assert.equal(await property(page, "state"), "ready");
    assert.deepEqual(await page.evaluate(() => [window.fired, document.activeElement.localName]), [["ready"], "body"]);
    // The events themselves work: what the person does is heard, from outside the shadow root.
    await press(page, "Start");
    await choose(page, "checkbox", /^Baking/);
    assert.deepEqual(await page.evaluate(() => window.fired), ["ready", "step", "change"]);
    expectNoProblems(page);
  });

  test("works twice on one page, each for itself", async () => {
    const page = await it.open({ url: "/host.html" });
    await define(page);
    await define(page, "?again");
    await add(page, { programme: PROGRAMME, roster: ROSTER, value: VALUE });
    await add(page, { programme: { ...PROGRAMME, id: "other", title: "Another programme" } }, "there");
    await until(page, () => __find(document, "button", { text: "Start" }).length === 2, { timeout: 20_000 });
    const [first, second] = await page.$$("bothways-signup");
    await (await byRole(page, "button", "Start", { within: second })).click();
    await byRole(page, "heading", text("help.title"), { within: second });
    await (await byRole(page, "button", "Everything", { within: second }).catch(() => second.$(">>> summary")))?.evaluate((summary) => {
      if (!summary.closest("details").open) summary.click();
    });
    await choose(page, "checkbox", /^Baking/, { within: second });
    const read = (element) => element.evaluate(({ step, value, state }) => [step, value.learn.map(({ skill }) => skill), state]);
    assert.deepEqual(await read(first), ["start", ["rowing"], "ready"]);
    assert.deepEqual(await read(second), ["help", ["baking"], "dirty"]);
    // The page is shorter then, and scrolls back before anybody can click.
    await second.evaluate((element) => new Promise((resolve) => {
      element.remove();
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    }));
    await (await byRole(page, "button", "Start")).click();
    await byRole(page, "heading", text("help.title"), { within: first });
    expectNoProblems(page);
  });

  test("keeps answers and page when it is moved, or taken out and put back", async () => {
    const page = await it.open({ url: "/host.html" });
    await define(page);
    await add(page, { programme: PROGRAMME, roster: ROSTER, value: VALUE });
    await press(page, "Start", { timeout: 20_000 });
    await byRole(page, "heading", text("help.title"));
    await press(page, "Remove Rowing");
    const before = await property(page, "value");
    assert.deepEqual(before.learn, []);

    await page.evaluate(() => document.getElementById("there").append(document.querySelector("bothways-signup")));
    await byRole(page, "heading", text("help.title"));
    assert.deepEqual([await property(page, "value"), await property(page, "step")], [before, "help"]);

    await page.evaluate(async () => {
      window.kept = document.querySelector("bothways-signup");
      window.kept.remove();
      await new Promise((resolve) => { setTimeout(resolve); });
      document.getElementById("here").append(window.kept);
    });
    await byRole(page, "heading", text("help.title"));
    assert.deepEqual([await property(page, "value"), await property(page, "step")], [before, "help"]);
    await choose(page, "checkbox", "I only want to teach");
    await press(page, "Next");
    await byRole(page, "heading", text("show.title"));
    expectNoProblems(page);
  });

  test("may be taken out in the very moment of a click", async () => {
    const page = await openDemo(it);
    for (const name of ["when.weekend", "when.zone.change"]) {
      await page.evaluate(() => document.querySelector("bothways-signup").show("when"));
      await until(page, (words) => {
        const element = document.querySelector("bothways-signup");
        const button = [...element.shadowRoot.querySelectorAll("button")].find(({ textContent, offsetParent }) => textContent === words && offsetParent);
        if (!button) return false;
        button.click();
        const { parentNode } = element;
        element.remove();
        setTimeout(() => parentNode.append(element), 200);
        return true;
      }, { args: [text(name)] });
      await until(page, () => document.querySelector("bothways-signup")?.state === "ready");
    }
    expectNoProblems(page);
  });

  test("changes language without losing an answer", async () => {
    const page = await openDemo(it);
    await answer(page, "you");
    const before = await property(page, "value");
    await page.evaluate(() => { document.querySelector("bothways-signup").lang = "de"; });
    // The programme's own texts have a German wording whatever the interface has.
    await byRole(page, "radio", "Am Anfang");
    assert.deepEqual([await property(page, "value"), await property(page, "step")], [before, "you"]);
    expectNoProblems(page);
  });

  test("brings a draft back after a reload, and forgets it once it is sent", async () => {
    const page = await openDemo(it);
    await press(page, "Start");
    await press(page, "Next");
    await onPage(page, "help");
    await (await byRole(page, "searchbox", "Search this list")).type("negotiating");
    await choose(page, "checkbox", /^Negotiating/);
    await page.reload();
    await onPage(page, "help");
    await byRole(page, "button", "Remove Negotiating");
    assert.equal(await page.evaluate(() => document.activeElement.localName), "body", "loading takes no focus");

    await answer(page, "check");
    await press(page, "Send");
    await onPage(page, "done");
    await page.reload();
    await byRole(page, "button", "Start", { timeout: 20_000 });
    assert.deepEqual((await property(page, "value")).learn, []);
    assert.equal(await page.evaluate(() => Object.keys(sessionStorage).length), 0);
    expectNoProblems(page);
  });

  test("forgets the draft when everything is cleared", async () => {
    const page = await openDemo(it);
    await press(page, "Start");
    await press(page, "Next");
    await (await byRole(page, "searchbox", "Search this list")).type("negotiating");
    await choose(page, "checkbox", /^Negotiating/);
    await press(page, "Clear my answers");
    await press(page, "Clear them");
    await onPage(page, "start");
    await page.reload();
    await byRole(page, "button", "Start", { timeout: 20_000 });
    assert.deepEqual((await property(page, "value")).learn, []);
    expectNoProblems(page);
  });

  test("keeps a draft from anybody else", async () => {
    const page = await it.open({ url: "/host.html" });
    const open = async (id) => {
      await define(page);
      await add(page, { programme: PROGRAMME, participant: { id } }, "here", { draft: "session" });
      await until(page, () => document.querySelector("bothways-signup").state !== "loading", { timeout: 20_000 });
      return (await property(page, "value")).learn.map(({ skill }) => skill);
    };
    await open("noor");
    await press(page, "Start");
    await choose(page, "checkbox", /^Baking/);
    await page.reload();
    assert.deepEqual(await open("noor"), ["baking"], "the same person finds it again");
    await page.reload();
    assert.deepEqual(await open("robin"), [], "somebody else does not");
    await page.reload();
    assert.deepEqual(await open("noor"), [], "and it is gone");
    expectNoProblems(page);
  });

  test("shows the fallback and says why when the programme cannot be used", async () => {
    const page = await it.open({ url: "/host.html" });
    await hearErrors(page);
    await define(page);
    for (const [programme, code] of [[{ ...PROGRAMME, skillAreas: "none" }, "PROGRAMME_INVALID"], ["{not json", "PROGRAMME_INVALID"], ["nowhere.json", "PROGRAMME_FETCH"]]) {
      await page.evaluate(() => { window.heard.length = 0; document.querySelector("bothways-signup")?.remove(); });
      await add(page, { programme });
      const [error] = await until(page, () => window.heard.length > 0 && window.heard, { timeout: 20_000 });
      assert.deepEqual([error.code, error.recoverable, error.phase, error.message.length > 0], [code, false, "start", true]);
      await byRole(page, "link", "Printable form");
      assert.equal(await page.evaluate(() => document.querySelector("bothways-signup").ready.then(() => "ready", (reason) => reason.code)), code);
    }
    assert.equal((await allByRole(page, "alert", text("page.failed"))).length, 0, "the host's own words are enough");
    // A host that mends it gets the questionnaire.
    await page.evaluate((mended) => { document.querySelector("bothways-signup").programme = mended; }, PROGRAMME);
    await byRole(page, "button", "Start");
    assert.equal((await allByRole(page, "link", "Printable form")).length, 0);
    expectNoProblems(page, { except: [/404/] });
    page.problems.length = 0;
  });

  test("works without a roster, and says that there is nobody to compare with", async () => {
    const page = await it.open({ url: "/host.html" });
    await hearErrors(page);
    await define(page);
    for (const [roster, said, codes] of [
      [undefined, "fit.absent", []],
      ["nowhere.json", "fit.failed", ["ROSTER_FETCH"]],
      [{ schema: "bothways/roster@1", people: "nobody" }, "fit.failed", ["ROSTER_INVALID"]],
    ]) {
      await page.evaluate(() => { window.heard.length = 0; document.querySelector("bothways-signup")?.remove(); });
      await add(page, { programme: PROGRAMME, ...(roster && { roster }), value: VALUE, step: "who-could-fit" });
      await until(page, (words) => document.querySelector("bothways-signup").shadowRoot.textContent.includes(words), { args: [text(said)], timeout: 20_000 });
      await until(page, (words) => document.querySelector("bothways-signup").shadowRoot.textContent.includes(words), { args: [text(`${said}.note`)] });
      assert.deepEqual(await page.evaluate(() => window.heard.map(({ code, recoverable }) => recoverable && code)), codes);
      assert.equal(await page.evaluate(() => document.querySelector("bothways-signup").preview()), null);
      await page.evaluate(() => document.querySelector("bothways-signup").addEventListener("bothways-submit", ({ detail }) => {
        window.sent = detail.signup;
        detail.respondWith(Promise.resolve());
      }));
      await press(page, "Next");
      await press(page, "Send");
      await inState(page, "acknowledged");
      assert.deepEqual(await page.evaluate(() => [window.sent.participant.teach[0].skill, "preview" in window.sent]), ["baking", false]);
    }
    expectNoProblems(page, { except: [/404/] });
    page.problems.length = 0;
  });

  test("writes other people's texts, and never draws them", async () => {
    const bad = (what) => `${what}<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>`;
    const programme = {
      ...PROGRAMME,
      title: bad("Title"),
      description: bad("Description"),
      contact: `${bad("Contact")} javascript:window.pwned=1 <a@b.example>`,
      privacyNotice: bad("Privacy"),
      skillAreas: [{ id: "all", label: bad("Area"), skills: [{ id: "baking", label: bad("Baking"), also: [bad("Cake")] }, { id: "rowing", label: bad("Rowing") }] }],
      stages: [{ id: "early", label: bad("Stage") }],
      cadences: [{ id: "weekly", label: bad("Weekly"), perMonth: 4, minutes: 30 }],
      styles: [{ id: "direct", label: bad("Style") }],
      texts: { en: { "start.lead": bad("Lead"), "help.title": bad("Help") } },
    };
    const roster = { ...ROSTER, people: [{ ...ROSTER.people[0], name: bad("Robin"), unit: bad("Unit"), stage: "early" }] };
    const page = await it.open({ url: "/host.html" });
    await define(page);
    await add(page, { programme, roster, value: { ...VALUE, unit: bad("Mine"), learn: [{ skill: "rowing" }, { skill: `own:${"<b>juggling</b>"}` }] } });
    await byRole(page, "button", "Start", { timeout: 20_000 });
    const expected = { start: "Title", help: "Area", you: "Stage", how: "Weekly", "who-could-fit": "Robin", check: "Mine" };
    for (const [step, word] of Object.entries(expected)) {
      await page.evaluate((to) => document.querySelector("bothways-signup").show(to), step);
      await until(page, (to) => document.querySelector("bothways-signup").shadowRoot.querySelector(`[data-page="${to}"]`) !== null, { args: [step] });
      await until(page, (wanted) => document.querySelector("bothways-signup").shadowRoot.textContent.includes(wanted), { args: [bad(word)] });
      assert.deepEqual(await page.evaluate(() => [...document.querySelector("bothways-signup").shadowRoot.querySelectorAll("img, script, iframe, b, a[href^='javascript' i]")].map((found) => found.outerHTML)), [], step);
    }
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    expectNoProblems(page);
  });

  test("takes no harm from what is no text", async () => {
    const page = await it.open({ url: "/host.html" });
    await hearErrors(page);
    await define(page);
    await add(page, { programme: PROGRAMME, value: VALUE });
    await byRole(page, "button", text("nav.start"), { timeout: 20_000 });
    await page.evaluate(() => {
      const element = document.querySelector("bothways-signup");
      for (const step of [5, null, {}]) element.show(step);
      element.step = 7;
      element.draftData = { draft: 1 };
    });
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code }) => code)), ["DRAFT_INVALID"]);
    assert.deepEqual([await property(page, "state"), await property(page, "step")], ["ready", "start"]);
    expectNoProblems(page);
  });

  test("answers a host that asks", async () => {
    const page = await it.open({ url: "/host.html" });
    await define(page);
    await add(page, { programme: PROGRAMME, roster: ROSTER });
    await byRole(page, "button", "Start", { timeout: 20_000 });
    const ask = () => page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      return { ...element.validate(), version: element.version, matches: (await element.preview())?.matches.map(({ id }) => id) };
    });
    const { version, ...empty } = await ask();
    assert.match(version, /^\d+\.\d+\.\d+/);
    assert.equal(empty.ok, false);
    assert.ok(empty.steps.includes("help"), JSON.stringify(empty));
    await page.evaluate((value) => { document.querySelector("bothways-signup").value = value; }, VALUE);
    await until(page, async () => (await document.querySelector("bothways-signup").preview())?.matches.length === 1);
    assert.deepEqual(await ask(), { ok: true, steps: [], version, matches: ["p-1"] });
    await page.evaluate(() => document.querySelector("bothways-signup").reset());
    assert.deepEqual((await property(page, "value")).teach, []);
    expectNoProblems(page);
  });

  const real = ["developers.programme.json", "developers.roster.json"].map(data);
  test("compares with a real roster, taken from the person's own files", { skip: !real.every(existsSync) }, async () => {
    const page = await openDemo(it);
    await page.evaluate(() => { document.querySelector(".own-files").open = true; });
    await (await page.$("#own-programme")).uploadFile(real[0]);
    await (await page.$("#own-roster")).uploadFile(real[1]);
    await press(page, "Use these files");
    await until(page, () => document.getElementById("own-note").textContent.startsWith("In use"));
    // One of them, as if they signed up anew.
    const { teach, learn, stage, languages, timeZone, availability } = JSON.parse(readFileSync(real[1])).people.find((person) => person.teach.length > 2 && person.learn.length > 2);
    await byRole(page, "button", "Start", { timeout: 20_000 });
    await answer(page, "who-could-fit", { teach, learn: learn.slice(0, 5), stage, languages, timeZone, availability });
    await until(page, () => __find(document, "article", {}).length > 0, { timeout: 20_000 });
    const preview = await page.evaluate(() => document.querySelector("bothways-signup").preview());
    assert.ok(preview.considered > 200, `${preview.considered} considered`);
    expectNoProblems(page);
  });
}, { server, reducedMotion: true });

inEachBrowser("the element on a page that scrolls smoothly", (it) => {
  test("changes pages at once", async () => {
    const page = await openDemo(it, { height: 600 });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "smooth");
    await answer(page, "worth-it");
    // From the foot of a long page, the next one must not slide away from under the pointer.
    const button = await byRole(page, "button", "See who could fit");
    await button.focus();
    // Focus scrolls, too, and a button on the move cannot be pressed.
    await until(page, (moving) => new Promise((resolve) => {
      const before = moving.getBoundingClientRect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(before.bottom <= innerHeight && moving.getBoundingClientRect().top === before.top)));
    }), { args: [button] });
    await page.evaluate(() => {
      document.querySelector("bothways-signup").addEventListener("bothways-step", () => requestAnimationFrame(() => requestAnimationFrame(() => {
        window.begins = document.querySelector("bothways-signup").getBoundingClientRect().top;
      })));
    });
    await press(page, "See who could fit");
    await onPage(page, "who-could-fit");
    const top = await until(page, () => window.begins !== undefined && String(window.begins));
    assert.ok(Number(top) > -40 && Number(top) < 600, `two frames later the widget begins at ${top}`);
    expectNoProblems(page);
  });
});
