// Compression on the way out, remembered by content, so that dist/ can stay plain files.

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const ENCODERS = {
  // One step below the best: within a few percent of it, and a wasm module does not keep the first visitor waiting.
  br: (bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => zip(bytes),
};
const COMPRESSIBLE = /^(text\/|application\/(json|wasm)|image\/svg)/;

/** `${encoding} ${hash}` → promise of the compressed bytes; shared by requests that arrive while it is made. */
const done = new Map();

/** The bytes to send, their `Content-Encoding` if any, and the tag of exactly these bytes. */
export async function compressed({ bytes, type }, accepted) {
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  const encoding = COMPRESSIBLE.test(type) && bytes.length > 200 ? best(accepted) : undefined;
  if (!encoding) return { bytes, etag: `"${hash}"` };
  const key = `${encoding} ${hash}`;
  if (!done.has(key)) done.set(key, ENCODERS[encoding](bytes));
  return { encoding, bytes: await done.get(key), etag: `"${hash}-${encoding}"` };
}

/** The first of our encodings that the client takes and does not refuse with `q=0`. */
function best(accepted = "") {
  const offers = new Map(accepted.split(",").map((offer) => {
    const [name, ...parameters] = offer.trim().toLowerCase().split(/\s*;\s*/);
    return [name, Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1)];
  }));
  return Object.keys(ENCODERS).find((name) => (offers.get(name) ?? offers.get("*") ?? 0) > 0);
}
