// What a first visit downloads, as tools/size.mjs has it: one definition of "in all" for the check and for the report.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { at } from "../../tools/lib/project.mjs";

/** `{ files, total }` in bytes, brotli -11; or `{ missing }`, the reason why not. */
export function sizes() {
  if (!existsSync(at("tools/size.mjs"))) return { missing: "there is no tools/size.mjs" };
  // That it also complains about growth is the check's business, not the report's.
  const { stdout, stderr } = spawnSync(process.execPath, [at("tools/size.mjs")], { encoding: "utf8" });
  const rows = [...stdout.matchAll(/^(\S+) +([\d,]+) /gm)].map(([, name, size]) => [name, Number(size.replaceAll(",", ""))]);
  const { total, ...files } = Object.fromEntries(rows);
  if (total === undefined) return { missing: stderr.trim() || "tools/size.mjs printed no total" };
  return { files, total };
}
