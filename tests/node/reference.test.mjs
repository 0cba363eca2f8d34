// The reference against numbers worked out by hand. Each sum is in the comment, so that a reader can check it with a pencil.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openReference } from "../../bench/rivals/reference.mjs";

const SKILLS = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "back"];

/** No stages, cadences, formats or styles: only time (12) and unit (6) are asked, 4.5 % off when neither is known. */
function programme(more = {}) {
  return {
    schema: "bothways/programme@1", id: "p", title: "P", startDate: "2027-03-01",
    skillAreas: [{
      id: "area", label: "Area",
      skills: [
        ...SKILLS.map((id) => ({ id, label: `Skill ${id}` })),
        { id: "view", label: "A view", kind: "perspective" },
        { id: "secret", label: "Secret", sensitive: true },
        { id: "excel", label: { en: "Spreadsheets", de: "Tabellen" }, also: ["Excel"] },
      ],
    }],
    ...more,
  };
}

const roster = (...people) => ({ schema: "bothways/roster@1", people });
const person = (id, teach, learn, more = {}) => ({ id, teach, learn, ...more });
const offer = (skill, level = 2, eagerness = "eager") => ({ skill, level, eagerness });
const wish = (skill, more = {}) => ({ skill, ...more });
const open = (people, more) => openReference(programme(more), roster(...people));

/** Two people who serve each other completely with three skills a side: A = B = H = 1. */
function perfect(a = {}, b = {}) {
  const three = (ids) => ids.map((id) => offer(id));
  return [
    person("a", three(["s1", "s2", "s3"]), ["s4", "s5", "s6"].map((id) => wish(id)), a),
    person("b", three(["s4", "s5", "s6"]), ["s1", "s2", "s3"].map((id) => wish(id)), b),
  ];
}

/** The fit of one skill in basis points, read off b's card for a. */
function fit(offered, wished) {
  const cohort = open([person("b", [offered], [wish("back")])]);
  const { matches } = cohort.preview(person("a", [offer("back")], [wished]));
  return matches[0]?.youLearn[0].fit;
}

test("one skill: eagerness, step and share of the goal multiply", () => {
  assert.equal(fit(offer("s1", 3), wish("s1", { level: 1, goal: 3 })), 10000); // 1 · k(2) · 2/2
  assert.equal(fit(offer("s1", 2, "willing"), wish("s1", { level: 1, goal: 4 })), 2000); // 0.8 · 0.75 · 1/3
  assert.equal(fit(offer("s1", 4, "reluctant"), wish("s1", { goal: 4 })), 3600); // 0.4 · k(4) 0.9 · 1
  assert.equal(fit(offer("s1", 4), wish("s1", { level: 1 })), 10000); // k(3); the default goal is 3
  assert.equal(fit(offer("s1", 2), wish("s1", { level: 2 })), undefined); // no step ahead
  assert.equal(fit({ skill: "s1", level: 4, eagerness: "eager" }, wish("s1", { level: 3 })), 7500); // default goal 4, 1/1
  assert.equal(fit({ skill: "s1", level: 2 }, wish("s1")), 8000); // eagerness not said: willing
  assert.equal(fit({ skill: "s1", level: 2, eagerness: "thrilled" }, wish("s1")), 8000); // unknown value: not said
});

test("a perspective has no levels", () => {
  assert.equal(fit({ skill: "view", eagerness: "reluctant" }, wish("view")), 4000);
});

test("one direction: three wishes by value, over 0.93", () => {
  const people = [
    person("a", [offer("back")], [wish("s1", { priority: 3 }), wish("s2", { priority: 2 }), wish("s3", { priority: 1 })]),
    person("b", [offer("s1"), offer("s2"), offer("s3")], [wish("back")]),
  ];
  const score = open(people).score("a", "b");
  // x = 1, 2/3, 1/3: 1 − 0.2 · (1 − 1/3) · (1 − 0.1) = 0.88; 0.88 / 0.93 = 0.94624
  assert.equal(score.learnFit, 9462);
  assert.equal(score.teachFit, 8602); // 0.8 / 0.93
});

test("only the eight wishes of highest priority count, equal ones in list order", () => {
  const nine = SKILLS.slice(0, 9).map((id) => wish(id));
  const other = person("b", [offer("s9")], [wish("back")]);
  const mine = [offer("back")];
  assert.equal(open([person("a", mine, nine), other]).score("a", "b").excluded, "one-way");
  const raised = nine.map((entry) => (entry.skill === "s9" ? { ...entry, priority: 3 } : entry));
  assert.equal(open([person("a", mine, raised), other]).score("a", "b").learnFit, 8602);
});

test("both directions: the harmonic mean, and what is not known costs a quarter of its weight", () => {
  const people = [
    person("a", [offer("s2", 2, "willing")], [wish("s1")]),
    person("b", [offer("s1")], [wish("s2", { level: 1, goal: 4 })]),
  ];
  // A = 0.8/0.93; B: fit 0.2, 0.16/0.93. H = 2 · 0.8 · 0.16 / 0.96 / 0.93 = 0.286738; · 0.955 = 0.273835
  assert.deepEqual(open(people).score("a", "b"), { score: 2738, teachFit: 1720, learnFit: 8602, confidence: 0 });
  assert.deepEqual(open(people).score("b", "a"), { score: 2738, teachFit: 8602, learnFit: 1720, confidence: 0 });
});

const STAGES = { stages: ["one", "two", "three", "four"].map((id) => ({ id, label: id })) };

test("reverse and traditional: seven tenths for the lead, by stage", () => {
  const pair = (approach, a, b) => [
    person("a", [offer("s2")], [wish("s1")], { approach, stage: a }),
    person("b", [offer("s1", 2, "willing")], [wish("s2", { level: 1, goal: 4 })], { stage: b }),
  ];
  // teach: fit 0.75 / 3 = 0.25, D = 0.2/0.93 = 0.215054. learn: 0.8, D = 0.64/0.93 = 0.688172
  // a leads: 0.7 · 0.215054 + 0.3 · 0.688172 = 0.356989. Ends of four stages: c = 1. · (1 − 0.045) = 0.340925
  assert.equal(open(pair("reverse", "one", "four"), STAGES).score("a", "b").score, 3409);
  // b leads: 0.7 · 0.688172 + 0.3 · 0.215054 = 0.546237; · 0.955 = 0.521656
  const traditional = open(pair("traditional", "one", "four"), STAGES).score("a", "b");
  assert.equal(traditional.score, 5217);
  assert.equal(traditional.confidence, 3571); // stage alone is known: 10 of 28
  // Neighbours: c = 1/3, 6.6667 more off: 0.356989 · (1 − 0.111667) = 0.317125
  assert.equal(open(pair("reverse", "one", "two"), STAGES).score("a", "b").score, 3171);
  assert.equal(open(pair("reverse", "two", "two"), STAGES).score("a", "b").excluded, "stage");
  assert.equal(open(pair("reverse", "two", undefined), STAGES).score("a", "b").excluded, "stage");
  assert.equal(open(pair("reverse", "two", "unheard-of"), STAGES).score("a", "b").excluded, "stage");
});

test("reverse without the lead direction is one-way; without the other it is a match", () => {
  const people = (a, b) => [
    person("a", [offer("s1")], [], { stage: a }),
    person("b", [], [wish("s1")], { stage: b }),
  ];
  const reverse = { ...STAGES, approaches: ["reverse"] };
  assert.equal(open(people("four", "one"), reverse).score("a", "b").excluded, "one-way");
  // 0.7 · 0.860215 · 0.955 = 0.575054
  assert.equal(open(people("one", "four"), reverse).score("a", "b").score, 5751);
});

test("approach: named by one, by both alike, or an exchange either way", () => {
  const reason = (a, b) => open(perfect({ approach: a, stage: "one" }, { approach: b, stage: "one" }), STAGES).score("a", "b").excluded;
  assert.equal(reason("reciprocal", "co-mentoring"), undefined);
  assert.equal(reason("reverse", "reciprocal"), "approach");
  assert.equal(reason("reverse", "traditional"), "approach");
  assert.equal(reason(undefined, "reverse"), "stage"); // took reverse, then failed on equal stages
  assert.equal(reason("telepathy", undefined), undefined);
});

test("context: every part, and the penalties add up", () => {
  const asked = {
    ...STAGES, formats: ["video", "call"], styles: [{ id: "direct" }, { id: "gentle" }],
    cadences: [{ id: "weekly", minutes: 30 }],
  };
  const facts = (style, format, from) => ({
    stage: "two", unit: "Finance", style, formats: [format], cadences: ["weekly"],
    timeZone: "Europe/Berlin", availability: [{ day: 2, from, to: "11:00" }],
  });
  const people = perfect(facts("direct", "video", "10:00"), facts("gentle", "call", "10:30"));
  // time 30 of 60 minutes: 6; stage alike: 10; rhythm cadence yes, format no: 4; unit alike: 6; style: 4. Together 30.
  assert.deepEqual(open(people, asked).score("a", "b"), { score: 7000, teachFit: 10000, learnFit: 10000, confidence: 10000 });
  const off = { matching: { weights: { time: 0, stage: 0, rhythm: 0, unit: 0, style: 0 } } };
  assert.deepEqual(open(perfect(), off).score("a", "b"), { score: 10000, teachFit: 10000, learnFit: 10000, confidence: 10000 });
});

test("an exact half goes up", () => {
  const hours = (to) => ({ cadences: ["long"], timeZone: "UTC", availability: [{ day: 1, from: "09:00", to }] });
  const people = perfect({ ...hours("12:00"), unit: "A" }, { ...hours("10:21"), unit: "B" });
  // 81 common minutes, session 80: c = 0.50625; 12 · 0.49375 = 5.925 off: 9407.5
  assert.equal(open(people, { cadences: [{ id: "long", minutes: 80 }] }).score("a", "b").score, 9408);
  // 1 of 32 known: 312.5
  assert.equal(open(people, { matching: { weights: { time: 1, unit: 31 } } }).score("a", "b").confidence, 10000);
  const unitless = people.map(({ unit, ...rest }) => rest);
  assert.equal(open(unitless, { matching: { weights: { time: 1, unit: 31 } } }).score("a", "b").confidence, 313);
});

test("the session is the shortest shared cadence, else the shortest named, else half an hour", () => {
  const cadences = [{ id: "short", minutes: 30 }, { id: "middle", minutes: 45 }, { id: "long", minutes: 60 }];
  const hours = { timeZone: "UTC", availability: [{ day: 1, from: "09:00", to: "09:40" }] };
  const reason = (a, b) => open(perfect({ ...hours, cadences: a }, { ...hours, cadences: b }), { cadences }).score("a", "b").excluded;
  assert.equal(reason(["short", "long"], ["long", "middle"]), "no-common-time"); // shared: 60 of 40 minutes
  assert.equal(reason(["short"], ["long"]), undefined); // nothing shared: 30
  assert.equal(reason(["middle"], []), "no-common-time");
  assert.equal(reason([], ["gone"]), undefined); // a cadence the programme lacks is not said: 30
});

test("hours: zones, daylight saving at the start date, the week's end, overlaps, day parts", () => {
  const score = (a, b, more) => open(perfect({ unit: "A", ...a }, { unit: "B", ...b }), more).score("a", "b").score;
  const berlin = (from, to) => ({ timeZone: "Europe/Berlin", availability: [{ day: 1, from, to }] });
  const angeles = { timeZone: "America/Los_Angeles", availability: [{ day: 7, from: "15:30", to: "17:00" }] };
  // In March 15:30–17:00 there is Sunday 23:30 to Monday 01:00 UTC; Monday 01:00–01:40 in Berlin is 00:00–00:40 UTC.
  // 40 of 60 minutes: 12 · 1/3 = 4 off
  assert.equal(score(angeles, berlin("01:00", "01:40")), 9600);
  // In July both are an hour ahead: Los Angeles ends at 24:00 UTC on Sunday, Berlin runs 23:00–23:40 on Sunday.
  assert.equal(score(angeles, berlin("01:00", "01:40"), { startDate: "2027-07-01" }), 9600);
  const twice = { ...angeles, availability: [...angeles.availability, { day: 7, from: "15:00", to: "16:40" }] };
  assert.equal(score(twice, berlin("01:00", "01:40")), 9600); // overlapping entries count once
  const noon = { dayParts: [{ id: "noon", from: "12:00", to: "12:40" }] };
  const byPart = (id) => ({ timeZone: "UTC", availability: [{ day: 3, dayPart: id }] });
  const late = { timeZone: "UTC", availability: [{ day: 3, from: "12:00", to: "24:00" }] };
  assert.equal(score(byPart("noon"), late, noon), 9600);
  assert.equal(score(byPart("dusk"), late, noon), 9700); // unknown part: not said, a quarter of 12 off
  assert.equal(score({ availability: late.availability }, late), 9700); // hours without a zone: not said
});

test("the reasons come in their fixed order", () => {
  const hours = (from, to) => ({ timeZone: "UTC", availability: [{ day: 1, from, to }] });
  const a = { ...hours("09:00", "10:00"), capacity: 0, pairedBefore: ["b"], manager: "m", languages: ["DE-at"], approach: "reverse", stage: "one" };
  const b = { ...hours("11:00", "12:00"), avoid: ["a"], languages: ["en"], approach: "traditional", stage: "one" };
  const people = [person("a", [], [], a), person("m", [], [], { manager: "b" }), person("b", [], [], b)];
  const reason = () => open(people, STAGES).score("a", "b").excluded;
  assert.equal(open(people, STAGES).score("a", "a").excluded, "self");
  const cure = [
    ["no-capacity", () => (people[0].capacity = 1)],
    ["already-paired", () => (people[0].pairedBefore = [])],
    ["avoided", () => (people[2].avoid = [])],
    ["reporting-line", () => (people[1].manager = "b2")],
    ["no-shared-language", () => people[2].languages.push("de")],
    ["no-common-time", () => (people[2].availability[0].from = "09:30")],
    ["approach", () => (people[2].approach = "reverse")],
    ["stage", () => (people[2].stage = "two")],
    ["nothing-to-exchange", () => (people[0].learn.push(wish("s1")), people[2].teach.push(offer("s1")))],
    ["one-way", () => (people[0].teach.push(offer("s2")), people[2].learn.push(wish("s2")))],
  ];
  for (const [code, act] of cure) {
    assert.deepEqual(open(people, STAGES).score("a", "b"), { score: 0, excluded: code });
    act();
  }
  assert.equal(reason(), undefined);
});

test("room is capacity less pairs; each rule can be switched off", () => {
  assert.equal(open(perfect({ capacity: 2, pairedWith: ["x", "y"] })).score("a", "b").excluded, "no-capacity");
  assert.equal(open(perfect({ capacity: 3, pairedWith: ["x", "y"] })).score("a", "b").excluded, undefined);
  const rules = { reportingLine: "allow", sharedLanguage: false, commonTime: false };
  const hours = (from, to) => ({ timeZone: "UTC", availability: [{ day: 1, from, to }] });
  const people = perfect({ manager: "b", languages: ["en"], ...hours("09:00", "10:00") }, { languages: ["fr"], ...hours("11:00", "12:00") });
  // 12 (no time in common) + 1.5 (unit not known)
  assert.equal(open(people, { matching: { rules } }).score("a", "b").score, 8650);
});
