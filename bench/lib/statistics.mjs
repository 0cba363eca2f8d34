// The few figures that a list of measurements is reduced to.

/** The value below or at which the share `p` of them lies: always one that was measured, never one in between. */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

export const median = (values) => percentile(values, 0.5);

/** For a measurement of a page: few runs, each slow. */
export const spread = (values) => ({
  n: values.length, median: median(values), min: Math.min(...values), max: Math.max(...values),
});

/** For a measurement of a call: many runs, each quick. */
export const tail = (values) => ({
  n: values.length, p50: median(values), p95: percentile(values, 0.95), max: Math.max(...values),
});
