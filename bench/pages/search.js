// From a letter typed to its results drawn: the widget's picker beside what one writes by hand, which looks for the letters
// in every name, forgives nothing, and draws as many rows.

import "../../dist/bothways.js";
import { largeProgramme, TYPED } from "../catalogue.mjs";

const ROWS = 8;
const programme = largeProgramme();

const element = document.createElement("bothways-signup");
element.programme = programme;
document.body.append(element);

const names = programme.skillAreas.flatMap(({ skills }) => skills.map(({ label, also }) => ({ label, searched: [label, ...also].map((name) => name.toLowerCase()) })));

document.getElementById("plain").addEventListener("input", ({ target }) => {
  const typed = target.value.trim().toLowerCase();
  const found = names
    .map((name) => ({ name, at: Math.min(...name.searched.map((text) => text.indexOf(typed)).filter((at) => at >= 0)) }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at || a.name.label.localeCompare(b.name.label));
  document.getElementById("found").replaceChildren(...found.slice(0, ROWS).map(({ name }) => {
    const row = document.createElement("li");
    const label = document.createElement("label");
    const tick = document.createElement("input");
    tick.type = "checkbox";
    label.append(tick, name.label);
    row.append(label);
    return row;
  }));
});

/** Settles when everything that was to happen at once has happened. */
const settled = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = resolve;
  port2.postMessage(null);
});

globalThis.bench = {
  async prepare() {
    await element.ready;
    element.show("help");
    await new Promise((resolve) => setTimeout(resolve, 200));
    // Who types has put the focus there before; that is when the index is made.
    const start = performance.now();
    element.shadowRoot.querySelector(".search input").focus();
    return performance.now() - start;
  },
  async type(who) {
    const [input, list] = who === "bothways"
      ? [element.shadowRoot.querySelector(".search input"), element.shadowRoot.querySelector(".results")]
      : [document.getElementById("plain"), document.getElementById("found")];
    const times = [];
    for (const words of TYPED) {
      for (let letters = 1; letters <= words.length; letters += 1) {
        const start = performance.now();
        input.value = words.slice(0, letters);
        input.dispatchEvent(new Event("input", { bubbles: true }));
        await settled();
        list.getBoundingClientRect();
        times.push(performance.now() - start);
        await new Promise(requestAnimationFrame);
      }
    }
    return times;
  },
};
