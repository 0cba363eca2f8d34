/**
 * The matching engine without a page: browser, Web Worker and Node 20+.
 */
import { BothwaysError, fromRefusal, plain } from "./documents.js";
import { compile, complete, once, start } from "./module.js";
import { inPieces } from "./pieces.js";
import { VERSION } from "./version.js";
import { WorkerEngine } from "./worker-engine.js";

export { BothwaysError };

/**
 * Starts the engine. Where `wasm` is left out, the module is compiled once, however many engines there are; after its end, an
 * engine started anew has a new one.
 *
 * @param {{wasm?: URL | BufferSource | WebAssembly.Module, onProgress?: (progress: object) => void}} [options] -
 *   `onProgress` hears from time to time how far something is that takes long: `{ phase, done, of }`
 */
export async function createEngine(options) {
  const { wasm, onProgress } = options ?? {};
  const { first, more } = halves(wasm);
  const [glue] = await Promise.all([start(first), more()]);
  await complete(glue, more);
  return new Engine({ glue, hear: onProgress && ((phase, done, of) => onProgress({ phase, done, of })) });
}

/**
 * Starts the engine in a Worker of its own, in a browser or in Node. Everything is answered with a promise, and what
 * takes a `signal` can be cancelled at any time.
 *
 * @param {{wasm?: URL | BufferSource | WebAssembly.Module, onProgress?: (progress: object) => void}} [options]
 */
export async function createWorkerEngine(options) {
  const { wasm, onProgress } = options ?? {};
  const { Worker } = globalThis.Worker ? globalThis : await import("node:worker_threads");
  const { first, more } = halves(wasm);
  return new WorkerEngine({ module: await Promise.all([first(), more()]), Worker, createEngine, onProgress });
}

let usual;

/** How to come by both halves of the module, each of which is fetched once: a Worker is given the two, and whoever names the first means the second beside it. */
function halves(given) {
  if (!given) return (usual ??= halves(new URL("./bothways_bg.wasm", import.meta.url)));
  const [first, more] = Array.isArray(given) ? given : [given];
  const beside = first instanceof URL && /^(https?|file):$/.test(first.protocol) ? first : import.meta.url;
  return { first: once(() => compiled(first)), more: once(() => compiled(more ?? new URL("./bothways_more.wasm", beside))) };
}

async function compiled(wasm) {
  if (wasm.protocol !== "file:") return compile(wasm);
  const { readFile } = await import("node:fs/promises");
  const failed = ({ message }) => { throw new BothwaysError("WASM_FETCH", message); };
  return compile(await readFile(wasm).catch(failed));
}

/** Runs Rust, and makes what it throws a `BothwaysError`. */
function run(seat, work) {
  try {
    return heard(seat, work);
  } catch (thrown) {
    throw fromRefusal(thrown);
  }
}

/** Runs Rust, which tells whoever sits here how far it is. They may ask another engine meanwhile. */
function heard({ glue, hear }, work) {
  const other = glue.onProgress(hear);
  try {
    return work(glue);
  } finally {
    glue.onProgress(other);
  }
}

/** The same for what Rust does bit by bit: `begin` is given what to call in the end, and answers with a number to stop it by. */
function runInBits(seat, signal, begin) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    let work;
    const last = (settle) => (value) => {
      unwatch();
      signal?.removeEventListener("abort", stop);
      settle(value);
    };
    const [done, failed, dropped] = [resolve, (thrown) => reject(fromRefusal(thrown)), reject].map(last);
    const stop = () => {
      seat.glue.stopWork(work);
      dropped(signal.reason);
    };
    // A later bit may be the end of the module, of which its timer tells nobody here.
    const unwatch = seat.glue.onEnd(failed);
    signal?.addEventListener("abort", stop);
    try {
      work = heard(seat, (glue) => begin(glue, done, failed));
      // By whoever was told of the first bit.
      if (signal?.aborted) seat.glue.stopWork(work);
    } catch (thrown) {
      failed(thrown);
    }
  });
}

/** An id as the module takes it. What is no text is nobody's. */
function idOf(person) {
  if (typeof person === "string") return person;
  throw new BothwaysError("UNKNOWN_PERSON", `nobody in the roster has the id ${String(person)}, which is not a text`);
}

/** Both documents of a cohort, as the module takes them. */
const documents = (programme, roster) => [plain(programme, "PROGRAMME_INVALID"), plain(roster, "ROSTER_INVALID")];

/** What a plan is asked for, as text. */
function wanted(request) {
  const given = plain(request ?? {}, "PLAN_INVALID");
  return typeof given === "string" ? given : new TextDecoder().decode(given);
}

/** What a preview is asked for, as the module takes it. */
function asked(participant, options) {
  const { size, circles, likely } = options ?? {};
  expect("size", size, Number.isInteger(size) && size >= 0, "out-of-range", "a whole number");
  expect("circles", circles, typeof circles === "boolean", "wrong-type", "true or false");
  expect("likely", likely, typeof likely === "boolean", "wrong-type", "true or false");
  // Whoever asks for more than there are numbers for, asks for all.
  const most = size == null ? undefined : Math.min(size, 2 ** 32 - 1);
  return [plain(participant, "PARTICIPANT_INVALID"), most, circles ?? undefined, likely ?? undefined];
}

/** A preview of the module's, with what did not count of what was asked for. */
function previewed(text, options) {
  const preview = JSON.parse(text);
  const unknown = Object.keys(options ?? {}).filter((name) => !["size", "circles", "likely"].includes(name));
  for (const name of unknown) {
    const message = "unknown option; known here: size, circles, likely";
    (preview.issues ??= []).push({ path: `options.${name}`, code: "unknown-field", message, severity: "warning" });
  }
  return preview;
}

function expect(path, value, fits, code, expected) {
  if (value == null || fits) return;
  const message = `expected ${expected}, found ${String(value)}`;
  throw new BothwaysError("PREVIEW_INVALID", message, [{ path, code, message, severity: "error" }]);
}

/** A text as bytes. Going into the module, a long one would be copied letter by letter. */
function encoded(document) {
  if (typeof document !== "string") return document;
  const encoder = new TextEncoder();
  // Few letters take more than one byte in most texts, and `encode` takes four times as long.
  const bytes = new Uint8Array(Math.ceil(document.length * 1.1));
  const { read, written } = encoder.encodeInto(document, bytes);
  return read === document.length ? bytes.subarray(0, written) : encoder.encode(document);
}

class Engine {
  #seat;

  constructor(seat) {
    this.#seat = seat;
  }

  /** Name and version, as receipts carry them. */
  get name() { return run(this.#seat, (glue) => glue.engineName()); }

  get version() { return VERSION; }

  /** Checks a programme document: `{ ok, issues }`. */
  checkProgramme(programme) {
    return run(this.#seat, (glue) => JSON.parse(glue.checkProgramme(plain(programme, "PROGRAMME_INVALID"))));
  }

  /** Opens a roster under a programme. Throws a `BothwaysError` when either cannot be used. */
  open(programme, roster) {
    return new Cohort(this.#seat, run(this.#seat, (glue) => glue.openCohort(...documents(programme, roster).map(encoded))));
  }

  /** As `open`, but bit by bit: for a page that can start no Worker. So are the others of this name. */
  async openInBits(programme, roster, signal) {
    const given = [plain(programme, "PROGRAMME_INVALID"), await inPieces(roster, "ROSTER_INVALID")];
    return new Cohort(this.#seat, await runInBits(this.#seat, signal, (glue, ...settle) => glue.openCohortInBits(...given, ...settle)));
  }

  /** What a browser may have of a roster: `{ roster, ids, issues }`; `ids` maps real ids to published ones. */
  publish(programme, roster, options) {
    // Whom a slip would leave in stays out.
    if (options != null && (typeof options !== "object" || Object.keys(options).some((name) => name !== "for"))) {
      throw new BothwaysError("PUBLISH_INVALID", "expected { for } with an id, or nothing");
    }
    const reader = options?.for;
    const whose = reader == null ? undefined : idOf(reader);
    return run(this.#seat, (glue) => JSON.parse(glue.publishRoster(...documents(programme, roster).map(encoded), whose)));
  }
}

class Cohort {
  #seat;
  #id;

  constructor(seat, id) {
    this.#seat = seat;
    this.#id = id;
  }

  /** How many people are in it. */
  get size() { return run(this.#seat, (glue) => glue.cohortSize(this.#id)); }

  /** What is wrong with the roster: who was left out, and every warning. */
  get issues() { return run(this.#seat, (glue) => JSON.parse(glue.cohortIssues(this.#id)).issues); }

  /** How two people score, from the first one's side. */
  score(a, b) { return run(this.#seat, (glue) => JSON.parse(glue.cohortScore(this.#id, idOf(a), idOf(b)))); }

  /** Whom a participant could exchange with. They need not be in the roster; if they are, this replaces them. */
  preview(participant, options) {
    return run(this.#seat, (glue) => previewed(glue.cohortPreview(this.#id, ...asked(participant, options)), options));
  }

  /** Finds out whom many would pick, as the first preview does by itself among up to 20,000 people. Beyond, it takes minutes. */
  gather() { run(this.#seat, (glue) => glue.cohortGather(this.#id)); }

  /** Who exchanges with whom: the plan for everybody. Throws a `BothwaysError` for what contradicts itself or the rules. */
  plan(request = {}) {
    return run(this.#seat, (glue) => JSON.parse(glue.cohortPlan(this.#id, wanted(request))));
  }

  async previewInBits(participant, options, signal) {
    const bits = (glue, ...settle) => glue.cohortPreviewInBits(this.#id, ...asked(participant, options), ...settle);
    return previewed(await runInBits(this.#seat, signal, bits), options);
  }

  async gatherInBits(signal) {
    await runInBits(this.#seat, signal, (glue, ...settle) => glue.cohortGatherInBits(this.#id, ...settle));
  }

  async planInBits(request, signal) {
    return JSON.parse(await runInBits(this.#seat, signal, (glue, ...settle) => glue.cohortPlanInBits(this.#id, wanted(request), ...settle)));
  }

  /** Lets go of the roster; every later call throws. */
  close() { run(this.#seat, (glue) => glue.closeCohort(this.#id)); }
}
