import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { describe, inject, test } from "vitest";
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
