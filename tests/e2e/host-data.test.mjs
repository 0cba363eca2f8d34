// What a host sets that does not fit, takes back, or does not have: it is told, and the person is not misled.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { add, define, hearErrors, opened, PROGRAMME, ROSTER, server, VALUE } from "./support/host.mjs";
import { onPage, press, property, text } from "./support/questionnaire.mjs";

const OFFERS = {
  ...PROGRAMME,
  skillAreas: [{ id: "all", label: "Everything", skills: [
    { id: "baking", label: "Baking" }, { id: "rowing", label: "Rowing" }, { id: "fax", label: "Fax", retired: true, replacedBy: "baking" },
  ] }],
  durations: [3, 6], purposes: ["knowledge"],
  questions: [
    { id: "site", kind: "choice", label: "Where?", required: true, options: [{ id: "berlin", label: "Berlin" }, { id: "rome", label: "Rome" }] },
    { id: "hope", kind: "text", label: "What for?", maxLength: 20 },
  ],
};
const UNFIT = {
  teach: [{ skill: "fax", level: 4 }], learn: [{ skill: "rowing", level: 1 }, { skill: "knitting", level: 0 }],
  approach: "co-mentoring", durationMonths: 99, purposes: ["knowledge", "retention"],
  answers: { site: "paris", hope: "x".repeat(21) },
};
const FITS = { teach: ["baking"], approach: undefined, durationMonths: undefined, purposes: ["knowledge"], answers: {} };

inEachBrowser("what a host sets", (it) => {
  test("counts as far as the programme offers it; the rest is told", async () => {
    for (const property of ["value", "signup", "participant"]) {
      const page = await opened(it, OFFERS);
      const given = { value: UNFIT, signup: signupOf(UNFIT), participant: { id: "noor", ...UNFIT } }[property];
      await page.evaluate((name, value) => { document.querySelector("bothways-signup")[name] = value; }, property, given);
      // What the catalogue lacks stays, but under a programme that has changed.
      const learn = property === "signup" ? ["rowing"] : ["rowing", "knitting"];
      assert.deepEqual(await said(page), { ...FITS, learn }, property);
      assert.ok((await page.evaluate(() => document.querySelector("bothways-signup").validate())).steps.includes("worth-it"));
      const [told, ...more] = await page.evaluate(() => window.heard);
      assert.deepEqual([told.code, told.recoverable, told.phase, more.length], [property === "signup" ? "SIGNUP_INVALID" : "PARTICIPANT_INVALID", true, property, 0]);
      const paths = told.issues.filter(({ code }) => code === "not-offered").map(({ path }) => path);
      assert.deepEqual(paths.sort(), ["answers.hope", "answers.site", "approach", "durationMonths", "purposes"]);
      expectNoProblems(page);
    }
  });

  test("an earlier sign-up for what the programme no longer has is told to the person", async () => {
    const page = await opened(it, OFFERS);
    await page.evaluate((signup) => { document.querySelector("bothways-signup").signup = signup; }, signupOf(UNFIT));
    await until(page, (words) => document.querySelector("bothways-signup").shadowRoot?.textContent.includes(words), { args: [text("changed.title")] });
    expectNoProblems(page);
  });

  test("an earlier sign-up with what nobody knows counts as far as it can be read", async () => {
    const page = await opened(it, PROGRAMME);
    await page.evaluate((signup) => { document.querySelector("bothways-signup").signup = signup; }, { ...signupOf(VALUE), status: "Withdrawn", note: 1, participant: { id: "noor", teach: [], learn: VALUE.learn, shoe: 43 } });
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code, phase, issues }) => [code, phase, issues.map((issue) => `${issue.path} ${issue.code}`)])), [
      ["SIGNUP_INVALID", "signup", ["note unknown-field", "status unknown-value", "participant.shoe unknown-field"]],
    ]);
    assert.deepEqual((await property(page, "value")).learn.map(({ skill }) => skill), ["rowing"]);
    await byRole(page, "button", text("done.withdraw"));
    expectNoProblems(page);
  });

  test("goes along in ext, whatever it is", async () => {
    const ext = { hr: [1, -2.5, "ü", null, true, { deep: [], far: 1e21, near: 0.1 }], empty: {} };
    const everywhere = (value) => {
      const within = (list) => list.map((entry) => ({ ...entry, ext }));
      return { ...value, ext, teach: within(value.teach), learn: within(value.learn), agreement: { ...value.agreement, ext } };
    };
    const found = ({ ext, teach, learn }, agreement) => [ext, teach[0].ext, learn[0].ext, agreement.ext];
    const page = await opened(it, PROGRAMME, { value: everywhere(VALUE) });
    const value = await property(page, "value");
    assert.deepEqual(found(value, value.agreement), [ext, ext, ext, ext]);
    const send = () => page.evaluate(() => new Promise((resolve) => {
      const element = document.querySelector("bothways-signup");
      element.addEventListener("bothways-submit", ({ detail }) => { detail.respondWith(); resolve(detail.signup); }, { once: true });
      element.submit();
    }));
    const sent = await send();
    assert.deepEqual(found(sent.participant, sent.agreement), [ext, ext, ext, ext]);
    // What was added to a sign-up goes along into its next revision.
    await page.evaluate((signup) => { document.querySelector("bothways-signup").signup = signup; }, { ...sent, ext: "kept" });
    const next = await send();
    assert.deepEqual([next.revision, next.ext, ...found(next.participant, next.agreement)], [2, "kept", ext, ext, ext, ext]);
    assert.deepEqual(await page.evaluate(() => window.heard), []);
    expectNoProblems(page);
  });

  test("is not quoted in errors", async () => {
    const page = await opened(it, PROGRAMME);
    await page.evaluate(() => { document.querySelector("bothways-signup").value = { teach: [], learn: [], timeZone: "My/Secret", availability: "after therapy" }; });
    const heard = JSON.stringify(await page.evaluate(() => window.heard));
    assert.ok(heard.includes("PARTICIPANT_INVALID") && heard.includes("availability"), heard);
    assert.ok(!/secret|therapy/i.test(heard), heard);
    expectNoProblems(page);
  });

  test("of others is not quoted in errors either", async () => {
    const roster = { schema: "bothways/roster@1", people: [{ id: "1", teach: [{ skill: "baking", level: "secret" }], learn: [], timeZone: "My/Secret" }] };
    const page = await opened(it, PROGRAMME, { roster });
    await until(page, () => window.heard.length > 0);
    const heard = JSON.stringify(await page.evaluate(() => window.heard));
    assert.ok(heard.includes("ROSTER_INVALID") && heard.includes("people[0].teach[0].level"), heard);
    assert.ok(!/secret/i.test(heard), heard);
    expectNoProblems(page);
  });

  test("is worked out when it is set by whoever hears of a change", async () => {
    const page = await opened(it, PROGRAMME, { roster: ROSTER });
    await page.evaluate((value) => {
      const element = document.querySelector("bothways-signup");
      element.addEventListener("bothways-change", () => { element.value = value; }, { once: true });
      element.show("help");
    }, VALUE);
    await (await byRole(page, "checkbox", /^Baking/)).click();
    await page.evaluate(() => { document.querySelector("bothways-signup").show("who-could-fit"); });
    await until(page, () => document.querySelector("bothways-signup").shadowRoot.textContent.includes("Robin Teale"));
    expectNoProblems(page);
  });

  test("is not known where it cannot be, and the questionnaire begins all the same", async () => {
    const page = await opened(it, PROGRAMME, { participant: { id: 5 } });
    assert.deepEqual(await page.evaluate(() => [document.querySelector("bothways-signup").state, ...window.heard.map(({ code, path, recoverable }) => [code, path, recoverable])]), ["ready", ["PARTICIPANT_INVALID", "id", true]]);
    expectNoProblems(page);
  });

  test("counts no more once it was refused", async () => {
    const page = await opened(it, PROGRAMME, { participant: { id: "noor", unit: "Care" } });
    const [kept, state] = await page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      element.participant = { id: 7 };
      const kept = element.participant;
      const round = {};
      round.self = round;
      element.participant = round;
      element.lang = "de";
      await element.ready;
      return [kept, element.state];
    });
    assert.deepEqual([kept, state], [{ id: "noor", unit: "Care" }, "ready"]);
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code, recoverable }) => [code, recoverable])), [["PARTICIPANT_INVALID", true], ["PARTICIPANT_INVALID", true]]);
    expectNoProblems(page);
  });

  test("counts no more once it was refused, also while the questionnaire is away", async () => {
    const page = await opened(it, PROGRAMME, { participant: { id: "noor" }, value: VALUE });
    await page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      element.remove();
      await new Promise((resolve) => { setTimeout(resolve); });
      element.participant = { id: "noor", teach: 7 };
      document.getElementById("there").append(element);
      await element.ready;
    });
    assert.deepEqual((await property(page, "value")).learn.map(({ skill }) => skill), ["rowing"]);
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code }) => code)), ["PARTICIPANT_INVALID"]);
    expectNoProblems(page);
  });

  test("is shown before it is sent, also what nobody is asked for", async () => {
    const page = await opened(it, PROGRAMME, { participant: { id: "noor", name: "Noor Haddad", location: "Lyon" }, value: VALUE });
    await page.evaluate(() => document.querySelector("bothways-signup").show("check"));
    const shown = await until(page, () => document.querySelector("bothways-signup").shadowRoot.querySelector(".check")?.innerText);
    for (const words of [text("check.name"), "Noor Haddad", text("check.location"), "Lyon"]) assert.ok(shown.includes(words), shown);
    expectNoProblems(page);
  });

  test("a sign-up counts no more once it was refused either", async () => {
    const page = await opened(it, PROGRAMME, { signup: signupOf(VALUE) });
    const [kept, shown] = await page.evaluate(async (signup) => {
      const element = document.querySelector("bothways-signup");
      element.signup = { ...signup, programme: "another" };
      const kept = element.signup.programme;
      element.lang = "de";
      await element.ready;
      return [kept, element.value.learn.map(({ skill }) => skill)];
    }, signupOf(VALUE));
    assert.deepEqual([kept, shown], [PROGRAMME.id, ["rowing"]]);
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code }) => code)), ["SIGNUP_INVALID"]);
    expectNoProblems(page);
  });

  test("counts also beside a sign-up that is refused", async () => {
    const page = await opened(it, PROGRAMME, { value: VALUE, signup: { ...signupOf(VALUE), programme: "another" } });
    assert.deepEqual((await property(page, "value")).learn.map(({ skill }) => skill), ["rowing"]);
    assert.deepEqual(await page.evaluate(() => window.heard.map(({ code }) => code)), ["SIGNUP_INVALID"]);
    expectNoProblems(page);
  });

  test("brings back what was picked on the side that does not count", async () => {
    const page = await opened(it, PROGRAMME, { value: { ...VALUE, only: "teach" } });
    const value = await property(page, "value");
    assert.deepEqual([value.only, value.learn.length], ["teach", 1]);
    const sent = await page.evaluate(() => new Promise((resolve) => {
      const element = document.querySelector("bothways-signup");
      element.addEventListener("bothways-submit", ({ detail }) => { detail.respondWith(); resolve(detail.signup); });
      element.value = element.value;
      element.submit();
    }));
    assert.deepEqual([sent.participant.teach.length, sent.participant.learn], [1, []]);
    expectNoProblems(page);
  });

  test("of a level, of what somebody likes to show or of what matters most is shown, not asked", async () => {
    const participant = { id: "noor", teach: [{ skill: "baking", level: 3, eagerness: "eager" }], learn: [{ skill: "rowing", level: 1, goal: 2, priority: 3 }] };
    const page = await opened(it, PROGRAMME, { participant });
    for (const [step, said] of [["how-well", ["skill.level.3", "well.eager"]], ["where-you-are", ["skill.level.1"]]]) {
      await page.evaluate((to) => document.querySelector("bothways-signup").show(to), step);
      const { words, radios } = await until(page, (on) => {
        const shown = document.querySelector("bothways-signup").shadowRoot.querySelector(`[data-page=${on}]:not([aria-busy])`);
        return shown && { words: shown.textContent, radios: shown.querySelectorAll("input").length };
      }, { args: [step] });
      for (const key of said) assert.ok(words.includes(text(key)), `${words} lacks ${text(key)}`);
      assert.equal(radios, 0);
    }
    expectNoProblems(page);
  });

  test("counts once where it is listed twice, and that is told", async () => {
    const twice = { ...VALUE, teach: [{ skill: "baking", level: 4 }, { skill: "baking", level: 1 }] };
    const page = await opened(it, PROGRAMME, { value: twice });
    assert.deepEqual((await property(page, "value")).teach.map(({ level }) => level), [4]);
    await page.evaluate((signup) => { document.querySelector("bothways-signup").signup = signup; }, signupOf(twice));
    const heard = await page.evaluate(() => window.heard.map(({ issues }) => issues.map(({ path, code }) => `${path} ${code}`)));
    assert.deepEqual(heard, [["teach[1] repeated-value"], ["participant.teach[1] repeated-value"]]);
    assert.equal(await page.evaluate(() => document.querySelector("bothways-signup").shadowRoot.querySelector(".changed")), null);
    expectNoProblems(page);
  });

  test("hours without a zone are in that of the browser", async () => {
    const page = await opened(it, PROGRAMME, { value: { ...VALUE, availability: [{ day: 1, from: "09:00", to: "11:00" }] } });
    await page.evaluate(() => { document.querySelector("bothways-signup").show("when"); });
    await press(page, "Next");
    await onPage(page, "worth-it");
    assert.equal((await property(page, "value")).timeZone, await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone));
    expectNoProblems(page);
  });

  test("is taken back with the facts, consent included", async () => {
    const fact = { id: "noor", unit: "Care", visibility: "unlisted", agreement: { groundRules: ["Be kind"] } };
    const page = await opened(it, { ...PROGRAMME, groundRules: ["Be kind"] }, { participant: fact });
    const left = await page.evaluate(() => {
      const element = document.querySelector("bothways-signup");
      element.participant = { id: "noor" };
      const { unit, visibility, agreement } = element.value;
      return [unit ?? null, visibility ?? null, agreement?.groundRules ?? []];
    });
    assert.deepEqual(left, [null, null, []]);
    expectNoProblems(page);
  });

  test("of a programme or a roster that does not count is told, and the rest counts", async () => {
    const page = await it.open({ url: "/host.html" });
    await hearErrors(page);
    await define(page);
    await add(page, { programme: { ...PROGRAMME, zzz: 1 }, roster: { ...ROSTER, people: [{ ...ROSTER.people[0], yyy: 1 }] }, value: VALUE });
    await until(page, () => window.heard.length === 2);
    const heard = await page.evaluate(() => window.heard.map(({ code, recoverable, phase, issues }) => [code, recoverable, phase, issues.map(({ path }) => path)]));
    assert.deepEqual(heard, [["PROGRAMME_INVALID", true, "programme", ["zzz"]], ["ROSTER_INVALID", true, "roster", ["people[0].yyy"]]]);
    assert.equal((await page.evaluate(() => document.querySelector("bothways-signup").preview())).matches.length, 1);
    expectNoProblems(page);
  });

  test("is in the browser's zone where hours have none, also if nobody goes to that page", async () => {
    const page = await opened(it, PROGRAMME, { value: { ...VALUE, availability: [{ day: 1, from: "09:00", to: "11:00" }] } });
    await page.evaluate(() => {
      const element = document.querySelector("bothways-signup");
      window.sent = [];
      element.addEventListener("bothways-submit", ({ detail }) => { detail.respondWith(); window.sent.push(detail.signup); });
      element.submit();
    });
    await onPage(page, "done");
    await page.evaluate((value) => Object.assign(document.querySelector("bothways-signup"), { value }).show("check"), { ...VALUE, availability: [{ day: 2, from: "09:00", to: "11:00" }] });
    await press(page, text("nav.send"));
    await onPage(page, "done");
    const [sent, own] = await page.evaluate(() => [window.sent, Intl.DateTimeFormat().resolvedOptions().timeZone]);
    assert.deepEqual(sent.map(({ participant }) => [participant.availability[0].day, participant.timeZone]), [[1, own], [2, own]]);
    expectNoProblems(page);
  });

  test("may be mended, or begun anew, by whoever hears of it", async () => {
    const page = await it.open({ url: "/host.html" });
    await define(page);
    await page.evaluate((programme) => {
      addEventListener("bothways-error", ({ target, detail: { code } }) => {
        if (code === "PROGRAMME_INVALID") target.programme = programme;
        else if (code === "PARTICIPANT_INVALID" && target.participant.salary) target.participant = { id: "noor", unit: "New" };
      });
    }, PROGRAMME);
    await add(page, { programme: { nonsense: true }, participant: { id: "noor", unit: "Old", salary: 1 } });
    await until(page, () => document.querySelector("bothways-signup").state === "ready");
    const [unit, stages] = await page.evaluate(async () => {
      const element = document.querySelector("bothways-signup");
      await element.ready;
      await element.preview();
      return [element.value.unit, element.shadowRoot.querySelectorAll(".stage").length];
    });
    assert.deepEqual([unit, stages], ["New", 1]);
    expectNoProblems(page);
  });

  test("it has a width in boxes that ask for one, and keeps to it", async () => {
    const page = await opened(it, PROGRAMME);
    for (const style of ["display: inline-block", "float: left", "position: absolute", "width: fit-content"]) {
      const [width, all] = await page.evaluate((css) => {
        const box = document.getElementById("here");
        box.style = css;
        return [document.querySelector("bothways-signup").offsetWidth, innerWidth];
      }, style);
      assert.ok(width > 320 && width <= all, `${style}: ${width} of ${all}`);
    }
    expectNoProblems(page);
  });
}, { server });

const signupOf = ({ answers, purposes, ...participant }) =>
  ({ schema: "bothways/signup@1", programme: "small", revision: 1, status: "active", participant: { id: "noor", ...participant }, answers, purposes });

async function said(page) {
  const { teach, learn, approach, durationMonths, purposes, answers = {} } = await property(page, "value");
  const skills = (picks) => picks.map(({ skill }) => skill);
  return { teach: skills(teach), learn: skills(learn), approach, durationMonths, purposes, answers };
}
