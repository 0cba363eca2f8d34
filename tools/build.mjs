// Writes dist/: the published package, plain files that any web server can serve.
//
// What did not change is not written again, and the slow steps (wasm-bindgen, wasm-opt) run only when the
// compiled code changed, so that a build with nothing to do takes about a second.

import { at } from "./lib/project.mjs";
import { runMain } from "./lib/run.mjs";
import { Dist } from "./build/dist.mjs";
import { documents } from "./build/documents.mjs";
import { manifest } from "./build/manifest.mjs";
import { modules } from "./build/modules.mjs";
import { packageFiles } from "./build/package.mjs";
import { styles } from "./build/styles.mjs";
import { wasm } from "./build/wasm.mjs";

await runMain(async () => {
  const start = Date.now();
  const dist = new Dist(at("dist"));
  const { first, more, glue } = await wasm();
  dist.put("bothways_bg.wasm", first);
  dist.put("bothways_more.wasm", more);
  dist.put("glue.js", glue);
  await modules(dist);
  await styles(dist);
  documents(dist);
  manifest(dist);
  packageFiles(dist);
  const { written, removed } = dist.finish();
  console.log(`dist/: ${written} files written, ${removed} removed, ${dist.size} in all, ${((Date.now() - start) / 1000).toFixed(1)} s.`);
});
