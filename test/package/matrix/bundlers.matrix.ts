import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { visit } from "../browser-page.js";
import { run } from "../consumer.js";
import { bundle, bundlers } from "./bundle.js";
import { openPage } from "./chromium.js";
import { report, versionOf } from "./row.js";

const kilobytes = (sizes: readonly number[]) =>
  `${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1)} kB`;

describe.each(bundlers)("%s", (bundler) => {
  test.for(["browser", "node"] as const)("bundles for %s without a warning", async (target, it) => {
    const { folder, warnings, gzipped } = await bundle(bundler, target);
    report(it, "Bundlers", {
      bundler,
      version: versionOf(bundler),
      target,
      files: String(gzipped.length),
      "minified, gzipped": kilobytes(gzipped),
    });
    expect(warnings).toEqual([]);
    await visit(target, async (env) =>
      target === "browser"
        ? openPage(folder, env)
        : (await run("node", [join(folder, "main.js")], { cwd: "/", env })).stdout,
    );
  });
});
