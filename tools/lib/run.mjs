// Running other programs.

import { spawn, spawnSync } from "node:child_process";
import { root } from "./project.mjs";

/** Something this machine lacks or refuses. The message is one sentence for the person at the terminal: no stack. */
export class Cannot extends Error {}

/** Runs `main` and ends the process; a `Cannot` is shown as the sentence it is. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Cannot ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** The standard output of a quick question to a program, or `undefined` if it cannot answer. */
export function ask(command, args, options = {}) {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8", cwd: root, timeout: 60_000, ...options });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Runs a program that takes its time, showing what it writes.
 *
 * `limit` (ms) ends it and everything it started: a download without a network must not wait for ever.
 * With `keep`, what it wrote is also handed back as `output`, so that a caller can count in it.
 */
export function run(command, args, { limit, keep = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: keep ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      // A group of its own, so that the time limit reaches the browsers and compilers it started too.
      detached: true,
      ...options,
    });
    let output = "";
    let timedOut = false;
    for (const [stream, sink] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
        sink.write(text);
      });
    }
    const end = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It was gone already.
      }
    };
    const timer = limit && setTimeout(() => { timedOut = true; end("SIGKILL"); }, limit);
    // Ctrl-C goes to the terminal's group, which a detached child has left.
    const interrupt = () => { end("SIGTERM"); process.exit(130); };
    process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
    const settle = (ok, status) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      resolve({ ok, status, output, timedOut });
    };
    child.once("error", (error) => { output += `${error.message}\n`; settle(false, null); });
    child.once("close", (status) => settle(status === 0, status));
  });
}

/** As `run`, but failing is the end of the matter; `sentence` says what that means. */
export async function must(sentence, command, args, options) {
  const { ok } = await run(command, args, options);
  if (!ok) throw new Cannot(sentence);
}
