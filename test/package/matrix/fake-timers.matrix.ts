import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, inject, test } from "vitest";
import { run } from "../consumer.js";
import { report } from "./row.js";

// Jest is in a file of its own.
const node24 = join(inject("runtimes"), "node_modules/node-24/bin/node");
const projects: string[] = [];

afterEach(() => {
  for (const project of projects.splice(0)) rmSync(project, { recursive: true, maxRetries: 5 });
});

/** A project of the scenario, with the package and a tool. */
async function projectWith(tool: string, version: string): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), "fake-timers-"));
  projects.push(project);
  cpSync(join(import.meta.dirname, "fake-timers"), project, { recursive: true });
  const dependencies = {
    "apify-openapi-client": `file:${inject("consumer").tarball}`,
    [tool]: version,
  };
  const about = { private: true, type: "module", dependencies };
  writeFileSync(join(project, "package.json"), JSON.stringify(about));
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: project });
  return project;
}

test.for(["4.1.12", "5.1.2"])(
  "nothing hangs under the fake timers of Vitest %s",
  async (version, it) => {
    report(it, "Fake timers", {
      tool: "Vitest",
      version,
      installed: "after the package is loaded",
    });
    const cwd = await projectWith("vitest", version);
    await run(node24, ["node_modules/vitest/vitest.mjs", "run"], { cwd });
  },
);

test.for(["before", "after"])(
  "nothing hangs under @sinonjs/fake-timers, installed %s the package is loaded",
  async (when, it) => {
    const version = "15.5.0";
    const installed = `${when} the package is loaded`;
    report(it, "Fake timers", { tool: "@sinonjs/fake-timers", version, installed });
    const cwd = await projectWith("@sinonjs/fake-timers", version);
    const { stdout } = await run(process.execPath, ["sinon.js", when], { cwd });
    expect(stdout).toBe("SUCCEEDED SUCCEEDED SUCCEEDED 3 3 3 3\n");
  },
);
