// Finding things as people with and without assistive technology find them: by role and accessible name.
//
// Firefox's remote protocol does not look into shadow roots for these, so the same few lines run inside the page in
// both browsers. Role and name come from dom-accessibility-api, which implements the W3C's accname.

import { setTimeout as sleep } from "node:timers/promises";
import { buildSync } from "esbuild";

/** Defines `__find(scope, role, name)` and `__describe(element)` in a page. */
export const queries = bundle(`
  import { computeAccessibleName, getRole } from "dom-accessibility-api";

  const parent = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;

  function perceivable(element) {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    for (let at = element; at; at = parent(at)) if (at.ariaHidden === "true" || at.inert) return false;
    return true;
  }

  /** What one element is. */
  globalThis.__describe = (element) => ({ role: getRole(element), name: tidy(computeAccessibleName(element)) });

  function* deep(scope) {
    for (const element of scope.querySelectorAll("*")) {
      yield element;
      if (element.shadowRoot) yield* deep(element.shadowRoot);
    }
  }

  const tidy = (text) => text.replace(/\\s+/g, " ").trim();

  globalThis.__find = (scope, role, { text, source, flags }) => {
    const matches = source === undefined ? (name) => text === undefined || name === tidy(text) : (name) => new RegExp(source, flags).test(name);
    const roots = scope.shadowRoot ? [scope.shadowRoot, scope] : [scope];
    return roots.flatMap((root) => [...deep(root)]).filter((element) =>
      getRole(element) === role && perceivable(element) && matches(tidy(computeAccessibleName(element))));
  };
`);

function bundle(contents) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: import.meta.dirname ?? new URL(".", import.meta.url).pathname },
    bundle: true, format: "iife", target: "es2022", minify: true, write: false,
  });
  return outputFiles[0].text;
}

/**
 * The one element of this role and name, waited for.
 *
 * `name` is the whole name, a pattern, or left out. `within` (an element handle) narrows the search. `page` may
 * also be a frame. Finding more than one is an error: a person could not tell which is meant either.
 */
export async function byRole(page, role, name, { within, timeout = 5_000 } = {}) {
  const found = await waitFor(timeout, () => allByRole(page, role, name, { within }), (all) => all.length === 1);
  if (found.length === 1) return found[0];
  const there = await names(page, role, within);
  throw new Error(`${found.length} × ${describe(role, name)}; there are: ${there.map((text) => JSON.stringify(text)).join(", ") || "none"}`);
}

/** All elements of this role and name that are there now, in the order of the document. */
export async function allByRole(page, role, name, { within } = {}) {
  const list = await page.evaluateHandle((scope, ...rest) => __find(scope ?? document, ...rest), within ?? null, role, serialise(name));
  const properties = await list.getProperties();
  await list.dispose();
  return [...properties.values()].map((handle) => handle.asElement()).filter(Boolean);
}

/** Waits until nothing of this role and name is there. */
export async function absent(page, role, name, { within, timeout = 5_000 } = {}) {
  const left = await waitFor(timeout, () => allByRole(page, role, name, { within }), (all) => all.length === 0);
  if (left.length > 0) throw new Error(`${describe(role, name)} is still there`);
}

/** Waits until `predicate`, run in the page with `args`, returns something true, and returns that. */
export async function until(page, predicate, { args = [], timeout = 5_000 } = {}) {
  const value = await waitFor(timeout, () => page.evaluate(predicate, ...args), Boolean);
  if (!value) throw new Error(`not within ${timeout} ms: ${predicate}`);
  return value;
}

async function waitFor(timeout, look, enough) {
  const end = Date.now() + timeout;
  for (;;) {
    // A navigation takes the page's context away between two looks.
    const seen = await look().catch((error) => {
      if (Date.now() > end || !/context|navigat|realm|detached|__find/i.test(error.message)) throw error;
    });
    if ((seen !== undefined && enough(seen)) || Date.now() > end) return seen;
    await sleep(30);
  }
}

function names(page, role, within) {
  return page.evaluate(
    (scope, wanted) => __find(scope ?? document, wanted, {}).map((element) => (element.ariaLabel ?? element.textContent).trim().slice(0, 60)),
    within ?? null, role,
  );
}

const serialise = (name) => (name instanceof RegExp ? { source: name.source, flags: name.flags } : { text: name });
const describe = (role, name) => `${role}${name === undefined ? "" : ` named ${name instanceof RegExp ? name : JSON.stringify(name)}`}`;
