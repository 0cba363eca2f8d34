// Serves the repository as a careful LMS would: right types, compressed, and under a strict content security policy.
//
//   node tools/serve.mjs             PORT and HOST from the environment; else 8080 or, if taken, any free port
//
//   import { serve } from "./serve.mjs";
//   const server = await serve({ root, port: 0 });     // server.url, await server.close()

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { root as repository } from "./lib/project.mjs";
import { runMain } from "./lib/run.mjs";
import { compressed } from "./serve/compress.mjs";
import { find } from "./serve/files.mjs";
import { policy } from "./serve/policy.mjs";

/**
 * Serves the files under `root`.
 *
 * `headers` changes what is sent with a response: an object, or a function from the request's path to one. A name
 * set to `null` is not sent. `routes` maps a path to a handler `(request, response)` that answers instead of a file:
 * for a test that plays a server which fails, is slow, or mislabels its files.
 */
export async function serve({ root = repository, port = 0, host = "localhost", headers = {}, routes = {} } = {}) {
  const server = createServer((request, response) => {
    const pathname = pathOf(request);
    const handler = Object.hasOwn(routes, pathname) ? routes[pathname] : (...args) => answer(root, headers, ...args);
    Promise.resolve(handler(request, response)).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  return {
    port: server.address().port,
    url: `http://localhost:${server.address().port}/`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      // Browsers keep connections open for longer than a test waits.
      server.closeAllConnections();
    }),
  };
}

/** Not `new URL()`: that would tidy `..` away before anybody could refuse it. */
const pathOf = ({ url }) => url.split(/[?#]/)[0];

async function answer(root, headers, request, response) {
  if (!["GET", "HEAD"].includes(request.method)) return plain(response, 405, { Allow: "GET, HEAD" });
  const pathname = pathOf(request);
  // Browsers ask for it unbidden; a 404 would be an error in every page's console.
  if (pathname === "/favicon.ico") return plain(response, 204);
  const file = await find(root, pathname);
  if (file.redirect) return plain(response, 301, { Location: file.redirect });
  if (!file.bytes) return plain(response, file.status);

  const { encoding, bytes, etag } = await compressed(file, request.headers["accept-encoding"]);
  const all = {
    "Content-Type": file.type,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    Vary: "Accept-Encoding",
    ETag: etag,
    ...(encoding && { "Content-Encoding": encoding }),
    ...(file.type.startsWith("text/html") && { "Content-Security-Policy": policy, "Referrer-Policy": "no-referrer" }),
    ...(typeof headers === "function" ? headers(pathname) : headers),
  };
  for (const [name, value] of Object.entries(all)) if (value !== null && value !== undefined) response.setHeader(name, value);
  if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
  response.writeHead(200, { "Content-Length": bytes.length });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function plain(response, status, headers = {}) {
  const text = status === 204 ? "" : `${status}\n`;
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff", ...headers });
  response.end(text);
}

async function main() {
  const { PORT, HOST } = process.env;
  const server = PORT
    ? await serve({ port: Number(PORT), host: HOST })
    : await serve({ port: 8080, host: HOST }).catch(() => serve({ host: HOST }));
  console.log(`Bothways demo: ${server.url}\nCtrl-C ends it.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(main);
