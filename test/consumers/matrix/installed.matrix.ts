import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { run } from "../consumer.js";
import { installedIn } from "../installed.js";
import { report } from "./row.js";

const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));

test.for(["apify-openapi-client", "apify-client"])("%s", async (name, it) => {
  const ours = name === "apify-openapi-client";
  const project = ours ? inject("consumer").project : mkdtempSync(join(tmpdir(), "official-"));
  if (!ours) {
    writeFileSync(join(project, "package.json"), '{ "private": true }');
    const wanted = `${name}@${devDependencies[name]}`;
    await run("npm", ["install", "--no-audit", "--no-fund", wanted], { cwd: project });
  }
  const { packages, bytes } = installedIn(project);
  expect(packages).toContain(name);
  const megabytes = (bytes / 1_000_000).toFixed(2);
  report(it, "Installed", { client: name, packages: String(packages.length), MB: megabytes });
});
