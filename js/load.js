/**
 * Loads what every instance shares: the wasm with its glue, in two halves, and the styles. Once per page.
 */
import { fetched } from "./documents.js";
import { compile, complete, once, start } from "./module.js";

/** @returns {Promise<{module: typeof import("./glue.js"), sheet: CSSStyleSheet}>} */
export async function load() {
  const [module, sheet] = await Promise.all([start(compiled), loadSheet()]);
  return { module, sheet };
}

const compiled = once(() => compile(new URL("./bothways_bg.wasm", import.meta.url), { silence: SILENCE }));

/**
 * Loads what the first page does without. What cannot be had is tried again for a while; what does not fit may be left over
 * from another build, in the browser's cache.
 */
export async function loadMore(module) {
  try {
    await complete(module, compiledMore);
  } catch (error) {
    if (error.code !== "WASM_UNSUPPORTED") throw error;
    await complete(module, () => compileMore({ cache: "reload" }));
  }
}

const compiledMore = once(async () => {
  for (const pause of PAUSES) {
    try {
      return await compileMore();
    } catch (error) {
      if (error.code !== "WASM_FETCH") throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return compileMore();
});

const compileMore = (how) => compile(new URL("./bothways_more.wasm", import.meta.url), { silence: SILENCE, ...how });

/** How long a server may say nothing at all before it is asked again, in milliseconds. */
const SILENCE = 15_000;

/** How long to wait before the next try, in milliseconds. Whoever is on the first page meanwhile loses nothing by it. */
const PAUSES = [500, 2000, 8000];

const loadSheet = once(async () => {
  const response = await fetched(new URL("./bothways.css", import.meta.url), "WASM_FETCH", { silence: SILENCE });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  return sheet;
});
