// Rosters of any size for the programme of the demo: the same people for the same seed, on every machine.
// Runs in Node and, unchanged, in the page that measures.
//
// They are plain in what decides nothing (no names) and realistic in what decides the work: a few skills that half
// the company asks for and a long tail, lists of uneven length, a reporting tree, zones that barely overlap.

import { random, table } from "./lib/random.mjs";

const UNITS = table([
  ["Engineering", 16], ["Production", 14], ["Field service", 13], ["Sales", 13], ["Customer care", 10], ["Marketing", 9],
  ["IT", 8], ["Finance", 6], ["People and culture", 6], ["Supply chain", 5],
]);

/** Where people sit: zone, the languages spoken there, how many of a hundred also meet in English, and how many people. */
const SITES = table([
  [{ zone: "Europe/Stockholm", local: "sv", english: 0.97 }, 20],
  [{ zone: "Europe/Berlin", local: "de", english: 0.86 }, 20],
  [{ zone: "Europe/Lisbon", local: "pt-PT", english: 0.86 }, 14],
  [{ zone: "Europe/Warsaw", local: "pl", english: 0.9 }, 12],
  [{ zone: "Asia/Kolkata", local: "hi", english: 1 }, 9],
  [{ zone: "Africa/Nairobi", local: "sw", english: 1 }, 8],
  [{ zone: "America/Toronto", local: "fr-CA", english: 1 }, 6],
  [{ zone: "America/Monterrey", local: "es", english: 0.85 }, 6],
  [{ zone: "Asia/Tokyo", local: "ja", english: 0.85 }, 5],
]);

const EAGERNESS = table([["eager", 5], ["willing", 4], ["reluctant", 1]]);
const CAPACITY = table([[undefined, 72], [2, 20], [3, 4], [0, 4]]);
const APPROACH = table([[undefined, 56], ["reciprocal", 26], ["co-mentoring", 7], ["reverse", 7], ["traditional", 4]]);

/** How many reports somebody who leads has. */
const SPAN = 8;
/** Of skills that are not from a person's own two areas, so many are taken all the same. */
const STRAY = 0.45;

/** The `people` of a roster; `programme` is a parsed programme document. */
export function people(programme, count, seed = 1) {
  const draw = random(seed);
  const makers = prepare(programme, draw);
  const id = (index) => personId(count, index);
  const all = Array.from({ length: count }, (_, index) => person(draw, makers, id(index), managerOf(draw, index, id)));
  pairUp(draw, all);
  return all;
}

/** The id of the person at `index` in a roster of `count`. */
export const personId = (count, index) => `p-${String(index + 1).padStart(String(count).length, "0")}`;

/** A roster as the JSON text that a platform would hand out. */
export function rosterText(programme, count, seed) {
  // Person by person: at 100,000 the whole roster as objects and as text at once would be a lot to hold.
  const lines = people(programme, count, seed).map((one) => JSON.stringify(one));
  return `{"schema":"bothways/roster@1","people":[\n${lines.join(",\n")}\n]}\n`;
}

function prepare(programme, draw) {
  const skills = programme.skillAreas.flatMap((area) => area.skills
    .filter((skill) => !skill.retired && !skill.sensitive)
    .map((skill) => ({ id: skill.id, area: area.id, perspective: skill.kind === "perspective" })));
  // Popularity falls with the rank, about as in surveys; what people offer and what they ask for is ranked apart.
  const ranked = () => table(shuffle(draw, skills).map((skill, rank) => [skill, 1 / (rank + 3)]));
  return {
    offered: ranked(),
    wanted: ranked(),
    areas: programme.skillAreas.map((area) => area.id),
    stages: table((programme.stages ?? []).map(({ id }, index) => [{ id, index }, [27, 30, 27, 16][index] ?? 20])),
    lastStage: (programme.stages ?? []).length - 1,
    dayParts: programme.dayParts ?? [],
    cadences: (programme.cadences ?? []).map(({ id }) => id),
    formats: programme.formats ?? [],
    styles: (programme.styles ?? []).map(({ id }) => id),
    durations: programme.durations ?? [],
  };
}

function shuffle(draw, list) {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = draw.below(last + 1);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/** A tree of one company: the first leads the next eight, and so on. A few links the host does not know. */
const managerOf = (draw, index, id) => (index === 0 || draw.chance(0.03) ? undefined : id(Math.floor((index - 1) / SPAN)));

function person(draw, makers, id, manager) {
  const site = draw.weighted(SITES);
  const stage = draw.weighted(makers.stages);
  const home = [draw.pick(makers.areas), draw.pick(makers.areas)];
  // Three to twelve offers, two to eight wishes; short lists are the common ones.
  const offers = skills(draw, makers.offered, home, 3 + Math.floor(10 * draw.next() ** 2.2), new Set());
  const offered = new Set(draw.chance(0.9) ? offers : []);
  const wishes = skills(draw, makers.wanted, draw.chance(0.5) ? home : [], 2 + Math.floor(7 * draw.next() ** 2), offered);
  const languages = [...(draw.chance(0.85) ? [site.local] : []), ...(draw.chance(site.english) ? ["en"] : [])];
  return {
    id,
    unit: draw.weighted(UNITS),
    manager,
    stage: draw.chance(0.97) ? stage?.id : undefined,
    languages: languages.length > 0 && draw.chance(0.95) ? languages : undefined,
    timeZone: site.zone,
    availability: draw.chance(0.88) ? hours(draw, makers.dayParts) : undefined,
    teach: draw.chance(0.03) ? [] : offers.map((skill) => offer(draw, skill, stage, makers)),
    learn: draw.chance(0.03) ? [] : wishes.map((skill, index) => wish(draw, skill, index)),
    approach: draw.weighted(APPROACH),
    cadences: draw.chance(0.9) ? some(draw, makers.cadences, draw.between(1, 2)) : undefined,
    durationMonths: draw.chance(0.8) ? draw.pick(makers.durations) : undefined,
    formats: draw.chance(0.92) ? some(draw, makers.formats, draw.between(1, 3)) : undefined,
    style: draw.chance(0.82) ? draw.pick(makers.styles) : undefined,
    capacity: draw.weighted(CAPACITY),
  };
}

/** Different skills, popular ones and those of one's own areas likelier than others. */
function skills(draw, from, home, count, not) {
  const chosen = new Set();
  // Bounded: a tiny catalogue may not have so many.
  for (let tries = 0; chosen.size < count && tries < 40 * count; tries += 1) {
    const skill = draw.weighted(from);
    const fits = home.length === 0 || home.includes(skill.area) || draw.chance(STRAY);
    if (fits && !not.has(skill)) chosen.add(skill);
  }
  return [...chosen];
}

function offer(draw, skill, stage, makers) {
  const eagerness = draw.weighted(EAGERNESS);
  if (skill.perspective) return { skill: skill.id, eagerness };
  // The longer in the job, the likelier a high level; every level occurs in every stage.
  const lean = makers.lastStage > 0 ? (stage?.index ?? 0) / makers.lastStage : 0.5;
  const level = Math.min(4, 1 + Math.floor(4 * draw.next() ** (1.3 - 0.7 * lean)));
  return { skill: skill.id, level, eagerness };
}

function wish(draw, skill, index) {
  const priority = index === 0 ? 3 : draw.pick([1, 2, 2, 3]);
  if (skill.perspective) return { skill: skill.id, priority };
  const level = draw.pick([0, 0, 0, 1, 1, 2]);
  // A goal is asked for only where somebody opens the question.
  return { skill: skill.id, level, goal: draw.chance(0.2) ? draw.between(level + 1, 4) : undefined, priority };
}

/** Days and parts of the day. One in ten also names hours of their own. */
function hours(draw, dayParts) {
  const days = some(draw, [1, 2, 3, 4, 5], draw.between(2, 5)).sort();
  const parts = some(draw, dayParts, draw.between(1, 3));
  const list = days.flatMap((day) => parts.map(({ from, to }) => ({ day, from, to })));
  if (draw.chance(0.1)) list.push({ day: draw.pick([1, 3, 5, 6, 7]), from: `${draw.between(10, 15)}:30`, to: `${draw.between(16, 23)}:15` });
  return list;
}

function some(draw, list, count) {
  const chosen = new Set();
  while (chosen.size < Math.min(count, list.length)) chosen.add(draw.pick(list));
  return [...chosen];
}

/** Pairs of this round and of earlier ones, and the odd wish to be kept apart: for neighbours in the list. */
function pairUp(draw, all) {
  for (let index = 0; index + 1 < all.length; index += 1) {
    if (!draw.chance(0.06)) continue;
    const [one, other] = [all[index], all[index + 1 + draw.below(Math.min(20, all.length - index - 1))]];
    const key = draw.weighted(HISTORY);
    (one[key] ??= []).push(other.id);
    if (key !== "avoid") (other[key] ??= []).push(one.id);
  }
}

const HISTORY = table([["pairedBefore", 6], ["pairedWith", 3], ["avoid", 1]]);
