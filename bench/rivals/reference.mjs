// A second, independent reading of the scoring rules, in plain JavaScript.
//
// It serves twice: as the oracle the engine must agree with on every score and order, and as the speed rival, "what a
// competent JavaScript team would have written". So it is straightforward: index everybody once, loop over everybody.
// Where the rules are silent, the reading chosen is said beside the code.

import { commonMinutes, offsetAt, readProgramme, readPerson, readDocument } from "./reference-read.mjs";

/** What a step of so many levels is worth: one step has little to give, four forget what it was like. */
const STEP = [0, 0.75, 1, 1, 0.9];
/** Of a learner's wishes the best three served count, each less than the one before. */
const SHARE = [0.8, 0.5, 0.3];
/** One direction cannot exceed this, so dividing by it puts three wishes fully served at 1. */
const WHOLE = 0.93;
/** What an unanswered part counts: rather good, so hiding bad hours does not pay. */
const UNKNOWN = 0.75;
/** A preview must not tell anybody that somebody avoids them. */
const UNTOLD = new Set(["no-capacity", "already-paired", "avoided"]);

/** Basis points, half up. The nudge undoes binary noise, so that an exact half which arrives as …4999999999 goes up. */
const basisPoints = (x) => Math.floor(10000 * x + 0.5 + 1e-7);

/** Rising order of UTF-8 bytes, which is the order of code points; `<` on strings would compare UTF-16 units. */
export function compareIds(a, b) {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = left[i].codePointAt(0) - right[i].codePointAt(0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** How well one offer serves one wish, 0 to 1. */
function fitOf(offer, wish) {
  if (wish.perspective) return offer.eagerness;
  const gap = offer.level - wish.level;
  if (gap <= 0) return 0;
  return offer.eagerness * STEP[gap] * Math.min(1, gap / (wish.goal - wish.level));
}

/** Each counted wish of the learner with the teacher's best fit for it and its value. */
function served(teacher, learner) {
  const highest = learner.wishes.length > 0 ? learner.wishes[0].priority : 1;
  return learner.wishes.map((wish) => {
    let fit = 0;
    for (const offer of teacher.offers.get(wish.skill) ?? []) fit = Math.max(fit, fitOf(offer, wish));
    return { skill: wish.skill, order: wish.order, fit, value: (wish.priority / highest) * fit };
  });
}

/** D(teacher → learner), from the wishes served. */
function direction(wishes) {
  const values = wishes.map((wish) => wish.value).sort((a, b) => b - a);
  let missed = 1;
  SHARE.forEach((share, i) => (missed *= 1 - share * (values[i] ?? 0)));
  return (1 - missed) / WHOLE;
}

/** The approach of a pair, or null when the two named different ones. */
function approachOf(a, b, programme) {
  const [one, other] = [a.approach ?? b.approach, b.approach ?? a.approach];
  if (one === undefined) return programme.approaches[0];
  if (one === other) return one;
  const exchange = (approach) => approach === "reciprocal" || approach === "co-mentoring";
  return exchange(one) && exchange(other) ? "reciprocal" : null;
}

const isLed = (approach) => approach === "reverse" || approach === "traditional";
const share = (a, b) => a.some((entry) => b.includes(entry));

/** How long one meeting of these two lasts. */
function sessionMinutes(a, b, programme) {
  const shared = a.cadences.filter((id) => b.cadences.includes(id));
  const named = shared.length > 0 ? shared : [...a.cadences, ...b.cadences];
  const lengths = named.map((id) => programme.cadences.get(id)).filter((minutes) => minutes !== undefined);
  return lengths.length > 0 ? Math.min(...lengths) : 30;
}

/** Above and below one person, at any distance. Every person is visited once, so a cycle ends. */
function reportingLine(id, manager, managerOf, reportsOf) {
  const line = new Set();
  const above = new Set([id]);
  for (let boss = manager; boss !== undefined && !above.has(boss); boss = managerOf.get(boss)) {
    above.add(boss);
    line.add(boss);
  }
  const below = new Set([id]);
  for (const boss of below) {
    for (const report of reportsOf.get(boss) ?? []) {
      below.add(report); // a Set is iterated to its growing end, so this walks the whole tree
      line.add(report);
    }
  }
  return line;
}

/** The rules that keep two people apart whatever they could exchange, in their fixed order. */
function rule(a, b, time, line, programme) {
  if (a.id === b.id) return "self";
  if (a.room <= 0 || b.room <= 0) return "no-capacity";
  if (a.paired.has(b.id) || b.paired.has(a.id)) return "already-paired";
  if (a.avoid.has(b.id) || b.avoid.has(a.id)) return "avoided";
  if (programme.rules.reportingLine === "exclude" && line.has(b.id)) return "reporting-line";
  if (programme.rules.sharedLanguage && a.languages.length > 0 && b.languages.length > 0 && !share(a.languages, b.languages)) {
    return "no-shared-language";
  }
  if (programme.rules.commonTime && time.common !== undefined && time.common < time.session) return "no-common-time";
  return undefined;
}

/** Each part of the context that the programme asks for: its weight, and c where both people said it. */
function contextParts(a, b, approach, time, programme) {
  const parts = [
    { weight: programme.weights.time, c: time.common === undefined ? undefined : Math.min(1, time.common / (2 * time.session)) },
    { weight: programme.weights.unit, c: a.unit && b.unit ? Number(a.unit !== b.unit) : undefined },
  ];
  if (programme.stages.size > 1) {
    const known = a.stage !== undefined && b.stage !== undefined;
    const distance = known ? Math.abs(a.stage - b.stage) : undefined;
    const c = isLed(approach) ? distance / (programme.stages.size - 1) : Math.min(1, distance);
    parts.push({ weight: programme.weights.stage, c: known ? c : undefined });
  }
  if (programme.cadences.size > 0 || programme.formats.size > 0) {
    const said = [[a.cadences, b.cadences], [a.formats, b.formats]].filter(([x, y]) => x.length > 0 && y.length > 0);
    const shared = said.filter(([x, y]) => share(x, y)).length;
    parts.push({ weight: programme.weights.rhythm, c: said.length > 0 ? shared / said.length : undefined });
  }
  if (programme.styles.size > 0) {
    parts.push({ weight: programme.weights.style, c: a.style && b.style ? Number(a.style === b.style) : undefined });
  }
  return parts.filter((part) => part.weight !== 0);
}

/** Everything about one pair, from a's side. */
function assess(a, b, line, programme) {
  const session = sessionMinutes(a, b, programme);
  const time = { session, common: a.week && b.week ? commonMinutes(a.week, b.week) : undefined };
  const apart = rule(a, b, time, line, programme);
  if (apart) return { excluded: apart };

  const approach = approachOf(a, b, programme);
  if (approach === null) return { excluded: "approach" };
  const led = isLed(approach);
  if (led && (a.stage === undefined || b.stage === undefined || a.stage === b.stage)) return { excluded: "stage" };

  const youTeach = served(a, b);
  const youLearn = served(b, a);
  const teach = direction(youTeach);
  const learn = direction(youLearn);
  if (teach === 0 && learn === 0) return { excluded: "nothing-to-exchange" };
  let worth;
  if (led) {
    const aLeads = approach === "reverse" ? a.stage < b.stage : a.stage > b.stage;
    const [lead, other] = aLeads ? [teach, learn] : [learn, teach];
    worth = lead === 0 ? 0 : 0.7 * lead + 0.3 * other;
  } else {
    worth = (2 * teach * learn) / (teach + learn);
  }
  if (worth === 0) return { excluded: "one-way", teachFit: basisPoints(teach), learnFit: basisPoints(learn), teach, learn };

  let [asked, known, penalty] = [0, 0, 0];
  for (const { weight, c } of contextParts(a, b, approach, time, programme)) {
    asked += weight;
    if (c !== undefined) known += weight;
    penalty += weight * (1 - (c ?? UNKNOWN));
  }
  return {
    score: basisPoints(worth * (1 - penalty / 100)),
    teachFit: basisPoints(teach),
    learnFit: basisPoints(learn),
    confidence: asked === 0 ? 10000 : basisPoints(known / asked),
    youTeach,
    youLearn,
  };
}

/** The skills a card names: value falling (in basis points, like every comparison), then the learner's own order. */
function named(wishes) {
  return wishes
    .filter((wish) => wish.fit > 0)
    .sort((a, b) => basisPoints(b.value) - basisPoints(a.value) || a.order - b.order)
    .map(({ skill, fit }) => ({ skill, fit: basisPoints(fit) }));
}

/**
 * Opens a cohort. Throws when a document cannot be used at all; a bad person is left out and listed in `issues`.
 *
 * @param {object|string} programmeDocument a `bothways/programme@1`
 * @param {object|string} rosterDocument a `bothways/roster@1`
 */
export function openReference(programmeDocument, rosterDocument) {
  const programme = readProgramme(programmeDocument);
  const offsets = new Map();
  const offset = (zone) => {
    if (!offsets.has(zone)) offsets.set(zone, offsetAt(zone, programme.noon));
    return offsets.get(zone);
  };

  const people = new Map();
  const managerOf = new Map();
  const reportsOf = new Map();
  const issues = [];
  const seen = new Set();
  readDocument(rosterDocument, "bothways/roster@1").people.forEach((raw, index) => {
    if (typeof raw?.id === "string") {
      if (seen.has(raw.id)) throw new Error(`/people/${index}/id: "${raw.id}" is there twice`);
      seen.add(raw.id);
      // Before anything else is read: the tree keeps the links of people who are themselves left out.
      if (typeof raw.manager === "string" && raw.manager !== "") {
        managerOf.set(raw.id, raw.manager);
        if (!reportsOf.has(raw.manager)) reportsOf.set(raw.manager, []);
        reportsOf.get(raw.manager).push(raw.id);
      }
    }
    try {
      people.set(raw?.id, readPerson(raw, programme, offset));
    } catch (error) {
      issues.push({ path: `/people/${index}`, message: error.message });
    }
  });

  const lines = new Map();
  function lineOf(person) {
    if (people.get(person.id) !== person) return reportingLine(person.id, person.manager, managerOf, reportsOf);
    if (!lines.has(person.id)) lines.set(person.id, reportingLine(person.id, person.manager, managerOf, reportsOf));
    return lines.get(person.id);
  }

  function score(a, b) {
    const [one, other] = [people.get(a), people.get(b)];
    if (!one || !other) throw new Error(`nobody has the id "${one ? b : a}"`);
    const pair = assess(one, other, lineOf(one), programme);
    if (pair.excluded) return { score: 0, excluded: pair.excluded };
    return { score: pair.score, teachFit: pair.teachFit, learnFit: pair.learnFit, confidence: pair.confidence };
  }

  /** The participant need not be in the roster; if they are, this replaces that entry. */
  function preview(participant, { size = programme.previewSize } = {}) {
    const me = readPerson(participant, programme, offset);
    const line = lineOf(me);
    const matches = [];
    const oneWay = [];
    const excluded = {};
    let considered = 0;
    for (const other of people.values()) {
      if (other.id === me.id) continue;
      considered += 1;
      const pair = assess(me, other, line, programme);
      if (pair.excluded) {
        const code = UNTOLD.has(pair.excluded) ? "not-available" : pair.excluded;
        excluded[code] = (excluded[code] ?? 0) + 1;
        if (code === "one-way") oneWay.push({ id: other.id, ...pair });
      } else {
        matches.push({ id: other.id, ...pair });
      }
    }
    const lopsided = (match) => Math.abs(match.teachFit - match.learnFit);
    matches.sort((a, b) => b.score - a.score || lopsided(a) - lopsided(b) || compareIds(a.id, b.id));
    const best = (fit) => (a, b) => b[fit] - a[fit] || compareIds(a.id, b.id);
    const ids = (list) => list.slice(0, size).map((entry) => entry.id);
    return {
      considered,
      matches: matches.slice(0, size).map((match) => ({
        id: match.id,
        score: match.score,
        youTeachFit: match.teachFit,
        youLearnFit: match.learnFit,
        confidence: match.confidence,
        youTeach: named(match.youTeach),
        youLearn: named(match.youLearn),
      })),
      oneWay: {
        couldTeachYou: ids(oneWay.filter((entry) => entry.learn > 0).sort(best("learnFit"))),
        couldLearnFromYou: ids(oneWay.filter((entry) => entry.teach > 0).sort(best("teachFit"))),
      },
      excluded,
    };
  }

  return { score, preview, size: people.size, issues };
}
