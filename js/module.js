/**
 * The compiled module with its glue, one for all who ask. Should it end, whoever asks next gets a new one.
 */

let running;
let ends = 0;

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
  const [module, glue] = await Promise.all([compile(), importGlue()]);
  glue.onEnd(() => {
    ends += 1;
    running = undefined;
  });
  glue.initSync({ module });
  return glue;
}

/** A glue belongs to one module for good. Under another address it is another one. */
function importGlue() {
  return ends === 0 ? import("./glue.js") : import(`${new URL("./glue.js", import.meta.url)}?${ends}`);
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
