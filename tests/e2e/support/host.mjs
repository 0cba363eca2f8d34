// A host's page with nothing on it but a place or two for the element, and the smallest documents to give it.

import { policy } from "../../../tools/serve/policy.mjs";

const HOST = `<!doctype html>
<html lang="en">
  <title>Host</title>
  <main><h1>Host</h1><div id="here"></div><div id="there"></div></main>
</html>`;
export const server = {
  routes: {
    "/silent.json": () => {},
    "/host.html": (_, response) => response.writeHead(200, { "Content-Type": "text/html", "Content-Security-Policy": policy }).end(HOST),
  },
};

export const PROGRAMME = {
  schema: "bothways/programme@1",
  id: "small",
  title: "A small programme",
  skillAreas: [{ id: "all", label: "Everything", skills: [{ id: "baking", label: "Baking" }, { id: "rowing", label: "Rowing" }] }],
};
export const ROSTER = {
  schema: "bothways/roster@1",
  people: [{ id: "p-1", name: "Robin Teale", teach: [{ skill: "rowing", level: 4 }], learn: [{ skill: "baking" }] }],
};
export const VALUE = { teach: [{ skill: "baking", level: 4 }], learn: [{ skill: "rowing", level: 1 }] };

/** Adds an element with these properties to the host page, and what it shows while it does not run. */
export async function add(page, properties, where = "here", attributes = {}) {
  await page.evaluate((given, id, named) => {
    const element = document.createElement("bothways-signup");
    const fallback = document.createElement("a");
    fallback.href = "sign-up.pdf";
    fallback.textContent = "Printable form";
    element.append(fallback);
    for (const [name, value] of Object.entries(named)) element.setAttribute(name, value);
    Object.assign(element, given);
    document.getElementById(id).append(element);
  }, properties, where, attributes);
}

/** Imports the module, which defines the element. */
export const define = (page, query = "") => page.evaluate(async (path) => { await import(path); }, new URL(`/dist/bothways.js${query}`, page.url()).href);

export const hearErrors = (page) => page.evaluate(() => {
  window.heard = [];
  document.addEventListener("bothways-error", ({ detail }) => window.heard.push(detail));
});

/** A page with an element of a programme that has settled one way or the other. */
export async function opened(it, programme, properties = {}, attributes = {}) {
  const page = await it.open({ url: "/host.html" });
  await hearErrors(page);
  await define(page);
  await add(page, { programme, ...properties }, "here", attributes);
  await page.evaluate(() => document.querySelector("bothways-signup").ready.then(() => undefined, () => undefined));
  return page;
}
