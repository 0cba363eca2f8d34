/** What TypeScript knows of the package holds under the strictest settings, and catches what is wrong. */

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

const RIGHT = `
import type { BothwaysSignup, Programme } from "bothways";
import { createEngine, createWorkerEngine } from "bothways/engine";

const programme: Programme = { schema: "bothways/programme@1", id: "spring", title: "Both ways", skillAreas: [] };
const element: BothwaysSignup = document.createElement("bothways-signup");
element.programme = Promise.resolve(programme);
element.addEventListener("bothways-submit", ({ detail }) => {
  detail.respondWith(fetch("/sign-ups").then(({ headers }) => ({ reference: headers.get("x-reference") })));
});
element.addEventListener("click", ({ clientX }) => clientX);
document.addEventListener("bothways-error", ({ detail }) => detail.code.length);
addEventListener("bothways-change", ({ detail }) => detail.value.teach);
export const size: number = (await createEngine()).open(programme, new Uint8Array()).size;
export const plan = (await (await createWorkerEngine()).open(programme, new URL("https://example.org"))).plan({ circles: true });
`;
const WRONG = `
import type { Programme } from "bothways";
export const programme: Programme = { nonsense: true, schema: 5 };
`;

for (const moduleResolution of ["NodeNext", "Bundler"]) {
  test(`types hold with ${moduleResolution}`, () => {
    assert.deepEqual(complaints(RIGHT, moduleResolution), []);
    assert.notDeepEqual(complaints(WRONG, moduleResolution), []);
  });
}

/** What the compiler says of a module in a package that depends on ours. */
function complaints(code, moduleResolution) {
  const folder = mkdtempSync(fileURLToPath(new URL("../../target/types-", import.meta.url)));
  try {
    mkdirSync(join(folder, "node_modules"));
    cpSync(dist, join(folder, "node_modules/bothways"), { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(folder, "host.ts"), code);
    const program = ts.createProgram([join(folder, "host.ts")], {
      strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
      module: moduleResolution === "NodeNext" ? ts.ModuleKind.NodeNext : ts.ModuleKind.ES2022,
      moduleResolution: ts.ModuleResolutionKind[moduleResolution],
    });
    return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
