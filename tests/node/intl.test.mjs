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
