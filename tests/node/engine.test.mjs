// The engine, as dist/ ships it, in Node: against an independent implementation of the scoring on
// every pair, and at its edges.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openReference } from "../../bench/rivals/reference.mjs";
import { BothwaysError, createEngine } from "../../dist/engine.js";

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const programme = JSON.parse(read("demo/programme.json"));
const roster = JSON.parse(read("demo/roster.json"));
const engine = await createEngine();

/** The demo programme with something changed. */
const variants = {
  "as it is": {},
  "every approach at once": { approaches: ["reciprocal", "co-mentoring", "reverse", "traditional"] },
  reverse: { approaches: ["reverse"] },
  traditional: { approaches: ["traditional"] },
  "nothing of the context": { matching: { weights: { time: 0, stage: 0, rhythm: 0, unit: 0, style: 0 } } },
  "other weights and no rules": {
    matching: {
      weights: { time: 20, unit: 15 },
      rules: { reportingLine: "allow", sharedLanguage: false, commonTime: false },
    },
  },
  "summer time": { startDate: "2027-07-01" },
  "no stages, cadences, formats or styles": { stages: [], cadences: [], formats: [], styles: [] },
};

for (const [title, change] of Object.entries(variants)) {
  test(`every pair and every preview agree with the reference: ${title}`, () => {
    const changed = { ...programme, ...change, matching: { exposure: "plain", ...change.matching } };
    agree(changed, spread(roster, change.approaches));
  });
}

/** The roster, with every approach and none among the people when several are on offer. */
function spread(roster, approaches = []) {
  if (approaches.length < 2) return roster;
  const people = roster.people.map((person, i) => ({ ...person, approach: [...approaches, undefined][i % (approaches.length + 1)] }));
  return { ...roster, people };
}

function agree(programme, roster) {
  const ours = engine.open(programme, roster);
  const theirs = openReference(programme, roster);
  assert.equal(ours.size, theirs.size);
  const ids = roster.people.map(({ id }) => id);
  for (const a of ids) {
    for (const b of ids) {
      const [one, other] = [ours.score(a, b), theirs.score(a, b)];
      assert.equal(one.excluded, other.excluded, `${a} and ${b}`);
      for (const figure of ["score", "teachFit", "learnFit", "confidence"]) {
        const apart = Math.abs((one[figure] ?? 0) - (other[figure] ?? 0));
        assert.ok(apart <= 1, `${figure} of ${a} and ${b}: ${one[figure]} and ${other[figure]}`);
      }
    }
  }
  for (const person of roster.people) {
    const [one, other] = [ours.preview(person), theirs.preview(person)];
    assert.deepEqual(one.matches.map(({ id }) => id), other.matches.map(({ id }) => id), person.id);
    assert.deepEqual(skills(one), skills(other), person.id);
    assert.deepEqual(one.oneWay, other.oneWay, person.id);
    assert.deepEqual(one.excluded, other.excluded, person.id);
    assert.equal(one.considered, other.considered);
  }
  ours.close();
}

const skills = ({ matches }) => matches.map(({ youTeach, youLearn }) => [youTeach, youLearn].map((side) => side.map(({ skill }) => skill.toLowerCase())));

test("the order of the people changes nothing, to the byte", () => {
  const shuffled = { ...roster, people: roster.people.toReversed() };
  const [one, other] = [engine.open(programme, roster), engine.open(programme, shuffled)];
  for (const person of roster.people) {
    assert.equal(JSON.stringify(one.preview(person)), JSON.stringify(other.preview(person)));
  }
});

test("a published roster keeps to itself what a preview does not need", () => {
  const { roster: published, ids } = engine.publish(programme, roster);
  const text = JSON.stringify(published);
  for (const { id } of roster.people) assert.ok(!text.includes(`"${id}"`), id);
  for (const field of ["why", "avoid", "location", "from"]) assert.ok(!text.includes(`"${field}":`), field);
  assert.equal(Object.keys(ids).length, published.people.length);
  assert.deepEqual(engine.open(programme, published).issues, []);
});

test("publishing tells of hours that are too short to be published", () => {
  const hours = [{ day: 1, from: "09:00", to: "09:30" }];
  const short = { ...roster, people: roster.people.map((person, place) => (place < 2 ? { ...person, timeZone: "Europe/Berlin", availability: hours } : person)) };
  const told = ({ issues }) => issues.map(({ code, path, severity }) => [code, path, severity]);
  assert.deepEqual(told(engine.publish(programme, short)), [["hours-left-out", "people", "warning"]]);
});

test("a preview over the published roster shows the same people for the same answers", () => {
  const { roster: published, ids } = engine.publish(programme, roster);
  const cohort = engine.open(programme, published);
  const counts = Object.values(ids).map((id) => {
    const person = published.people.find((one) => one.id === id);
    return cohort.preview(person).considered;
  });
  assert.ok(counts.every((considered) => considered === published.people.length - 1));
});

test("a document that cannot be used throws, with every issue", () => {
  assert.throws(() => engine.open("{", roster), (error) => {
    assert.ok(error instanceof BothwaysError);
    assert.equal(error.code, "PROGRAMME_INVALID");
    assert.equal(error.issues[0].code, "not-json");
    return true;
  });
  const wrong = { schema: "bothways/programme@1", id: "", title: 7, skillAreas: {} };
  const { ok, issues } = engine.checkProgramme(wrong);
  assert.equal(ok, false);
  assert.deepEqual(issues.map(({ path }) => path).sort(), ["id", "skillAreas", "title"]);
});

test("objects, text and bytes are the same document", () => {
  const text = JSON.stringify(roster);
  const previews = [roster, text, new TextEncoder().encode(text)].map((given) =>
    JSON.stringify(engine.open(programme, given).preview(roster.people[3])));
  assert.equal(new Set(previews).size, 1);
});

test("a closed cohort and a stranger are errors with a code", () => {
  const cohort = engine.open(programme, roster);
  assert.throws(() => cohort.score("nobody", roster.people[0].id), { code: "UNKNOWN_PERSON" });
  cohort.close();
  assert.throws(() => cohort.size, { code: "COHORT_CLOSED" });
});

test("an empty roster and a roster of one give empty previews", () => {
  for (const people of [[], roster.people.slice(0, 1)]) {
    const preview = engine.open(programme, { schema: "bothways/roster@1", people }).preview(roster.people[0]);
    assert.deepEqual([preview.considered, preview.matches.length], [0, 0]);
  }
});

test("the demo's published roster is that of its roster", () => {
  const published = JSON.parse(read("demo/roster.published.json"));
  const cohort = engine.open(programme, published);
  assert.deepEqual(cohort.issues, []);
  const names = ({ people }) => people.map(({ name }) => name).filter(Boolean).sort();
  assert.deepEqual(names(published), names(engine.publish(programme, roster).roster));
});

test("a plan pairs everybody as well as can be, and says what contradicts itself", () => {
  const cohort = engine.open(programme, roster);
  const plan = cohort.plan({ circles: false });
  assert.equal(plan.schema, "bothways/cohort@1");
  assert.equal(plan.optimal, true);
  assert.equal(plan.peopleMatched, 2 * plan.pairs.length);
  assert.equal(plan.totalScore, plan.pairs.reduce((sum, { score }) => sum + 2 * score, 0));
  for (const { members: [a, b], score } of plan.pairs) assert.equal(cohort.score(a, b).score, score);
  const shuffled = engine.open(programme, { ...roster, people: roster.people.toReversed() });
  assert.equal(JSON.stringify(shuffled.plan({ circles: false })), JSON.stringify(plan));
  const quality = cohort.plan({ circles: false, objective: "quality" });
  assert.ok(quality.totalScore >= plan.totalScore && quality.peopleMatched <= plan.peopleMatched);
  const circles = cohort.plan({ circles: true });
  assert.ok(circles.peopleMatched >= plan.peopleMatched && circles.bound.peopleMatched >= circles.peopleMatched);
  assert.equal(circles.peopleMatched, 2 * circles.pairs.length + 3 * circles.circles.length);
  assert.equal(JSON.stringify(shuffled.plan({ circles: true })), JSON.stringify(circles));
  const { members } = plan.pairs[0];
  assert.throws(() => cohort.plan({ locked: [members], forbidden: [members] }), (error) =>
    error instanceof BothwaysError && error.code === "PLAN_INVALID" && error.issues[0].path === "locked[0]");
  cohort.close();
});

test("likely is whom the plan of pairs gives, and what the others lose by another", () => {
  const hidden = programme.skillAreas.flatMap(({ skills }) => skills).filter(({ sensitive }) => sensitive).map(({ id }) => id);
  const open = (skills = []) => skills.filter(({ skill }) => !hidden.includes(skill));
  const people = roster.people.map((one) => ({ ...one, teach: open(one.teach), learn: open(one.learn) }));
  const cohort = engine.open(programme, { ...roster, people });
  const plan = cohort.plan({ circles: false });
  let shown = 0;
  for (const person of people.slice(0, 20)) {
    const { likely } = cohort.preview(person, { circles: false, likely: true });
    const mine = plan.pairs.find(({ members }) => members.includes(person.id));
    const other = mine && cohort.plan({ circles: false, forbidden: [mine.members] });
    const fewerMatched = other && plan.peopleMatched - other.peopleMatched;
    const costOfAnother = other && plan.totalScore - other.totalScore;
    const alone = mine && (fewerMatched > 0 || costOfAnother > 0);
    assert.deepEqual(likely, alone
      ? { with: mine.members.filter((id) => id !== person.id), score: mine.score, costOfAnother, fewerMatched }
      : undefined, person.id);
    shown += Number(likely !== undefined);
  }
  assert.ok(shown > 3, `${shown} of 20`);
  cohort.close();
});
