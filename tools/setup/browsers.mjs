// The browsers the tests drive.

import { browserVariable, findBrowser } from "../lib/browsers.mjs";
import { Cannot } from "../lib/run.mjs";
import { apt } from "./apt.mjs";

const PACKAGES = { chromium: "chromium", chromedriver: "chromium-driver", firefox: "firefox-esr" };

const absent = () => Object.keys(PACKAGES).filter((kind) => !findBrowser(kind));

export const browsers = {
  what: "Chromium, its driver and Firefox",
  time: "about two minutes",
  missing: () => absent().length > 0,
  async install() {
    await apt(absent().map((kind) => PACKAGES[kind]), "The tests run in real browsers");
    const [kind] = absent();
    if (kind) throw new Cannot(`${PACKAGES[kind]} is installed but not on PATH: name it with ${browserVariable(kind)}=/path.`);
  },
};
