/**
 * The page: a place in it, the room an element takes there, the clipboard, the printer.
 */
import { direction } from "./language.js";

/** A place to draw in, at the end of `root`; `dir` may be that of the language. */
export function stageIn(root, lang, dir) {
  const stage = document.createElement("div");
  Object.assign(stage, { className: "stage", lang, dir: dir || direction(lang), inert: root.host.matches(":disabled") });
  root.append(stage);
  return stage;
}

/** How much room an element takes, in CSS pixels. */
export function sizeOf(element) {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

/** Puts a text on the clipboard; whether that worked. */
export async function copy(value) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    // A frame without the permission, or a page that is not secure.
    return false;
  }
}

/** Prints an element alone, in a frame of its own: the page around is the host's. */
export function print(element) {
  const frame = document.createElement("iframe");
  frame.title = element.querySelector("[id]")?.textContent ?? "";
  Object.assign(frame.style, { position: "fixed", inlineSize: "0", blockSize: "0", border: "0" });
  document.body.append(frame);
  const inside = frame.contentDocument;
  const sheet = new frame.contentWindow.CSSStyleSheet();
  sheet.replaceSync("@page { margin: 2cm } body { font: 12pt/1.5 system-ui, sans-serif; margin: 0 } [dir=rtl] :is(p, li) { unicode-bidi: plaintext; text-align: right } section { break-inside: avoid } h2, h3, h4, h5, h6 { margin: 1em 0 .3em }");
  inside.adoptedStyleSheets = [sheet];
  const { lang, dir } = element.closest("[lang]") ?? {};
  Object.assign(inside.documentElement, { lang, dir });
  inside.title = frame.title;
  inside.body.append(inside.importNode(element, true));
  frame.contentWindow.addEventListener("afterprint", () => frame.remove());
  frame.contentWindow.focus();
  frame.contentWindow.print();
}
