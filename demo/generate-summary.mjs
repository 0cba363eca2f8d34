// Is the demo roster a healthy cohort? Counts what its people would find, with the reference's scores.

import { openReference } from "../bench/rivals/reference.mjs";

const histogram = (values) => {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => `${value ?? "not said"} ${count}`).join(", ");
};

const band = (count) => (count === 0 ? "none" : count < 3 ? "1 or 2" : count < 10 ? "3 to 9" : count < 30 ? "10 to 29" : "30 and more");
const word = (score) => (score >= 8000 ? "strong" : score >= 5000 ? "good" : "some");

export function summary(programme, roster) {
  const cohort = openReference(programme, roster);
  const { people } = roster;
  const found = people.map((one) => {
    const open = (one.capacity ?? 1) - (one.pairedWith ?? []).length > 0;
    const preview = cohort.preview(one, { size: people.length, likely: false });
    return { one, open, preview };
  });
  const open = found.filter((entry) => entry.open);
  const reasons = {};
  for (const a of people) {
    for (const b of people) {
      if (a.id >= b.id) continue;
      const code = cohort.score(a.id, b.id).excluded ?? "match";
      reasons[code] = (reasons[code] ?? 0) + 1;
    }
  }
  const demand = new Map();
  for (const { preview } of open) for (const { id } of preview.matches.slice(0, 5)) demand.set(id, (demand.get(id) ?? 0) + 1);
  const best = open.map(({ preview }) => preview.matches[0]?.score).filter((score) => score !== undefined).sort((a, b) => a - b);
  const areaOf = new Map(programme.skillAreas.flatMap((area) => area.skills.map((skill) => [skill.id, area.id])));
  const areas = (key, stage) => histogram(people.filter((one) => one.stage === stage).flatMap((one) => one[key].map(({ skill }) => areaOf.get(skill) ?? "own")));

  return [
    `people ${cohort.size}, left out as bad ${cohort.issues.length}, with room ${open.length}`,
    `stages: ${histogram(people.map((one) => one.stage))}`,
    `sites: ${histogram(people.map((one) => one.location))}`,
    `units: ${histogram(people.map((one) => one.unit))}`,
    `only teach ${people.filter((one) => one.learn.length === 0).length}, only learn ${people.filter((one) => one.teach.length === 0).length}`,
    `no hours ${people.filter((one) => !one.availability).length}, no style ${people.filter((one) => !one.style).length}`,
    `approaches: ${histogram(people.map((one) => one.approach))}`,
    `visibility: ${histogram(people.map((one) => one.visibility))}`,
    `two-way matches of those with room: ${histogram(open.map(({ preview }) => band(preview.matches.length)))}`,
    `best match of each: ${histogram(best.map(word))}; median ${best[Math.floor(best.length / 2)]}`,
    `first five of everybody: ${demand.size} different people, at most ${Math.max(...demand.values())} lists`,
    `one-way: could be taught ${open.filter(({ preview }) => preview.oneWay.couldTeachYou.length > 0).length}, could teach ${open.filter(({ preview }) => preview.oneWay.couldLearnFromYou.length > 0).length}`,
    `pairs: ${Object.entries(reasons).sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`).join(", ")}`,
    ...programme.stages.flatMap(({ id }) => [`${id} teach: ${areas("teach", id)}`, `${id} learn: ${areas("learn", id)}`]),
  ].join("\n");
}
