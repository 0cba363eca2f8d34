/**
 * Loads what every instance shares: the wasm with its glue, and the styles. Once per page.
 */
import { BothwaysError } from "./documents.js";
import { once, start } from "./module.js";

/**
 * @param {string} language - that of the first page
 * @returns {Promise<{module: typeof import("./glue.js"), sheet: CSSStyleSheet}>}
 */
export async function load(language) {
  const loading = Promise.all([start(compiled), loadSheet()]);
  askAhead(language);
  const [module, sheet] = await loading;
  return { module, sheet };
}

/**
 * Browsers gather what they know of dates and numbers when they are first asked, which takes a phone as long as
 * drawing the first page. It has the time while the module is on its way, and once the skeleton is painted.
 */
const askAhead = (language) => requestAnimationFrame(() => setTimeout(() => {
  try {
    new Intl.DateTimeFormat(language);
    new Intl.NumberFormat(language);
  } catch {
    // No language, as will be seen where one is needed.
  }
}));

const compiled = once(async () => {
  if (typeof WebAssembly !== "object") {
    throw new BothwaysError("WASM_UNSUPPORTED", "This browser does not run WebAssembly.");
  }
  return compile(fetch(new URL("./bothways_bg.wasm", import.meta.url)));
});

async function compile(fetching) {
  let response;
  try {
    response = await fetching;
  } catch (cause) {
    throw new BothwaysError("WASM_FETCH", `bothways_bg.wasm could not be fetched: ${cause.message}`);
  }
  if (!response.ok) throw new BothwaysError("WASM_FETCH", `bothways_bg.wasm could not be fetched: ${response.status}`);
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  try {
    return streams
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    throw new BothwaysError(codeOf(cause, streams), cause.message);
  }
}

/** A policy refuses with a `CompileError` that names it; bytes that are no wasm point to the server. */
function codeOf(cause, streams) {
  if (/content security policy|unsafe-eval|csp/i.test(cause.message)) return "WASM_CSP";
  return streams ? "WASM_UNSUPPORTED" : "WASM_MIME";
}

const loadSheet = once(async () => {
  const url = new URL("./bothways.css", import.meta.url);
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new BothwaysError("WASM_FETCH", "bothways.css could not be fetched.");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  return sheet;
});
