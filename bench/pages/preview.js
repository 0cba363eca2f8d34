// The page in which both engines work: same roster, same answers, same clock. bench/preview.mjs calls what it defines.

import { createEngine } from "../../dist/engine.js";
import { difference } from "../agree.mjs";
import { answers } from "../answers.mjs";
import { openReference } from "../rivals/reference.mjs";
import { personId, rosterText } from "../synthetic.mjs";

const engine = await createEngine();
const OPEN = {
  bothways: (programme, text) => engine.open(programme, text),
  reference: (programme, text) => openReference(programme, text),
};

/** The reference makes no plan. */
const ALONE = { likely: false };

let programme;
let text;
let row;
const cohorts = {};

const now = () => performance.now();

globalThis.bench = {
  /** Makes the roster and the answers; neither is timed. */
  async prepare({ people, previews, seed }) {
    programme = await (await fetch("../../demo/programme.json")).json();
    // The reference knows no other way of choosing whom to show.
    programme.matching = { ...programme.matching, exposure: "plain" };
    text = rosterText(programme, people, seed);
    // Somebody deep down in the tree, so that reporting lines have to be looked at.
    row = answers(programme, previews, { manager: personId(people, people - 1) });
    return { characters: text.length, isolated: crossOriginIsolated };
  },

  /** Milliseconds to have the text as objects: what no JavaScript implementation can go below. */
  parse() {
    const start = now();
    const parsed = JSON.parse(text);
    const took = now() - start;
    if (parsed.people.length === 0) throw new Error("the roster is empty");
    return took;
  },

  /** Milliseconds to open the roster; what was open before is let go first. */
  open(who) {
    cohorts[who]?.close?.();
    cohorts[who] = undefined;
    const start = now();
    cohorts[who] = OPEN[who](programme, text);
    const took = now() - start;
    if (cohorts[who].issues.some(({ severity }) => severity !== "warning")) throw new Error(`${who} refuses people: ${JSON.stringify(cohorts[who].issues[0])}`);
    return took;
  },

  /** Milliseconds of each preview for answers `from` to `to`, each one answer away from the one before. */
  previews(who, from, to) {
    const cohort = cohorts[who];
    return row.slice(from, to).map((participant) => {
      const start = now();
      cohort.preview(participant, ALONE);
      return now() - start;
    });
  },

  /** Every difference between the two for the given answers. */
  differences(from, to) {
    return row.slice(from, to).flatMap((participant, index) => {
      const found = difference(cohorts.bothways.preview(participant, ALONE), cohorts.reference.preview(participant));
      return found ? [`answer ${from + index}: ${found}`] : [];
    });
  },
};
