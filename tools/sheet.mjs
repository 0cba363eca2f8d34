// A contact sheet of every page and dialog: phone and desktop, light and dark, English and Arabic. To be
// looked through before anybody says that a page is done.
//
//   node tools/sheet.mjs             all variants, into target/sheet/index.html
//   node tools/sheet.mjs phone-dark  only those whose names begin so
//
// Needs dist/ (`make build`) and what `make setup` installs.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { launch, openPage } from "../tests/e2e/support/harness.mjs";
import { openDemo, speak } from "../tests/e2e/support/questionnaire.mjs";
import { tour } from "../tests/e2e/support/tour.mjs";
import { at } from "./lib/project.mjs";
import { Cannot, runMain } from "./lib/run.mjs";
import { serve } from "./serve.mjs";

const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
const VARIANTS = Object.entries(SIZES).flatMap(([size, box]) =>
  ["light", "dark"].flatMap((theme) => ["en", "ar"].map((language) => ({ name: `${size}-${theme}-${language}`, box, theme, language }))));

await runMain(async () => {
  if (!existsSync(at("dist/bothways.js"))) throw new Cannot("dist/ is missing: run `make build` first.");
  const [wanted = ""] = process.argv.slice(2);
  const folder = at("target/sheet");
  mkdirSync(folder, { recursive: true });
  const server = await serve({});
  const browser = await launch("chromium", { reducedMotion: true });
  const sections = [];
  try {
    for (const variant of VARIANTS.filter(({ name }) => name.startsWith(wanted))) sections.push(section(variant.name, await shoot(browser, server, variant, folder)));
  } finally {
    await browser.close();
    await server.close();
  }
  writeFileSync(`${folder}/index.html`, document(sections));
  console.log(`${folder}/index.html`);
  return 0;
});

/** Takes a picture of everything in one variant; the names of what was seen. */
async function shoot(browser, server, { name, box, theme, language }, folder) {
  const open = ({ url = "/", ...options } = {}) => openPage(browser, { url: new URL(url, server.url).href, colourScheme: theme, ...options });
  const page = await openDemo({ open }, box);
  await speak(page, language);
  const seen = [];
  await tour(page, async (where) => {
    const widget = await page.$("bothways-signup >>> dialog[open]") ?? await page.$("bothways-signup");
    await widget.screenshot({ path: `${folder}/${name}-${where}.png` });
    seen.push(where);
  }, language);
  await page.close();
  return seen;
}

function section(name, seen) {
  const figure = (where) => `<figure><img src="${name}-${where}.png" alt=""><figcaption>${where}</figcaption></figure>`;
  return `<h2>${name}</h2>\n<div>${seen.map(figure).join("\n")}</div>`;
}

function document(sections) {
  return `<!doctype html>
<meta charset="utf-8"><title>Contact sheet</title>
<style>
  body { font: 16px system-ui; margin: 2rem; background: #888 }
  div { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem }
  figure { margin: 0; inline-size: 22rem } img { inline-size: 100% }
</style>
${sections.join("\n")}
`;
}
