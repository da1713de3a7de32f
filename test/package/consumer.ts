import { type ExecFileOptions, execFile } from "node:child_process";
import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const programs = fileURLToPath(new URL("programs", import.meta.url));
const execute = promisify(execFile);

/** Runs a command to its end; rejects with what it printed if it fails. */
export async function run(
  command: string,
  args: readonly string[],
  options: ExecFileOptions = {},
): Promise<{ stdout: string; stderr: string }> {
  // What vitest sets for its own processes is none of theirs.
  const env = { ...process.env, NODE_OPTIONS: "", NODE_ENV: "", VITEST: "", ...options.env };
  const all = { maxBuffer: 64 * 1024 * 1024, ...options, env, encoding: "utf8" } as const;
  try {
    return await execute(command, [...args], all);
  } catch (error) {
    const { message, stdout } = error as Error & { stdout?: string };
    throw new Error(`${message}\n${stdout ?? ""}`);
  }
}

/** The tarball as it would be published, and a project that has it installed, with the programs of this folder. */
export interface Consumer {
  readonly tarball: string;
  /** What is in it. */
  readonly files: readonly string[];
  readonly project: string;
}

export async function createConsumer(): Promise<Consumer> {
  const folder = mkdtempSync(join(tmpdir(), "consumer-"));
  await run("npm", ["run", "build"]);
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const [{ filename, files }] = JSON.parse((await run("npm", pack)).stdout);
  const tarball = join(folder, filename);

  const project = join(folder, "project");
  cpSync(programs, project, { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  // The cache has what this project itself was installed from.
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball], {
    cwd: project,
  });
  return { tarball, files: files.map(({ path }: { path: string }) => path), project };
}
