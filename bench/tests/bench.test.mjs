// A benchmark that measures something else than it says is worse than none.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv";
import { difference } from "../agree.mjs";
import { answers } from "../answers.mjs";
import { percentile, spread, tail } from "../lib/statistics.mjs";
import { openReference } from "../rivals/reference.mjs";
import { surveyModel } from "../rivals/surveyjs-model.mjs";
import { personId, rosterText } from "../synthetic.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const programme = read("../../demo/programme.json");

test("percentiles are values that were measured", () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  assert.equal(percentile(values, 0.95), 190);
  assert.deepEqual(tail(values), { n: 200, p50: 100, p95: 190, max: 200 });
  assert.deepEqual(spread([3, 1, 2]), { n: 3, median: 2, min: 1, max: 3 });
  assert.deepEqual(tail([5]), { n: 1, p50: 5, p95: 5, max: 5 });
});

test("a synthetic roster is the same for the same seed, whole, and varied", () => {
  const text = rosterText(programme, 500, 3);
  assert.equal(text, rosterText(programme, 500, 3));
  assert.notEqual(text, rosterText(programme, 500, 4));
  const cohort = openReference(programme, text);
  assert.equal(cohort.size, 500);
  assert.deepEqual(cohort.issues, []);

  const { people } = JSON.parse(text);
  assert.equal(people.at(-1).id, personId(500, 499));
  assert.ok(people.every(({ teach, learn }) => teach.length <= 12 && learn.length <= 8));
  const wishes = new Map();
  for (const { skill } of people.flatMap(({ learn }) => learn)) wishes.set(skill, (wishes.get(skill) ?? 0) + 1);
  const counts = [...wishes.values()].sort((a, b) => b - a);
  assert.ok(counts[0] > 10 * counts[Math.floor(counts.length / 2)] / 2, "a few skills are asked for much more than most");
  for (const key of ["manager", "stage", "availability", "approach", "capacity", "pairedWith", "pairedBefore", "avoid"]) {
    const said = people.filter((one) => one[key] !== undefined).length;
    assert.ok(said > 0 && said < 500, key);
  }
});

test("each participant is one answer away from the one before, and never without skills", () => {
  const row = answers(programme, 300, { manager: "p-1" });
  assert.equal(row.length, 300);
  assert.deepEqual(row, answers(programme, 300, { manager: "p-1" }));
  for (const [index, one] of row.entries()) {
    assert.ok(one.teach.length >= 2 && one.learn.length >= 2);
    if (index === 0) continue;
    const changed = Object.keys(one).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(row[index - 1][key]));
    assert.equal(changed.length, 1, `${index}: ${changed}`);
  }
});

test("two previews that differ anywhere are told apart", () => {
  const cohort = openReference(programme, rosterText(programme, 300, 3));
  const preview = cohort.preview(answers(programme, 20, { manager: personId(300, 299) }).at(-1));
  assert.ok(preview.matches.length === 5 && preview.oneWay.couldTeachYou.length > 1);
  const changed = (change) => {
    const other = structuredClone(preview);
    change(other);
    return difference(other, preview);
  };
  assert.equal(changed(() => {}), undefined);
  assert.equal(changed((other) => { other.matches[1].score += 1; }), undefined);
  assert.equal(changed((other) => { other.excluded["no-capacity"] = 0; }), undefined);
  assert.match(changed((other) => { other.matches[1].score += 2; }), /score/);
  assert.match(changed((other) => { other.matches.reverse(); }), /order/);
  assert.match(changed((other) => { other.matches.pop(); }), /matches/);
  assert.match(changed((other) => { other.matches[0].youTeach.pop(); }), /youTeach/);
  assert.match(changed((other) => { other.matches.find(({ youLearn }) => youLearn.length > 0).youLearn[0].fit -= 5; }), /youLearn/);
  assert.match(changed((other) => { other.matches[0].confidence += 9; }), /confidence/);
  assert.match(changed((other) => { other.excluded["one-way"] += 1; }), /leaving out/);
  assert.match(changed((other) => { other.oneWay.couldTeachYou.reverse(); }), /couldTeachYou/);
  assert.match(changed((other) => { other.considered -= 1; }), /considered/);
});

test("SurveyJS asks what the programme asks, in a model that is valid by its own schema", () => {
  const model = surveyModel(programme);
  const validate = new Ajv({ strict: false }).compile(read("../../node_modules/survey-core/surveyjs_definition.json"));
  assert.ok(validate(model), JSON.stringify(validate.errors?.[0]));

  const elements = model.pages.flatMap((page) => page.elements);
  const skills = programme.skillAreas.flatMap((area) => area.skills).filter((skill) => !skill.retired).map(({ id }) => id);
  for (const list of ["learn", "teach"]) {
    const { choices } = elements.find(({ name }) => name === `${list}-skills`);
    assert.deepEqual(choices.map(({ value }) => value), skills);
    assert.ok(choices.every(({ text }) => text.default && text.de));
  }
  for (const { id } of programme.questions) assert.ok(elements.some(({ name }) => name === id), id);
});
