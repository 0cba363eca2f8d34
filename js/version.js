/** Written in by the build from Cargo.toml. */
export const VERSION = typeof BOTHWAYS_VERSION === "string" ? BOTHWAYS_VERSION : "0.0.0";
