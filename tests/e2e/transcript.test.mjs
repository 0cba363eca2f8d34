// What a screen reader gets of every page and dialog, in reading order, held against a committed file that a person can
// read. BOTHWAYS_WRITE=1 writes it anew: read what changed before committing it.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { expectNoProblems, inEachBrowser } from "./support/harness.mjs";
import { openDemo } from "./support/questionnaire.mjs";
import { tour } from "./support/tour.mjs";

const FILE = new URL("transcript.txt", import.meta.url);

/** What holds other things and is not spoken of by itself. */
const SILENT = new Set(["generic", "none", "RootWebArea", "InlineTextBox", "LabelText", "Legend", "paragraph", "list", "listitem", "DescriptionList", "term", "definition", "DescriptionListTerm", "DescriptionListDetail", "Section", "Details", "rowgroup", "strong", "emphasis", "ListMarker", "time", "image", "img", "SvgRoot"]);
/** What is spoken of by its name, so that the words inside are not said again. */
const NAMED = new Set(["heading", "button", "link", "checkbox", "radio", "switch", "DisclosureTriangle", "columnheader", "rowheader", "option", "textbox", "searchbox", "combobox", "spinbutton"]);
const STATES = ["checked", "pressed", "expanded", "invalid", "required", "disabled", "level"];

inEachBrowser("a screen reader", (it) => {
  test("gets every page in words, in reading order", async () => {
    const page = await openDemo(it, { width: 1280, height: 800 });
    const devtools = await page.createCDPSession();
    await devtools.send("Accessibility.enable");
    await devtools.send("DOM.enable");
    const said = [];
    await tour(page, async (where) => said.push(`== ${where} ==`, ...(await speak(devtools)), ""));
    const transcript = `${said.join("\n").trim()}\n`;
    if (process.env.BOTHWAYS_WRITE) writeFileSync(FILE, transcript);
    assert.equal(transcript, readFileSync(FILE, "utf8"));
    expectNoProblems(page);
  });
}, { only: ["chromium"], reducedMotion: true });

/** The lines of what is on show: of a dialog alone, while one is open. */
async function speak(devtools) {
  const expression = `(({ shadowRoot: root }) => root.querySelector("dialog[open]") ?? root.querySelector(".base"))(document.querySelector("bothways-signup"))`;
  const { result: { objectId } } = await devtools.send("Runtime.evaluate", { expression });
  const { node } = await devtools.send("DOM.describeNode", { objectId });
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const lines = [];
  const visit = (one, within) => {
    const role = one.role?.value;
    const name = one.name?.value?.trim() ?? "";
    const spoken = !one.ignored && !SILENT.has(role);
    if (spoken && role === "StaticText") {
      if (!within && name) lines.push(undated(name));
      return;
    }
    if (spoken && (name || role !== "group")) lines.push(line(one, role, name));
    for (const id of one.childIds ?? []) if (byId.has(id)) visit(byId.get(id), within || (spoken && NAMED.has(role)));
  };
  visit(nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId), false);
  return lines;
}

function line(one, role, name) {
  const states = STATES.flatMap((state) => {
    const value = one.properties?.find((property) => property.name === state)?.value?.value;
    return value === undefined || value === false || value === "false" ? [] : [value === true || value === "true" ? state : `${state} ${value}`];
  });
  const off = ["checkbox", "radio"].includes(role) && !states.includes("checked") ? ["not checked"] : [];
  const value = one.value?.value;
  const about = one.description?.value;
  return undated([
    `[${[role, ...states, ...off].join(", ")}] ${name}`.trim(),
    ...(value === undefined || value === "" ? [] : [`= ${value}`]),
    ...(about ? [`(${about})`] : []),
  ].join(" "));
}

/** References are drawn at random, and looking back is planned from the day on which it is. */
const undated = (words) => words.replaceAll(/\s+/g, " ").replace(/BW-\w{3}-\w{3}/, "BW-···-···").replace(/^\d+ \w+ \d{4}: /, "date: ");
