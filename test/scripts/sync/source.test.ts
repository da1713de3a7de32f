import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSource } from "../../../scripts/lib/sync/source.js";
import { cpuRatio } from "../../support/cpu-ratio.js";

test("a file without an end is read up to the limit", async () => {
  const limits = { bytes: 1_000_000, millis: 60_000 };
  await expect(readSource("/dev/zero", undefined, limits)).rejects.toMatchObject({
    exitCode: 2,
    message: "/dev/zero cannot be read: it is larger than 1000000 bytes",
  });
});

test("the work of reading YAML grows with its length", async () => {
  const folder = await mkdtemp(join(tmpdir(), "yaml-"));
  const file = join(folder, "openapi.yaml");
  const ratio = await cpuRatio(async (size) => {
    const paths = Array.from({ length: size }, (_, index) => `  /p${index}: {}\n`);
    await writeFile(
      file,
      `openapi: 3.1.0\ninfo: { version: 1 }\npaths:\n${paths.join("")}components: {}\n`,
    );
    const { document } = await readSource(file);
    expect(Object.keys(document.paths)).toHaveLength(size);
  }, 1500);
  await rm(folder, { recursive: true });
  expect(ratio).toBeLessThanOrEqual(16);
});
