// Somebody filling in the questionnaire: a row of participants, each with one answer changed since the one before.

import { random } from "./lib/random.mjs";

const MOST = 8;
const ME = "someone-new";

/**
 * `count` participants for a roster of `programme`, the same ones for the same seed.
 *
 * They are nobody in the roster, as for somebody who signs up; `manager` (an id of the roster) is theirs.
 */
export function answers(programme, count, { seed = 7, manager } = {}) {
  const draw = random(seed);
  const context = {
    draw,
    programme,
    skills: programme.skillAreas.flatMap((area) => area.skills).filter((skill) => !skill.retired && !skill.sensitive),
  };
  let me = start(context, manager);
  const row = [];
  for (let turn = 0; row.length < count; turn += 1) {
    const next = structuredClone(me);
    // Not every change can be made to every list: then it is the next one's turn.
    if (CHANGES[turn % CHANGES.length](next, context) === false) continue;
    row.push(next);
    me = next;
  }
  return row;
}

function start(context, manager) {
  const { programme } = context;
  const me = {
    id: ME, unit: "Sales", manager, stage: programme.stages?.[0]?.id, languages: ["en", "de"], timeZone: "Europe/Berlin",
    availability: [], teach: [], learn: [], cadences: programme.cadences?.slice(0, 1).map(({ id }) => id) ?? [],
    formats: [], style: undefined, capacity: 1,
  };
  for (let index = 0; index < 3; index += 1) {
    addWish(me, context);
    addOffer(me, context);
  }
  return me;
}

const unused = ({ teach, learn }, { skills, draw }) => {
  const used = new Set([...teach, ...learn].map(({ skill }) => skill));
  return draw.pick(skills.filter(({ id }) => !used.has(id)));
};

function addOffer(me, context) {
  if (me.teach.length >= MOST) return false;
  const skill = unused(me, context);
  const eagerness = "eager";
  me.teach.push(skill.kind === "perspective" ? { skill: skill.id, eagerness } : { skill: skill.id, level: 3, eagerness });
}

function addWish(me, context) {
  if (me.learn.length >= MOST) return false;
  const skill = unused(me, context);
  me.learn.push(skill.kind === "perspective" ? { skill: skill.id, priority: 2 } : { skill: skill.id, level: 0, priority: 2 });
}

function removeFrom(list, { draw }) {
  // Nobody empties a list while comparing: a preview without offers or wishes would be too easy.
  if (list.length <= 2) return false;
  list.splice(draw.below(list.length), 1);
}

/** The next of a few values for one entry that has a level; never the value it has. */
function turn(list, key, values, { draw }) {
  const entry = draw.pick(list.filter((one) => one.level !== undefined));
  if (!entry) return false;
  entry[key] = values[(values.indexOf(entry[key]) + 1) % values.length];
}

function toggle(list, value) {
  const at = list.findIndex((one) => JSON.stringify(one) === JSON.stringify(value));
  if (at >= 0) list.splice(at, 1);
  else list.push(value);
}

function toggleHours(me, { draw, programme }) {
  if (!programme.dayParts?.length) return false;
  const { from, to } = draw.pick(programme.dayParts);
  toggle(me.availability, { day: draw.between(1, 5), from, to });
}

function otherStyle(me, { programme }) {
  if (!programme.styles?.length) return false;
  const ids = programme.styles.map(({ id }) => id);
  me.style = ids[(ids.indexOf(me.style) + 1) % ids.length];
}

function toggleFormat(me, { draw, programme }) {
  if (!programme.formats?.length) return false;
  toggle(me.formats, draw.pick(programme.formats));
}

/** Skills and how well somebody knows them are most of a questionnaire, so they are most of the changes. */
const CHANGES = [
  addWish,
  addOffer,
  (me, context) => turn(me.teach, "level", [1, 2, 3, 4], context),
  (me, context) => turn(me.learn, "level", [0, 1, 2], context),
  toggleHours,
  (me, context) => turn(me.learn, "priority", [1, 2, 3], context),
  (me, context) => removeFrom(me.learn, context),
  (me, context) => turn(me.teach, "eagerness", ["eager", "willing", "reluctant"], context),
  toggleFormat,
  (me, context) => removeFrom(me.teach, context),
  otherStyle,
];
