/**
 * Every call into the module goes through here, so that its end is noticed, whatever brings it about: a panic, the
 * stack or the memory running out. A module that has trapped may hold anything; nothing must call it again.
 */

/** What ended the module, once something has. */
let ended;

const listeners = new Set();

/** Tells `listener` of the module's end, with the error that every later call throws. Returns how to stop that. */
export function onEnd(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether it has ended. */
export const hasEnded = () => ended !== undefined;

/**
 * The module's exports, with every function watched; the build has wasm-bindgen's glue call this. Names that begin
 * with an underscore are what the browser calls of its own accord: listeners, timers, clean-up. After the end there
 * is nothing left to do for those.
 */
export function guard(exports) {
  return Object.fromEntries(Object.entries(exports).map(([name, value]) => [
    name, typeof value === "function" ? watched(value, name.startsWith("_")) : value,
  ]));
}

function watched(call, quiet) {
  return (...args) => {
    if (ended && quiet) return [];
    if (ended) throw ended;
    try {
      return call(...args);
    } catch (thrown) {
      if (!ended && isTrap(thrown)) end(thrown);
      throw ended ?? thrown;
    }
  };
}

/** Besides traps, the ways in which engines say that the stack ran over. */
function isTrap(thrown) {
  return thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError || thrown?.name === "InternalError";
}

/** The engine's own name for the place is all that is told: a message might quote what somebody answered. */
function end(trap) {
  const [place] = /wasm-function\[\d+\](:0x[\da-f]+)?/.exec(trap.stack) ?? ["an unknown place"];
  ended = Object.assign(new Error(`Bothways stopped at ${place}.`, { cause: trap }), { code: "WASM_TERMINATED" });
  for (const listener of listeners) listener(ended);
  listeners.clear();
}
