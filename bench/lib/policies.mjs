// What each page is served with.

/** SurveyJS writes markup as text and styles as attributes: the strict policy of Bothways' page stops it at the start. */
const SURVEYJS = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "connect-src 'self'", "img-src 'self' data:",
  "base-uri 'none'", "form-action 'none'",
].join("; ");

/** Pages of one origin alone get a clock of 5 µs; any other page's is twenty times as coarse. */
const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** For `serve()`: by default every page has the repository's strict policy. */
export function headers(pathname) {
  if (pathname === "/bench/pages/surveyjs.html") return { "Content-Security-Policy": SURVEYJS };
  if (pathname === "/bench/pages/preview.html") return ISOLATED;
  return {};
}
