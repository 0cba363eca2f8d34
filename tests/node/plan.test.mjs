// Plans with circles for more people than can be compared with every plan there is.

import assert from "node:assert/strict";
import test from "node:test";
import { random } from "../../bench/lib/random.mjs";
import { createEngine } from "../../dist/engine.js";

const SKILLS = 12;

const programme = {
  schema: "bothways/programme@1",
  id: "plan",
  title: "Plan",
  skillAreas: [{ id: "all", label: "All", skills: Array.from({ length: SKILLS }, (_, at) => ({ id: `s${at}`, label: `Skill ${at}` })) }],
};

/** So many people, each of whom shows three skills and wishes for three others: nearly everybody could teach somebody else. */
function roster(count, seed) {
  const draw = random(seed);
  const person = (_, at) => {
    const skills = Array.from({ length: SKILLS }, (_, skill) => [draw.next(), `s${skill}`]).sort(([a], [b]) => a - b).map(([, skill]) => skill);
    return {
      id: `p${at}`,
      teach: skills.slice(0, 3).map((skill) => ({ skill, level: draw.between(1, 4), eagerness: draw.pick(["eager", "willing"]) })),
      learn: skills.slice(3, 6).map((skill) => ({ skill, priority: draw.between(1, 3) })),
    };
  };
  return { schema: "bothways/roster@1", people: Array.from({ length: count }, person) };
}

test("a plan is near its bound also where there are more circles than are held", async () => {
  const engine = await createEngine();
  const cohort = engine.open(programme, roster(260, 5));
  const [everyone, quality] = ["everyone", "quality"].map((objective) => cohort.plan({ objective, circles: true }));
  for (const { peopleMatched, totalScore, bound } of [everyone, quality]) {
    assert.ok(bound.peopleMatched >= peopleMatched && bound.totalScore >= totalScore);
    assert.ok(bound.totalScore < 1.01 * totalScore, `${totalScore} of at most ${bound.totalScore}`);
  }
  // Neither is beaten by the other at what it aims at.
  assert.ok(everyone.peopleMatched >= quality.peopleMatched && quality.totalScore >= everyone.totalScore);
  cohort.close();
});

test("a roster of any kind has a plan, however many people it has", async () => {
  const engine = await createEngine();
  const same = { teach: [{ skill: "s0", level: 4 }], learn: [{ skill: "s1" }] };
  const both = { teach: [{ skill: "s0", level: 4 }, { skill: "s1", level: 3 }], learn: [{ skill: "s2" }, { skill: "s3" }] };
  const turned = { teach: [{ skill: "s2", level: 4 }], learn: [{ skill: "s0" }] };
  const many = (count, person) => Array.from({ length: count }, (_, at) => ({ id: `p${at}`, ...person(at, count) }));
  const kinds = {
    "nobody": [[], 0],
    "one person": [many(1, () => both), 0],
    "everybody wants the same": [many(100_000, () => same), 0],
    "nobody offers anything": [many(100_000, () => ({ ...same, teach: [] })), 0],
    "nobody has room": [many(20_000, (at) => ({ ...(at % 2 ? both : turned), capacity: 0 })), 0],
    "everybody names themselves": [many(2_000, (at) => ({ ...(at % 2 ? both : turned), manager: `p${at}`, avoid: [`p${at}`], pairedBefore: [`p${at}`] })), 2_000],
    "all manage one another in a circle": [many(100_000, (at, count) => ({ ...(at % 2 ? both : turned), manager: `p${(at + 1) % count}` })), 0],
    "each manages the next": [many(100_000, (at) => ({ ...(at % 2 ? both : turned), ...(at && { manager: `p${at - 1}` }) })), 0],
    "two kinds of a hundred thousand": [many(100_000, (at) => (at % 2 ? both : turned)), 100_000],
    "a hundred thousand who say the same": [many(100_000, () => ({ teach: [{ skill: "s0", level: 4 }], learn: [{ skill: "s0", level: 1 }, { skill: "s1" }] })), null],
  };
  for (const [kind, [people, matched]] of Object.entries(kinds)) {
    const cohort = engine.open({ ...programme, matching: { oneWay: true } }, { schema: "bothways/roster@1", people });
    for (const circles of [false, true]) {
      const plan = cohort.plan({ circles });
      assert.equal(plan.peopleMatched + plan.unmatched.length, people.length, kind);
      if (matched !== null) assert.equal(plan.peopleMatched, matched, kind);
      assert.ok(plan.bound.peopleMatched >= plan.peopleMatched && plan.bound.totalScore >= plan.totalScore, kind);
      if (!circles) assert.equal(plan.optimal, true, kind);
    }
    cohort.close();
  }
});

test("what a plan cannot keep or forbid is refused by its code, with the path of the group", async () => {
  const cohort = (await createEngine()).open(programme, {
    schema: "bothways/roster@1",
    people: [["a", "s0", "s1"], ["b", "s0", "s1"], ["c", "s1", "s0"], ["d", "s1", "s0", 0]].map(([id, skill, wish, capacity]) => (
      { id, teach: [{ skill, level: 4 }], learn: [{ skill: wish }], capacity })),
  });
  const refused = {
    "no-exchange": [{ locked: [["a", "b"]] }, "locked[0]"],
    "locked-twice": [{ locked: [["a", "c"], ["c", "b"]] }, "locked[1]"],
    "unknown-person": [{ forbidden: [["a", "b"], ["a", "x"]] }, "forbidden[1]"],
    "group-size": [{ locked: [["a"]] }, "locked[0]"],
    "locked-and-forbidden": [{ locked: [["a", "c"]], forbidden: [["c", "a"]] }, "locked[0]"],
  };
  for (const [code, [request, path]] of Object.entries(refused)) {
    assert.throws(() => cohort.plan(request), (error) => {
      assert.equal(error.code, "PLAN_INVALID");
      assert.deepEqual(error.issues.map((issue) => [issue.code, issue.path]), [[code, path]]);
      return true;
    });
  }
  // Whoever has no room is not kept in a group either.
  assert.throws(() => cohort.plan({ locked: [["a", "d"]] }), { code: "PLAN_INVALID" });
  cohort.close();
});
