/**
 * What a Worker does for the page; and where none can start, what the page does itself.
 */
import { fetched, piecesOf } from "./documents.js";

/** How long nothing more is told of how far it is, in milliseconds. */
const PAUSE = 50;

/**
 * Answers messages of `worker-engine.js`, one after another. One that comes with a `signal` is answered bit by bit, since
 * others wait for the thread, until the signal is given.
 *
 * @param {typeof import("./engine.js").createEngine} createEngine
 * @param {(message: object) => void} post - takes `{ id, progress }`, and in the end `{ id, result }` or `{ id, refusal }`;
 *   `opened` names the cohort that was opened for it
 */
export function answering(createEngine, post) {
  let engine;
  let told = 0;
  let asked;
  const cohorts = new Map();

  function onProgress(progress) {
    const now = performance.now();
    if (now - told < PAUSE) return;
    told = now;
    post({ id: asked, progress });
  }

  return async ({ id, module, cohort, documents, call, args }, signal) => {
    let opened;
    try {
      signal?.throwIfAborted();
      asked = id;
      engine ??= await createEngine({ wasm: module, onProgress });
      if (documents) {
        const given = await Promise.all(documents.map((document, index) => come(document, index, signal)));
        cohorts.set(cohort, await (signal ? engine.openInBits(...given, signal) : engine.open(...given)));
        opened = cohort;
      }
      const whose = cohort ? cohorts.get(cohort) : engine;
      if (!whose) throw Object.assign(new Error("this cohort was closed"), { code: "COHORT_CLOSED" });
      const slowly = signal && whose[`${call}InBits`];
      const result = slowly ? await slowly.call(whose, ...args, signal) : whose[call]?.(...args);
      post({ id, opened, result: call ? result : { size: whose.size, issues: whose.issues } });
      if (call === "close") cohorts.delete(cohort);
    } catch ({ code, message, issues }) {
      post({ id, opened, refusal: { code, message, issues } });
    }
  };
}

async function come({ address, given }, index, signal) {
  if (!address) return given;
  const code = ["PROGRAMME_FETCH", "ROSTER_FETCH"][index];
  const response = await fetched(new URL(address), code, { signal });
  return piecesOf(response, code);
}
