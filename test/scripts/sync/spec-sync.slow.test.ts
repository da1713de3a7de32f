import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parse, stringify } from "yaml";
import { readSource } from "../../../scripts/lib/sync/source.js";
import { type SyncOptions, specSync } from "../../../scripts/lib/sync/sync.js";
import { removeMarks } from "../report/vendor-document.js";

// Normalizing the whole document needs its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SPEC = fileURLToPath(new URL("../../../spec", import.meta.url));
const CODE = "export {};\n";
const generate = vi.fn(async (_spec: string) => new Map([["generated/models.ts", CODE]]));
const typeCheck = vi.fn(async (): Promise<string[]> => []);
let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "spec-sync-"));
  folder = join(root, "spec");
  await cp(SPEC, folder, { recursive: true });
  generate.mockClear();
});
afterEach(() => rm(root, { recursive: true }));

const sync = (options: Partial<SyncOptions> & { from: string }) =>
  specSync({ root, generate, typeCheck, ...options });

/** Everything in the folder, by file name. */
async function contents(): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const texts = names.map((name) => readFile(join(folder, name), "utf8"));
  return Object.fromEntries((await Promise.all(texts)).map((text, index) => [names[index]!, text]));
}

/** What the vendor might publish next: our own document without our marks, and changed. */
async function vendors(change: (document: Record<string, unknown>) => void): Promise<string> {
  const document = JSON.parse(await readFile(join(SPEC, "openapi.json"), "utf8"));
  removeMarks(document);
  document.info.version = "v2-tomorrow";
  change(document);
  return JSON.stringify(document);
}

const withNewOperation = () =>
  vendors(({ paths }) => {
    (paths as Record<string, unknown>)["/v2/new"] = { get: { responses: { "200": {} } } };
  });

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(root, name), text);
  return join(root, name);
}

describe("a wrong input is refused with what and why, and nothing changes", () => {
  test.each([
    ["text.txt", "just words", "is no OpenAPI document: it holds no object"],
    ["half.json", '{"openapi": "3.1.0", ', "is neither JSON nor YAML"],
    ["bad.yaml", "a: [1, 2", "is neither JSON nor YAML"],
    ["list.yaml", "- a\n- b", "is no OpenAPI document: it holds no object"],
    ["other.json", '{"name": "x"}', "is no OpenAPI 3.1 document: it names no version"],
    ["old.yaml", "openapi: 3.0.3", "is no OpenAPI 3.1 document: it names version 3.0.3"],
    ["bare.yaml", "openapi: 3.1.0\ninfo: {}", "is no complete OpenAPI document: it has no paths"],
    [
      "small.yaml",
      "openapi: 3.1.0\ninfo: {}\npaths: { /v2/a: {} }\ncomponents: {}",
      "is not the whole Apify API: it has 1 paths, and at least 50 are expected",
    ],
  ])("%s", async (name, text, message) => {
    const before = await contents();
    const from = await file(name, text);
    await expect(sync({ from })).rejects.toThrow(message);
    await expect(sync({ from })).rejects.toThrow(from);
    expect(await contents()).toEqual(before);
    expect(generate).not.toHaveBeenCalled();
  });

  test("a file that is not there", async () => {
    await expect(sync({ from: join(folder, "gone.json") })).rejects.toThrow(
      /gone\.json cannot be read: .*no such file/,
    );
  });

  test("a document that refers to nothing", async () => {
    const from = await file(
      "dangling.json",
      await vendors(({ components }) => {
        (components as { parameters: unknown }).parameters = {};
      }),
    );
    await expect(sync({ from })).rejects.toThrow(/cannot be normalized: .* points at nothing/);
  });

  test("a URL that answers with an error, or not at all", async () => {
    const { url, close } = await served((_request, response) => response.writeHead(503).end("{}"));
    await expect(sync({ from: url })).rejects.toThrow(
      `${url} cannot be read: the server answered 503`,
    );
    await close();
    await expect(sync({ from: url })).rejects.toThrow(/cannot be read: .*ECONNREFUSED/);
  });

  test("a URL that answers without an end, or not for a long time", async () => {
    let sent = 0;
    const endless = await served((_request, response) => {
      const more = () => {
        sent += 65_536;
        response.write(" ".repeat(65_536), more);
      };
      more();
    });
    const limits = { bytes: 1_000_000, millis: 60_000 };
    await expect(readSource(endless.url, undefined, limits)).rejects.toThrow(
      `${endless.url} cannot be read: it is larger than 1000000 bytes`,
    );
    await endless.close();
    expect(sent).toBeLessThan(64_000_000);

    const silent = await served((_request, response) => response.write("{"));
    await expect(
      readSource(silent.url, undefined, { bytes: 1_000_000, millis: 100 }),
    ).rejects.toThrow(/cannot be read: .*timeout/);
    await silent.close();
  });
});

async function served(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.json`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url, close };
}

describe("a sync", () => {
  test("that changes nothing writes nothing", async () => {
    const before = await contents();
    const result = await sync({ from: await file("openapi.json", await vendors(() => {})) });
    expect(result).toMatchObject({ outcome: "unchanged", written: false });
    expect(await contents()).toEqual(before);
    expect(generate).not.toHaveBeenCalled();
  });

  test("that changes something writes it and where it comes from, then generates", async () => {
    const text = await withNewOperation();
    const result = await sync({ from: await file("vendor.json", text) });
    expect(result).toMatchObject({ outcome: "changed", written: true });
    const after = await contents();
    expect(after["openapi.json"]).toContain("/v2/new");
    expect(after["openapi.json"]).not.toContain("v2-tomorrow");
    expect(JSON.parse(after["source.json"]!)).toEqual({
      origin: "vendor.json",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      version: "v2-tomorrow",
    });
    expect(JSON.parse(after["upstream.json"]!).operationIds).toHaveProperty("GET /v2/new");
    expect(generate).toHaveBeenCalledExactlyOnceWith(after["openapi.json"]);
    expect(await readFile(join(root, "generated/models.ts"), "utf8")).toBe(CODE);
    expect(await readdir(join(root, ".cache"))).toEqual([]);
  });

  test("names the origin that it is told, or the URL", async () => {
    const from = await file("copy.json", await withNewOperation());
    await sync({ from, origin: "https://docs.example.com/openapi.json" });
    expect((await contents())["source.json"]).toContain("https://docs.example.com/openapi.json");
  });

  test("that only looks writes nothing", async () => {
    const before = await contents();
    const result = await sync({
      from: await file("a.json", await withNewOperation()),
      dryRun: true,
    });
    expect(result).toMatchObject({ outcome: "changed", written: false });
    expect(await contents()).toEqual(before);
  });

  test("is unfit, strictly, when something wants a look", async () => {
    const before = await contents();
    const result = await sync({
      from: await file("a.json", await withNewOperation()),
      strict: true,
    });
    expect(result.outcome).toBe("unfit");
    expect(await contents()).toEqual(before);
  });

  test("is unfit when handwritten code would lose an operation", async () => {
    const text = await vendors(({ paths }) => {
      delete (paths as Record<string, unknown>)["/v2/actor-runs/{runId}/reboot"];
    });
    const result = await sync({ from: await file("a.json", text) });
    expect(result.outcome).toBe("unfit");
    expect(result.findings).toContainEqual(
      expect.objectContaining({ level: "error", subject: "POST /v2/actor-runs/{runId}/reboot" }),
    );
  });

  test("whose code cannot be generated is unfit, and leaves everything as it was", async () => {
    const before = await contents();
    generate.mockRejectedValueOnce(new Error("no code"));
    const result = await sync({ from: await file("a.json", await withNewOperation()) });
    expect(result.outcome).toBe("unfit");
    expect(result.report.review.misfits).toEqual(["generated/ no code"]);
    expect(await contents()).toEqual(before);
  });

  test("whose code does not fit what is written by hand is unfit, and says where", async () => {
    const before = await contents();
    typeCheck.mockResolvedValueOnce(["src/resources/run.ts:12 Property 'x' does not exist."]);
    const result = await sync({ from: await file("a.json", await withNewOperation()) });
    expect(result).toMatchObject({ outcome: "unfit", written: false });
    expect(result.findings).toContainEqual({
      level: "error",
      kind: "source does not fit",
      subject: "src/resources/run.ts:12",
      detail: "Property 'x' does not exist.",
    });
    expect(await contents()).toEqual(before);
  });

  test("removes the generated files that are generated no more", async () => {
    await mkdir(join(root, "generated"));
    await writeFile(join(root, "generated/stale.ts"), CODE);
    await sync({ from: await file("a.json", await withNewOperation()) });
    expect(await readdir(join(root, "generated"))).toEqual(["models.ts"]);
  });

  test("takes the place of one that was killed, and is refused while another one runs", async () => {
    await mkdir(join(root, ".cache/spec-sync/new"), { recursive: true });
    const lock = join(root, ".cache/spec-sync.lock");
    const from = await file("a.json", await withNewOperation());
    await writeFile(lock, String(process.ppid));
    const before = await contents();
    await expect(sync({ from })).rejects.toThrow(/another spec:sync is running/);
    expect(await contents()).toEqual(before);
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    await writeFile(lock, String(pid));
    expect(await sync({ from })).toMatchObject({ outcome: "changed", written: true });
    expect(await readdir(join(root, ".cache"))).toEqual([]);
  });

  test("of our own document applies our words anew and keeps where it came from", async () => {
    const docs = parse(await readFile(join(folder, "docs.yaml"), "utf8"));
    docs.operations["GET /v2/actors"] = "Other words.";
    await writeFile(join(folder, "docs.yaml"), stringify(docs));
    const before = await contents();
    await sync({ from: join(folder, "openapi.json") });
    const after = await contents();
    const { paths } = JSON.parse(after["openapi.json"]!);
    expect(paths["/v2/actors"].get.summary).toBe("Other words.");
    expect(after["source.json"]).toBe(before["source.json"]);
  });
});
