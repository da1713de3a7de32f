import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OpenApiDocument } from "../../../scripts/lib/openapi.js";
import { markdown } from "../../../scripts/lib/report/markdown.js";
import { lastRelease } from "../../../scripts/lib/sync/last-release.js";
import { specSync } from "../../../scripts/lib/sync/sync.js";
import { removeMarks } from "../report/vendor-document.js";

// Normalizing the whole document needs its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
let root: string;

function git(...args: string[]): string {
  const settings = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  const { stdout, stderr, status } = spawnSync("git", [...settings, ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

async function commit(file: string, text: string): Promise<void> {
  await writeFile(join(root, file), text);
  git("add", "--all");
  git("commit", "--quiet", "--message", file);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "last-release-"));
  git("init", "--quiet");
  await cp(join(ROOT, "spec"), join(root, "spec"), { recursive: true });
  await cp(join(ROOT, "src/resources"), join(root, "src/resources"), { recursive: true });
  await commit("package.json", JSON.stringify({ name: "a-client", version: "1.2.0" }));
});
afterEach(() => rm(root, { recursive: true }));

const sync = (from: string) =>
  specSync({
    from,
    root,
    changeset: true,
    generate: async () => new Map(),
    typeCheck: async () => [],
  });

/** The committed document, as a vendor's, without a parameter. */
async function without(parameter: string): Promise<string> {
  const text = await readFile(join(ROOT, "spec/openapi.json"), "utf8");
  const document = JSON.parse(text) as OpenApiDocument;
  removeMarks(document);
  for (const operation of Object.values(document.paths).flatMap((item) => Object.values(item))) {
    operation.parameters = (operation.parameters ?? []).filter(
      ({ $ref, name }) => name !== parameter && !$ref?.endsWith(`/${parameter}`),
    );
  }
  const file = join(root, "vendor.json");
  await writeFile(file, JSON.stringify(document));
  return file;
}

const XML_ROOT = [
  "actor.runSyncGetDatasetItems",
  "actor.runSyncGetDatasetItemsByGet",
  "dataset.createItemsPublicUrl",
  "dataset.downloadItems",
  "dataset.getItemsInfo",
  "dataset.listItems",
  "task.runSyncGetDatasetItems",
  "task.runSyncGetDatasetItemsByGet",
].map((method) => `${method}(xmlRoot)`);

test("what a sync broke stays in the report until it is released, for every method that took it", async () => {
  git("tag", "v1.2.0");
  const from = await without("xmlRoot");
  const first = await sync(from);
  expect(first).toMatchObject({ written: true, report: { step: "major", baseline: "v1.2.0" } });

  // The decision that the first report asked for: nothing is left for the second sync to change.
  const docs = await readFile(join(root, "spec/docs.yaml"), "utf8");
  await commit("spec/docs.yaml", docs.replace(/^ {2}xmlRoot: .*\n/m, ""));
  await rm(join(root, ".changeset"), { recursive: true });
  const { outcome, report } = await sync(from);
  expect([outcome, report.step]).toEqual(["unchanged", "major"]);
  const [removed] = report.changes.filter(({ what }) => what === "parameter is removed");
  expect([...removed!.subjects].sort()).toEqual(XML_ROOT);
  const entry = await readFile(join(root, ".changeset/api-document.md"), "utf8");
  expect(entry).toMatch(/^---\n"a-client": major\n---\n/);
  for (const method of XML_ROOT) expect(entry).toContain(`\`${method}\``);
});

test("without a tag, the commit that gave the version its heading in the change log is the release", async () => {
  await commit("CHANGELOG.md", "## 1.2.0\n\nNews.\n");
  const hash = git("log", "-1", "--format=%h").trim();
  await commit("CHANGELOG.md", "# Changes\n\n## 1.2.0\n\nNews.\n");
  await rm(join(root, "spec"), { recursive: true });
  expect(lastRelease(root)).toMatchObject({
    name: `v1.2.0 (commit ${hash})`,
    document: { openapi: "3.1.2" },
    upstream: { operationIds: expect.any(Object) },
  });
});

test("where no release can be found, the report says so and why", async () => {
  const { report, source } = await sync(await without("xmlRoot"));
  const text = markdown(report, { ...source, outcome: "done." });
  expect(text).toContain(
    "Compared with what this sync replaces, since no release was found (Git has no tag v1.2.0",
  );
  await writeFile(join(root, ".git/shallow"), git("rev-parse", "HEAD"));
  expect(lastRelease(root)).toBe("this clone is shallow, and has no tag v1.2.0");
});
