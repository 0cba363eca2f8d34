// Promise: every text that the view asks for is there, every text that is there is asked for, and each can be
// translated: whole, plural where it counts, and in the typography of print.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const top = new URL("../../", import.meta.url);
const read = (name) => readFileSync(new URL(name, top), "utf8");
const english = read("locales/en.json");
const texts = JSON.parse(english);
const view = readdirSync(new URL("src/view/", top), { recursive: true }).filter((name) => name.endsWith(".rs"));
// Pages bring their names along.
const PAGES = "src/session/page.rs";
const sources = [PAGES, ...view.map((name) => `src/view/${name}`), "tools/build/modules.mjs"].map(read);

/** The texts that are asked for by some code. */
function askedIn(sources) {
  /** What looks like a key, with `{…}` where a part of it is made up as the program runs. */
  const literals = new Set(sources.flatMap((source) => [...source.matchAll(/"([a-z{][\w.{}-]*)"/g)].map(([, text]) => text)));
  const escaped = (text) => text.replaceAll(/[.]/g, "\\.");
  /** A placeholder at the front stands for another literal; for one with a dot, where nothing but placeholders follows. */
  const fronts = (rest) => [...literals].filter((text) => !text.includes("{") && (/\w/.test(rest.replaceAll(/\{\w*\}/g, "")) || text.includes(".")));
  const patterns = [...literals]
    .filter((text) => /\{\w*\}/.test(text) && text.includes("."))
    .map((text) => {
      const [, front, rest] = /^(\{\w*\})?(.*)$/.exec(text);
      const start = front ? `(?:${fronts(rest).map(escaped).join("|")})` : "";
      return new RegExp(`^${start}${escaped(rest).replaceAll(/\{\w*\}/g, "[\\w.-]*")}$`);
    });
  return Object.keys(texts).filter((key) => literals.has(key) || patterns.some((pattern) => pattern.test(key)));
}

/** Asked for in so many words: what stands in a call that takes a key. */
const calls = sources.flatMap((source) => [...source.matchAll(/(?:\bui\s*\.(?:t|fill|count)\(|\.t\(\s*ui,)\s*"([^"]+)"/g)].map(([, key]) => key));

const forms = Object.entries(texts).flatMap(([key, text]) =>
  typeof text === "string" ? [[key, text]] : Object.entries(text).map(([category, form]) => [`${key} (${category})`, form]));

test("every text that is asked for is there", () => {
  assert.deepEqual(calls.filter((key) => !(key in texts)), []);
});

test("every text that is there is asked for", () => {
  const asked = new Set(askedIn(sources));
  assert.deepEqual(Object.keys(texts).filter((key) => !asked.has(key)), []);
});

test("what the first page says comes first, before an empty line: the module has the rest in its second half", () => {
  const frame = ["clear", "masthead", "mod", "ways"].map((name) => `src/view/frame/${name}.rs`);
  const needed = askedIn([PAGES, "src/view/ui.rs", "src/view/pages/start.rs", ...frame].map(read));
  const [first, rest, ...others] = english.split("\n\n");
  const keys = [`${first.slice(0, -1)}}`, `{${rest}`].map((part) => Object.keys(JSON.parse(part)));
  assert.deepEqual([keys[0].toSorted(), others], [needed.toSorted(), []]);
  assert.deepEqual(keys.flat(), Object.keys(texts));
});

test("what is counted has every plural form of English, and says the count", () => {
  const plural = Object.entries(texts).filter(([, text]) => typeof text === "object");
  const wrong = plural.filter(([, { one, other, ...rest }]) => !one || !other?.includes("{count}") || Object.keys(rest).length > 0);
  assert.deepEqual(wrong.map(([key]) => key), []);
});

test("texts are plain: no exclamation marks, no jargon, no straight quotes, no promises", () => {
  const wrong = forms.filter(([, text]) => /!|mentee|competenc|perfect|'|"/i.test(text));
  assert.deepEqual(wrong, []);
});

test("no words are written into the view", () => {
  const literals = view.flatMap((name) => {
    const code = readFileSync(new URL(`src/view/${name}`, top), "utf8").split("#[cfg(test)]")[0].replaceAll(/\/\/.*/g, "");
    return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, literal]) => [name, literal]);
  });
  // Three words, or one that begins a sentence: keys, classes, selectors and the points of a drawing look different.
  const words = /^[A-Z][a-z]+|\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/;
  // Keys of a keyboard, and the list of language tags.
  const known = ([name, literal]) => /^(Enter|Escape|Arrow\w+)$/.test(literal) || name === "pages/you/languages.rs";
  assert.deepEqual(literals.filter((one) => words.test(one[1]) && !known(one)), []);
});
