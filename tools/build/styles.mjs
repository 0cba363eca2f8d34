// One style sheet out of style/*.css, which the element puts into a constructed CSSStyleSheet.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { transform } from "esbuild";
import { at } from "../lib/project.mjs";
import { Cannot } from "../lib/run.mjs";

/** Tokens before what uses them, the base before components; components do not depend on each other's order. */
const FIRST = ["tokens.css", "base.css"];

export async function styles(dist) {
  const there = existsSync(at("style")) ? readdirSync(at("style")).filter((name) => name.endsWith(".css")).sort() : [];
  if (there.length === 0) throw new Cannot("style/ has no CSS: dist/bothways.css is made from it.");
  const names = [...FIRST.filter((name) => there.includes(name)), ...there.filter((name) => !FIRST.includes(name))];
  for (const name of names) checkConstructible(name, read(name));
  const { code } = await transform(names.map(read).join("\n"), { loader: "css", minify: true, target: ["chrome120", "firefox121", "safari17"], legalComments: "none" });
  dist.put("bothways.css", code);
}

const read = (name) => readFileSync(at("style", name), "utf8");

/** What a style sheet without an address of its own silently ignores, or resolves against the host's page. */
function checkConstructible(name, css) {
  const code = css.replace(/\/\*[\s\S]*?\*\//g, "");
  const [found] = /@import\b|url\(\s*["']?(?!data:|#)[^)]*\)/.exec(code) ?? [];
  if (found) throw new Cannot(`style/${name} uses ${found}, which a constructed style sheet cannot resolve.`);
}
