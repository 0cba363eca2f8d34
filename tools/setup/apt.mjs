// Debian packages.

import { Cannot, ask, run } from "../lib/run.mjs";

const installed = (name) => ask("dpkg-query", ["-W", "-f", "${db:Status-Status}", name]) === "installed";

/** Installs what is missing of `packages`; `why` ends the sentence "… is needed". */
export async function apt(packages, why) {
  if (ask("apt-get", ["--version"]) === undefined) {
    throw new Cannot(`${why}, and this machine has no apt-get: install ${packages.join(", ")} or their like by hand.`);
  }
  const missing = packages.filter((name) => !installed(name));
  if (missing.length === 0) return;
  const install = ["install", "-y", "--no-install-recommends", ...missing];
  if (process.getuid?.() !== 0) {
    throw new Cannot(`${why}. Please run:\n\n  sudo apt-get update\n  sudo apt-get ${install.join(" ")}\n\nand then this command again.`);
  }
  const options = ["-q", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::http::Timeout=30", "-o", "Acquire::Retries=2"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // A list that cannot be renewed may still do; the install tells.
  await run("apt-get", [...options, "update"], { env, limit: 5 * 60_000 });
  const { ok } = await run("apt-get", [...options, ...install], { env, limit: 40 * 60_000 });
  if (!ok) throw new Cannot(`${why}, and apt-get could not install ${missing.join(", ")} (its own words are above).`);
}
