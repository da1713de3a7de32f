import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { startSandbox } from "../../../src/testing/index.js";
import { visit } from "../browser-page.js";
import { run } from "../consumer.js";
import { bundle } from "./bundle.js";
import { chromiumVersion, openPage } from "./chromium.js";
import { report, versionOf } from "./row.js";
import { askWorker } from "./workerd.js";

const { project } = inject("consumer");
const installed = join(inject("runtimes"), "node_modules");

const lines = ["node-20", "node-22", "node-24", "node-26"].map((name) => ({
  version: versionOf(name),
  node: join(installed, name, "bin/node"),
}));
/** The one that runs this. */
const own = { version: process.versions.node, node: process.execPath };

describe.each([own, ...lines])("Node.js $version", ({ version, node }) => {
  test.for(["import", "require"] as const)("by %s", async (how, it) => {
    report(it, "Runtimes", { runtime: "Node.js", version, by: how, side: "node" });
    const program = how === "import" ? "process.js" : "process.cjs";
    await visit("node", async (env) => (await run(node, [program], { cwd: project, env })).stdout);
  });
});

test("Bun", async (it) => {
  const cells = { runtime: "Bun", version: versionOf("bun"), by: "import", side: "web" };
  report(it, "Runtimes", cells);
  const bun = join(installed, ".bin/bun");
  await visit("web", async (env) => (await run(bun, ["process.js"], { cwd: project, env })).stdout);
});

test("Deno, with no right but the network and two variables", async (it) => {
  const cells = { runtime: "Deno", version: versionOf("deno"), by: "import", side: "web" };
  report(it, "Runtimes", cells);
  const deno = join(installed, ".bin/deno");
  const rights = ["--allow-net=127.0.0.1", "--allow-env=SANDBOX_URL,SANDBOX_TOKEN", "--no-prompt"];
  const args = ["run", ...rights, "--node-modules-dir=manual", "process.js"];
  await visit("web", async (env) => (await run(deno, args, { cwd: project, env })).stdout);
});

describe.each([
  ["Bun", "bun", () => []],
  [
    "Deno",
    "deno",
    (folder: string) => [
      "run",
      "--allow-net=127.0.0.1",
      "--allow-env=SANDBOX_URL,SANDBOX_TOKEN,FILE,FOLDER",
      `--allow-read=${folder}`,
      `--allow-write=${folder}`,
      "--no-prompt",
      "--node-modules-dir=manual",
    ],
  ],
] as const)("on %s", (_, command, argsFor) => {
  test("`to` writes the file behind a link, with its mode; a folder and brotli are refused first", async () => {
    const sandbox = await startSandbox();
    const folder = mkdtempSync(join(project, "files-"));
    const [file, link] = [join(folder, "file"), join(folder, "link")];
    writeFileSync(file, "old", { mode: 0o600 });
    symlinkSync("file", link);
    const { url: SANDBOX_URL, token: SANDBOX_TOKEN } = sandbox;
    const env = { SANDBOX_URL, SANDBOX_TOKEN, FILE: link, FOLDER: folder };
    try {
      const args = [...argsFor(folder), "download.js"];
      const { stdout } = await run(join(installed, ".bin", command), args, { cwd: project, env });
      const refused = ["ApifyArgumentError", "ApifyArgumentError"];
      expect(JSON.parse(stdout)).toEqual({ sent: 0, refused });
      expect(readFileSync(file, "utf8")).toBe('[{"a":1}]');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(readdirSync(folder)).toEqual(["file", "link"]);
    } finally {
      await sandbox.close();
    }
  });
});

test("workerd", async (it) => {
  const cells = { runtime: "workerd", version: versionOf("workerd"), by: "esbuild", side: "web" };
  report(it, "Runtimes", cells);
  const workerd = join(installed, ".bin/workerd");
  const folder = mkdtempSync(join(project, "worker-"));
  await visit("web", (env) => askWorker(workerd, join(project, "worker.js"), folder, env));
});

test("Chromium", async (it) => {
  const version = await chromiumVersion();
  report(it, "Runtimes", { runtime: "Chromium", version, by: "Vite", side: "web" });
  const { folder } = await bundle("vite", "browser");
  await visit("browser", (env) => openPage(folder, env));
});
