/**
 * A roster on its way to the questionnaire.
 */
import { asDocument, detailOf, fromRefusal } from "./documents.js";
import { loadMore } from "./load.js";
import { painted } from "./painted.js";
import { inPieces } from "./pieces.js";

/** Loads one roster after another; of several the last one counts. */
export class Rosters {
  #turn = 0;
  #settled;
  #drop;

  /**
   * Loads a roster, as `asDocument` takes it. Without one, the questionnaire forgets the one that it has.
   *
   * @param {unknown} given - what the host gave
   * @param {{module: object, id: number, report: (detail: object) => void}} to - the questionnaire
   */
  load(given, to) {
    this.drop();
    if (given == null) return to.module.rosterGone(to.id);
    const turn = this.#turn;
    const dropped = new Promise((resolve) => (this.#drop = resolve));
    this.#settled = Promise.race([load(given, { ...to, stale: () => turn !== this.#turn }), dropped]);
  }

  /** How often one was to be loaded, or let go of. */
  get turns() { return this.#turn; }

  /** What is on its way is nobody's any more. */
  drop() {
    this.#turn += 1;
    this.#drop?.();
  }

  /** Once the questionnaire is `ready`, maybe drawn anew, and the last roster is there, or cannot be. */
  async settled(ready) {
    let waited;
    do {
      await ready();
      waited = this.#settled;
      await waited;
      await ready();
    } while (waited !== this.#settled);
  }
}

async function load(given, { module, id, stale, report }) {
  module.rosterLoading(id);
  // The page first: a large roster keeps the thread for a while, and nobody needs it yet.
  await painted();
  if (stale()) return;
  try {
    const [document] = await Promise.all([asDocument(given, "ROSTER_FETCH", { written: inPieces }), loadMore(module)]);
    if (stale()) return;
    const loaded = await new Promise((resolve, reject) => module.setRoster(id, document, resolve, reject));
    if (stale()) return;
    const { issues } = JSON.parse(loaded);
    for (const { code, message, path } of issues.filter((issue) => issue.code === "ROSTER_EXCESS")) {
      report({ code, message, path, recoverable: true, phase: "roster" });
    }
    // Whoever is left out, the host is told why, and what does not count of the others, who are there.
    const told = issues.filter(({ code }) => code !== "ROSTER_EXCESS");
    const first = told.find(({ severity }) => severity === "error") ?? told[0];
    if (first) report(detailOf({ code: "ROSTER_INVALID", message: first.message, issues: told }, "roster", true));
  } catch (thrown) {
    if (stale()) return;
    const error = fromRefusal(thrown, "ROSTER_INVALID");
    // Of what it refused itself, the module knows.
    if (typeof thrown !== "string" && error.code !== "WASM_TERMINATED") module.rosterFailed(id);
    report(detailOf(error, "roster", true));
  }
}
