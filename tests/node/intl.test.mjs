// What stands in for `Intl` where it would take long must say what it says.

import assert from "node:assert/strict";
import test from "node:test";
import { number } from "../../js/intl.js";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const REGIONS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

test("numbers are written as the language writes them, in every region", () => {
  for (const language of ["ar", "de", "en", "es", "fa", "fr", "he", "hi", "ja", "pl"]) {
    for (const tag of [language, ...REGIONS.map((region) => `${language}-${region}`), `${language}-u-nu-arab`]) {
      const intl = new Intl.NumberFormat(tag);
      for (const value of [0, 7, 13, 240, 999, 1000, 12_345]) assert.equal(number(tag, value), intl.format(value), tag);
    }
  }
});

test("days are worked where the reader is, as far as the browser knows", async (t) => {
  const { TZ } = process.env;
  t.after(() => {
    process.env.TZ = TZ ?? "";
    delete globalThis.navigator;
  });
  const worked = async (zone, browser, language) => {
    process.env.TZ = zone;
    Object.defineProperty(globalThis, "navigator", { value: { language: browser }, configurable: true });
    // A module of its own: it asks for the zone once.
    const { week } = await import(`../../js/intl.js?${zone}${browser}${language}`);
    return week(language, "long").split("\n").filter((line) => line[1] === "+").map((line) => Number(line[0])).sort();
  };
  assert.deepEqual(await worked("Europe/Berlin", "de-DE", "ar"), [1, 2, 3, 4, 5]);
  assert.deepEqual(await worked("Asia/Jerusalem", "en-US", "he"), [1, 2, 3, 4, 7]);
  assert.deepEqual(await worked("Asia/Jerusalem", "he-IL", "en"), [1, 2, 3, 4, 7]);
  assert.deepEqual(await worked("Asia/Jerusalem", "en-US", "not a tag"), [1, 2, 3, 4, 5]);
});
