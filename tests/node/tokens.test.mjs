// Promise: what the tokens pair can be read and seen, in light and dark, with our colours and with a host's own three.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { contrast, evaluator } from "./support/colour.mjs";

const css = readFileSync(new URL("../../style/tokens.css", import.meta.url), "utf8");

const TEXT = 4.5;
const EDGE = 3;
const GROUNDS = ["surface", "raised", "sunken"];
const SOFT = ["give-soft", "get-soft"];

const PAIRS = [
  ...on([...GROUNDS, ...SOFT, "good-soft", "warn-soft", "bad-soft"], ["ink", "muted"], TEXT),
  ...on(GROUNDS, ["give", "get", "give-ink", "get-ink", "good", "warn", "bad"], TEXT),
  ...["give", "get"].flatMap((side) => [
    [`${side}-ink`, `${side}-soft`, TEXT],
    [side, `${side}-soft`, TEXT],
    [`on-${side}`, side, TEXT],
  ]),
  ...["good", "warn", "bad"].map((tone) => [tone, `${tone}-soft`, TEXT]),
  ["on-accent", "accent", TEXT],
  ["on-bad", "bad", TEXT],
  ...on([...GROUNDS, ...SOFT], ["edge", "focus"], EDGE),
];

const HOSTS = {
  "our own": {},
  "a blue portal": { ink: "#1d2125", surface: "#ffffff", accent: "#0f6cbf" },
  "a yellow accent": { ink: "#222222", surface: "#fafafa", accent: "#ffcc00" },
  "a green accent": { ink: "#111111", surface: "#ffffff", accent: "#4caf50" },
};
const DARK_HOSTS = {
  "our own": {},
  "a night portal": { ink: "#e6e6e6", surface: "#16181d", accent: "#7aa7ff" },
};

for (const [scheme, hosts] of Object.entries({ light: HOSTS, dark: DARK_HOSTS })) {
  for (const [name, host] of Object.entries(hosts)) {
    test(`${scheme}, ${name}: every pair contrasts`, () => {
      const colour = evaluator(css, { scheme, host });
      const weak = PAIRS.map(([front, back, least]) => ({ front, back, least, is: contrast(colour(front), colour(back)) }))
        .filter(({ is, least }) => is < least)
        .map(({ front, back, least, is }) => `${front} on ${back}: ${is.toFixed(2)}, should be ${least}`);
      assert.deepEqual(weak, []);
    });
  }
}

test("giving and getting differ in hue and not in weight", () => {
  for (const scheme of ["light", "dark"]) {
    const colour = evaluator(css, { scheme, host: {} });
    const [give, get, surface] = ["give", "get", "surface"].map(colour);
    const [one, other] = [contrast(give, surface), contrast(get, surface)];
    assert.ok(Math.max(one, other) / Math.min(one, other) < 1.35, `${scheme}: one ink outweighs the other (${one.toFixed(1)}, ${other.toFixed(1)})`);
  }
});

function on(backs, fronts, least) {
  return backs.flatMap((back) => fronts.map((front) => [front, back, least]));
}
