/**
 * The texts of the interface in other languages than English, which is built in. Each is fetched when it is first
 * asked for. A host may bring one JSON file that adds a language or changes texts of one.
 */
import { BothwaysError } from "./documents.js";

/** How long texts are waited for, in milliseconds. */
const PATIENCE = 15_000;

const TRANSLATED = ["ar", "de", "es", "fr", "he", "ja", "pl"];

/**
 * The language to use for one that is asked for, and its texts as JSON; no texts for English as it is built in.
 *
 * @param {string} asked - a language tag
 * @param {URL | null} own - the host's file
 * @param {(error: BothwaysError) => void} report - hears of what could not be had
 * @returns {Promise<{language: string, texts?: string, checked?: boolean}>} `checked` where the host's texts are in it
 */
export async function localeFor(asked, own, report) {
  const [primary] = asked.toLowerCase().split("-");
  const translated = TRANSLATED.includes(primary);
  const url = new URL(`./locales/${primary}.json`, import.meta.url);
  const get = (from) => texts(from).catch((error) => report(error));
  const [ours, theirs] = await Promise.all([translated && get(url), own && get(own)]);
  if (primary !== "en" && !ours && !theirs) {
    if (!translated && !own) report(new BothwaysError("LOCALE_MISSING", `There are no texts in "${asked}"; English stands in.`));
    return { language: "en" };
  }
  if (!ours && !theirs) return { language: asked };
  return { language: asked, texts: JSON.stringify({ ...ours, ...theirs }), checked: Boolean(theirs) };
}

async function texts(url) {
  const failed = (why) => new BothwaysError("LOCALE_FETCH", `${url.pathname ?? url} could not be had: ${why}`);
  try {
    // English is there at once.
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw failed(response.status);
    const value = await response.json();
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw failed("it is no object");
    return value;
  } catch (error) {
    throw error instanceof BothwaysError ? error : failed(error.message);
  }
}
