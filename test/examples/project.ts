import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What this package itself needs. */
const dependencies = ["openapi-fetch", "openapi-typescript-helpers", "undici"];

/** Vitest in a project is not the one that runs this, and nothing goes to the platform. */
const outside = {
  VITEST: "",
  VITEST_POOL_ID: "",
  NODE_OPTIONS: "",
  APIFY_API_BASE_URL: "http://127.0.0.1:9",
};

/** How a command ended. */
interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An example project in a folder of its own, with this package as users install it: packed. */
export class Project {
  readonly folder: string;

  /** `packages` is what it needs beside this one, `programs` what its scripts call. */
  constructor(name: string, packages: readonly string[], programs: readonly string[]) {
    this.folder = mkdtempSync(join(tmpdir(), `${name}-`));
    cpSync(join("examples", name), this.folder, { recursive: true });
    if (!existsSync("dist/testing.js")) execFileSync("npm", ["run", "build"]);
    const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", this.folder];
    const [{ filename }] = JSON.parse(execFileSync("npm", pack, { encoding: "utf8" }));
    const home = this.#installed("apify-openapi-client");
    mkdirSync(home, { recursive: true });
    const tarball = join(this.folder, filename);
    execFileSync("tar", ["-xzf", tarball, "-C", home, "--strip-components=1"]);
    for (const each of [...dependencies, ...packages]) {
      symlinkSync(resolve("node_modules", each), this.#installed(each));
    }
    mkdirSync(this.#installed(".bin"));
    for (const each of programs) {
      symlinkSync(resolve("node_modules/.bin", each), this.#installed(`.bin/${each}`));
    }
    symlinkSync(join(home, "dist/cli.js"), this.#installed(".bin/apify-openapi-client"));
  }

  #installed(name: string): string {
    return join(this.folder, "node_modules", name);
  }

  /** Runs a command of npm, such as `test`. */
  npm(args: readonly string[], env: Record<string, string> = {}): Promise<Ending> {
    const options = { cwd: this.folder, env: { ...process.env, ...outside, ...env } };
    return new Promise((resolve) => {
      const npm = execFile("npm", args, options, (_error, stdout, stderr) =>
        resolve({ status: npm.exitCode, stdout, stderr }),
      );
    });
  }

  /** What Vitest reports of `npm test`. */
  async test(): Promise<unknown> {
    const { stdout, stderr } = await this.npm(["test", "--silent", "--", "--reporter=json"]);
    if (!stdout.startsWith("{")) throw new Error(`${stdout}${stderr}`);
    return JSON.parse(stdout);
  }
}
