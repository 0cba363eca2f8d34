// From the path of a request to a file, never outside the root.

import { readFile, realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  // Anything else, and browsers refuse to compile it while it streams in.
  ".wasm": "application/wasm",
  ".zip": "application/zip",
};

/** `{ bytes, type }`, `{ redirect }`, or the `{ status }` to refuse with. */
export async function find(root, pathname) {
  const parts = safeParts(pathname);
  if (!parts) return { status: 400 };
  // .git and the like are nobody's to read.
  if (parts.some((part) => part.startsWith("."))) return { status: 404 };
  try {
    const top = await realpath(root);
    const path = await realpath(join(top, ...parts));
    // A link may lead out of the root.
    if (path !== top && !path.startsWith(top + sep)) return { status: 404 };
    if ((await stat(path)).isDirectory()) {
      // Without the slash, the page's relative addresses would miss the folder.
      if (!pathname.endsWith("/")) return { redirect: `/${parts.map(encodeURIComponent).join("/")}/` };
      return await read(join(path, "index.html"));
    }
    return pathname.endsWith("/") ? { status: 404 } : await read(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"].includes(error.code)) return { status: 404 };
    throw error;
  }
}

const read = async (path) => ({ bytes: await readFile(path), type: TYPES[extname(path)] ?? "application/octet-stream" });

/** The parts of a path, decoded once; `undefined` if one of them could be more than a name. */
function safeParts(pathname) {
  try {
    const parts = pathname.split("/").filter(Boolean).map(decodeURIComponent);
    return parts.some((part) => part === ".." || /[/\\\0]/.test(part)) ? undefined : parts;
  } catch {
    return undefined;
  }
}
