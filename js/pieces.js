/**
 * A long document as text, without keeping the page waiting.
 */
import { jsonOf, plain } from "./documents.js";

/** How many people are written at a time. */
const SOME = 100;

/** How long the page waits at most, about, in milliseconds. */
const BIT = 8;

/**
 * The JSON text of a roster that is an object, in pieces if it is long: all at once it would keep the page waiting, to be
 * written and to be put together.
 */
export async function inPieces(roster, code) {
  const { people, toJSON } = roster ?? {};
  if (!Array.isArray(people) || people.length <= SOME || toJSON) return plain(roster, code);
  const pieces = [];
  let until = performance.now() + BIT;
  let before = "{";
  for (const [key, value] of Object.entries(roster)) {
    if (value === people) {
      pieces.push(`${before}${JSON.stringify(key)}:[`);
      for (let at = 0; at < people.length; at += SOME) {
        pieces.push(at > 0 ? "," : "", jsonOf(people.slice(at, at + SOME), code).slice(1, -1));
        if (performance.now() < until) continue;
        await new Promise((resolve) => setTimeout(resolve));
        until = performance.now() + BIT;
      }
      pieces.push("]");
    } else {
      const text = jsonOf({ [key]: value }, code).slice(1, -1);
      if (!text) continue;
      pieces.push(before, text);
    }
    before = ",";
  }
  return [...pieces, "}"];
}
