// From the address to the first page that can be used: Bothways beside SurveyJS, one visit each in turn.

import { launch } from "../tests/e2e/support/browsers.mjs";
import { median, spread } from "./lib/statistics.mjs";
import { CONDITIONS, visit } from "./lib/visit.mjs";

const RUNS = 15;

const BOTHWAYS = {
  event: "bothways-ready", host: "bothways-signup", button: "button.primary", control: ".body input",
  // Needed four minutes later, for the preview that SurveyJS does not have; whether it is here by now is chance.
  aside: "/target/bench/roster.json",
};

const CONTESTANTS = {
  // As the README has it: the page names what is needed, as SurveyJS's page does, so that all is on its way at once.
  bothways: { path: "bench/pages/bothways-preloaded.html", ...BOTHWAYS },
  oneTag: { path: "bench/pages/bothways.html", ...BOTHWAYS },
  surveyjs: { path: "bench/pages/surveyjs.html", button: ".sd-navigation__start-btn", control: "#survey input" },
};

/** `{ conditions, bothways, oneTag, surveyjs, ratio }`; `only` leaves a contestant out while the other is worked on. */
export async function measureFirstPage(server, { quick = false, only = Object.keys(CONTESTANTS), log }) {
  const browser = await launch("chromium");
  const visits = Object.fromEntries(only.map((name) => [name, []]));
  try {
    // The first round is not counted: the server compresses each file when it is first asked for.
    for (let round = 0; round <= (quick ? 3 : RUNS); round += 1) {
      log(`first page, round ${round} of ${quick ? 3 : RUNS}`);
      // Who goes first changes: neither always meets the machine as the other left it.
      for (const name of round % 2 === 0 ? only : only.toReversed()) {
        const { path, ...contestant } = CONTESTANTS[name];
        const seen = await visit(browser, { ...contestant, url: new URL(path, server.url).href });
        if (round > 0) visits[name].push(seen);
      }
    }
  } finally {
    await browser.close();
  }
  const figures = Object.fromEntries(only.map((name) => [name, summary(visits[name])]));
  return { conditions: CONDITIONS, ...figures, ...(figures.bothways && figures.surveyjs && { ratio: ratios(figures) }) };
}

function summary(visits) {
  const of = (key) => visits.map((one) => one[key]);
  return {
    usable: spread(of("usable")),
    ledOn: spread(of("ledOn")),
    // Of these, the first paint may be a skeleton: it is here to explain the other figure, not to be compared.
    paint: median(of("paint")),
    bytes: spread(of("bytes")),
    later: spread(of("later")),
    roster: spread(of("apart")),
    files: visits.at(-1).files,
  };
}

const ratios = ({ bothways, surveyjs }) => ({
  usable: bothways.usable.median / surveyjs.usable.median,
  ledOn: bothways.ledOn.median / surveyjs.ledOn.median,
  bytes: bothways.bytes.median / surveyjs.bytes.median,
});
