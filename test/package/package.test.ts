import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, test } from "vitest";
import { installed } from "../../bench/installed.js";
import { run } from "./consumer.js";

const { tarball, files, project } = inject("consumer");
const home = join(project, "node_modules", "apify-openapi-client");
const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));

describe("the tarball", () => {
  test("holds what users need, and nothing else", () => {
    const needed = ["LICENSE", "NOTICE", "README.md", "package.json", "spec/openapi.json"];
    const others = files.filter(
      (file) => !/^dist\/.*\.(?:js|js\.map|cjs|d\.ts|d\.cts)$/.test(file),
    );
    expect(others.filter((file) => file !== "CHANGELOG.md").sort()).toEqual(needed);
  });

  test("brings the sources of the client, for debuggers", () => {
    const maps = files.filter((file) => file.endsWith(".js.map"));
    const sources = maps.flatMap((file) => {
      const { sources, sourcesContent } = JSON.parse(readFileSync(join(home, file), "utf8"));
      expect(sourcesContent).toHaveLength(sources.length);
      return (sources as string[]).map((source) => source.replace(/^(?:\.\.\/)+/, ""));
    });
    const client = [
      "src/client.ts",
      "src/raw.ts",
      "src/transport/node.ts",
      "src/core/pagination.ts",
    ];
    expect(sources).toEqual(expect.arrayContaining([...client, "generated/resources.ts"]));
    expect(sources.filter((source) => /^src\/(?:cli|testing)\//.test(source))).toEqual([]);
  });

  test("says where a source map is, where there is one", () => {
    for (const file of files.filter((name) => name.endsWith(".js"))) {
      const named = /^\/\/# sourceMappingURL=/m.test(readFileSync(join(home, file), "utf8"));
      expect([file, named]).toEqual([file, files.includes(`${file}.map`)]);
    }
  });

  test("says nothing that publint has a word on", async () => {
    const { buffer, byteOffset, length } = readFileSync(tarball);
    const packed = buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
    const { messages, pkg } = await publint({ pack: { tarball: packed }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("has types that every way of resolving modules finds", async () => {
    await run("npx", ["attw", tarball, "--profile", "esm-only", "--no-color"]);
  }, 120_000);

  test("puts types first", () => {
    // What has conditions of its own is looked at by itself.
    const targets: object[] = Object.values({ ...manifest.exports, ...manifest.imports });
    const nested = targets.flatMap((target) => Object.values(target));
    const conditions = [...targets, ...nested]
      .filter((target) => typeof target === "object")
      .map((target) => Object.entries(target).find(([, file]) => typeof file === "string")?.[0]);
    expect(conditions).toEqual(conditions.map(() => "types"));
    expect(conditions.length).toBeGreaterThan(3);
  });
});

describe("what is installed", () => {
  test("is few and small", () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(2);
    const { folders, bytes } = installed(["apify-openapi-client"], project);
    const lock = readFileSync(join(project, "node_modules/.package-lock.json"), "utf8");
    const all = Object.keys(JSON.parse(lock).packages).map((path) => join(project, path));
    expect([...folders].sort()).toEqual(all.sort());
    expect(folders.length - 1).toBeLessThanOrEqual(3);
    console.log(`installed: ${folders.length} packages, ${bytes} bytes`);
    // The budget is 6 MB, and undici, a third of it, may grow in a release that we do not choose.
    expect(bytes).toBeLessThan(5_750_000);
  });

  test("can be imported by each of its names", async () => {
    const names = Object.keys(manifest.exports).map((path) => manifest.name + path.slice(1));
    const program = `
      for (const name of ${JSON.stringify(names)}) {
        const json = name.endsWith(".json");
        const { default: document, ...named } = await import(name, json ? { with: { type: "json" } } : {});
        console.log(name, json ? typeof document : Object.keys(named).length > 0);
      }`;
    const { stdout } = await run("node", ["--no-warnings", "--input-type=module", "-e", program], {
      cwd: project,
    });
    const lines = names.map((name) => `${name} ${name.endsWith(".json") ? "object" : "true"}`);
    expect(stdout.trim().split("\n")).toEqual(lines);
  });

  test("has a command", async () => {
    const { stdout } = await run("npx", ["apify-openapi-client", "--help"], { cwd: project });
    expect(stdout).toContain("sandbox");
  });
});
