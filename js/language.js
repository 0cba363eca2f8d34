/** The language of an element: its own, that of what it stands in, or the reader's. */
export function languageOf(element) {
  return element.lang || element.closest("[lang]")?.lang || document.documentElement.lang || navigator.language || "en";
}

/** Which way a language is written, for browsers that know and for those that do not yet. */
export function direction(language) {
  try {
    const locale = new Intl.Locale(language);
    return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? byScript(locale);
  } catch {
    return "ltr";
  }
}

function byScript(locale) {
  return ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo"].includes(locale.maximize().script) ? "rtl" : "ltr";
}
