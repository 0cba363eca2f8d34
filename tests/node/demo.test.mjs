// The demo's documents stay what a visitor needs them to be: current, valid, and with something of everything in them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openReference } from "../../bench/rivals/reference.mjs";
import { normalise } from "../../bench/rivals/reference-read.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../../demo/${name}`, import.meta.url), "utf8"));
const programme = read("programme.json");
const roster = read("roster.json");
const skills = programme.skillAreas.flatMap((area) => area.skills);

test("the committed roster is what the generator makes", () => {
  execFileSync(process.execPath, [new URL("../../demo/generate.mjs", import.meta.url).pathname, "--check"]);
});

test("the catalogue: one skill per id, one skill per name, every language everywhere", () => {
  assert.equal(new Set(skills.map((skill) => skill.id)).size, skills.length);
  const owner = new Map();
  for (const skill of skills) {
    assert.deepEqual(Object.keys(skill.label), ["en", "de", "fr", "es", "pl", "ar", "he", "ja"], skill.id);
    for (const name of [...Object.values(skill.label), ...(skill.also ?? [])].map(normalise)) {
      assert.equal(owner.get(name) ?? skill.id, skill.id, `"${name}" names two skills`);
      owner.set(name, skill.id);
    }
  }
  const ids = new Set(skills.map((skill) => skill.id));
  for (const skill of skills) if (skill.retired) assert.ok(ids.has(skill.replacedBy), skill.id);
});

test("people name only what the programme has, and only each other", () => {
  const known = new Set(skills.map((skill) => skill.id));
  const ids = new Set(roster.people.map((one) => one.id));
  for (const one of roster.people) {
    for (const { skill } of [...one.teach, ...one.learn]) assert.ok(skill.startsWith("own:") || known.has(skill), skill);
    for (const id of [one.manager ?? one.id, ...(one.pairedWith ?? []), ...(one.pairedBefore ?? []), ...(one.avoid ?? [])]) {
      assert.ok(ids.has(id), `${one.id} names ${id}`);
    }
  }
});

test("a healthy cohort: most find three or more, some nobody, and every reason for leaving out occurs", () => {
  const cohort = openReference(programme, roster);
  assert.equal(cohort.size, roster.people.length);
  const reasons = new Set();
  for (const a of roster.people) for (const b of roster.people) reasons.add(cohort.score(a.id, b.id).excluded);
  for (const code of [
    "self", "no-capacity", "already-paired", "avoided", "reporting-line", "no-shared-language", "no-common-time",
    "approach", "stage", "one-way", "nothing-to-exchange",
  ]) assert.ok(reasons.has(code), code);

  const found = roster.people.map((one) => cohort.preview(one).matches.length);
  assert.ok(found.filter((count) => count >= 3).length > found.length / 2);
  assert.ok(found.includes(0));
});
