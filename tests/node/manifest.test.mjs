// The custom-elements manifest tells the whole truth: what it names is there, and what is there it names.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");
const manifest = JSON.parse(read("dist/custom-elements.json"));
const [{ declarations, path }] = manifest.modules;
const element = declarations.find(({ tagName }) => tagName === "bothways-signup");
const named = (kind) => element[kind].map(({ name }) => name).sort();
const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

const types = read("types/bothways.d.ts");
const [, typed] = /class BothwaysSignup extends HTMLElement \{\n(.*?)\n\}/s.exec(types);

test("is about the element of bothways.js", () => {
  assert.equal(path, "bothways.js");
  assert.equal(element.customElement, true);
  assert.equal(JSON.parse(read("dist/package.json")).customElements, "custom-elements.json");
});

test("names the properties and methods that are typed, and each says what it is for", () => {
  const own = found(typed, /^ {2}(?:readonly )?(\w+)[:(]/gm).filter((name) => !/EventListener$/.test(name));
  assert.ok(own.length > 12, own.join());
  assert.deepEqual(named("members"), own);
  for (const { name, description } of element.members) assert.ok(description, name);
});

test("names the events that are typed", () => {
  assert.deepEqual(named("events"), found(types, /^ {2}"(bothways-\w+)":/gm));
});

test("names every attribute that is read", () => {
  const source = read("js/element.js");
  const [, observed] = /observedAttributes = \[(.*?)\]/s.exec(source);
  const asked = found(read("js/options.js"), /(?:said|hasAttribute)\("([\w-]+)"\)/g);
  // `name` is read by the browser, which puts the answers into the form around.
  const used = new Set([...found(observed, /"([\w-]+)"/g), ...asked, "name"]);
  const styled = found(read("dist/bothways.css"), /:host\(\[([\w-]+)[\]=]/g).filter((name) => name !== "hidden");
  assert.deepEqual(named("attributes"), [...new Set([...used, ...styled])].sort());
});

test("names the parts that the view gives away, and the slots that there are", () => {
  const view = readdirSync(new URL("../../src/view/", import.meta.url), { recursive: true }).filter((name) => name.endsWith(".rs"));
  assert.deepEqual(named("cssParts"), found(view.map((name) => read(`src/view/${name}`)).join("\n"), /\.attr\("part", "([\w-]+)"\)/g));
  assert.deepEqual(named("slots"), ["", "footer", "header"]);
});
