// The harness of the end-to-end tests: the built dist/ in real Chromium and Firefox, under the strict policy.
//
//   import assert from "node:assert/strict";
//   import { test } from "node:test";
//   import { axe, byRole, inEachBrowser } from "./support/harness.mjs";
//
//   inEachBrowser("the first page", (it) => {
//     test("starts with the programme's name", async () => {
//       const page = await it.open({ url: "/demo/", width: 360 });
//       await byRole(page, "heading", "Both ways, spring 2027");
//       await (await byRole(page, "button", "Start")).click();
//       assert.deepEqual(await axe(page), []);
//     });
//   });
//
// - `it.open` serves the repository, opens a page, and closes it after the test. A page that had a problem (an
//   error in the console, an uncaught exception, a violation of the policy, a request to anywhere else) fails
//   its test. A test that provokes one on purpose takes it out of `page.problems`.
// - Media features that Firefox only knows per browser are given to `inEachBrowser` as options:
//   `{ colourScheme: "dark", reducedMotion: true, forcedColours: true, languages: "de-DE,de" }`; Chromium takes
//   all but `languages` in `it.open` too.
// - `byRole` finds what a person finds, by role and accessible name, through open shadow roots, and waits for it.
//   `until` waits for anything else. puppeteer's own `waitForFunction` is no use here: it needs `unsafe-eval`.
// - `BROWSERS=chromium` in the environment leaves Firefox out while a test is being written.
//
// puppeteer's pages and element handles are handed out as they are: `page.keyboard`, `handle.click()`, and
// `>>>` selectors (deep CSS, where no role will do) work in both browsers; `aria/` selectors do not in Firefox.

import { after, afterEach, before, describe } from "node:test";
import { serve } from "../../../tools/serve.mjs";
import { BROWSERS, launch } from "./browsers.mjs";
import { expectNoProblems, openPage } from "./page.mjs";

export { axe } from "./axe.mjs";
export { BROWSERS, launch } from "./browsers.mjs";
export { expectNoProblems, openPage } from "./page.mjs";
export { absent, allByRole, byRole, until } from "./roles.mjs";

/**
 * Declares the tests of `define` once for each browser.
 *
 * `options` are those of `launch`, and `server`, those of `serve` in tools/serve.mjs; `only` names the browsers that a
 * test is about, where not all of them are.
 */
export function inEachBrowser(title, define, { server: serverOptions, only = BROWSERS, ...options } = {}) {
  for (const kind of BROWSERS.filter((one) => only.includes(one))) {
    describe(`${title} (${kind})`, () => {
      let browser;
      let server;
      let pages = [];
      before(async () => {
        server = await serve(serverOptions);
        browser = await launch(kind, options);
      });
      after(async () => {
        await browser?.close();
        await server?.close();
      });
      afterEach(async () => {
        const opened = pages;
        pages = [];
        for (const page of opened) await page.close();
        for (const page of opened) expectNoProblems(page);
      });
      define({
        kind,
        get browser() { return browser; },
        get server() { return server; },
        async open({ url = "/", ...rest } = {}) {
          const page = await openPage(browser, { url: new URL(url, server.url).href, ...rest });
          pages.push(page);
          return page;
        },
      });
    });
  }
}
