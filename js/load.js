/**
 * Loads what every instance shares: the wasm with its glue, and the styles. Once per page.
 */
import { fetched } from "./documents.js";
import { compile, once, start } from "./module.js";

/** @returns {Promise<{module: typeof import("./glue.js"), sheet: CSSStyleSheet}>} */
export async function load() {
  const [module, sheet] = await Promise.all([start(compiled), loadSheet()]);
  return { module, sheet };
}

const compiled = once(() => compile(new URL("./bothways_bg.wasm", import.meta.url)));

const loadSheet = once(async () => {
  const response = await fetched(new URL("./bothways.css", import.meta.url), "WASM_FETCH");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  return sheet;
});
