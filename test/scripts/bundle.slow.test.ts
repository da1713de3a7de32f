import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundle } from "../../scripts/lib/bundle.js";

test("nothing of a build says where it was built", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  await bundle(folder);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => /\.(?:js|map)$/.test(name));
  const maps = files.filter((name) => name.endsWith(".map"));
  expect(maps.length).toBeGreaterThan(3);
  for (const name of files) {
    const text = readFileSync(join(folder, name), "utf8");
    expect([name, text.includes(process.cwd())]).toEqual([name, false]);
  }
  for (const name of maps) {
    const { sources, sourceRoot } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    expect(sourceRoot).toBeUndefined();
    for (const source of sources)
      expect(source).toMatch(/^(?:\.\.\/)+(?:src|generated|node_modules)\//);
  }
  rmSync(folder, { recursive: true });
});
