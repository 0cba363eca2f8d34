/**
 * The compiled module with its glue, one for all who ask. Should it end, whoever asks next gets a new one.
 */
import { BothwaysError, fetched } from "./documents.js";

let running;
let again = 0;

/**
 * Starts the module that `compile` answers with.
 *
 * @param {() => Promise<WebAssembly.Module>} compile
 * @returns {Promise<typeof import("./glue.js")>}
 */
export function start(compile) {
  running ??= launch(compile);
  running.catch(() => (running = undefined));
  return running;
}

async function launch(compile) {
  // The module first: it is the longest on its way.
  const [module, glue] = await Promise.all([compile(), liveGlue()]);
  glue.onEnd(() => {
    again += 1;
    running = undefined;
  });
  try {
    glue.initSync({ module });
  } catch ({ message }) {
    // It holds on to what it was given.
    again += 1;
    throw new BothwaysError("WASM_UNSUPPORTED", `glue.js is not of this bothways_bg.wasm, or the browser lacks something: ${message}`);
  }
  return glue;
}

/**
 * Gives a module that runs its other half.
 *
 * @param {typeof import("./glue.js")} glue
 * @param {() => Promise<WebAssembly.Module>} compileMore
 */
export async function complete(glue, compileMore) {
  const more = await compileMore();
  try {
    glue.addMore(more);
  } catch (thrown) {
    if (!(thrown instanceof WebAssembly.LinkError)) throw thrown;
    const { message } = thrown;
    throw new BothwaysError("WASM_UNSUPPORTED", `bothways_more.wasm is not of this bothways_bg.wasm: ${message}`);
  }
}

/** A glue whose module has not ended, also not at somebody else's who has the same one. */
async function liveGlue() {
  let glue;
  do glue = await importGlue();
  while (glue.hasEnded() && ++again);
  return glue;
}

/** A glue belongs to one module for good. Under another address it is another one. */
async function importGlue() {
  try {
    return await (again === 0 ? import("./glue.js") : import(`${new URL("./glue.js", import.meta.url)}?${again}`));
  } catch ({ message }) {
    // Some browsers remember for good that an address has failed.
    again += 1;
    throw new BothwaysError("WASM_FETCH", `glue.js could not be loaded: ${message}`);
  }
}

/**
 * The module that there is, or one of its bytes, or of an address.
 *
 * @param {WebAssembly.Module | BufferSource | URL} wasm
 * @param {RequestInit & {silence?: number}} [how] - how to fetch it
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(wasm, how) {
  if (typeof WebAssembly !== "object") throw new BothwaysError("WASM_UNSUPPORTED", "This browser does not run WebAssembly.");
  if (wasm instanceof WebAssembly.Module) return wasm;
  const response = wasm instanceof URL ? await fetched(wasm, "WASM_FETCH", how) : undefined;
  // Browsers stream what is of this very type, and refuse it with a parameter.
  const named = response?.headers.get("content-type")?.toLowerCase() === "application/wasm";
  try {
    return named
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(response ? await response.arrayBuffer() : bytesOf(wasm));
  } catch (cause) {
    throw new BothwaysError(codeOf(cause, response && !named), cause.message);
  }
}

/** A `BufferSource` as every browser takes it: V8 takes no `DataView`. */
const bytesOf = (wasm) => (ArrayBuffer.isView(wasm) ? new Uint8Array(wasm.buffer, wasm.byteOffset, wasm.byteLength) : wasm);

/**
 * A policy refuses with a `CompileError` that names it, and so does a browser what is no wasm: of another type, that points to
 * the server. Anything else is a connection that breaks off, for which browsers have different names.
 */
function codeOf(cause, misnamed) {
  if (/content security policy|unsafe-eval|csp/i.test(cause.message)) return "WASM_CSP";
  if (!(cause instanceof WebAssembly.CompileError)) return "WASM_FETCH";
  return misnamed ? "WASM_MIME" : "WASM_UNSUPPORTED";
}

/** `work`, done once. What failed may be tried again: a page may be offline for a moment. */
export function once(work) {
  let done;
  return () => {
    done ??= work();
    done.catch(() => (done = undefined));
    return done;
  };
}
