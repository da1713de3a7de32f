import { execFileSync } from "node:child_process";
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApifyArgumentError, ApifyFileError } from "../../src/errors.js";
import { fileTarget } from "../../src/transport/files.js";
import { failure } from "../support/dataset-fixture.js";

const race = (work: Promise<void>) => work;
const content = (...parts: string[]) => new Blob(parts).stream();

async function write(path: string, stream: ReadableStream<Uint8Array>): Promise<void> {
  await (await fileTarget("download", path)).write(stream, race);
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "apify-"));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe("a file", () => {
  test("is there when it is complete, in place of what was there", async () => {
    const path = join(folder, "file");
    await writeFile(path, "old");
    await write(path, content("new ", "content"));
    expect(await readFile(path, "utf8")).toBe("new content");
    expect(await readdir(folder)).toEqual(["file"]);
  });

  test("stays as it was when the content breaks off", async () => {
    const path = join(folder, "file");
    await writeFile(path, "old");
    const lost = new Error("lost");
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
      pull: (controller) => controller.error(lost),
    });
    await expect(write(path, broken)).rejects.toBe(lost);
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["file"]);
  });

  test("keeps its mode", async () => {
    const path = join(folder, "private");
    await writeFile(path, "old");
    await chmod(path, 0o600);
    await write(path, content("new"));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test.each(["real", "not-there-yet"])("is written behind a link to %s", async (name) => {
    if (name === "real") await writeFile(join(folder, name), "old");
    await mkdir(join(folder, "sub"));
    await symlink(`../${name}`, join(folder, "sub", "one"));
    await symlink("sub/one", join(folder, "two"));
    await write(join(folder, "two"), content("new"));
    expect(await readFile(join(folder, name), "utf8")).toBe("new");
    expect((await lstat(join(folder, "two"))).isSymbolicLink()).toBe(true);
    expect((await lstat(join(folder, "sub", "one"))).isSymbolicLink()).toBe(true);
  });

  test("may have the longest name there is", async () => {
    const path = join(folder, "n".repeat(255));
    await write(path, content("new"));
    expect(await readFile(path, "utf8")).toBe("new");
  });

  test("is one of two that are written at once, never a mixture", async () => {
    const path = join(folder, "file");
    const texts = ["a".repeat(300_000), "b".repeat(300_000)];
    await Promise.all(texts.map((text) => write(path, content(text, text))));
    expect(texts.map((text) => text + text)).toContain(await readFile(path, "utf8"));
    expect(await readdir(folder)).toEqual(["file"]);
  });
});

describe("what is no regular file is written into", () => {
  test("a pipe", async () => {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    const [text] = await Promise.all([readFile(path, "utf8"), write(path, content("through"))]);
    expect(text).toBe("through");
    expect((await lstat(path)).isFIFO()).toBe(true);
  });

  test("a device", async () => {
    await write("/dev/null", content("gone"));
    expect((await lstat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  test("the output of a process, whatever that is", async () => {
    const path = join(folder, "output");
    const target = new URL("../../src/transport/files.ts", import.meta.url).href;
    const program = `
      const { fileTarget } = await import(${JSON.stringify(target)});
      const file = await fileTarget("download", "/dev/stdout");
      await file.write(new Blob(["items"]).stream(), (work) => work);`;
    const command = `"${process.execPath}" --import tsx --input-type=module -e '${program}' > "${path}"`;
    execFileSync("sh", ["-c", command]);
    expect(await readFile(path, "utf8")).toBe("items");
  });

  test("a pipe that nobody reads, until the race is over", async () => {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    const target = await fileTarget("download", path);
    const cancelled = Promise.reject(new Error("enough"));
    const written = target.write(content("x"), (work) => Promise.race([work, cancelled]));
    await expect(written).rejects.toThrow("enough");
    // So that the thread that opens it can go on.
    await readFile(path);
  });
});

describe("refused before anything is written", () => {
  test("a folder, and no path at all", async () => {
    for (const path of [folder, join(folder, "sub/"), "", 1, null]) {
      const error = await failure(fileTarget("dataset.downloadItems", path));
      expect(error).toBeInstanceOf(ApifyArgumentError);
      expect(error.message).toMatch(/^dataset\.downloadItems: .*the path of a file/);
    }
  });

  test("a path whose folder is missing, or no folder", async () => {
    await writeFile(join(folder, "file"), "");
    for (const [path, code] of [
      ["no/file", "ENOENT"],
      ["file/file", "ENOTDIR"],
    ] as const) {
      const error = await failure(fileTarget("download", join(folder, path)));
      expect(error).toBeInstanceOf(ApifyFileError);
      expect(error.code).toBe(code);
      expect(error.message).toContain(join(folder, path));
    }
  });

  test("any path where there are no files", async () => {
    vi.stubGlobal("process", undefined);
    const error = await failure(fileTarget("download", "file"));
    expect(error).toBeInstanceOf(ApifyArgumentError);
    expect(error.message).toContain("no files here");
  });
});

test("what the system refuses is an error with its code, and the content is let go", async () => {
  const path = join(folder, "file");
  await writeFile(path, "old");
  const fs = process.getBuiltinModule("node:fs/promises");
  const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  vi.spyOn(fs, "rename").mockRejectedValue(full);
  const error = await failure(write(path, content("new")));
  expect(error).toBeInstanceOf(ApifyFileError);
  expect(error.code).toBe("ENOSPC");
  expect(error.cause).toBe(full);
  expect(await readFile(path, "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["file"]);
  const cancel = vi.fn();
  vi.spyOn(fs, "open").mockRejectedValue(full);
  await failure(write(path, new ReadableStream({ cancel })));
  expect(cancel).toHaveBeenCalled();
});
