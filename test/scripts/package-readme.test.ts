import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Manifest, packageReadme } from "../../scripts/package-readme.js";

const readme = readFileSync("README.md", "utf8");
const { repository: _, ...manifest } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const targets = (text: string) =>
  Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, target]) => target!);
const isAbsolute = (target: string) => /^(?:https?:|#)/.test(target);

test("without a repository only links to packed files and to other pages stay", () => {
  const text = packageReadme(readme, manifest);
  const relative = targets(text).filter((target) => !isAbsolute(target));
  expect(relative.filter((target) => !manifest.files.includes(target))).toEqual([]);
  expect(text).not.toContain("![");
  expect(text).toContain("Migrating has both ways");
});

test.each([
  "github:acme/client",
  { url: "git+https://github.com/acme/client.git" },
  "https://github.com/acme/client",
])("with the repository %o links and images are absolute, and lead to files", (repository) => {
  const text = packageReadme(readme, { ...manifest, version: "1.2.3", repository });
  const absolute = targets(text).filter((target) => target.includes("acme/client"));
  expect(absolute.length).toBeGreaterThan(20);
  for (const target of absolute) {
    const [, path] = /^https:\/\/[\w.]+\/acme\/client\/(?:blob\/)?v1\.2\.3\/([^#]+)/.exec(target)!;
    expect(existsSync(path!), target).toBe(true);
  }
  expect(text).toContain(
    "](https://raw.githubusercontent.com/acme/client/v1.2.3/bench/plots/cpu.svg)",
  );
  expect(text).toContain("](https://github.com/acme/client/blob/v1.2.3/docs/MIGRATING.md)");
  expect(targets(text).filter((target) => !isAbsolute(target))).toEqual(["CHANGELOG.md", "NOTICE"]);
});
