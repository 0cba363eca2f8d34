// The package.json of the published package, from what the build has and Cargo.toml says.

import { cargoField } from "../lib/project.mjs";

export function packageFiles(dist) {
  const script = (name) => {
    const types = name.replace(/\.js$/, ".d.ts");
    // TypeScript takes the first condition that matches.
    return dist.has(types) ? { types: `./${types}`, default: `./${name}` } : `./${name}`;
  };
  const manifest = {
    name: "bothways",
    version: cargoField("version"),
    description: cargoField("description"),
    license: cargoField("license"),
    type: "module",
    exports: {
      ".": script("bothways.js"),
      "./engine": script("engine.js"),
      // For hosts and bundlers that name the files themselves.
      "./*.js": "./*.js",
      "./bothways_bg.wasm": "./bothways_bg.wasm",
      "./bothways_more.wasm": "./bothways_more.wasm",
      "./bothways.css": "./bothways.css",
      "./schema/*": "./schema/*",
      "./locales/*": "./locales/*",
      ...(dist.has("custom-elements.json") && { "./custom-elements.json": "./custom-elements.json" }),
      "./package.json": "./package.json",
    },
    ...(dist.has("bothways.d.ts") && { types: "./bothways.d.ts" }),
    ...(dist.has("custom-elements.json") && { customElements: "custom-elements.json" }),
    // Importing it defines the element; a bundler must not drop that.
    sideEffects: ["./bothways.js"],
    engines: { node: ">=20" },
  };
  dist.put("package.json", `${JSON.stringify(manifest, null, 2)}\n`);
}
