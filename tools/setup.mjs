// Installs what a command needs and this machine lacks.
//
//   node tools/setup.mjs build     what `make build` and `make demo` need: the wasm32 target, the library's source, wasm-bindgen, wasm_split, npm packages
//   node tools/setup.mjs test      that, and what `make test` and `make bench` need: rustfmt, clippy, browsers
//
// What is there already is left alone. BOTHWAYS_CACHE says where the slow parts are kept between clones;
// BOTHWAYS_WASM=rustup or =debian insists on one way to the wasm32 target.

import { Cannot, ask, runMain } from "./lib/run.mjs";
import { debian, rustup } from "./lib/toolchain.mjs";
import { browsers } from "./setup/browsers.mjs";
import { npmPackages } from "./setup/npm.mjs";
import { librarySource, lints, wasmTarget } from "./setup/rust.mjs";
import { wasmBindgen } from "./setup/wasm-bindgen.mjs";
import { wasmSplit } from "./setup/wasm-split.mjs";

const build = [wasmTarget, librarySource, wasmBindgen, wasmSplit, npmPackages];
const GOALS = { build, test: [...build, lints, browsers] };

await runMain(async () => {
  const goal = process.argv[2] ?? "build";
  if (!GOALS[goal]) throw new Cannot(`There is no goal "${goal}"; there are ${Object.keys(GOALS).join(" and ")}.`);
  checkBasics();
  for (const part of GOALS[goal]) {
    if (!part.missing()) continue;
    console.log(`\nInstalling ${part.what}: ${part.time}.`);
    const start = Date.now();
    await part.install();
    console.log(`Installed ${part.what} in ${Math.round((Date.now() - start) / 1000)} s.`);
  }
  console.log(`Everything that \`${goal}\` needs is here.`);
});

/** What no script should bring along unasked. */
function checkBasics() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) throw new Cannot(`Node ${process.versions.node} is too old: 20 or newer is needed.`);
  if (ask("npm", ["--version"]) === undefined) throw new Cannot("npm is needed and is not on PATH.");
  const hasRust = [rustup(), debian()].some(({ env }) => ask("cargo", ["--version"], { env }) !== undefined);
  const mayInstallDebian = ask("apt-get", ["--version"]) !== undefined && process.env.BOTHWAYS_WASM !== "rustup";
  if (!hasRust && !mayInstallDebian) {
    throw new Cannot("Rust is needed and is not here: https://rustup.rs installs it with one command.");
  }
}
