// Chance that comes out the same on every machine: synthetic people must be the same ones in every run.

/** mulberry32, and the few ways of drawing from it that the benchmarks need. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (p) => next() < p,
    between: (least, most) => least + below(most - least + 1),
    pick: (list) => list[below(list.length)],
    weighted: (table) => {
      const draw = table.total * next();
      // Binary search: the catalogue is drawn from millions of times.
      let [low, high] = [0, table.values.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (table.sums[middle] > draw) high = middle;
        else low = middle + 1;
      }
      return table.values[low];
    },
  };
}

/** Values with weights, made ready for `weighted`. */
export function table(entries) {
  let total = 0;
  const sums = entries.map(([, weight]) => (total += weight));
  return { values: entries.map(([value]) => value), sums, total };
}
