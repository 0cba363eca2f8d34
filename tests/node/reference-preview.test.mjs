// The reference as a preview and as a reader of documents: who is listed, in what order, and who is left out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { compareIds, openReference } from "../../bench/rivals/reference.mjs";
import { normalise } from "../../bench/rivals/reference-read.mjs";

const skill = (id, more) => ({ id, label: `Skill ${id}`, ...more });
const programme = {
  schema: "bothways/programme@1", id: "p", title: "P", startDate: "2027-03-01",
  skillAreas: [{
    id: "area", label: "Area",
    skills: [
      skill("s1"), skill("s2"), skill("s3"), skill("back"), skill("secret", { sensitive: true }),
      { id: "excel", label: { en: "Spreadsheets", de: "Große Tabellen" }, also: ["Excel"] },
    ],
  }],
};
const person = (id, teach, learn, more = {}) => ({ id, teach, learn, ...more });
const offer = (id, level = 2, eagerness = "eager") => ({ skill: id, level, eagerness });
const wish = (id, more = {}) => ({ skill: id, ...more });
const open = (...people) => openReference(programme, { schema: "bothways/roster@1", people });

test("ties: score, then the more even pair, then the id by its UTF-8 bytes", () => {
  const me = person("me", [offer("back")], [wish("s1")], { approach: "reciprocal" });
  const even = (id) => person(id, [offer("s1")], [wish("back")]);
  // U+FFEE is EF BF AE, U+1F600 is F0 9F 98 80: the second is later, though its first UTF-16 unit is smaller.
  const cohort = open(even("z\u{1F600}"), even("z\uFFEE"), even("b"), even("ba"), even("B"));
  assert.deepEqual(cohort.preview(me).matches.map((match) => match.id), ["B", "b", "ba", "z\uFFEE", "z\u{1F600}"]);
  assert.ok(compareIds("z\uFFEE", "z\u{1F600}") < 0);
});

test("of two equal scores the more even pair comes first, whatever the ids", () => {
  // Fits of (1, 1/3) and of (1/2, 1/2) both have the harmonic mean 1/2: 0.860215 / 2 · 0.955 = 0.410753.
  // The third comes from priority 1 of 3, the halves from two steps towards a goal of four.
  const me = person("me", [offer("back"), offer("s3", 2)], [wish("s1", { priority: 1 }), wish("s2", { priority: 3, goal: 4 })]);
  const pair = open(person("a", [offer("s1")], [wish("back")]), person("b", [offer("s2", 2)], [wish("s3", { goal: 4 })])).preview(me);
  assert.deepEqual(
    pair.matches.map((match) => [match.id, match.score, match.youTeachFit, match.youLearnFit]),
    [["b", 4108, 4301, 4301], ["a", 4108, 8602, 2867]],
  );
});

test("a card names the wishes served: value falling, then the learner's list", () => {
  const me = person("me", [offer("back")], [
    wish("s3", { priority: 1 }), wish("s2", { priority: 2 }), wish("s1", { priority: 2 }), wish("excel", { priority: 3, goal: 4 }),
  ]);
  const [match] = open(person("b", [offer("s1"), offer("s2"), offer("s3"), offer("excel", 2)], [wish("back")])).preview(me).matches;
  // values: s3 1/3, s2 2/3, s1 2/3, excel 1/2
  assert.deepEqual(match.youLearn, [
    { skill: "s2", fit: 10000 }, { skill: "s1", fit: 10000 }, { skill: "excel", fit: 5000 }, { skill: "s3", fit: 10000 },
  ]);
});

test("a preview counts everybody it leaves out, and does not tell avoiding from being busy", () => {
  const me = person("me", [offer("back")], [wish("s1")], { pairedBefore: ["old"] });
  const cohort = open(
    person("me", [], []), // replaced by the participant, and not considered
    person("busy", [offer("s1")], [wish("back")], { capacity: 0 }),
    person("old", [offer("s1")], [wish("back")]),
    person("shy", [offer("s1")], [wish("back")], { avoid: ["me"] }),
    person("teacher-b", [offer("s1")], []),
    person("teacher-a", [offer("s1")], []),
    person("teacher-c", [offer("s1", 2, "willing")], []),
    person("pupil", [], [wish("back")]),
    person("stranger", [offer("s3")], [wish("s2")]),
    person("match", [offer("s1")], [wish("back")]),
  );
  const preview = cohort.preview(me);
  assert.equal(cohort.size, 10);
  assert.equal(preview.considered, 9);
  assert.deepEqual(preview.matches.map((match) => match.id), ["match"]);
  assert.deepEqual(preview.excluded, { "not-available": 3, "one-way": 4, "nothing-to-exchange": 1 });
  assert.deepEqual(preview.oneWay, { couldTeachYou: ["teacher-a", "teacher-b", "teacher-c"], couldLearnFromYou: ["pupil"] });
  assert.deepEqual(cohort.preview(me, { size: 2 }).oneWay.couldTeachYou, ["teacher-a", "teacher-b"]);
  assert.deepEqual(cohort.preview(me, { size: 0 }).matches, []);
});

test("reporting lines: any distance, cycles, and links of people who are themselves left out", () => {
  const give = (id, manager) => person(id, [offer("s1")], [wish("back")], { manager });
  const me = (manager) => person("me", [offer("back")], [wish("s1")], { manager });
  const cohort = open(
    { ...give("bad", "top"), timeZone: "Mars/Olympus" }, give("top"), give("low", "me"), give("lower", "low"),
    give("round", "trip"), give("trip", "round"), give("peer", "top"), give("orphan", "nobody"),
  );
  assert.deepEqual(cohort.issues.map((issue) => issue.path), ["/people/0"]);
  const ids = (manager) => cohort.preview(me(manager), { size: 99 }).matches.map((match) => match.id);
  assert.deepEqual(ids("bad"), ["orphan", "peer", "round", "trip"]);
  assert.deepEqual(ids("round"), ["orphan", "peer", "top"]);
  assert.deepEqual(ids(undefined), ["orphan", "peer", "round", "top", "trip"]);
  assert.equal(cohort.score("round", "trip").excluded, "reporting-line");
  assert.equal(cohort.score("top", "lower").excluded, "nothing-to-exchange");
});

test("own skills: the same text however written, and a catalogue skill when it is one of its names", () => {
  assert.equal(normalise("\u2003Ｂread\u00a0\u0085 BAKING "), "bread baking");
  const teach = (text) => person("b", [offer(text)], [wish("back")]);
  const learns = (text) => open(teach(text)).preview(person("a", [offer("back")], [wish("own: große  TABELLEN")])).matches[0]?.youLearn;
  assert.deepEqual(learns("own:EXCEL"), [{ skill: "excel", fit: 10000 }]);
  assert.deepEqual(learns("excel"), [{ skill: "excel", fit: 10000 }]);
  assert.equal(learns("own:tables"), undefined);
  const own = open(teach("own:ﬁne  Bread")).preview(person("a", [offer("back")], [wish("own:Fine bread")])).matches[0];
  assert.deepEqual(own.youLearn, [{ skill: "own:fine bread", fit: 10000 }]);
});

test("sensitive skills stay out of scores and previews", () => {
  const cohort = open(person("a", [offer("secret"), offer("s1")], [wish("s2")]), person("b", [offer("s2")], [wish("secret"), wish("s1")]));
  assert.equal(cohort.score("a", "b").teachFit, 8602); // s1 alone
});

test("a bad person is left out, a bad roster refused", () => {
  const good = person("good", [], []);
  const bad = (more) => open(good, { ...person("bad", [], []), ...more }).issues.length;
  assert.equal(bad({}), 0);
  assert.equal(bad({ stage: "unheard-of", style: "loud", approach: "psychic", manager: null }), 0);
  assert.equal(bad({ teach: [offer("s1", 5)] }), 1);
  assert.equal(bad({ teach: [{ skill: "s1" }] }), 1);
  assert.equal(bad({ learn: [wish("s1", { level: 2, goal: 2 })] }), 1);
  assert.equal(bad({ learn: [wish("s1", { priority: 4 })] }), 1);
  assert.equal(bad({ learn: undefined }), 1);
  assert.equal(bad({ timeZone: "Mars/Olympus" }), 1);
  assert.equal(bad({ availability: [{ day: 8, from: "09:00", to: "10:00" }] }), 1);
  assert.equal(bad({ availability: [{ day: 1, from: "10:00", to: "10:00" }] }), 1);
  assert.equal(bad({ capacity: -1 }), 1);
  assert.throws(() => open(good, good), /twice/);
  assert.throws(() => openReference(programme, { schema: "bothways/roster@2", people: [] }), /schema/);
});
