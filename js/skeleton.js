/**
 * What stands in the shadow root until the questionnaire runs: quiet bars in the shape of the
 * first page, and the host's fallback below them.
 */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block }
:host([hidden]) { display: none }
.skeleton { max-inline-size: 44rem; padding: 24px; opacity: .14; animation: rest 1.6s ease-in-out infinite alternate }
.skeleton i { display: block; block-size: 16px; margin-block: 14px; border-radius: 8px; background: currentColor }
.skeleton i:first-child { inline-size: 55%; block-size: 32px }
.skeleton i:last-child { inline-size: 140px; block-size: 48px; margin-block-start: 28px }
@keyframes rest { to { opacity: .07 } }
@media (prefers-reduced-motion: reduce) { .skeleton { animation: none } }
@media (forced-colors: active) { .skeleton { display: none } }
`);

export class Skeleton {
  #root;
  #bars = document.createElement("div");
  #fallback = document.createElement("slot");

  constructor(root) {
    this.#root = root;
    this.#bars.className = "skeleton";
    this.#bars.setAttribute("aria-hidden", "true");
    for (let bar = 0; bar < 5; bar++) this.#bars.append(document.createElement("i"));
  }

  show() {
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#bars, this.#fallback);
  }

  /** The questionnaire runs. */
  hide() {
    this.#bars.remove();
    this.#fallback.remove();
  }

  /** It never will: the fallback alone stays. */
  fail() {
    this.#root.adoptedStyleSheets = [sheet];
    this.#bars.remove();
    this.#root.append(this.#fallback);
  }
}
