// The hand-written modules of js/, each bundled into one file of dist/.
//
// An import of another entry, or of `./glue.js` (which only the build has), stays an import: what two entries
// share is downloaded once, and what is imported lazily stays lazy.

import { readFileSync, readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build } from "esbuild";
import { at, cargoField } from "../lib/project.mjs";

/** Source in js/ → file in dist/. */
const ENTRIES = new Map([
  ["element.js", "bothways.js"],
  ["engine.js", "engine.js"],
  ["worker.js", "worker.js"],
]);

/**
 * At the top of what a first page waits for. Chromium then compiles the file while it arrives, all of it, instead of one
 * function after another when they are called: a sixth of the time from the module's arrival to the first page.
 * Elsewhere it is a comment. https://v8.dev/blog/explicit-compile-hints
 */
export const EAGERLY = { js: "//# allFunctionsCalledOnLoad" };

export async function modules(dist) {
  for (const [source, name] of ENTRIES) {
    dist.put(name, await bundle(at("js", source)));
  }
}

async function bundle(path) {
  const { outputFiles } = await build({
    entryPoints: [path], bundle: true, format: "esm", target: "es2022", minify: true, write: false,
    banner: path === at("js/element.js") ? EAGERLY : {},
    legalComments: "none", plugins: [shared], logLevel: "error",
    // The engine runs in Node as well, where it reads its module from disk; browsers never reach that line.
    external: ["node:*"],
    define: { BOTHWAYS_VERSION: JSON.stringify(cargoField("version")), BOTHWAYS_WORDS: JSON.stringify(words()) },
  });
  return outputFiles[0].contents;
}

/** What is said before there is a questionnaire that could say it: see js/words.js. */
function words() {
  const files = readdirSync(at("locales")).map((name) => [basename(name, ".json"), JSON.parse(readFileSync(at("locales", name), "utf8"))]);
  return Object.fromEntries(files.map(([language, texts]) => [language, [texts["page.waiting"], texts["page.failed"]]]));
}

const shared = {
  name: "shared",
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind }) => {
      if (kind === "entry-point") return undefined;
      if (basename(path) === "glue.js") return { path: "./glue.js", external: true };
      const resolved = resolve(resolveDir, path);
      const name = [...ENTRIES].find(([source]) => at("js", source) === resolved)?.[1];
      return name && { path: `./${name}`, external: true };
    });
  },
};
