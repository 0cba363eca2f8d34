// The custom-elements manifest, for editors and catalogues: what js/element.js says of itself in its comments.

import { readFileSync } from "node:fs";
import { create, ts } from "@custom-elements-manifest/analyzer";
import { at } from "../lib/project.mjs";

export function manifest(dist) {
  const source = readFileSync(at("js/element.js"), "utf8");
  const made = create({ modules: [ts.createSourceFile("bothways.js", source, ts.ScriptTarget.ES2022, true)] });
  for (const element of made.modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement)) {
    // What the browser calls or reads is nobody else's.
    element.members = element.members.filter(({ name, privacy, static: ofClass }) => privacy !== "private" && !ofClass && !name.endsWith("Callback"));
    // The analyser also takes the one line that fires events for an event, called by the name of its variable.
    element.events = element.events.filter(({ description }) => description);
    element.cssProperties = properties();
  }
  dist.put("custom-elements.json", `${JSON.stringify(made, null, 2)}\n`);
}

/** The custom properties that the style sheet reads of its host. */
function properties() {
  const names = readFileSync(at("style/tokens.css"), "utf8").match(/(?<=var\()--bothways-[a-z-]+/g);
  return [...new Set(names)].map((name) => ({ name }));
}
