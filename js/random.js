/**
 * Ids that nobody else has. `crypto.getRandomValues` is there in every browser and in Node, also outside secure
 * contexts, where `crypto.randomUUID` is not.
 */

/** Sixteen random bytes. In the odd place without `crypto` they differ, and are no secret. */
export function bytes() {
  const drawn = new Uint8Array(16);
  return globalThis.crypto?.getRandomValues(drawn) ?? drawn.map(() => Math.random() * 256);
}

/** A UUID, version 4. */
export function uuid() {
  const drawn = bytes();
  drawn[6] = (drawn[6] & 0x0f) | 0x40;
  drawn[8] = (drawn[8] & 0x3f) | 0x80;
  // Not `Array.from`, which pages with libraries of old have replaced.
  const hex = [...drawn].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
