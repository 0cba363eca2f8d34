/**
 * What Rust may ask of the element.
 */
import { fromRefusal } from "./documents.js";
import { copy, print } from "./page.js";
import { download } from "./sign-up.js";

/**
 * @param {object} element
 * @param {ShadowRoot} element.root - where the questionnaire is
 * @param {(value: string) => void} element.keep - takes the answers as JSON, for a form around
 * @param {(name: string, detail: object) => void} element.fire - fires an event
 * @param {(handed: object, copy: object) => void} element.hand - hands a copy of a sign-up to the host
 * @param {(worked: boolean) => void} element.copied - hears whether a text is on the clipboard
 */
export const portOf = ({ root, keep, fire, hand, copied }) => ({
  emit(name, detail) {
    const said = JSON.parse(detail);
    if (name === "bothways-change") keep(JSON.stringify(said.value));
    fire(name, said);
  },
  submit: (handed) => hand(JSON.parse(handed), JSON.parse(handed)),
  copy: (text) => copy(text).then(copied),
  print: () => print(root.querySelector("[part=agreement]")),
  download,
});

/** Has the module draw a questionnaire into `stage`, and says under which number. */
export function mounted(module, stage, port, document, options) {
  try {
    return module.mount(stage, port, document, options);
  } catch (thrown) {
    stage.remove();
    throw fromRefusal(thrown, "PROGRAMME_INVALID");
  }
}
