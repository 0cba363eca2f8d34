/**
 * How an element wants its questionnaire, by its attributes, as Rust takes it.
 *
 * @param {HTMLElement} element
 * @param {{language: string, texts?: string, checked?: boolean}} locale - as `localeFor` found it
 * @param {object | null} facts - what the host knows of the person
 * @param {string | undefined} resume - a draft to go on with in place of the one that is kept
 * @param {number} before - the questionnaire that was here before; 0 for none
 */
export function optionsOf(element, { language, texts, checked }, facts, resume, before) {
  const said = (name) => element.getAttribute(name) ?? "";
  return {
    language,
    locale: texts,
    localeChecked: Boolean(checked),
    headingLevel: Number(said("heading-level")) || 2,
    submitTimeout: Number(said("submit-timeout")) || 30_000,
    mode: element.hasAttribute("readonly") ? "read-only" : said("mode"),
    draft: said("draft"),
    draftKey: said("draft-key"),
    resume,
    before,
    facts: facts ? JSON.stringify(facts) : undefined,
  };
}
