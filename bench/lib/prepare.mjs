// What the pages need and the repository does not hold: the rival's script with its questions, and the roster that
// a visitor may have.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { at } from "../../tools/lib/project.mjs";
import { surveyModel } from "../rivals/surveyjs-model.mjs";

const read = (name) => readFileSync(at("demo", name), "utf8");

/** The demo's programme in two of its languages, of which either contestant gets both. */
function programme() {
  const few = (key, value) => (value?.en && value.de ? { en: value.en, de: value.de } : value);
  return JSON.parse(read("programme.json"), few);
}

export async function prepare() {
  mkdirSync(at("target/bench"), { recursive: true });
  writeFileSync(at("target/bench/programme.json"), JSON.stringify(programme()));
  await surveyScript();
  await publishedRoster();
}

export async function surveyScript() {
  await build({
    entryPoints: [at("bench/pages/surveyjs.js")],
    outfile: at("target/bench/surveyjs.js"),
    define: { MODEL: JSON.stringify(surveyModel(programme())) },
    minify: true, charset: "utf8", logLevel: "error",
  });
}

async function publishedRoster() {
  const { createEngine } = await import(at("dist/engine.js"));
  const engine = await createEngine();
  const { roster } = engine.publish(read("programme.json"), read("roster.json"));
  writeFileSync(at("target/bench/roster.json"), JSON.stringify(roster));
}
