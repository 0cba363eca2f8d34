/**
 * How an element wants its questionnaire, by its attributes, as Rust takes it.
 *
 * @param {HTMLElement} element
 * @param {{language: string, texts?: string, checked?: boolean}} locale - as `localeFor` found it
 * @param {object | null} facts - what the host knows of the person
 * @param {{draft?: string, number: number}} before - a draft to go on with in place of the one that is kept, and the
 *   questionnaire that was here before; 0 for none
 */
export function optionsOf(element, { language, texts, checked }, facts, { draft, brought, number }) {
  const said = (name) => element.getAttribute(name) ?? "";
  const patience = Number(said("submit-timeout"));
  return {
    language,
    locale: texts,
    localeChecked: Boolean(checked),
    headingLevel: Number(said("heading-level")) || 2,
    // Browsers count no further, and take what is beyond for nothing.
    submitTimeout: patience > 0 ? Math.min(patience, 2 ** 31 - 1) : 30_000,
    mode: said("mode"),
    readOnly: element.hasAttribute("readonly"),
    draft: said("draft"),
    draftKey: said("draft-key"),
    resume: draft,
    brought,
    before: number,
    awaitsRoster: element.roster != null,
    facts: facts ? textOf(facts) : undefined,
  };
}

/** What cannot be written is told as what cannot be read. */
function textOf(facts) {
  try {
    return JSON.stringify(facts);
  } catch {
    return "";
  }
}

/** The address that an attribute gives; `null` without one. */
export function urlOf(element, name) {
  const value = element.getAttribute(name);
  if (!value) return null;
  // What is no address is told where it is needed.
  return URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : value;
}
