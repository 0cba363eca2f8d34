// Where the browsers for the tests are. They are the ones people use, never copies a test tool brought along.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const KNOWN = {
  chromium: { variable: "BOTHWAYS_CHROMIUM", names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"] },
  chromedriver: { variable: "CHROMEDRIVER", names: ["chromedriver"] },
  firefox: { variable: "BOTHWAYS_FIREFOX", names: ["firefox-esr", "firefox"] },
};

/** The path of `chromium`, `chromedriver` or `firefox`, or `undefined`. */
export function findBrowser(kind) {
  const { variable, names } = KNOWN[kind];
  if (process.env[variable]) return process.env[variable];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** The variable that names the browser where it cannot be found. */
export const browserVariable = (kind) => KNOWN[kind].variable;
