// As much of CSS Color as style/tokens.css uses, so that contrast is measured on what the file says.
// A colour is [x, y, z] under D65.

/** Reads the `:host` declarations of a style sheet; the answer gives the colour of a token's name. */
export function evaluator(css, { scheme, host }) {
  const tokens = new Map(Object.entries(host).map(([name, value]) => [`--bothways-${name}`, value]));
  for (const [, name, value] of withoutMedia(css).matchAll(/(--_[\w-]+):\s*([^;]+);/g)) tokens.set(name, value);
  const evaluate = (text) => {
    const { name, args } = call(text);
    switch (name) {
      case "var": return evaluate(tokens.get(args[0]) ?? args[1] ?? fail(`${args[0]} is not set`));
      case "light-dark": return evaluate(args[scheme === "light" ? 0 : 1]);
      case "color-mix": return mix(args, evaluate);
      case "oklch": return fromOklch(args[0].split(/\s+/).map(Number));
      case "color": return relative(args, evaluate);
      default: return fromName(text.trim());
    }
  };
  return (name) => evaluate(`var(--_${name})`);
}

/** The ratio of WCAG 2. */
export function contrast([, one], [, other]) {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** What every browser of ours reads; `@media` blocks are for some only. */
const withoutMedia = (css) => css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");

/** `name(a, b(c, d))` → its name and its arguments, commas inside brackets left alone. */
function call(text) {
  const [, name, inside] = /^\s*([\w-]+)\(([\s\S]*)\)\s*$/.exec(text) ?? [];
  const args = [""];
  let depth = 0;
  for (const letter of inside ?? "") {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === "," && depth === 0) args.push("");
    else args[args.length - 1] += letter;
  }
  return { name, args: args.map((arg) => arg.trim()) };
}

/** `color-mix(in oklab, a 70%, b)`. */
function mix([space, first, second], evaluate) {
  if (space !== "in oklab") fail(`cannot mix ${space}`);
  const [, colour, percent] = /^([\s\S]*)\s(\d+)%$/.exec(first) ?? fail(`no share in ${first}`);
  const share = Number(percent) / 100;
  const [one, other] = [colour, second].map((part) => toOklab(evaluate(part)));
  return fromOklab(one.map((value, i) => value * share + other[i] * (1 - share)));
}

/** `color(from a xyz-d65 x y z)` with arithmetic on the channels. */
function relative([first, ...rest], evaluate) {
  const text = [first, ...rest].join(",");
  const [, origin, channels] = /^from ([\w-]+\([^()]*\)) xyz-d65 ([\s\S]*)$/.exec(text) ?? fail(`cannot read ${text}`);
  const parts = channels.replace(/\)\s+clamp/g, "); clamp").split(";");
  const clamp = (low, value, high) => Math.min(Math.max(value, low), high);
  return parts.map((part) => new Function("clamp", "x", "y", "z", `return ${part};`)(clamp, ...evaluate(origin)));
}

function fromName(text) {
  const hex = { white: "#ffffff", black: "#000000" }[text] ?? text;
  const digits = /^#(..)(..)(..)$/.exec(hex) ?? fail(`cannot read the colour ${text}`);
  return fromLinear(digits.slice(1).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }));
}

const fromOklch = ([lightness, chroma, hue]) => {
  const angle = (hue * Math.PI) / 180;
  return fromOklab([lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
};

// The matrices of CSS Color 4.
const times = (matrix, vector) => matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i], 0));
const LINEAR_TO_XYZ = [
  [0.41239079926595934, 0.357584339383878, 0.1804807884018343],
  [0.21263900587151027, 0.715168678767756, 0.07219231536073371],
  [0.01933081871559182, 0.11919477979462598, 0.9505321522496607],
];
const XYZ_TO_LINEAR = [
  [3.2409699419045226, -1.537383177570094, -0.4986107602930034],
  [-0.9692436362808796, 1.8759675015077202, 0.04155505740717559],
  [0.05563007969699366, -0.20397695888897652, 1.0569715142428786],
];
const XYZ_TO_LMS = [
  [0.819022437996703, 0.3619062600528904, -0.1288737815209879],
  [0.0329836539323885, 0.9292868615863434, 0.0361446663506424],
  [0.0481771893596242, 0.2642395317527308, 0.6335478284694309],
];
const LMS_TO_XYZ = [
  [1.2268798758459243, -0.5578149944602171, 0.2813910456659647],
  [-0.0405757452148008, 1.112286803280317, -0.0717110580655164],
  [-0.0763729366746601, -0.4214933324022432, 1.5869240198367816],
];
const LMS_TO_OKLAB = [
  [0.210454268309314, 0.7936177747023054, -0.0040720430116193],
  [1.9779985324311684, -2.4285922420485799, 0.450593709617411],
  [0.0259040424655478, 0.7827717124575296, -0.8086757549230774],
];
const OKLAB_TO_LMS = [
  [1, 0.3963377773761749, 0.2158037573099136],
  [1, -0.1055613458156586, -0.0638541728258133],
  [1, -0.0894841775298119, -1.2914855480194092],
];

const fromLinear = (rgb) => times(LINEAR_TO_XYZ, rgb);
const toOklab = (xyz) => times(LMS_TO_OKLAB, times(XYZ_TO_LMS, xyz).map(Math.cbrt));
/** Clipped to what a screen of today shows. */
const fromOklab = (lab) => {
  const linear = times(XYZ_TO_LINEAR, times(LMS_TO_XYZ, times(OKLAB_TO_LMS, lab).map((value) => value ** 3)));
  return fromLinear(linear.map((value) => Math.min(Math.max(value, 0), 1)));
};

function fail(message) {
  throw new Error(message);
}
