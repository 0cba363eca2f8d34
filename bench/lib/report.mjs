// The results as Markdown, ready to be pasted.

const TARGETS = {
  bytes: 150_000, ratio: 0.45, people: 10_000, many: 100_000, p95: { 10_000: 16, 100_000: 50 }, search: 8, open: 2.5, memory: 5,
  plan: 5_000, stop: 100, lemon: 3, few: 20, excess: { people: 1_000, most: 0.01 },
};

const whole = (number) => Math.round(number).toLocaleString("en");
const ms = (number) => (number >= 100 ? whole(number) : number.toFixed(number >= 10 ? 1 : 2));
const share = (number) => number.toFixed(2);

export function markdown(results) {
  return [
    heading(results),
    results.firstPage && firstPage(results.firstPage),
    results.previews && previews(results.previews),
    results.previews && opening(results.previews),
    results.search && searching(results.search),
    results.worker && worker(results.worker),
    results.matching && matching(results.matching),
    results.plans && plans(results.plans),
    results.circles && circles(results.circles),
    results.memory && memory(results.memory),
    results.sizes && downloads(results.sizes),
    targets(results),
    results.previews && agreement(results.previews),
  ].filter(Boolean).join("\n\n");
}

function heading({ date, quick, machine, versions, load }) {
  return [
    ...(quick ? ["A quick run, to try the benchmark itself: its figures are worth nothing.\n"] : []),
    `${date.slice(0, 10)}, Bothways ${versions.bothways} (${versions.commit}), ${versions.chromium}, Node ${versions.node}, `
      + `survey-core ${versions.surveyCore}.`,
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}; load ${load.before} before, ${load.after} after.`,
  ].join("\n");
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const NAMES = { bothways: "Bothways", oneTag: "Bothways, by its one tag alone", surveyjs: "SurveyJS" };

function firstPage({ conditions, ratio, ...contestants }) {
  const { cpuSlowdown, megabitsPerSecond, latencyMs } = conditions;
  const rows = Object.keys(NAMES).filter((name) => contestants[name]).map((name) => {
    const { usable, ledOn, paint, bytes, later, roster } = contestants[name];
    return [NAMES[name], ms(usable.median), ms(usable.min), ms(usable.max), ms(paint), ms(ledOn.median), whole(bytes.median), whole(later.median), whole(roster.median), usable.n];
  });
  if (ratio) rows.push(["Bothways / SurveyJS", share(ratio.usable), "", "", "", share(ratio.ledOn), share(ratio.bytes), "", "", ""]);
  return `First usable page, processor slowed ${cpuSlowdown} times, ${megabitsPerSecond} Mbit/s, ${latencyMs} ms, nothing cached:\n\n`
    + table(["", "median ms", "min", "max", "first paint", "second page", "bytes by then", "bytes after", "roster, bytes", "runs"], rows);
}

function previews({ sizes }) {
  const row = (people, name, { p50, p95, max, first, n }) => [people, name, ms(p50), ms(p95), ms(max), ms(first), n];
  return "Preview after one changed answer, milliseconds:\n\n" + table(
    ["people", "", "p50", "p95", "max", "the very first", "n"],
    sizes.flatMap(({ people, bothways, reference }) => [
      row(whole(people), "Bothways", bothways),
      row("", "JavaScript reference", reference),
      ["", "Bothways / reference", share(bothways.p50 / reference.p50), share(bothways.p95 / reference.p95), "", "", ""],
    ]),
  );
}

const opening = ({ sizes }) => "Opening a roster from its JSON text, milliseconds:\n\n" + table(
  ["people", "megabytes of text", "Bothways", "JavaScript reference", "JSON.parse alone", "n"],
  sizes.map(({ people, characters, bothways, reference, parse, opens }) =>
    [whole(people), (characters / 1e6).toFixed(1), ms(bothways.open), ms(reference.open), ms(parse), opens]),
);

const searching = ({ skills, index, ...contestants }) => `Searching ${whole(skills)} skills, from a letter to its results laid out, milliseconds (the index, made once: ${ms(index)}):\n\n` + table(
  ["", "p50", "p95", "max", "n"],
  [["Bothways", "bothways"], ["by hand, letters alone", "plain"]].map(([name, who]) => [name, ...["p50", "p95", "max"].map((key) => ms(contestants[who][key])), contestants[who].n]),
);

function matching({ graphs, missing }) {
  const cell = (took) => (took === undefined ? "" : ms(took));
  const rows = graphs.map(({ vertices, edges, bothways, lemon, rustworkx }) =>
    [whole(vertices), whole(edges), cell(bothways), cell(lemon), cell(rustworkx), lemon ? share(bothways / lemon) : ""]);
  return "The heaviest matching of a graph like that of a plan, native, milliseconds:\n\n"
    + table(["people", "edges", "Bothways", "LEMON", "rustworkx", "Bothways / LEMON"], rows)
    + (missing.length > 0 ? `\n\nNot measured, since it could not be had: ${missing.join(", ")}.` : "");
}

const plans = (rows) => "The exact plan in pairs, scores included, in Node, milliseconds:\n\n"
  + table(["people", "plan"], rows.map(({ people, plan }) => [whole(people), ms(plan)]));

const percent = (part) => `${(100 * part).toFixed(part < 0.1 ? 2 : 1)} %`;

const circles = ({ from, rows }) => `People in a group, of cohorts drawn from ${from}:\n\n` + table(
  ["people", "cohorts", "in pairs alone", "with circles", "plans proven best", "bound above the plan", "ms"],
  rows.map(({ people, cohorts, pairs, circles: both, optimal, excess, took }) =>
    [whole(people), whole(cohorts), percent(pairs), percent(both), percent(optimal), percent(excess), ms(took)]),
);

const memory = (rows) => "What the module's memory grows by for an open roster:\n\n" + table(
  ["people", "megabytes of text", "megabytes in memory", "times the text"],
  rows.map(({ people, characters, bytes }) => [whole(people), (characters / 1e6).toFixed(1), (bytes / 1e6).toFixed(1), share(bytes / characters)]),
);

const task = (one) => (one === undefined ? "" : one.longestTask === 0 ? "< 50" : ms(one.longestTask));
const time = (took) => (took === undefined ? "" : ms(took));

const worker = (sizes) => "Opening a roster by its address in the Worker, beside fetching and parsing it on the page, milliseconds:\n\n" + table(
  ["people", "Worker", "its longest task on the page", "JSON.parse", "its longest task", "plan in pairs", "stopping one"],
  sizes.map(({ people, open, parse, plan, stop }) => [whole(people), ms(open.took), task(open), ms(parse.took), task(parse), time(plan), time(stop)]),
) + inBits(sizes.filter(({ bits }) => bits));

// Earlier results have none of it.
const inBits = (sizes) => (sizes.length === 0 ? "" : "\n\nThe same bit by bit on the page, in the questionnaire up to its first preview and in the engine where no Worker can be started, milliseconds:\n\n" + table(
  ["people", "questionnaire", "its longest task", "engine", "its longest task", "plan in pairs", "its longest task", "stopping one"],
  sizes.map(({ people, bits: { widget, open, plan, stop } }) =>
    [whole(people), ms(widget.took), task(widget), ms(open.took), task(open), time(plan?.took), task(plan), time(stop)]),
));

function downloads({ files, total, later, missing }) {
  if (missing) return `Sizes: not measured, ${missing}`;
  const rows = (sizes) => Object.entries(sizes).map(([name, size]) => [`\`${name}\``, whole(size)]);
  return "Downloaded on a first visit, brotli -11:\n\n"
    + table(["file", "bytes"], [...rows(files), ["for the first page", whole(total)], ...rows(later), ["in all", whole(inAll({ total, later }))]]);
}

const inAll = ({ total, later }) => Object.values(later).reduce((sum, size) => sum + size, total);

/** `[what, wanted, measured, met]` of every target that was measured. */
function verdicts({ sizes, firstPage: page, previews: preview, search, worker: works, plans: planned, matching: bare, circles: found, memory: held }) {
  const timed = preview?.sizes.filter(({ people }) => TARGETS.p95[people]) ?? [];
  const opened = preview?.sizes.find(({ people }) => people === TARGETS.many);
  const heavy = held?.find(({ people }) => people === TARGETS.many);
  const drawn = found?.rows.filter(({ people }) => people <= TARGETS.few) ?? [];
  const bounded = found?.rows.find(({ people }) => people === TARGETS.excess.people);
  const away = works?.find(({ people }) => people === TARGETS.people);
  const tasks = works?.flatMap(({ open, bits }) => [open, bits?.widget, bits?.open, bits?.plan]).filter(Boolean).map(({ longestTask }) => longestTask);
  const plan = planned?.find(({ people }) => people === TARGETS.people)?.plan;
  const compared = bare?.graphs.filter(({ lemon }) => lemon) ?? [];
  const worst = Math.max(...compared.map(({ bothways, lemon }) => bothways / lemon));
  const slower = bare?.graphs.filter(({ vertices, bothways, rustworkx }) => vertices >= 2_000 && rustworkx && bothways >= rustworkx);
  return [
    sizes?.total !== undefined && ["download for the first page, bytes", `≤ ${whole(TARGETS.bytes)}`, whole(sizes.total), sizes.total <= TARGETS.bytes],
    sizes?.total !== undefined && ["download in all, bytes", `≤ ${whole(TARGETS.bytes)}`, whole(inAll(sizes)), inAll(sizes) <= TARGETS.bytes],
    page?.ratio && ["first usable page, of SurveyJS's time", `≤ ${TARGETS.ratio}`, share(page.ratio.usable), page.ratio.usable <= TARGETS.ratio],
    search && ["search, p95 ms", `≤ ${TARGETS.search}`, ms(search.bothways.p95), search.bothways.p95 <= TARGETS.search],
    ...timed.map(({ people, bothways: { p95 } }) => [`preview over ${whole(people)} people, p95 ms`, `≤ ${TARGETS.p95[people]}`, ms(p95), p95 <= TARGETS.p95[people]]),
    opened && verdict(`opening ${whole(TARGETS.many)} people, of JSON.parse's time`, TARGETS.open, opened.bothways.open / opened.parse),
    heavy && verdict(`memory of ${whole(TARGETS.many)} people, of their text`, TARGETS.memory, heavy.bytes / heavy.characters),
    tasks && ["longest task of the page's thread, ms", "< 50", Math.max(...tasks) === 0 ? "< 50" : ms(Math.max(...tasks)), Math.max(...tasks) < 50],
    away && [`plan in pairs for ${whole(TARGETS.people)} people in the Worker, ms`, `≤ ${whole(TARGETS.plan)}`, ms(away.plan), away.plan <= TARGETS.plan],
    away && ["stopping a plan, ms", `≤ ${TARGETS.stop}`, ms(Math.max(away.stop, away.bits.stop)), Math.max(away.stop, away.bits.stop) <= TARGETS.stop],
    plan && [`plan in pairs for ${whole(TARGETS.people)} people in Node, ms`, `≤ ${whole(TARGETS.plan)}`, ms(plan), plan <= TARGETS.plan],
    compared.length > 0 && ["bare matching, of LEMON's time at worst", `≤ ${TARGETS.lemon}`, share(worst), worst <= TARGETS.lemon],
    ...drawn.map(({ people, optimal }) => [`plans with circles for ${people} people that are as good as an exact search's`, percent(1), percent(optimal), optimal === 1]),
    bounded && [`bound above the plan for ${whole(bounded.people)} people`, `≤ ${percent(TARGETS.excess.most)}`, percent(bounded.excess), bounded.excess <= TARGETS.excess.most],
    slower && ["graphs of 2,000 people and more that rustworkx is faster on", "0", slower.length, slower.length === 0],
  ].filter(Boolean);
}

function verdict(what, most, measured) {
  return [what, `≤ ${most}`, share(measured), measured <= most];
}

function targets(results) {
  const rows = verdicts(results).map(([what, wanted, measured, met]) => [what, wanted, measured, met ? "met" : "not met"]);
  return rows.length > 0 ? `Targets:\n\n${table(["", "target", "measured", ""], rows)}` : undefined;
}

function agreement({ sizes, differences }) {
  const compared = sizes.reduce((sum, size) => sum + size.compared, 0);
  if (differences.length === 0) return `All ${whole(compared)} previews compared were the same in both.`;
  const shown = differences.slice(0, 10).map((sentence) => `- ${sentence}`);
  return [`The two disagree in ${whole(differences.length)} of ${whole(compared)} previews:`, ...shown].join("\n");
}
