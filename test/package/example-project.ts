import { cpSync, mkdtempSync, symlinkSync } from "node:fs";
import { basename, delimiter, join, resolve } from "node:path";
import { inject } from "vitest";
import { run } from "./consumer.js";

/** An example project in a folder of its own, with this package as users install it. */
export class ExampleProject {
  readonly folder: string;

  /** `packages` is what it needs from outside, besides what this package brings: names, or the folders of other versions. */
  constructor(name: string, packages: readonly string[]) {
    const { project } = inject("consumer");
    this.folder = mkdtempSync(join(project, "..", `${name}-`));
    cpSync(join("examples", name), this.folder, { recursive: true });
    cpSync(join(project, "node_modules"), join(this.folder, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    for (const each of packages) {
      const folder = resolve("node_modules", each);
      symlinkSync(folder, join(this.folder, "node_modules", basename(folder)));
    }
  }

  /** Runs a command, which may be a program of this repository; rejects with what it printed if it fails. */
  run(
    command: string,
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<{ stdout: string; stderr: string }> {
    const PATH = [resolve("node_modules/.bin"), env.PATH ?? process.env.PATH].join(delimiter);
    // Nothing goes to the platform.
    const APIFY_API_BASE_URL = "http://127.0.0.1:9";
    const all = { APIFY_API_BASE_URL, VITEST_POOL_ID: "", ...env, PATH };
    return run(command, args, { cwd: this.folder, env: all });
  }

  /** What Vitest reports of `npm test`. */
  async test(env: Readonly<Record<string, string>> = {}): Promise<unknown> {
    // A busy machine takes longer than the ten seconds of Vitest.
    const args = ["test", "--silent", "--", "--reporter=json", "--hookTimeout=60000"];
    const { stdout } = await this.run("npm", args, env);
    return JSON.parse(stdout);
  }
}
