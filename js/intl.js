/**
 * What the browser, or Node, knows of languages, days and zones. Where it does not know, the plainest form there is
 * stands in. Several answers come as lines. It imports nothing, since wasm-bindgen takes this file alone along into a test.
 *
 * Browsers look through all languages that they have when they are first asked to write anything, or for the digits of a
 * language, which takes a phone a tenth of a second and more. Plurals are free of that.
 */
const formats = new Map();
let looked = false;

/** One of `Intl`'s formatters, made once; `undefined` where there is none for this. */
function format(kind, language, options = {}) {
  // With the names of the options: `short` is a weekday to one and a time to another.
  const key = [kind, language, JSON.stringify(options)].join();
  looked ||= kind !== "PluralRules";
  if (!formats.has(key)) formats.set(key, attempt(() => new Intl[kind](language, options)));
  return formats.get(key);
}

function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/**
 * Calls back when dates and lists are quick to write: at once if the browser has looked through its languages; else it does
 * so first, when what is drawn now has been on the screen for a moment in which a thumb finds the page free. What is then
 * written is a task of its own. Where nobody looks, it waits until somebody does.
 */
export function whenQuick(language, then) {
  if (looked) return then();
  const look = () => {
    format("DateTimeFormat", language);
    setTimeout(then);
  };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(look, 100)));
}

/** Which plural category a language has for a number. */
export const plural = (language, count) => format("PluralRules", language)?.select(count) ?? "other";

/** A whole number as a language writes it. */
export const number = (language, value) =>
  value < 1000 && LATIN_DIGITS.test(language) ? String(value) : format("NumberFormat", language)?.format(value) ?? String(value);

/** Languages that write the first thousand as JavaScript does, wherever they are spoken. */
const LATIN_DIGITS = /^(de|en|es|fr|he|ja|pl)(-[a-z]{2})?$/i;

/** Items as a sentence lists them, "a, b and c", each as it is shown: in Hebrew, the "and" hangs on the item itself. */
export function list(language, items, shown) {
  let at = 0;
  const parts = format("ListFormat", language)?.formatToParts(items);
  return parts?.map(({ type, value }) => (type === "element" ? shown[at++] : value)).join("") ?? shown.join(", ");
}

/** A day, given as 2027-03-15, as people write it: "15 March 2027". */
export const date = (language, day) =>
  format("DateTimeFormat", regional(language), { dateStyle: "long", timeZone: "UTC" })?.format(new Date(day)) ?? day;

/** A stretch of a day, in minutes after midnight, as people write it: "14:30–16:00", "2:30 – 4:00 PM". */
export function hours(language, from, to) {
  // Midnight at the end of a day is the next day's, which `Intl` would say.
  if (to >= 24 * 60) return undefined;
  const times = format("DateTimeFormat", regional(language), { timeStyle: "short", timeZone: "UTC" });
  return times?.formatRange(from * 60_000, to * 60_000);
}

/** Days that follow one another, from the first one, by its ISO number, to the last one, so many later: "Mon – Fri". */
export const days = (language, width, first, later) =>
  format("DateTimeFormat", language, { weekday: width, timeZone: "UTC" })?.formatRange(Date.UTC(2024, 0, first), Date.UTC(2024, 0, first + later));

const weekIn = (locale) => locale?.getWeekInfo?.() ?? locale?.weekInfo ?? { firstDay: 1, weekend: [6, 7] };

/** Where the reader works: in the region of the browser's language or of this one, whichever has the browser's zone. */
function workplace(language) {
  const zone = ownZone();
  const [here, there] = [globalThis.navigator?.language, language].map((tag) => attempt(() => new Intl.Locale(tag).maximize()));
  const has = (locale) => (locale?.getTimeZones?.() ?? locale?.timeZones)?.includes(zone);
  return has(here) ? here : there;
}

/** The days of the week in a language's order, a line each: ISO number, `+` if it is usually worked, `-` if not, name. */
export function week(language, width) {
  const locale = attempt(() => new Intl.Locale(regional(language)));
  const { firstDay } = weekIn(locale);
  const { weekend } = weekIn(workplace(language));
  const names = format("DateTimeFormat", language, { weekday: width, timeZone: "UTC" });
  const line = (after) => {
    const day = ((firstDay - 1 + after) % 7) + 1;
    // The first of January 2024 was a Monday.
    return `${day}${weekend.includes(day) ? "-" : "+"}${names?.format(Date.UTC(2024, 0, day)) ?? day}`;
  };
  return [0, 1, 2, 3, 4, 5, 6].map(line).join("\n");
}

/** What speakers call their language, as it stands alone: many write it small in a sentence. */
export function ownName(tag) {
  const [first = "", ...rest] = attempt(() => format("DisplayNames", tag, { type: "language" }).of(tag)) ?? tag;
  return (attempt(() => first.toLocaleUpperCase(tag)) ?? first.toUpperCase()) + rest.join("");
}

/**
 * Languages by their names in another, in the order in which its readers look for them, a line each: tag, space, name.
 * Those that the browser has no name for are left out.
 */
export function languages(tags, language) {
  const names = format("DisplayNames", language, { type: "language", fallback: "none" });
  const named = tags.split(" ").map((tag) => [tag, attempt(() => names.of(tag))]).filter(([, name]) => name);
  return named.sort(([, one], [, other]) => compare(language, one, other)).map((pair) => pair.join(" ")).join("\n");
}

/** The places of names in the order in which readers of a language look for them. */
export const order = (language, names) =>
  Uint32Array.from([...names.keys()].sort((one, other) => compare(language, names[one], names[other])));

const compare = (language, one, other) => format("Collator", language)?.compare(one, other) ?? (one < other ? -1 : 1);

/** Every IANA zone, a line each. */
export const zones = () => (attempt(() => Intl.supportedValuesOf("timeZone")) ?? []).join("\n");

/** The zone that the browser is in. */
export const ownZone = () => format("DateTimeFormat")?.resolvedOptions().timeZone;

/** A roster names few zones, and each takes a formatter of its own to look up; but wrong ones know no end. */
const MOST_OFFSETS = 1000;
const offsets = new Map();

/** The offset of a zone from UTC in minutes, east positive, at noon UTC of a day; `undefined` where there is no such zone. */
export function zoneOffset(zone, day) {
  const key = `${zone} ${day}`;
  if (!offsets.has(key)) {
    if (offsets.size === MOST_OFFSETS) offsets.clear();
    offsets.set(key, lookUp(zone, day));
  }
  return offsets.get(key);
}

function lookUp(zone, day) {
  // Engines differ in whether "+05:30" is a zone; documents carry IANA names alone.
  if (!/^[a-z]/i.test(zone)) return undefined;
  const options = { timeZone: zone, timeZoneName: "longOffset" };
  const said = attempt(() => new Intl.DateTimeFormat("en-US", options).format(new Date(`${day}T12:00:00Z`)));
  // Nothing behind GMT is UTC itself.
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d+)(?::(\d+))?)?$/.exec(said ?? "") ?? [];
  if (said === undefined) return undefined;
  return Number(`${sign ?? ""}1`) * (60 * (hours ?? 0) + Number(minutes ?? 0));
}

/** The language as it is written where the reader is, if the browser speaks it: "en-GB" for "en". */
function regional(language) {
  const own = globalThis.navigator?.language ?? "";
  const primary = (tag) => tag.split("-")[0].toLowerCase();
  return primary(own) === primary(language) ? own : language;
}
