// Starting the browsers.

import puppeteer from "puppeteer-core";
import { findBrowser } from "../../../tools/lib/browsers.mjs";

/** Which browsers to test in. */
export const BROWSERS = process.env.BROWSERS?.split(",") ?? ["chromium", "firefox"];

const CHROMIUM_ARGS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
];

/** What a browser was launched with; `openPage` needs it again. */
const launched = new WeakMap();
export const launchOptions = (browser) => launched.get(browser);

/**
 * Starts `chromium` or `firefox`.
 *
 * Options: `colourScheme` (`"light"` or `"dark"`), `reducedMotion`, `forcedColours` (booleans), `languages`
 * (as in `Accept-Language`, the page's `navigator.languages`).
 */
export async function launch(kind, { colourScheme = "light", reducedMotion = false, forcedColours = false, languages = "en-GB,en" } = {}) {
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`${kind} is not installed: run \`node tools/setup.mjs test\`.`);
  const media = { colourScheme, reducedMotion, forcedColours };
  const browser = await puppeteer.launch(
    kind === "firefox"
      ? { browser: "firefox", executablePath, headless: true, extraPrefsFirefox: { ...firefoxMedia(media), "intl.accept_languages": languages } }
      : { browser: "chrome", executablePath, args: [...CHROMIUM_ARGS, `--accept-lang=${languages}`] },
  );
  launched.set(browser, { kind, ...media });
  return browser;
}

/** Over WebDriver BiDi Firefox emulates no media features; as preferences it knows them all. */
function firefoxMedia({ colourScheme, reducedMotion, forcedColours }) {
  return {
    "layout.css.prefers-color-scheme.content-override": colourScheme === "dark" ? 0 : 1,
    "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
    "browser.display.document_color_use": forcedColours ? 2 : 1,
  };
}
