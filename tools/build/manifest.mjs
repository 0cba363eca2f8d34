// The custom-elements manifest, for editors and catalogues: what js/element.js, and what it is made of, says of itself in its
// comments.

import { readFileSync } from "node:fs";
import { create, ts } from "@custom-elements-manifest/analyzer";
import { at } from "../lib/project.mjs";

export function manifest(dist) {
  const parsed = (name, source) => ts.createSourceFile(name, readFileSync(at("js", source), "utf8"), ts.ScriptTarget.ES2022, true);
  const made = create({ modules: [parsed("bothways.js", "element.js"), parsed("form-control.js", "form-control.js")] });
  // In dist/ there is one module.
  made.modules.length = 1;
  for (const element of made.modules.flatMap(({ declarations }) => declarations).filter(({ customElement }) => customElement)) {
    // What the browser calls or reads is nobody else's.
    element.members = element.members.filter(({ name, privacy, static: ofClass }) => privacy !== "private" && !ofClass && !name.endsWith("Callback"));
    element.superclass = { name: "HTMLElement" };
    for (const member of element.members) delete member.inheritedFrom;
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
