// Makes demo/roster.json: 240 invented people of an invented company, the same ones every time.
//
//   node demo/generate.mjs             writes the roster
//   node demo/generate.mjs --check     fails unless the committed roster is what this would write
//   node demo/generate.mjs --summary   what the people would find, scored with the reference

import { readFileSync, writeFileSync } from "node:fs";
import { LEANS, NAMES, OWN, SITES, UNITS, WHY } from "./generate-people.mjs";

const PEOPLE = 240;
const SEED = 20270301;
const programmeUrl = new URL("programme.json", import.meta.url);
const rosterUrl = new URL("roster.json", import.meta.url);
const programme = JSON.parse(readFileSync(programmeUrl, "utf8"));

/** mulberry32: small, good enough, and the same numbers on every platform. */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = mulberry32(SEED);
const chance = (p) => random() < p;
const between = (least, most) => least + Math.floor(random() * (most - least + 1));
const pick = (list) => list[Math.floor(random() * list.length)];

function weighted(list, weightOf) {
  let left = random() * list.reduce((sum, entry) => sum + weightOf(entry), 0);
  const at = list.findIndex((entry) => (left -= weightOf(entry)) < 0);
  return list.at(at); // -1, after rounding to the very end, is the last one
}

/** Several different ones; fewer when the list has no more. */
function several(list, count, weightOf = () => 1) {
  const rest = [...list];
  const chosen = [];
  while (chosen.length < count && rest.length > 0) {
    const next = weighted(rest, weightOf);
    chosen.push(next);
    rest.splice(rest.indexOf(next), 1);
  }
  return chosen;
}

/** Skills with their area, and how much in fashion each is: a few are in everybody's mind, most are not. */
const skills = programme.skillAreas.flatMap((area) => area.skills.map((skill) => ({ ...skill, area: area.id, fashion: 0.35 + 2.6 * random() ** 3 })));
const stages = programme.stages.map((stage) => stage.id);

const taken = new Set();
function name() {
  for (;;) {
    const row = pick(NAMES);
    const full = `${pick(row.given)} ${pick((chance(1 / 8) ? pick(NAMES) : row).family)}`;
    if (!taken.has(full)) return taken.add(full), full;
  }
}

/** How likely this person is to choose each skill, for teaching or learning. */
function taste(lean, areas) {
  const own = new Map(programme.skillAreas.map((area) => [area.id, 0.25 + 3 * random() ** 2]));
  return (skill) => {
    if (skill.retired) return 0.02;
    if (skill.sensitive) return 0.12;
    const home = areas.includes(skill.area) ? 1.8 : 1;
    return skill.fashion * own.get(skill.area) * (lean[skill.area] ?? 1) * home;
  };
}

function teachList(stage, areas) {
  const lean = LEANS[stage];
  return several(skills, between(2, 6), taste(lean.teach, areas)).map((skill) => {
    const eagerness = weighted(["eager", "willing", "reluctant"], (word) => ({ eager: 5, willing: 4, reluctant: 1 })[word]);
    return skill.kind === "perspective" ? { skill: skill.id, eagerness } : { skill: skill.id, level: pick(lean.levels), eagerness };
  });
}

function learnList(stage, areas, teach) {
  // Now and then somebody teaches a thing and wants to get better at it too.
  const open = skills.filter((skill) => chance(0.04) || !teach.some((offer) => offer.skill === skill.id));
  return several(open, between(2, 5), taste(LEANS[stage].learn, chance(0.5) ? areas : [])).map((skill, index) => {
    const priority = index === 0 ? 3 : pick([1, 2, 2, 3]);
    const why = chance(0.12) ? { why: pick(WHY) } : {};
    if (skill.kind === "perspective") return { skill: skill.id, priority, ...why };
    const shown = teach.find((offer) => offer.skill === skill.id)?.level;
    const level = shown === undefined ? pick([0, 0, 0, 1, 1, 2]) : Math.min(shown, 3);
    const goal = chance(0.2) ? { goal: between(level + 1, 4) } : {}; // a goal is not asked unless opened
    return { skill: skill.id, level, ...goal, priority, ...why };
  });
}

function hours() {
  const days = several([1, 2, 3, 4, 5], between(2, 5)).sort((a, b) => a - b);
  const parts = several(programme.dayParts, between(2, 3), ({ id }) => ({ early: 2, morning: 5, midday: 4, afternoon: 5, late: 3 })[id]);
  const usual = days.flatMap((day) => parts.map(({ from, to }) => ({ day, from, to })));
  // A few name a time of their own, such as half an hour after the school run.
  const own = chance(0.1) ? [{ day: pick([1, 3, 5, 6]), from: `${between(10, 15)}:30`, to: `${between(16, 18)}:15` }] : [];
  return [...usual, ...own].sort((a, b) => a.day - b.day || a.from.localeCompare(b.from, "en"));
}

function person(index) {
  const site = weighted(SITES, (entry) => entry.share);
  const { unit, areas } = weighted(UNITS, (entry) => entry.share);
  const stage = weighted(stages, (id) => LEANS[id].share);
  const teach = teachList(stage, areas);
  const learn = learnList(stage, areas, teach);
  const spoken = [...(chance(0.85) ? [pick(site.local)] : []), ...(chance(site.english) ? ["en"] : []), ...(chance(0.06) ? [pick(["es", "fr", "de", "ar", "tr"])] : [])];
  return {
    id: `p-${String(index + 1).padStart(4, "0")}`,
    name: name(),
    unit,
    location: site.location,
    manager: undefined, // filled in by `tree`, named here for its place in the file
    stage: chance(0.97) ? stage : undefined,
    languages: chance(0.95) && spoken.length > 0 ? [...new Set(spoken)] : undefined,
    timeZone: site.timeZone,
    availability: chance(0.88) ? hours() : undefined,
    teach,
    learn,
    approach: weighted([undefined, ...programme.approaches], (word) => ({ reciprocal: 26, "co-mentoring": 7, reverse: 7, traditional: 4 })[word] ?? 56),
    cadences: chance(0.9) ? several(programme.cadences, between(1, 2)).map(({ id }) => id) : undefined,
    durationMonths: chance(0.8) ? pick(programme.durations) : undefined,
    formats: chance(0.92) ? several(programme.formats, between(1, 3), (id) => ({ video: 6, "in-person": 3 })[id] ?? 2) : undefined,
    style: chance(0.82) ? pick(programme.styles).id : undefined,
    capacity: weighted([undefined, 0, 2, 3], (room) => ({ 0: 4, 2: 20, 3: 4 })[room] ?? 72),
    visibility: weighted(["named", "pseudonymous", "unlisted"], (word) => ({ named: 76, pseudonymous: 19, unlisted: 5 })[word]),
  };
}

/** Some want only one of the two, some bring skills of their own, and one or two have answered next to nothing. */
function exceptions(people) {
  const some = (count) => several(people, count);
  for (const one of some(9)) Object.assign(one, { learn: [] });
  for (const one of some(9)) if (one.learn.length > 0) Object.assign(one, { teach: [] });
  for (const one of some(4)) Object.assign(one, { availability: undefined, style: undefined, cadences: undefined, formats: undefined });
  OWN.forEach(([offered, wished]) => {
    const [teacher, ...learners] = some(3);
    teacher.teach.push({ skill: offered, level: 3, eagerness: "eager" });
    for (const learner of learners) learner.learn.push({ skill: wished, level: 0, priority: 2 });
  });
}

/** A plausible tree: one managing director, a head for each unit, leads under the heads. Seniority helps, and no more than that. */
function tree(people) {
  const rank = (one) => stages.indexOf(one.stage) + 3 * random();
  const [director] = people.toSorted((a, b) => rank(b) - rank(a));
  for (const { unit } of UNITS) {
    const members = people.filter((one) => one.unit === unit && one !== director).map((one) => [rank(one), one]);
    const [head, ...rest] = members.sort((a, b) => b[0] - a[0]).map(([, one]) => one);
    head.manager = director.id;
    const leads = rest.splice(0, Math.max(1, Math.round(rest.length / 7)));
    for (const lead of leads) lead.manager = head.id;
    for (const one of rest) one.manager = (leads.find((lead) => lead.location === one.location && chance(0.7)) ?? pick(leads)).id;
  }
  for (const one of several(people, 6)) if (one !== director) delete one.manager; // the host did not know
}

/** Pairs of the last rounds and of this one, and the odd request to be kept apart. */
function history(people) {
  const both = (key, a, b) => {
    (a[key] ??= []).push(b.id);
    (b[key] ??= []).push(a.id);
  };
  // Couples such as an earlier round would have made: no boss among them, and a language to meet in.
  const waiting = several(people.filter((one) => one.capacity !== 0), 60);
  const suits = (a, b) => a.unit !== b.unit && a.languages?.some((language) => b.languages?.includes(language));
  for (let made = 0; made < 18; made += 1) {
    const one = waiting.shift();
    const at = waiting.findIndex((other) => suits(one, other));
    if (at >= 0) both(made < 6 ? "pairedWith" : "pairedBefore", one, ...waiting.splice(at, 1));
  }
  for (const one of several(people, 5)) one.avoid = [pick(people.filter((other) => other !== one && other.unit === one.unit)).id];
}

function roster() {
  const people = Array.from({ length: PEOPLE }, (_, index) => person(index));
  exceptions(people);
  tree(people);
  history(people);
  return people;
}

// One line a person: a change shows in a diff as the people it concerns.
const people = roster();
const text = `{ "schema": "bothways/roster@1", "people": [\n${people.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n] }\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(rosterUrl, "utf8") !== text) {
    console.error("demo/roster.json is not what demo/generate.mjs makes: run `node demo/generate.mjs`");
    process.exitCode = 1;
  }
} else if (process.argv.includes("--summary")) {
  const { summary } = await import("./generate-summary.mjs");
  console.log(summary(programme, JSON.parse(text)));
} else {
  writeFileSync(rosterUrl, text);
}
