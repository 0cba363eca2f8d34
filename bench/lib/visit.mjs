// One visit to one page by somebody who was never there: a phone's processor, a phone's network, nothing cached.

import { setTimeout as sleep } from "node:timers/promises";
import { firstPaint, watchUsable } from "./usable.mjs";

export const CONDITIONS = { cpuSlowdown: 4, latencyMs: 40, megabitsPerSecond: 6.4, width: 390, height: 844 };

const LIMIT = 60_000;
/** Nothing on its way for so long: the page has all it wants. */
const QUIET = 700;

/**
 * `{ usable, ledOn, paint, bytes, later, apart, files }`: milliseconds, and bytes as they came over the wire, headers
 * included. `aside` is the path of a file that is no part of showing the page; its bytes are `apart`.
 */
export async function visit(browser, { url, event, host, button, control, aside }) {
  // A context of its own is a cache, a storage and a process of its own.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => { if (message.type() === "error") problems.push(message.text()); });
    const devtools = await page.createCDPSession();
    await page.setViewport({ width: CONDITIONS.width, height: CONDITIONS.height, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    await devtools.send("Runtime.enable");
    for (const name of ["__usable", "__ledOn"]) await devtools.send("Runtime.addBinding", { name });
    await page.evaluateOnNewDocument(watchUsable, { event, host, button, control });

    const traffic = new Traffic();
    await slowNetwork(devtools, traffic);
    // The thread of a worker cannot be slowed down; its network can.
    page.on("workercreated", (worker) => slowNetwork(worker.client, traffic).catch(() => {}));
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CONDITIONS.cpuSlowdown });

    const reported = (wanted, otherwise) => new Promise((resolve, reject) => {
      devtools.on("Runtime.bindingCalled", ({ name, payload }) => { if (name === wanted) resolve(Number(payload)); });
      setTimeout(() => reject(new Error(`${url} ${otherwise} within ${LIMIT / 1000} s. ${problems.join(" ")}`)), LIMIT).unref();
    });
    const arrived = reported("__usable", "was not usable").then((time) => { traffic.usable(); return time; });
    // "Usable" is a claim until the button did what it is for.
    const wentOn = reported("__ledOn", "led nowhere");
    await page.goto(url, { waitUntil: "load" });
    const [usable, ledOn] = await Promise.all([arrived, wentOn]);

    await traffic.quiet();
    const paint = await page.evaluate(firstPaint);
    if (problems.length > 0) throw new Error(`${url} had problems: ${problems.join(" ")}`);
    return { usable, ledOn, paint, ...traffic.figures(aside) };
  } finally {
    await context.close();
  }
}

async function slowNetwork(devtools, traffic) {
  traffic.listen(devtools);
  await devtools.send("Network.enable");
  const throughput = CONDITIONS.megabitsPerSecond * 1e6 / 8;
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false, latency: CONDITIONS.latencyMs, downloadThroughput: throughput, uploadThroughput: throughput,
  });
}

/** What was downloaded, and what of it by the time the page was usable. */
class Traffic {
  #open = new Map();
  #done = [];
  #before;
  #last = Date.now();

  listen(devtools) {
    devtools.on("Network.requestWillBeSent", ({ requestId, request }) => {
      this.#last = Date.now();
      if (/^https?:/.test(request.url)) this.#open.set(requestId, new URL(request.url).pathname);
    });
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => this.#finish(requestId, encodedDataLength));
    devtools.on("Network.loadingFailed", ({ requestId }) => this.#finish(requestId, 0));
  }

  #finish(requestId, bytes) {
    this.#last = Date.now();
    const path = this.#open.get(requestId);
    if (path === undefined) return;
    this.#open.delete(requestId);
    this.#done.push({ path, bytes });
  }

  usable() {
    this.#before = this.#done.length;
  }

  async quiet() {
    for (const end = Date.now() + LIMIT; this.#open.size > 0 || Date.now() - this.#last < QUIET; await sleep(50)) {
      if (Date.now() > end) throw new Error(`still loading: ${[...this.#open.values()].join(", ")}`);
    }
  }

  figures(aside) {
    const files = this.#done.map((file, index) => ({ ...file, later: index >= this.#before }));
    const sum = (which) => files.filter(which).reduce((total, { bytes }) => total + bytes, 0);
    return {
      bytes: sum(({ path, later }) => path !== aside && !later),
      later: sum(({ path, later }) => path !== aside && later),
      apart: sum(({ path }) => path === aside),
      files,
    };
  }
}
