/**
 * The matching engine without a page: browser, Web Worker and Node 20+.
 */
import * as glue from "./glue.js";
import { BothwaysError, fromRefusal, plain } from "./documents.js";
import { VERSION } from "./version.js";

export { BothwaysError };

/**
 * Starts the engine. The module is compiled once, however many engines there are.
 *
 * @param {{wasm?: URL | BufferSource | WebAssembly.Module}} [options]
 */
export async function createEngine({ wasm } = {}) {
  await start(wasm ?? new URL("./bothways_bg.wasm", import.meta.url));
  return new Engine();
}

let started;

function start(wasm) {
  started ??= compile(wasm).then((module) => glue.initSync({ module }));
  started.catch(() => (started = undefined));
  return started;
}

async function compile(wasm) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (!(wasm instanceof URL)) return WebAssembly.compile(wasm);
  if (wasm.protocol === "file:") {
    const { readFile } = await import("node:fs/promises");
    return WebAssembly.compile(await readFile(wasm));
  }
  const response = await fetch(wasm);
  if (!response.ok) throw new BothwaysError("WASM_FETCH", `${wasm.pathname} could not be fetched: ${response.status}`);
  return response.headers.get("content-type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** Runs Rust, and makes what it throws a `BothwaysError`. */
function run(work, fallback) {
  try {
    return work();
  } catch (thrown) {
    throw fromRefusal(thrown, fallback);
  }
}

class Engine {
  /** Name and version, as receipts carry them. */
  get name() { return glue.engineName(); }

  get version() { return VERSION; }

  /** Checks a programme document: `{ ok, issues }`. */
  checkProgramme(programme) {
    return run(() => JSON.parse(glue.checkProgramme(plain(programme))));
  }

  /** Opens a roster under a programme. Throws a `BothwaysError` when either cannot be used. */
  open(programme, roster) {
    return new Cohort(run(() => glue.openCohort(plain(programme), plain(roster))));
  }

  /** What a browser may have of a roster: `{ roster, ids, issues }`; `ids` maps real ids to published ones. */
  publish(programme, roster, { for: reader } = {}) {
    return run(() => JSON.parse(glue.publishRoster(plain(programme), plain(roster), reader)));
  }
}

class Cohort {
  #id;

  constructor(id) {
    this.#id = id;
  }

  /** How many people are in it. */
  get size() { return run(() => glue.cohortSize(this.#id)); }

  /** What is wrong with the roster: who was left out, and every warning. */
  get issues() { return run(() => JSON.parse(glue.cohortIssues(this.#id)).issues); }

  /** How two people score, from the first one's side. */
  score(a, b) { return run(() => JSON.parse(glue.cohortScore(this.#id, a, b))); }

  /** Whom a participant could exchange with. They need not be in the roster; if they are, this replaces them. */
  preview(participant, { size } = {}) {
    return run(() => JSON.parse(glue.cohortPreview(this.#id, plain(participant), size)));
  }

  /** Lets go of the roster; every later call throws. */
  close() { glue.closeCohort(this.#id); }
}
