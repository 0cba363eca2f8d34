/**
 * Documents as hosts give them, and errors as hosts get them.
 */

/** Something that cannot be used, with a `code` and every issue. */
export class BothwaysError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {{path: string, code: string, message: string, severity: "error"|"warning"}[]} issues
   */
  constructor(code, message, issues = []) {
    super(message);
    this.name = "BothwaysError";
    this.code = code;
    this.issues = issues;
  }
}

/** What Rust threw, as an error: a refusal is JSON text. What says nothing of its kind is `otherwise`. */
export function fromRefusal(thrown, otherwise = "WASM_TERMINATED") {
  if (thrown instanceof BothwaysError) return thrown;
  if (typeof thrown !== "string") {
    const code = thrown?.code === "WASM_TERMINATED" ? thrown.code : otherwise;
    return new BothwaysError(code, String(thrown?.message ?? thrown));
  }
  const { code = otherwise, message, issues } = JSON.parse(thrown);
  return new BothwaysError(code, message, issues);
}

/** The detail of the `bothways-error` that tells of an error. */
export function detailOf({ code = "WASM_UNSUPPORTED", message, issues = [] }, phase, recoverable) {
  const { path } = issues.find(({ severity }) => severity === "error") ?? {};
  return { code, message, path, issues, recoverable, phase };
}

/**
 * An object, JSON text, bytes, a `URL`, or a function returning (a promise of) any of them, as
 * what Rust takes: a string or a `Uint8Array`. A string is a URL unless it looks like JSON. `written` makes a text of an
 * object, and `how` is how to fetch it.
 */
export async function asDocument(given, fetchCode, { written = plain, ...how } = {}) {
  let value;
  try {
    value = typeof given === "function" ? await given() : await given;
    if (typeof value === "string" && !/^\s*[[{\uFEFF]/.test(value)) value = new URL(value, document.baseURI);
  } catch (cause) {
    throw new BothwaysError(fetchCode, String(cause?.message ?? cause));
  }
  if (value instanceof URL) return piecesOf(await fetched(value, fetchCode, how), fetchCode);
  return written(value, fetchCode.replace("FETCH", "INVALID"));
}

/** The bytes of a response as they come in: to put them together, the browser would keep the page waiting. */
export async function piecesOf(response, code) {
  const pieces = [];
  const reader = response.body?.getReader();
  try {
    while (reader) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
    }
  } catch ({ message }) {
    throw new BothwaysError(code, `${response.url} broke off: ${message}`);
  }
  // Such as the page where one logs in.
  if (/^\s*</.test(new TextDecoder().decode(pieces[0]?.subarray(0, 64)))) {
    throw new BothwaysError(code, `${response.url} is a page, not a document`);
  }
  return pieces;
}

/** A document that needs no fetching; `code` is for one that cannot be written. */
export function plain(value, code) {
  if (typeof value === "string" || value instanceof Uint8Array || isInPieces(value)) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return jsonOf(value, code);
}

/** Whether a document came in pieces. */
const isInPieces = (value) => Array.isArray(value) && value[0] instanceof Uint8Array;

/** A value as JSON text; `code` is for one that cannot be written, such as one that holds itself. */
export function jsonOf(value, code) {
  try {
    return JSON.stringify(value) ?? "";
  } catch ({ message }) {
    throw new BothwaysError(code, message, [{ path: "", code: "not-json", message, severity: "error" }]);
  }
}

/**
 * What an address answers with; `code` is for one that does not.
 *
 * @param {URL} url
 * @param {string} code
 * @param {RequestInit & {silence?: number}} [how] - as `fetch` takes it, and how many milliseconds the server may say nothing at all
 */
export async function fetched(url, code, { silence, ...how } = {}) {
  const failed = (cause) => new BothwaysError(code, `${url.pathname} could not be fetched: ${cause}`);
  const patience = silence && new AbortController();
  const timer = silence && setTimeout(() => patience.abort(new Error(`nothing came for ${silence / 1000} s`)), silence);
  try {
    const response = await fetch(url, patience ? { ...how, signal: patience.signal } : how);
    if (!response.ok) throw new Error(response.status);
    return response;
  } catch ({ message }) {
    throw failed(message);
  } finally {
    clearTimeout(timer);
  }
}
