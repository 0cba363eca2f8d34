// The glue between js/ and the module, cut down to what js/glue.js names.
//
// wasm-bindgen writes glue for everything that any crate mentions, and what it exports the linker must keep. From
// js/glue.js we learn what is used; `exportsUsed` is then all that the module has to keep, and once that is known,
// `fit` takes out of the glue what the module no longer asks for. All of it works on the text that wasm-bindgen
// writes: where that is not what it was, the build fails.

import { build } from "esbuild";
import { at } from "../lib/project.mjs";
import { Cannot } from "../lib/run.mjs";
import { SECOND } from "./border.mjs";
import { EAGERLY } from "./modules.mjs";

/** The glue as wasm-bindgen wrote it, watched by js/guard.js, and with nothing that keeps unused classes in it. */
export function prepare(written) {
  const guarded = replaceOnce(written, "wasm = instance.exports;", "wasm = guard(instance.exports);");
  const asking = replaceOnce(guarded, `import * as import1 from "${SECOND}"`, 'import { load } from "./more.js"; const import1 = { __wasm_split_load_more: load };');
  return `import { guard } from "./guard.js";\n${asking}\n${INSIDE}`
    // The crate's own snippets are files of js/, which wasm-bindgen has copied.
    .replace(/(["'])\.\/snippets\/bothways-\w+\/js\//g, "$1./")
    // Nobody here says `using`, and a class that is mentioned outside itself cannot be left out.
    .replace(/^if \(Symbol\.dispose\) .*$/gm, "")
    .replaceAll("new FinalizationRegistry(", "/* @__PURE__ */ new FinalizationRegistry(");
}

/** What js/more.js gives the second half of the module of the first. */
const INSIDE = "export const inside = () => ({ exports: wasm, table: wasm.__indirect_function_table });";

/** The names of what the module must export for js/glue.js. */
export async function exportsUsed(glue) {
  const shaken = await bundle(glue, { minify: false });
  return new Set([...shaken.matchAll(ACCESS)].map(([, name]) => name));
}

/** The glue for a module whose exports and imports have new `names`; imports that have none are left out. */
export async function fit(glue, { imports, exports }) {
  const functions = new Map([...glue.matchAll(IMPORT)].map(([text, name]) => [name, text]));
  for (const name of imports.keys()) {
    if (!functions.has(name)) throw unrecognised(`the function ${name}`);
  }
  let fitted = glue;
  for (const [name, text] of functions) {
    const kept = imports.get(name);
    fitted = replaceOnce(fitted, text, kept === undefined ? "" : text.replace(name, kept));
  }
  fitted = fitted.replace(ACCESS, (_, name) => `wasm.${exports.get(name) ?? name}`);
  return bundle(fitted, { minify: true });
}

/** Where the glue reaches into the module. */
const ACCESS = /\bwasm\.(\w+)/g;

/** A function of the object that the module imports, as wasm-bindgen lays it out. */
const IMPORT = /^ {8}(__wb\w+): function\(.*\n(?: {12}.*\n|\n)* {8}\}(?:, arguments\); \})?,\n/gm;

function replaceOnce(text, old, fresh) {
  const parts = text.split(old);
  if (parts.length !== 2) throw unrecognised(`\`${old}\` once`);
  return parts.join(fresh);
}

const unrecognised = (what) => new Cannot(`wasm-bindgen's glue does not have ${what}: tools/build/glue.mjs has to learn how it looks now.`);

/** Crates may bring snippets of JavaScript; they become part of the glue, so that it stays one file. */
async function bundle(contents, { minify }) {
  const { outputFiles } = await build({
    entryPoints: [at("js/glue.js")], bundle: true, format: "esm", target: "es2022", minify, write: false,
    banner: EAGERLY, legalComments: "none", logLevel: "silent",
    plugins: [{
      name: "wasm-bindgen",
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^wasm-bindgen$/ }, () => ({ path: "wasm-bindgen", namespace: "wasm-bindgen", sideEffects: false }));
        onLoad({ filter: /.*/, namespace: "wasm-bindgen" }, () => ({ contents, resolveDir: at("js") }));
      },
    }],
  });
  return outputFiles[0].text;
}
