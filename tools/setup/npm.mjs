// What comes from npm, exactly as package-lock.json has it.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { at } from "../lib/project.mjs";
import { must } from "../lib/run.mjs";

/** npm offers no cheap "is this current?", so the lock that was installed is remembered by its hash. */
const stamp = at("node_modules/.bothways-lock");
const hash = () => createHash("sha256").update(readFileSync(at("package-lock.json"))).digest("hex");

export const npmPackages = {
  what: "the npm packages (esbuild, binaryen, test tools)",
  time: "about half a minute",
  missing: () => !existsSync(stamp) || readFileSync(stamp, "utf8") !== hash(),
  async install() {
    await must("npm could not install the packages in package-lock.json (its own words are above).", "npm", ["ci", "--no-progress"], {
      limit: 10 * 60_000,
    });
    writeFileSync(stamp, hash());
  },
};
