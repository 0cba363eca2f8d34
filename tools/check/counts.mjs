// How many tests a runner says it ran.

/** One pattern per runner; its groups are named after what they count. A runner may report more than once. */
const REPORTS = {
  // cargo test, and wasm-bindgen-test, which speaks alike.
  cargo: [/^test result: \w+\. (?<passed>\d+) passed; (?<failed>\d+) failed; (?<skipped>\d+) ignored/gm],
  // node --test --test-reporter=spec. A cancelled test is one that did not get to prove anything.
  node: [/^ℹ pass (?<passed>\d+)/gm, /^ℹ (?:fail|cancelled) (?<failed>\d+)/gm, /^ℹ (?:skipped|todo) (?<skipped>\d+)/gm],
};

const NONE = { passed: 0, failed: 0, skipped: 0 };

/** The counts of `runner` (`"cargo"` or `"node"`) in what it wrote. */
export function count(runner, output) {
  const plain = output.replace(/\x1b\[[\d;]*m/g, "");
  return REPORTS[runner]
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .map(({ groups }) => Object.fromEntries(Object.entries(groups).map(([name, digits]) => [name, Number(digits)])))
    .map((counts) => ({ ...NONE, ...counts }))
    // A copy, which whoever counts may go on with.
    .reduce(add, { ...NONE });
}

export const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });
