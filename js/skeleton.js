/**
 * What stands in the shadow root until the questionnaire runs: quiet bars in the shape of the first page, after a while a word,
 * and the host's fallback below them. Where the questionnaire cannot be had, the fallback alone, or what happened.
 */
import { direction } from "./language.js";
import { WORDS } from "./words.js";

/** So long nothing is said of the wait, in milliseconds. */
const PATIENCE = 1000;

/** Letters that nobody sees: finding the fonts of the first page takes a while, and now there is time. As in style/tokens.css. */
const FONT = 'var(--bothways-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif)';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block }
:host([hidden]) { display: none }
.skeleton { max-inline-size: 44rem; padding: 24px; opacity: .14; animation: rest 1.6s ease-in-out infinite alternate }
.skeleton i { display: block; block-size: 16px; margin-block: 14px; border-radius: 8px; background: currentColor; overflow: hidden }
.said { max-inline-size: 44rem; margin: 0; padding-inline: 24px }
.skeleton i:first-child { inline-size: 55%; block-size: 32px }
.skeleton i:last-child { inline-size: 140px; block-size: 48px; margin-block-start: 28px }
.skeleton i::before { content: "A’"; color: transparent; font: 400 max(1rem, 16px) ${FONT} }
.skeleton i:nth-child(2)::before { font-size: max(1.125rem, 18px) }
.skeleton i:nth-child(3)::before { font-size: max(.875rem, 14px) }
.skeleton i:is(:first-child, :last-child)::before { font-weight: 600 }
.skeleton i:first-child::before { font-size: max(1.75rem, 28px) }
@keyframes rest { to { opacity: .07 } }
@media (prefers-reduced-motion: reduce) { .skeleton { animation: none } }
@media (forced-colors: active) { .skeleton { display: none } }
`);

export class Skeleton {
  #root;
  #bars = document.createElement("div");
  #waiting = said("status");
  #failed = said("alert");
  #fallback = document.createElement("slot");
  #language = "en";
  #timer;

  constructor(root) {
    this.#root = root;
    this.#bars.className = "skeleton";
    this.#bars.setAttribute("aria-hidden", "true");
    for (let bar = 0; bar < 5; bar++) this.#bars.append(document.createElement("i"));
  }

  /** It is on its way, in this language. */
  show(language) {
    this.#language = language;
    this.hide();
    this.#timer = setTimeout(() => this.#say(this.#waiting, 0), PATIENCE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#bars, this.#waiting, this.#fallback);
  }

  /** The questionnaire runs. */
  hide() {
    clearTimeout(this.#timer);
    for (const part of [this.#bars, this.#waiting, this.#fallback, this.#failed]) part.remove();
    this.#waiting.textContent = this.#failed.textContent = "";
  }

  /** It never will. */
  fail() {
    this.hide();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#fallback, ...(hasFallback(this.#root.host) ? [] : [this.#failed]));
    this.#say(this.#failed, 1);
  }

  /** Not sooner than there is something to say: a browser takes its time to look up a language. */
  #say(element, which) {
    const [primary] = this.#language.toLowerCase().split("-");
    const lang = primary in WORDS ? primary : "en";
    Object.assign(element, { lang, dir: direction(lang), textContent: WORDS[lang][which] });
  }
}

/** Whether the host's page says something itself. White space between two tags is nothing. */
const hasFallback = ({ childNodes }) =>
  [...childNodes].some((node) => (node instanceof Element ? !node.slot : node instanceof Text && node.data.trim() !== ""));

function said(role) {
  const words = document.createElement("p");
  words.className = "said";
  words.setAttribute("role", role);
  return words;
}
