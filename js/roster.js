/**
 * A roster on its way to the questionnaire.
 */
import { asDocument, detailOf, fromRefusal, plain } from "./documents.js";
import { painted } from "./painted.js";

/**
 * @param {unknown} given - what the host gave, as `asDocument` takes it
 * @param {{module: object, id: number, stale: () => boolean, report: (detail: object) => void}} to - `stale` tells
 *   whether another roster, or another questionnaire, has taken its place meanwhile
 */
export async function loadRoster(given, { module, id, stale, report }) {
  module.rosterLoading(id);
  // The page first: a large roster keeps the thread for a while, and nobody needs it yet.
  await painted();
  if (stale()) return;
  try {
    const document = await asDocument(given, "ROSTER_FETCH", inPieces);
    if (stale()) return;
    const loaded = await new Promise((resolve, reject) => module.setRoster(id, document, resolve, reject));
    if (stale()) return;
    const { issues } = JSON.parse(loaded);
    for (const { code, message, path } of issues.filter((issue) => issue.code === "ROSTER_EXCESS")) {
      report({ code, message, path, recoverable: true, phase: "roster" });
    }
    // Whoever is left out, the host is told why; the others are there.
    const errors = issues.filter(({ severity }) => severity === "error");
    if (errors.length > 0) report(detailOf({ code: "ROSTER_INVALID", message: errors[0].message, issues: errors }, "roster", true));
  } catch (thrown) {
    if (stale()) return;
    const error = fromRefusal(thrown, "ROSTER_INVALID");
    // Of what it refused itself, the module knows.
    if (typeof thrown !== "string" && error.code !== "WASM_TERMINATED") module.rosterFailed(id);
    report(detailOf(error, "roster", true));
  }
}

/** So many people at a time are written. */
const SOME = 100;

/** For so long, in milliseconds, the page waits at most, about. */
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
        pieces.push(at > 0 ? "," : "", JSON.stringify(people.slice(at, at + SOME)).slice(1, -1));
        if (performance.now() < until) continue;
        await new Promise((resolve) => setTimeout(resolve));
        until = performance.now() + BIT;
      }
      pieces.push("]");
    } else {
      const text = JSON.stringify({ [key]: value }).slice(1, -1);
      if (!text) continue;
      pieces.push(before, text);
    }
    before = ",";
  }
  return [...pieces, "}"];
}
