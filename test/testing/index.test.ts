import { build } from "esbuild";
import { expect, test } from "vitest";

test("nothing for tests is reachable from the entries that programs import", async () => {
  const { metafile } = await build({
    entryPoints: ["src/index.ts", "src/raw.ts", "src/transport/node.ts", "src/transport/web.ts"],
    outdir: "dist",
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    format: "esm",
    packages: "external",
    external: ["#platform"],
  });
  const stray = Object.keys(metafile.inputs).filter((file) => /^src\/(testing|cli)\//.test(file));
  expect(stray).toEqual([]);
});
