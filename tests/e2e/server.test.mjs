// The server of the demo and the tests keeps its word: if it did not, every test under its policy would prove less.

import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { serve } from "../../tools/serve.mjs";
import { inEachBrowser } from "./support/harness.mjs";

const folder = mkdtempSync(join(tmpdir(), "bothways-serve-"));
const site = join(folder, "site");
const WASM = Buffer.concat([Buffer.from("0061736d01000000", "hex"), customSection(500)]);

before(() => {
  mkdirSync(join(site, "demo"), { recursive: true });
  mkdirSync(join(site, ".git"));
  const files = {
    "../secret.txt": "secret",
    ".git/config": "secret",
    "index.html": page("/module.js"),
    "demo/index.html": page("/module.js"),
    "eval.html": page("/eval.js"),
    "module.js": `document.title = "ran";\n${"// padding\n".repeat(50)}`,
    "eval.js": `document.body.innerHTML = "<b>markup from a string</b>";`,
    "module.wasm": WASM,
    "style.css": "b { color: red }",
    "data.json": "{}",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(site, name), content);
  symlinkSync(join(folder, "secret.txt"), join(site, "link.txt"));
});
after(() => rmSync(folder, { recursive: true }));

describe("the server", () => {
  let server;
  before(async () => { server = await serve({ root: site }); });
  after(() => server.close());
  const get = (path, headers, method) => rawRequest(server.port, path, headers, method);

  test("sends the policy with every page", async () => {
    for (const path of ["/", "/demo/", "/index.html"]) {
      const policy = (await get(path)).headers["content-security-policy"];
      for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"]) {
        assert.ok(policy.split("; ").includes(part), `${path} lacks ${part}`);
      }
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/);
    }
  });

  test("names the types that browsers insist on", async () => {
    const types = { "/": "text/html", "/module.js": "text/javascript", "/module.wasm": "application/wasm", "/style.css": "text/css", "/data.json": "application/json" };
    for (const [path, type] of Object.entries(types)) {
      const { headers } = await get(path);
      assert.equal(headers["content-type"].split(";")[0], type);
      assert.equal(headers["x-content-type-options"], "nosniff");
    }
  });

  test("compresses what the client can read, and only that", async () => {
    const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [accepted, encoding] of [["gzip, br", "br"], ["gzip", "gzip"], ["br;q=0, gzip", "gzip"], ["identity", undefined], ["", undefined]]) {
      const { headers, body } = await get("/module.wasm", { "accept-encoding": accepted });
      assert.equal(headers["content-encoding"], encoding, accepted);
      assert.deepEqual((decoders[encoding] ?? Buffer.from)(body), WASM);
    }
  });

  test("answers 304 to who has the file already, and 200 once it changed", async () => {
    const { etag } = (await get("/data.json")).headers;
    assert.equal((await get("/data.json", { "if-none-match": etag })).status, 304);
    writeFileSync(join(site, "data.json"), "[]");
    assert.equal((await get("/data.json", { "if-none-match": etag })).status, 200);
  });

  test("gives out nothing from outside its folder, and nothing hidden", async () => {
    const paths = [
      "/../secret.txt", "/demo/../../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/..%5csecret.txt", "//../secret.txt",
      "/link.txt", "/.git/config", "/%2egit/config", "/secret.txt%00.html", "/%",
    ];
    for (const path of paths) {
      const { status, body } = await get(path);
      assert.ok([400, 404].includes(status), `${path} gave ${status}`);
      assert.doesNotMatch(body.toString(), /secret/, path);
    }
  });

  test("refuses other methods, sends no body for HEAD, and adds the slash a folder needs", async () => {
    assert.equal((await get("/", {}, "POST")).status, 405);
    const head = await get("/", {}, "HEAD");
    assert.deepEqual([head.status, head.body.length], [200, 0]);
    const folderWithoutSlash = await get("/demo");
    assert.deepEqual([folderWithoutSlash.status, folderWithoutSlash.headers.location], [301, "/demo/"]);
  });

  test("lets a test change headers and stand in for files", async () => {
    const odd = await serve({
      root: site,
      headers: (path) => (path.endsWith(".wasm") ? { "Content-Type": "text/plain", ETag: null } : {}),
      routes: { "/broken.json": (_, response) => { response.writeHead(503).end(); } },
    });
    try {
      const { headers } = await rawRequest(odd.port, "/module.wasm");
      assert.deepEqual([headers["content-type"], headers.etag], ["text/plain", undefined]);
      assert.equal((await rawRequest(odd.port, "/broken.json")).status, 503);
    } finally {
      await odd.close();
    }
  });
});

inEachBrowser("the policy", (it) => {
  test("lets a page's own modules run", async () => {
    const opened = await it.open();
    assert.equal(await opened.title(), "ran");
  });

  test("stops strings from becoming markup, and the harness notices", async () => {
    const opened = await it.open({ url: "/eval.html" });
    assert.equal(await opened.$("b"), null);
    const problems = opened.problems.splice(0);
    assert.ok(problems.some((problem) => problem.startsWith("console: policy violated: require-trusted-types-for")), problems.join("\n"));
  });
}, { server: { root: site } });

function page(script) {
  return `<!doctype html><html lang="en"><title>waiting</title><script type="module" src="${script}"></script><body></body></html>`;
}

function customSection(length) {
  return Buffer.concat([Buffer.from([0, 0x80 | (length + 2) & 0x7f, (length + 2) >> 7, 1, 0x78]), Buffer.alloc(length)]);
}

/** `fetch` tidies paths and decompresses; this does neither. */
function rawRequest(port, path, headers = {}, method = "GET") {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "localhost", port, path, headers, method }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.once("error", reject).end();
  });
}
