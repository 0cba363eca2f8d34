// The element when its module traps, cannot be had, or comes under another type.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { allByRole, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";
import { add, define, hearErrors, PROGRAMME, ROSTER, server, VALUE } from "./support/host.mjs";
import { openDemo, press, text } from "./support/questionnaire.mjs";

const MORE = readFileSync(new URL("../../dist/bothways_more.wasm", import.meta.url));

inEachBrowser("the element whose module traps", (it) => {
  test("shows the fallback and says why, and a new one runs", async () => {
    const page = await it.open({ url: "/host.html", before: keepMemory });
    await hearErrors(page);
    await define(page);
    await page.evaluate(() => addEventListener("bothways-preview", () => setTimeout(() => { window.previewed = true; }, 100)));
    await add(page, { programme: PROGRAMME, roster: ROSTER, value: VALUE });
    await add(page, { programme: { ...PROGRAMME, id: "other" } }, "there");
    await until(page, () => __find(document, "button", { text: "Start" }).length === 2, { timeout: 20_000 });
    // The roster comes once the page is painted, and then the preview; it is to be the press that traps.
    await until(page, () => window.previewed);
    await page.evaluate(() => new Uint8Array(window.memory.buffer).fill(0xff));
    await (await byRole(page, "button", "Start", { within: await page.$("#here bothways-signup") })).click();

    const heard = await until(page, () => window.heard.length === 2 && window.heard);
    for (const { code, message, recoverable } of heard) {
      assert.deepEqual([code, recoverable], ["WASM_TERMINATED", false]);
      assert.match(message, /^Bothways stopped at wasm-function\[\d+\]/);
    }
    await until(page, () => __find(document, "link", { text: "Printable form" }).length === 2);
    assert.equal((await allByRole(page, "button", "Start")).length, 0);
    assert.deepEqual(await page.evaluate(async (path) => {
      const { createEngine } = await import(path);
      const engine = await createEngine();
      const rejected = await document.querySelector("bothways-signup").ready.catch(({ code }) => code);
      return [rejected, engine.checkProgramme({}).ok];
    }, new URL("/dist/engine.js", page.url()).href), ["WASM_TERMINATED", false], "an engine has a module of its own");
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("bothways-signup")].map((element) => {
      element.submit();
      return element.validate().ok;
    })), [false, false], "what is left of the elements does no harm");

    await page.evaluate(() => document.querySelector("#there bothways-signup").remove());
    await add(page, { programme: PROGRAMME, value: VALUE }, "there");
    await press(page, "Start", { timeout: 20_000 });
    await byRole(page, "heading", text("help.title"));
    assert.equal(await page.evaluate(() => window.heard.length), 2);
    // The trap itself is an error of the page, once.
    assert.equal(page.problems.length, 1, page.problems.join());
    page.problems.length = 0;
  });
}, { server });

inEachBrowser("the element on a server that fails", (it) => {
  test("shows the fallback and says why", async () => {
    const page = await it.open();
    await byRole(page, "link", "write to the Both ways team");
    await until(page, () => document.getElementById("heard").textContent.includes("WASM_FETCH"));
    page.problems = page.problems.filter((problem) => !/503/.test(problem));
    expectNoProblems(page);
  });
}, { server: { routes: { "/dist/bothways_bg.wasm": (_, response) => response.writeHead(503).end() } } });

inEachBrowser("the element without the second half of its module", (it) => {
  test("tries again for a while, then shows the fallback and says why, and forgets nothing", async () => {
    const page = await it.open({ url: "/host.html", before: refuseMore });
    await hearErrors(page);
    await define(page);
    await add(page, { programme: PROGRAMME, roster: ROSTER, value: VALUE });
    await press(page, "Start", { timeout: 20_000 });
    await byRole(page, "heading", text("help.title"));
    assert.deepEqual(await page.evaluate(() => [window.asked < 4, window.heard.length]), [true, 0]);
    const [{ code, recoverable, phase }] = await until(page, () => window.heard.length > 0 && window.heard, { timeout: 20_000 });
    assert.deepEqual([code, recoverable, phase], ["WASM_FETCH", false, "start"]);
    await byRole(page, "link", "Printable form");
    const { teach, learn } = VALUE;
    assert.deepEqual(await page.evaluate(() => {
      const { value, state } = document.querySelector("bothways-signup");
      return [window.asked, window.heard.length, state, value.teach[0].skill, value.learn[0].skill];
    }), [4, 1, "failed", teach[0].skill, learn[0].skill]);

    // With a connection, whoever has it drawn anew goes on where they were.
    await page.evaluate((programme) => {
      window.refused = 0;
      document.querySelector("bothways-signup").programme = { ...programme };
    }, PROGRAMME);
    await byRole(page, "button", "Next", { timeout: 20_000 });
    await byRole(page, "heading", text("help.title"));
    assert.equal(await page.evaluate(() => window.asked), 5);
    expectNoProblems(page);
  });
}, { server });

/** Runs before the page's scripts: the second half of the module cannot be had. */
function refuseMore() {
  const { fetch } = window;
  window.asked = 0;
  window.refused = Infinity;
  window.fetch = (address, ...rest) => {
    if (!String(address).includes("bothways_more")) return fetch(address, ...rest);
    window.asked += 1;
    return window.asked > window.refused ? fetch(address, ...rest) : Promise.reject(new TypeError("no connection"));
  };
}

let breaks = 1;

inEachBrowser("the element on a connection that breaks off", (it) => {
  test("asks for the second half again", async () => {
    breaks = 1;
    const page = await openDemo(it);
    await press(page, "Start");
    await byRole(page, "button", "Next", { timeout: 20_000 });
    assert.equal(breaks, 0);
    page.problems = page.problems.filter((problem) => !/bothways_more|aborted|network|ERR_/i.test(problem));
    expectNoProblems(page);
  });
}, { server: { routes: { "/dist/bothways_more.wasm": (_, response) => {
  response.writeHead(200, { "Content-Type": "application/wasm", ...(breaks > 0 && { "Content-Length": MORE.length }) });
  if (breaks === 0) return response.end(MORE);
  breaks -= 1;
  response.write(MORE.subarray(0, 50_000), () => setTimeout(() => response.destroy(), 100));
} } } });

inEachBrowser("the element on a server that mislabels wasm", (it) => {
  test("runs all the same", async () => {
    expectNoProblems(await openDemo(it));
  });
}, { server: { headers: (path) => (path.endsWith(".wasm") ? { "Content-Type": "application/octet-stream" } : {}) } });

/** Runs before the page's scripts: no trap can be asked of the module, so its memory is spoilt under it. */
function keepMemory() {
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (...args) {
    const instance = new Instance(...args);
    // The second half of the module has none of its own.
    window.memory ??= Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
    return instance;
  };
}
