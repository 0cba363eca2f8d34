// What is checked, cheapest first. Every step is one command.
//
// `counts` names the runner whose figures are read from the output; a step without it is one check.
// `needs` names a step without whose product this one makes no sense.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { at } from "../lib/project.mjs";
import { findBrowser } from "../lib/browsers.mjs";
import { Cannot } from "../lib/run.mjs";
import { TARGET } from "../lib/toolchain.mjs";

const PURE = ["--no-default-features"];
const SCHEMA = ["--no-default-features", "--features", "schema"];
/** Of the tests, only those in `browser` are for a page. */
const WIDGET = ["--target", TARGET, "--lib", "--test", "browser"];
const STRICT = ["--", "-D", "warnings"];

export function steps({ env, runner }) {
  const cargo = (name, title, args, rest = {}) => ({ name, title, command: "cargo", args, env, ...rest });
  const node = (name, title, args, rest = {}) => ({ name, title, command: process.execPath, args, env, ...rest });
  const suite = (name, title, folder, options) => {
    const tests = files(folder, /\.test\.mjs$/);
    // Given no files, node would look for some everywhere.
    if (tests.length === 0) throw new Cannot(`${folder} has no *.test.mjs.`);
    return node(name, title, ["--test", "--test-reporter=spec", "--test-timeout=600000", ...options, ...tests], { counts: "node", needs: "build" });
  };
  const schemaTests = files("tests", /\.rs$/).filter((path) => readFileSync(path, "utf8").includes('feature = "schema"'));

  return [
    cargo("format", "Format", ["fmt", "--check"]),
    cargo("clippy", "Clippy, the pure half", ["clippy", ...PURE, "--all-targets", ...STRICT]),
    cargo("clippy", "Clippy, the schemas", ["clippy", ...SCHEMA, "--all-targets", ...STRICT]),
    cargo("clippy", "Clippy, the widget", ["clippy", ...WIDGET, "--features", "split", ...STRICT]),
    cargo("rust", "Rust tests, and the examples in the documentation", ["test", ...PURE, "--no-fail-fast"], { counts: "cargo" }),
    // Those that need the feature say so; the rest has just run as it ships.
    ...(schemaTests.length > 0
      ? [cargo("rust", "Rust tests of the schemas", ["test", ...SCHEMA, "--no-fail-fast", ...schemaTests.flatMap((path) => ["--test", stem(path)])], { counts: "cargo" })]
      : []),
    cargo("browser", "Rust tests in a page", ["test", "--target", TARGET, "--test", "browser"], {
      counts: "cargo",
      env: {
        ...env,
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: `${runner}/wasm-bindgen-test-runner`,
        CHROMEDRIVER: findBrowser("chromedriver"),
        WASM_BINDGEN_TEST_TIMEOUT: "120",
      },
    }),
    node("build", "Build", ["tools/build.mjs"]),
    node("size", "Size", ["tools/size.mjs"], { needs: "build" }),
    suite("node", "Tests in Node", "tests/node", []),
    suite("node", "Tests of the measurements", "bench/tests", []),
    // One file at a time: two browsers on two cores already keep each other waiting.
    suite("e2e", "End-to-end tests in Chromium and Firefox", "tests/e2e", ["--test-concurrency=1"]),
  ];
}

function files(folder, pattern) {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder)).filter((name) => pattern.test(name)).sort().map((name) => at(folder, name));
}

const stem = (path) => /([^/]+)\.rs$/.exec(path)[1];
