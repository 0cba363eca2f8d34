// What hosts may hand the engine by mistake: each has an answer with a code, and the engine goes on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BothwaysError, createEngine } from "../../dist/engine.js";

const skill = (id) => ({ id, label: id });
const programme = {
  schema: "bothways/programme@1", id: "edges", title: "Edges",
  skillAreas: [{ id: "all", label: "All", skills: ["x", "y", "z"].map(skill) }],
};
const person = (id, teaches, wants) => ({ id, teach: [{ skill: teaches, level: 4 }], learn: [{ skill: wants }] });
const roster = (...people) => ({ schema: "bothways/roster@1", people });
const engine = await createEngine();
const pair = roster(person("1", "x", "y"), person("2", "y", "x"));
const goesOn = () => assert.equal(engine.open(programme, pair).size, 2);

const refuses = (code, work) => {
  assert.throws(work, (error) => error instanceof BothwaysError && error.code === code, code);
  goesOn();
};

test("an id that is no text is nobody's", () => {
  const cohort = engine.open(programme, pair);
  for (const id of [1, {}, null, undefined, ["1"]]) {
    refuses("UNKNOWN_PERSON", () => cohort.score(id, "2"));
    refuses("UNKNOWN_PERSON", () => cohort.score("1", id));
  }
  refuses("UNKNOWN_PERSON", () => engine.publish(programme, pair, { for: 1 }));
  assert.equal(engine.publish(programme, pair, { for: null }).roster.people.length, 2);
});

test("an object that cannot be written as JSON is refused as the document it was to be", () => {
  const endless = {};
  endless.self = endless;
  const cohort = engine.open(programme, pair);
  for (const odd of [endless, { id: 1n }]) {
    refuses("PROGRAMME_INVALID", () => engine.checkProgramme(odd));
    refuses("PROGRAMME_INVALID", () => engine.open(odd, pair));
    refuses("ROSTER_INVALID", () => engine.open(programme, odd));
    refuses("PARTICIPANT_INVALID", () => cohort.preview(odd));
    refuses("PLAN_INVALID", () => cohort.plan(odd));
  }
});

test("a refusal says what it is for, whatever warning comes first", () => {
  assert.throws(() => engine.open({ colour: "red", ...programme, skillAreas: 7 }, pair), ({ message, issues }) => {
    assert.deepEqual(issues.map(({ severity }) => severity).toSorted(), ["error", "warning"]);
    return message === issues.find(({ severity }) => severity === "error").message;
  });
});

test("a preview shows a whole number of matches", () => {
  const cohort = engine.open(programme, pair);
  for (const size of [-1, 1.5, NaN, "2", {}, 2n]) refuses("PREVIEW_INVALID", () => cohort.preview(pair.people[0], { size }));
  assert.equal(cohort.preview(pair.people[0], { size: 0 }).matches.length, 0);
});

test("a plan is asked for by an object, text or bytes, and by nothing that only looks like them", () => {
  const cohort = engine.open(programme, pair);
  const text = JSON.stringify({ circles: false });
  const [first, ...others] = [{ circles: false }, text, new TextEncoder().encode(text), new TextEncoder().encode(text).buffer].map((asked) => cohort.plan(asked));
  assert.equal(first.pairs.length, 1);
  for (const other of others) assert.deepEqual(other, first);
  const odd = { 0: new Uint8Array([123]) };
  assert.ok(cohort.plan(odd).issues.length > 0);
  refuses("PROGRAMME_INVALID", () => engine.open(odd, pair));
});

test("a plan says what did not count of what it was asked for", () => {
  const cohort = engine.open(programme, pair);
  assert.equal(cohort.plan().issues, undefined);
  const { pairs, issues } = cohort.plan({ objective: "most", lock: [["1", "2"]] });
  assert.equal(pairs.length, 1);
  const said = issues.map(({ path, code, severity }) => `${path}: ${code}, ${severity}`);
  assert.deepEqual(said.toSorted(), ["lock: unknown-field, warning", "objective: unknown-value, warning"]);
});

test("a preview says what did not count of the participant and of what it was asked for", () => {
  const cohort = engine.open(programme, pair);
  const [one] = pair.people;
  assert.equal(cohort.preview(one, { size: 5 }).issues, undefined);
  const { matches, issues } = cohort.preview({ ...one, shoe: 43, stage: "nowhere" }, { limit: 5 });
  assert.equal(matches.length, 1);
  const said = issues.map(({ path, code, severity }) => `${path}: ${code}, ${severity}`);
  assert.deepEqual(said.toSorted(), ["options.limit: unknown-field, warning", "shoe: unknown-field, warning", "stage: unknown-stage, warning"]);
});

test("who is only forbidden each other is left over, not without anything to exchange", () => {
  const cohort = engine.open(programme, pair);
  const plan = cohort.plan({ forbidden: [["1", "2"]], circles: true });
  assert.deepEqual([plan.pairs, plan.circles], [[], []]);
  assert.deepEqual(plan.unmatched.map(({ reason }) => reason), ["left-over", "left-over"]);
  assert.equal(plan.metrics.blockingPairs, 1);
});

test("a catalogue's id does not begin like somebody's own skill", () => {
  const skillAreas = [{ id: "all", label: "All", skills: [skill("x"), skill("own:knit")] }];
  const { ok, issues } = engine.checkProgramme({ ...programme, skillAreas });
  assert.equal(ok, false);
  assert.deepEqual(issues.map(({ path, code }) => [path, code]), [["skillAreas[0].skills[1].id", "bad-id"]]);
});

test("publishing does not ask to publish first", () => {
  const [one, other] = pair.people;
  const { issues } = engine.publish(programme, roster({ ...one, avoid: ["2"], location: "Oslo" }, other));
  assert.deepEqual(issues, []);
});

test("whoever asks for more matches than there are numbers gets all", () => {
  const cohort = engine.open(programme, pair);
  assert.equal(cohort.preview(pair.people[0], { size: 2 ** 33 }).matches.length, 1);
});
