// The harness sees what the tests rely on it to see: a check that cannot fail would prove nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { policy } from "../../tools/serve/policy.mjs";
import { absent, allByRole, axe, byRole, expectNoProblems, inEachBrowser, until } from "./support/harness.mjs";

const PAGE = `<!doctype html>
<html lang="en">
  <title>Harness</title>
  <main><h1>Harness</h1><div id="host"></div></main>
  <script type="module" src="/page.js"></script>
</html>`;

// Built without innerHTML, as the widget is.
const SCRIPT = `
  const make = (root, tag, text = "", attributes = {}) => {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    root.append(element);
    return element;
  };
  const outer = document.getElementById("host").attachShadow({ mode: "open" });
  const inner = make(outer, "div").attachShadow({ mode: "open" });
  make(inner, "button", "Go on").addEventListener("click", ({ target }) => { target.textContent = "Gone on"; });
  make(inner, "label", "Skill ").append(document.createElement("input"));
  make(inner, "span", "Named by another", { id: "label" });
  make(inner, "input", "", { type: "checkbox", "aria-labelledby": "label" });
  make(inner, "button", "Hidden", { hidden: "" });
  make(make(inner, "div", "", { "aria-hidden": "true" }), "button", "Unheard", { tabindex: "-1" });
  make(inner, "button", "Remove");
  make(inner, "button", "Remove");
  document.documentElement.dataset.ready = "";
`;

const serveText = (type, text, headers) => (_, response) => response.writeHead(200, { "Content-Type": type, ...headers }).end(text);
const strict = { "Content-Security-Policy": policy };
const server = {
  routes: {
    "/": serveText("text/html", PAGE, strict),
    "/page.js": serveText("text/javascript", SCRIPT),
    "/foreign": serveText("text/html", `<!doctype html><html lang="en"><title>x</title><img alt="" src="http://127.0.0.1:47999/pixel.png"></html>`),
    "/noisy": serveText("text/html", `<!doctype html><html lang="en"><title>x</title><script>console.error("oh"); throw new Error("dear")</script></html>`),
    "/unlabelled": serveText("text/html", `<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><input></main></html>`, strict),
  },
};

inEachBrowser("the harness", (it) => {
  test("finds by role and name through shadow roots, and acts as a person does", async () => {
    const page = await it.open();
    await (await byRole(page, "button", "Go on")).click();
    await byRole(page, "button", "Gone on");
    await (await byRole(page, "textbox", "Skill")).type("Zürich");
    assert.equal(await until(page, () => document.querySelector("#host").shadowRoot.firstChild.shadowRoot.querySelector("input").value), "Zürich");
    await byRole(page, "checkbox", /another$/);
  });

  test("finds nothing that is hidden, or that is there twice", async () => {
    const page = await it.open();
    await absent(page, "button", "Hidden");
    await absent(page, "button", "Unheard");
    assert.equal((await allByRole(page, "button", "Remove")).length, 2);
    await assert.rejects(byRole(page, "button", "Remove", { timeout: 50 }), /^Error: 2 × button named "Remove"/);
    await assert.rejects(byRole(page, "button", "Submit", { timeout: 50 }), /there are: "Go on"/);
    await byRole(page, "heading", "Harness", { within: await page.$("main") });
  });

  test("takes note of errors, exceptions and requests to elsewhere", async () => {
    const noisy = await it.open({ url: "/noisy" });
    assert.throws(() => expectNoProblems(noisy), /console: oh/);
    assert.deepEqual(noisy.problems.splice(0).map((problem) => problem.split(":")[0]).sort(), ["console", "uncaught"]);

    const foreign = await it.open({ url: "/foreign" });
    await until(foreign, () => document.readyState === "complete");
    assert.ok(foreign.problems.splice(0).some((problem) => /^request to another origin: .*pixel\.png/.test(problem)));
  });

  test("runs axe, which objects to a field without a label and to nothing else here", async () => {
    assert.deepEqual(await axe(await it.open()), []);
    const objections = await axe(await it.open({ url: "/unlabelled" }));
    assert.deepEqual(objections.map((line) => line.split(":")[0]), ["label"]);
  });
}, { server });

const circumstances = (page) => page.evaluate(() => ({
  width: innerWidth,
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
  still: matchMedia("(prefers-reduced-motion: reduce)").matches,
  forced: matchMedia("(forced-colors: active)").matches,
  language: navigator.language,
}));

inEachBrowser("the harness, for who likes it dark and still", (it) => {
  test("shows a page as this person's system asks", async () => {
    const page = await it.open({ width: 320, height: 480 });
    assert.deepEqual(await circumstances(page), { width: 320, dark: true, still: true, forced: false, language: "de-DE" });
  });
}, { server, colourScheme: "dark", reducedMotion: true, languages: "de-DE,de" });

// Apart, because Firefox lets forced colours decide what is dark.
inEachBrowser("the harness, for who brings their own colours", (it) => {
  test("forces colours", async () => {
    assert.equal((await circumstances(await it.open())).forced, true);
  });
}, { server, forcedColours: true });
