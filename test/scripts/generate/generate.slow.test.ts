import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

test("generate writes everything or nothing", async () => {
  const root = await mkdtemp(join(tmpdir(), "generate-"));
  for (const name of ["scripts", "src", "spec", "generated", "package.json", "tsconfig.json"]) {
    await cp(name, join(root, name), { recursive: true });
  }
  await symlink(resolve("node_modules"), join(root, "node_modules"));
  const generate = () =>
    spawnSync(process.execPath, ["--import", "tsx", "scripts/generate.ts"], { cwd: root });
  const [first, last] = ["error-types.ts", "schema.ts"].map((name) =>
    join(root, "generated", name),
  );
  await writeFile(first!, "old");
  await writeFile(join(root, "generated/stale.ts"), "old");
  await rm(last!);
  await mkdir(last!);
  // A folder stands where the last file is to be.
  expect(generate().status).toBe(1);
  expect(await readFile(first!, "utf8")).toBe("old");

  await rm(last!, { recursive: true });
  expect(generate().status).toBe(0);
  for (const file of [first!, last!]) {
    expect(await readFile(file, "utf8")).toMatch(/^\/\/ Generated from spec\/openapi\.json /);
  }
  await expect(readFile(join(root, "generated/stale.ts"))).rejects.toThrow("ENOENT");
  await rm(root, { recursive: true });
}, 240_000);
