// Promise: every language says all that English says, with the same placeholders and every plural form that its counts
// need, and no text is left as it stands in English by mistake.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const top = new URL("../../locales/", import.meta.url);
const read = (tag) => JSON.parse(readFileSync(new URL(`${tag}.json`, top), "utf8"));
const english = read("en");
const LANGUAGES = ["ar", "de", "es", "fr", "he", "ja", "pl"];

/** The plural forms that counts from 0 to 1,000 take. */
const formsOf = (tag) => {
  const rules = new Intl.PluralRules(tag);
  return [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))].sort();
};
const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const different = (key, wanted) => (text) => placeholders(text).join() !== wanted.join() && key;

/** Short words and what languages happen to share may be the same. */
const MAY_BE_ALIKE = /^(format|nav|well|ask\.(yes|no)|self|pick\.count|plan\.(print|copy))\b|^when\.(from|to|exact|zone)|\.label$/;

test("the languages are those that are promised", () => {
  assert.deepEqual(readdirSync(top).map((name) => name.replace(".json", "")).sort(), ["ar", "de", "en", "es", "fr", "he", "ja", "pl"]);
});

for (const tag of LANGUAGES) {
  test(`${tag} has every text, and none that is not asked for`, () => {
    assert.deepEqual(Object.keys(read(tag)), Object.keys(english));
  });

  test(`${tag} has the placeholders of English`, () => {
    const texts = read(tag);
    const wrong = Object.entries(english).flatMap(([key, source]) => {
      const forms = typeof source === "string" ? [texts[key]] : Object.values(texts[key]);
      const wanted = placeholders(typeof source === "string" ? source : source.other);
      // A form for exactly one or two may say the number in words, or not at all.
      const exempt = typeof source === "string" ? [] : ["zero", "one", "two"].map((form) => texts[key][form]);
      return forms.filter((text) => !exempt.includes(text)).map(different(key, wanted)).filter(Boolean);
    });
    assert.deepEqual(wrong, []);
  });

  test(`${tag} has every plural form that its counts need`, () => {
    const texts = read(tag);
    const needed = [...new Set([...formsOf(tag), "other"])].sort();
    const counted = Object.keys(english).filter((key) => typeof english[key] === "object");
    const wrong = counted.filter((key) => typeof texts[key] !== "object" || Object.keys(texts[key]).sort().join() !== needed.join());
    assert.deepEqual(wrong, []);
  });

  test(`${tag} is translated`, () => {
    const texts = read(tag);
    const alike = Object.entries(english).filter(([key, text]) => typeof text === "string" && /[a-z]{4}/.test(text.replaceAll(/\{\w+\}/g, "")) && texts[key] === text && !MAY_BE_ALIKE.test(key));
    assert.deepEqual(alike.map(([key]) => key), []);
  });

  test(`${tag} has no exclamation marks and no straight quotes`, () => {
    const forms = Object.entries(read(tag)).flatMap(([key, text]) => (typeof text === "string" ? [text] : Object.values(text)).map((form) => [key, form]));
    assert.deepEqual(forms.filter(([, form]) => /[!！]|"|'/.test(form)), []);
  });
}
