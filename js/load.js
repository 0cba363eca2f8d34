/**
 * Loads what every instance shares: the wasm with its glue, and the styles. Once per page.
 */
import { fetched } from "./documents.js";
import { compile, once, start } from "./module.js";

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

const compiled = once(() => compile(new URL("./bothways_bg.wasm", import.meta.url)));

const loadSheet = once(async () => {
  const response = await fetched(new URL("./bothways.css", import.meta.url), "WASM_FETCH");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  return sheet;
});
