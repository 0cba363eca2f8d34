/**
 * A roster on its way to the questionnaire.
 */
import { BothwaysError, asDocument, detailOf, fromRefusal } from "./documents.js";
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
    const document = await asDocument(given, "ROSTER_FETCH");
    if (stale()) return;
    const loaded = await new Promise((resolve, reject) => module.setRoster(id, document, resolve, reject));
    if (stale()) return;
    const { issues } = JSON.parse(loaded);
    for (const { code, message, path } of issues.filter((issue) => issue.code === "ROSTER_EXCESS")) {
      report({ code, message, path, recoverable: true, phase: "roster" });
    }
  } catch (thrown) {
    if (stale()) return;
    if (thrown instanceof BothwaysError) module.rosterFailed(id);
    report(detailOf(fromRefusal(thrown, "ROSTER_INVALID"), "roster", true));
  }
}
