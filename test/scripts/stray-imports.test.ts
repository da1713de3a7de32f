import { expect, test } from "vitest";
import { strayImports } from "../../scripts/lib/stray-imports.js";

/** Bundles by name and what each imports: `./…` is another bundle, everything else stays outside. An entry has no "chunk" in its name. */
function bundles(imports: Record<string, string[]>) {
  const outputs = Object.entries(imports).map(([file, paths]) => [
    file,
    {
      ...(file.includes("chunk") ? {} : { entryPoint: file.replace(/js$/, "ts") }),
      imports: paths.map((path) =>
        path.startsWith("./") ? { path: path.slice(2) } : { path, external: true },
      ),
    },
  ]);
  return { outputs: Object.fromEntries(outputs) };
}

test("dependencies, files inside them and #platform may be imported", () => {
  const output = bundles({ "index.js": ["#platform", "undici/lib/agent.js", "@a/b/c"] });
  expect(strayImports(output, ["undici", "@a/b"], [])).toEqual([]);
});

test("a package that is no dependency is a problem that names file and package", () => {
  const output = bundles({ "index.js": ["undici-types"] });
  expect(strayImports(output, ["undici"], [])).toEqual([
    expect.stringMatching(/^index\.js imports "undici-types", which is no dependency/),
  ]);
});

test("Node's modules are allowed where only the Node entry loads them", () => {
  const output = bundles({
    "index.js": ["./shared-chunk.js"],
    "node.js": ["./shared-chunk.js", "./late-chunk.js", "node:fs"],
    "late-chunk.js": ["node:zlib"],
    "shared-chunk.js": [],
  });
  expect(strayImports(output, [], ["node.js"])).toEqual([]);
});

test("Node's modules are a problem as soon as another entry reaches them", () => {
  const output = bundles({
    "index.js": ["./first-chunk.js"],
    "node.js": ["./late-chunk.js"],
    "first-chunk.js": ["./late-chunk.js"],
    "late-chunk.js": ["node:zlib"],
  });
  expect(strayImports(output, [], ["node.js"])).toEqual([
    expect.stringContaining('late-chunk.js imports "node:zlib", which exists on Node only'),
  ]);
});
