// How something grows, drawn: both axes by powers of ten.

const [WIDTH, HEIGHT, MARGIN] = [640, 420, 60];
const COLOURS = ["#0f6e56", "#b5490b", "#3b5bb5", "#7a7a7a", "#8c3b8c"];

/** An SVG of `{ name, points: [[x, y]] }` in the order given. */
export function plot(title, across, up, series) {
  const all = series.flatMap(({ points }) => points);
  const scale = (values, from, to) => {
    const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
    const place = (value) => from + ((Math.log10(value) - low) / Math.max(1, high - low)) * (to - from);
    return { place, marks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)) };
  };
  const x = scale(all.map(([value]) => value), MARGIN, WIDTH - 130);
  const y = scale(all.map(([, value]) => value), HEIGHT - MARGIN, MARGIN);
  const line = (x1, y1, x2, y2) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#ccc"/>`;
  const text = (left, top, words, more = "") => `<text x="${left}" y="${top}"${more}>${words}</text>`;
  const middle = ' text-anchor="middle"';
  const grid = [
    ...x.marks.flatMap((mark) => [line(x.place(mark), MARGIN, x.place(mark), HEIGHT - MARGIN), text(x.place(mark), HEIGHT - MARGIN + 18, mark.toLocaleString("en"), middle)]),
    ...y.marks.flatMap((mark) => [line(MARGIN, y.place(mark), WIDTH - 130, y.place(mark)), text(MARGIN - 8, y.place(mark) + 4, mark.toLocaleString("en"), ' text-anchor="end"')]),
  ];
  const curves = series.map(({ name, points }, index) => {
    const places = points.map(([a, b]) => [x.place(a).toFixed(1), y.place(b).toFixed(1)]);
    const [left, top] = places.at(-1);
    const colour = COLOURS[index % COLOURS.length];
    return `<path d="M${places.map((place) => place.join(" ")).join("L")}" fill="none" stroke="${colour}" stroke-width="2"/>`
      + places.map(([a, b]) => `<circle cx="${a}" cy="${b}" r="3" fill="${colour}"/>`).join("")
      + text(Number(left) + 8, Number(top) + 4, name, ` fill="${colour}"`);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">`
    + `<title>${title}</title><rect width="100%" height="100%" fill="#fff"/>${text(MARGIN, 28, title, ' font-size="15"')}`
    + `${grid.join("")}${curves.join("")}${text((WIDTH - 70) / 2, HEIGHT - 16, across, middle)}${text(MARGIN, 48, up)}</svg>\n`;
}
