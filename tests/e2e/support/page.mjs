// Opening pages, and noticing everything that goes wrong in them.

import assert from "node:assert/strict";
import { launchOptions } from "./browsers.mjs";
import { queries } from "./roles.mjs";

/**
 * Opens `url` and waits until it has loaded.
 *
 * Options: `width`, `height`, `scale` (device pixels), `colourScheme`, `reducedMotion`, `forcedColours` (in Firefox
 * only as the browser was launched), `before` (a function to run in every document before the page's own scripts).
 *
 * The page has `problems`: what went wrong in it, as sentences, in order.
 */
export async function openPage(browser, { url, width = 1024, height = 768, scale = 1, before, ...media }) {
  const page = await browser.newPage();
  page.problems = [];
  watch(page, new URL(url).origin);
  await page.evaluateOnNewDocument(reportViolations);
  await page.evaluateOnNewDocument(queries);
  if (before) await page.evaluateOnNewDocument(before);
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await emulate(page, launchOptions(browser), media);
  await page.goto(url, { waitUntil: "load" });
  return page;
}

/** Fails if anything went wrong in the page; `except` are patterns of what may. */
export function expectNoProblems(page, { except = [] } = {}) {
  const problems = page.problems.filter((problem) => !except.some((pattern) => pattern.test(problem)));
  assert.deepEqual(problems, [], `${page.url()} had problems`);
}

function watch(page, origin) {
  page
    .on("console", (message) => {
      if (["error", "assert"].includes(message.type())) page.problems.push(`console: ${message.text()}`);
    })
    .on("pageerror", (error) => page.problems.push(`uncaught: ${error?.message ?? error}`))
    .on("error", (error) => page.problems.push(`crashed: ${error.message}`))
    .on("request", (request) => {
      const target = new URL(request.url());
      if (/^(http|ws)s?:$/.test(target.protocol) && target.origin !== origin) {
        page.problems.push(`request to another origin: ${target.href}`);
      }
    });
}

/** Runs in the page. Through the console, because both browsers' protocols carry that, from every frame. */
function reportViolations() {
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
    console.error(`policy violated: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
  });
}

async function emulate(page, { kind, ...launched }, wanted) {
  const unknown = Object.keys(wanted).filter((name) => !(name in launched));
  if (unknown.length > 0) throw new Error(`openPage knows no option ${unknown.join(", ")}`);
  const { colourScheme, reducedMotion, forcedColours } = { ...launched, ...wanted };
  if (kind === "firefox") {
    const different = Object.keys(wanted).filter((name) => wanted[name] !== launched[name]);
    if (different.length > 0) throw new Error(`Firefox takes ${different.join(", ")} only at launch`);
    return;
  }
  // puppeteer's emulateMediaFeatures does not know forced colours; the protocol does.
  const devtools = await page.createCDPSession();
  await devtools.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: colourScheme },
      { name: "prefers-reduced-motion", value: reducedMotion ? "reduce" : "no-preference" },
      { name: "forced-colors", value: forcedColours ? "active" : "none" },
    ],
  });
}
