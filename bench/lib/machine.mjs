// What the figures depend on besides the code.

import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { at, cargoField } from "../../tools/lib/project.mjs";
import { ask } from "../../tools/lib/run.mjs";
import { findBrowser } from "../../tools/lib/browsers.mjs";

export const machine = () => ({
  processor: cpus()[0]?.model.trim() ?? "unknown",
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
});

export const versions = () => ({
  bothways: cargoField("version"),
  commit: `${ask("git", ["rev-parse", "--short=12", "HEAD"]) ?? "unknown"}${ask("git", ["status", "--porcelain"]) ? ", with changes" : ""}`,
  chromium: ask(findBrowser("chromium"), ["--version"]) ?? "unknown",
  node: process.versions.node,
  surveyCore: npmVersion("survey-core"),
  surveyJsUi: npmVersion("survey-js-ui"),
});

const npmVersion = (name) => JSON.parse(readFileSync(at("node_modules", name, "package.json"), "utf8")).version;

/** How busy the machine has been in the last minute, in cores: more than the browser itself needs means noise. */
export const load = () => Math.round(loadavg()[0] * 100) / 100;
