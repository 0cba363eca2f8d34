// Reads the two documents for the reference: what is bad, what counts as not said, and the week in UTC.

const EAGERNESS = new Map([["eager", 1], ["willing", 0.8], ["reluctant", 0.4]]);
const APPROACHES = new Set(["reciprocal", "co-mentoring", "reverse", "traditional"]);
const WEEK = 7 * 24 * 60;
/** Only these of a learner's wishes count, so that a long list cannot win the whole pool. */
const COUNTED = 8;

/** A document as an object, from an object or JSON text; refused whole when it is something else. */
export function readDocument(source, schema) {
  const document = typeof source === "string" ? JSON.parse(source) : source;
  if (document?.schema !== schema) throw new Error(`/schema: expected "${schema}"`);
  if (schema.includes("roster") && !Array.isArray(document.people)) throw new Error("/people: expected a list");
  return document;
}

/** NFKC, trimmed and folded white space (Unicode's, which is not quite `\s`), lower case of no particular language. */
export function normalise(text) {
  return text.normalize("NFKC").replace(/\p{White_Space}+/gu, " ").replace(/^ | $/g, "").toLowerCase();
}

const textsOf = (text) => (typeof text === "string" ? [text] : Object.values(text ?? {}));

/** Minutes that a zone is ahead of UTC at that instant. Throws for a zone that Intl does not know. */
export function offsetAt(zone, instant) {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  });
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return (Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) - instant) / 60000;
}

export function readProgramme(source) {
  const raw = readDocument(source, "bothways/programme@1");
  for (const key of ["id", "title", "skillAreas"]) if (raw[key] === undefined) throw new Error(`/${key}: is missing`);
  const date = raw.startDate ?? new Date().toISOString().slice(0, 10);
  const noon = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(noon)) throw new Error("/startDate: is not a date");

  // The first skill with a name keeps it, should two skills share one.
  const skillNamed = new Map();
  const perspectives = new Set();
  const sensitive = new Set();
  for (const skill of raw.skillAreas.flatMap((area) => area.skills ?? [])) {
    if (skill.kind === "perspective") perspectives.add(skill.id);
    if (skill.sensitive) sensitive.add(skill.id);
    for (const name of [skill.label, ...(skill.also ?? [])].flatMap(textsOf).map(normalise)) {
      if (!skillNamed.has(name)) skillNamed.set(name, skill.id);
    }
  }

  const matching = raw.matching ?? {};
  return {
    noon,
    skillNamed,
    perspectives,
    sensitive,
    approaches: raw.approaches?.length > 0 ? raw.approaches : ["reciprocal"],
    stages: new Map((raw.stages ?? []).map((stage, index) => [stage.id, index])),
    cadences: new Map((raw.cadences ?? []).map((cadence) => [cadence.id, cadence.minutes])),
    dayParts: new Map((raw.dayParts ?? []).map((part) => [part.id, { from: minutesOf(part.from), to: minutesOf(part.to) }])),
    formats: new Set(raw.formats ?? []),
    styles: new Set((raw.styles ?? []).map((style) => style.id)),
    weights: { time: 12, stage: 10, rhythm: 8, unit: 6, style: 4, ...matching.weights },
    rules: { reportingLine: "exclude", sharedLanguage: true, commonTime: true, ...matching.rules },
    previewSize: matching.previewSize ?? 5,
  };
}

function fail(what) {
  throw new Error(what);
}

function text(value, what, most = Infinity) {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string" || [...value].length > most) fail(`${what}: expected a text of at most ${most} characters`);
  return value;
}

function texts(value, what) {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== "string")) fail(`${what}: expected a list of texts`);
  return value;
}

function whole(value, least, most, what) {
  if (!Number.isInteger(value) || value < least || value > most) fail(`${what}: expected ${least} to ${most}`);
  return value;
}

function minutesOf(clock) {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(clock) ?? fail(`"${clock}" is not a time`);
  return whole(Number(hours) * 60 + Number(minutes), 0, 24 * 60, clock);
}

/** The id that skills are compared by: an own text that is a name in the catalogue is that skill. */
function skillId(id, programme) {
  if (text(id, "skill", 128) === undefined) fail("skill: is missing");
  if (!id.startsWith("own:")) return id;
  const own = text(id.slice(4), "own skill", 60) ?? fail("own skill: is empty");
  const name = normalise(own) || fail("own skill: is empty");
  return programme.skillNamed.get(name) ?? `own:${name}`;
}

function readOffers(raw, programme) {
  if (!Array.isArray(raw)) fail("teach: expected a list");
  const offers = new Map();
  for (const entry of raw) {
    const skill = skillId(entry?.skill, programme);
    const level = programme.perspectives.has(skill) ? undefined : whole(entry.level, 1, 4, "teach level");
    const eagerness = EAGERNESS.get(entry.eagerness) ?? EAGERNESS.get("willing");
    if (programme.sensitive.has(skill)) continue;
    if (!offers.has(skill)) offers.set(skill, []);
    offers.get(skill).push({ level, eagerness });
  }
  return offers;
}

/** The wishes that count, most wanted first; `order` remembers the learner's own list. */
function readWishes(raw, programme) {
  if (!Array.isArray(raw)) fail("learn: expected a list");
  const wishes = raw.map((entry, order) => {
    const skill = skillId(entry?.skill, programme);
    const perspective = programme.perspectives.has(skill);
    const level = perspective ? 0 : whole(entry.level ?? 0, 0, 3, "learn level");
    const goal = perspective ? 0 : whole(entry.goal ?? Math.min(level + 2, 4), level + 1, 4, "goal");
    return { skill, order, perspective, level, goal, priority: whole(entry.priority ?? 2, 1, 3, "priority") };
  });
  return wishes
    .filter((wish) => !programme.sensitive.has(wish.skill))
    .sort((a, b) => b.priority - a.priority)
    .slice(0, COUNTED);
}

/** The weekly hours as sorted, disjoint intervals of UTC minutes from Monday 00:00; undefined when not said. */
function readWeek(raw, zone, programme, offset) {
  const ahead = zone === undefined ? undefined : offset(zone);
  if (raw !== undefined && raw !== null && !Array.isArray(raw)) fail("availability: expected a list");
  const pieces = [];
  for (const entry of raw ?? []) {
    const day = whole(entry?.day, 1, 7, "day");
    const hours = entry.dayPart === undefined || entry.dayPart === null
      ? { from: minutesOf(entry.from), to: minutesOf(entry.to) }
      : programme.dayParts.get(text(entry.dayPart, "dayPart"));
    if (hours === undefined) continue;
    if (hours.to <= hours.from) fail("availability: ends before it starts");
    const start = ((day - 1) * 1440 + hours.from - (ahead ?? 0) + WEEK) % WEEK;
    const end = start + hours.to - hours.from;
    pieces.push([start, Math.min(end, WEEK)]);
    if (end > WEEK) pieces.push([0, end - WEEK]); // Sunday night runs on into Monday
  }
  if (ahead === undefined || pieces.length === 0) return undefined;
  pieces.sort((a, b) => a[0] - b[0]);
  const week = [pieces[0]];
  for (const [start, end] of pieces.slice(1)) {
    const last = week[week.length - 1];
    if (start <= last[1]) last[1] = Math.max(last[1], end);
    else week.push([start, end]);
  }
  return week;
}

/** Minutes that two weeks have in common. */
export function commonMinutes(a, b) {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    common += Math.max(0, Math.min(a[i][1], b[j][1]) - Math.max(a[i][0], b[j][0]));
    if (a[i][1] < b[j][1]) i += 1;
    else j += 1;
  }
  return common;
}

/** One participant, ready for scoring. Throws when the entry is bad. */
export function readPerson(raw, programme, offset) {
  const id = text(raw?.id, "id", 128) ?? fail("id: is missing");
  const stage = text(raw.stage, "stage");
  const style = text(raw.style, "style");
  const pairedWith = texts(raw.pairedWith, "pairedWith");
  const person = {
    id,
    unit: text(raw.unit, "unit"),
    manager: text(raw.manager, "manager"),
    stage: programme.stages.get(stage),
    style: programme.styles.has(style) ? style : undefined,
    approach: APPROACHES.has(raw.approach) ? raw.approach : undefined,
    // "de-AT" and "de" are one language to meet in.
    languages: texts(raw.languages, "languages").filter((tag) => tag !== "").map((tag) => tag.split("-")[0].toLowerCase()),
    cadences: texts(raw.cadences, "cadences").filter((cadence) => programme.cadences.has(cadence)),
    formats: texts(raw.formats, "formats").filter((format) => programme.formats.has(format)),
    room: whole(raw.capacity ?? 1, 0, Infinity, "capacity") - pairedWith.length,
    paired: new Set([...pairedWith, ...texts(raw.pairedBefore, "pairedBefore")]),
    avoid: new Set(texts(raw.avoid, "avoid")),
    offers: readOffers(raw.teach, programme),
    wishes: readWishes(raw.learn, programme),
  };
  person.week = readWeek(raw.availability, text(raw.timeZone, "timeZone"), programme, offset);
  return person;
}
