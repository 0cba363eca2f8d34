// What a first visit downloads, as tools/size.mjs has it: one definition of "in all" for the check and for the report.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { at } from "../../tools/lib/project.mjs";

/** `{ files, total, later }` in bytes, brotli -11: what the first page takes, and what comes after it; or `{ missing }`, the reason why not. */
export function sizes() {
  if (!existsSync(at("tools/size.mjs"))) return { missing: "there is no tools/size.mjs" };
  // That it also complains about growth is the check's business, not the report's.
  const { stdout, stderr } = spawnSync(process.execPath, [at("tools/size.mjs")], { encoding: "utf8" });
  const rows = [...stdout.matchAll(/^(\S+) +([\d,]+) /gm)].map(([, name, size]) => [name, Number(size.replaceAll(",", ""))]);
  const end = rows.findIndex(([name]) => name === "total");
  if (end < 0) return { missing: stderr.trim() || "tools/size.mjs printed no total" };
  return { files: Object.fromEntries(rows.slice(0, end)), total: rows[end][1], later: Object.fromEntries(rows.slice(end + 1)) };
}
