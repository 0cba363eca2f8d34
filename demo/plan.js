// What the coordinator's own page would do: the plan for everybody, from the whole roster, with the engine alone.

import { inUse } from "./host.js";

const byId = (id) => document.getElementById(id);
const number = new Intl.NumberFormat("en");
/** Scores and shares are in basis points. */
const share = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });
const and = new Intl.ListFormat("en");

const PHASES = { roster: "Reading the roster", demand: "Looking at everybody", comparing: "Comparing everybody", pairs: "Choosing pairs", circles: "Looking for circles" };
const REASONS = { "no-room": "have no room for a partner", "nothing-to-exchange": "have nothing to exchange with anybody yet", "left-over": "could exchange with somebody who is taken" };

/** Groups that are kept, and groups that are never made. */
const locked = [];
const forbidden = [];
let engine;
let stop;
/** The roster that is open, with the names in it. */
let open;

async function cohort() {
  const { programme, roster } = inUse;
  if (open?.roster === roster && open.programme === programme) return open;
  const { createWorkerEngine } = await import("../dist/engine.js");
  engine ??= await createWorkerEngine({ onProgress: tell });
  const text = roster instanceof URL ? await (await fetch(roster)).text() : roster;
  const opened = await engine.open(programme, text, { signal: stop.signal });
  open?.cohort.close();
  locked.length = forbidden.length = 0;
  const names = new Map(JSON.parse(text).people.map(({ id, name }) => [id, name ?? id]));
  open = { programme, roster, cohort: opened, names };
  return open;
}

function tell({ phase, done, of }) {
  const bar = byId("plan-progress");
  if (of) Object.assign(bar, { max: of, value: done });
  else bar.removeAttribute("value");
  byId("plan-note").textContent = `${PHASES[phase]} …`;
}

/** Makes the plan, from what is in use by now. */
export async function make() {
  stop?.abort();
  const { signal } = stop = new AbortController();
  busy(true);
  const began = performance.now();
  try {
    const { cohort: everybody, names } = await cohort();
    const plan = await everybody.plan({ objective: byId("plan-objective").value, circles: byId("plan-circles").checked, locked, forbidden, signal });
    byId("plan-note").textContent = `Made in ${number.format(Math.round(performance.now() - began))} ms, in this browser.`;
    const focused = document.activeElement?.getAttribute("aria-label");
    show(plan, names);
    // The switch that was pressed has another one in its place.
    if (focused) [...byId("plan-made").querySelectorAll("button")].find((button) => button.getAttribute("aria-label") === focused)?.focus();
  } catch (error) {
    if (signal !== stop.signal) return; // another one is under way
    byId("plan-note").textContent = signal.aborted ? "Stopped. Nothing has changed." : `It could not be made: ${error.message}`;
  }
  if (signal === stop.signal) busy(false);
}

function busy(is) {
  byId("plan-progress").hidden = !is;
  byId("plan-stop").hidden = !is;
  byId("plan-progress").removeAttribute("value");
}

function show(plan, names) {
  const { metrics, bound } = plan;
  const most = plan.optimal
    ? "proven the best there is"
    : `no plan has more than ${number.format(bound.peopleMatched)} people and ${number.format(bound.totalScore)} points`;
  const figures = [
    ["In a group", `${number.format(plan.peopleMatched)} people, ${percent(metrics.coverage)} of those with room`],
    ["Groups", `${number.format(plan.pairs.length)} pairs, ${number.format(plan.circles.length)} circles of three`],
    ["In all", `${number.format(plan.totalScore)} points: ${most}`],
    ["Fit", `${percent(metrics.meanScore)} on average; nine in ten have ${percent(metrics.p10Score)} or more`],
    ["First wishes", `served for ${percent(metrics.topWantServed)}`],
    ["Giving and getting", `${percent(metrics.balance)} even`],
    ["Would rather have one another", `${number.format(metrics.blockingPairs)} pairs`],
    ["Parity", `${percent(metrics.stageParity)} between stages, ${percent(metrics.unitParity)} between units`],
  ];
  byId("plan-figures").replaceChildren(...figures.flatMap(([what, figure]) => [made("dt", what), made("dd", figure)]));
  const name = (id) => names.get(id) ?? id;
  const groups = [...plan.circles, ...plan.pairs].map(({ members, score }) => {
    const line = made("li", `${members.map(name).join(members.length > 2 ? " → " : " ↔ ")} `);
    line.append(made("span", percent(score), "score"), way("Keep", members, locked), way("Never", members, forbidden));
    return line;
  });
  byId("plan-groups").replaceChildren(...groups);
  const never = forbidden.map((members) => {
    const line = made("li", `Never: ${and.format(members.map(name))} `);
    line.append(way("Never", members, forbidden));
    return line;
  });
  byId("plan-forbidden").replaceChildren(...never);
  const alone = Object.entries(REASONS).map(([reason, words]) => [plan.unmatched.filter((one) => one.reason === reason).length, words]);
  const left = alone.filter(([count]) => count > 0).map(([count, words]) => made("li", `${number.format(count)} ${words}`));
  const steps = plan.oneWay.map(({ teacher, learner }) => made("li", `One way: ${name(teacher)} → ${name(learner)}`));
  byId("plan-alone").replaceChildren(...left, ...steps);
  byId("plan-made").hidden = false;
}

/** A switch that keeps a group, or rules it out, and makes the plan anew. No group is both kept and ruled out. */
function way(word, members, list) {
  const place = list.findIndex((group) => String(group) === String(members));
  const button = made("button", word, "quiet");
  button.type = "button";
  button.setAttribute("aria-pressed", String(place >= 0));
  button.setAttribute("aria-label", `${word}: ${and.format(members.map((id) => open.names.get(id) ?? id))}`);
  button.addEventListener("click", () => {
    for (const groups of [locked, forbidden]) groups.splice(0, groups.length, ...groups.filter((group) => String(group) !== String(members)));
    if (place < 0) list.push(members);
    make();
  });
  return button;
}

const percent = (points) => share.format(points / 10_000);

function made(name, text, className) {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

byId("plan-stop").addEventListener("click", () => stop.abort());
