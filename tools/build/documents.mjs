// What is shipped as it is: texts, schemas, types, pages, licences.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { at } from "../lib/project.mjs";

/** Folder of the repository → folder of dist/, which files, and what is done to them on the way. */
const COPIES = [
  { from: "locales", to: "locales", pattern: /\.json$/, change: withoutSpace },
  { from: "schema", to: "schema", pattern: /\.schema\.json$/ },
  { from: "types", to: "", pattern: /\.d\.ts$/ },
  { from: "js", to: "", pattern: /\.html$/ },
  { from: "", to: "", pattern: /^(LICENSE-MIT|LICENSE-APACHE|CHANGELOG\.md)$/ },
  { from: "", to: "", pattern: /^README\.md$/, change: withoutPictures },
];

export function documents(dist) {
  for (const { from, to, pattern, change = String } of COPIES) {
    const folder = at(from);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).filter((file) => pattern.test(file)).sort()) {
      dist.put(to ? `${to}/${name}` : name, change(readFileSync(`${folder}/${name}`, "utf8")));
    }
  }
}

function withoutSpace(json) {
  return JSON.stringify(JSON.parse(json));
}

/** A README that stands alone: what it points to in the repository is not in the package, but for the schemas and locales. */
function withoutPictures(text) {
  return text
    .replaceAll(/^!\[.*\n|^\| *<img.*\n(?:\|[-|]*\|\n)?/gm, "")
    .replaceAll(/\[([^\]]*)\]\((?!https?:|#|schema\/|locales\/|LICENSE)[^)]*\)/g, "$1");
}
