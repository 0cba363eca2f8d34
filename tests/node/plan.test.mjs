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
