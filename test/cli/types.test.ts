import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { render } from "../../src/cli/types/render.js";
import { wholeSchema } from "../../src/cli/types/source.js";
import { types } from "../../src/cli/types.js";
import { type ActorDefinition, type Sandbox, startSandbox } from "../../src/testing/index.js";
import { ScriptedServer } from "../support/scripted-server.js";
import { actors } from "./actors.js";

const token = { acme: "acme-token", me: "my-token" };
const folder = mkdtempSync(join(tmpdir(), "types-"));
const printed: string[] = [];
let count = 0;
let out: string;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ actors, token });
  const { actors: own, tasks } = { actors: "acme/search-scraper", tasks: sandbox.client().tasks() };
  await tasks.create({ actId: own, name: "morning", input: { queries: "tea" } });
});

beforeEach(() => {
  out = join(folder, `${++count}`, "apify-actors.ts");
  use(sandbox);
  for (const method of ["log", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((line) => void printed.push(String(line)));
  }
});

afterEach(() => {
  printed.length = 0;
  process.exitCode = undefined;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

afterAll(() => sandbox.close());

function use({ url, token }: Pick<Sandbox, "url" | "token">): void {
  vi.stubEnv("APIFY_TOKEN", token);
  vi.stubEnv("APIFY_API_BASE_URL", url);
}

const written = () => readFileSync(out, "utf8");

/** The same Actors, as another sandbox has them: with one of them changed. */
async function later(name: keyof typeof actors, input: ActorDefinition["input"]): Promise<Sandbox> {
  const given = actors[name] as ActorDefinition;
  const changed = { ...actors, [name]: { ...given, input } };
  const next = await startSandbox({ actors: changed, token });
  use(next);
  return next;
}

describe("the file", () => {
  it("is the one in this folder, in whatever order the Actors are named", async () => {
    const place = join(import.meta.dirname, "apify-actors.ts");
    const names = Object.keys(actors).reverse();
    const path = "test/cli/apify-actors.ts";
    await types([...names, "--task", "~morning", "--out", out]);
    expect(written().replace(out, path)).toBe(readFileSync(place, "utf8"));
    expect(printed).toHaveLength(7);
  });

  it("names an Actor that was asked for by its ID by both", async () => {
    const { id } = (await sandbox.client().actor("acme/plain").get())!;
    await types([id, "acme~plain", "--out", out]);
    expect(written()).toContain(`types ${id} --out`);
    expect(written().match(/\{\n {6}input: AcmePlainInput;/g)).toHaveLength(2);
    expect(written()).toContain('"acme/plain": {');
  });

  it("goes to the standard output without --out", async () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await types(["acme/plain"]);
    const [text] = write.mock.calls[0]!;
    expect(text).toContain("export type AcmePlainInput = Record<string, unknown>;");
    expect(text).toContain("Its build declares no input schema.");
  });

  it("has the build that --build names, by tag or number", async () => {
    const client = sandbox.client();
    const actor = client.actor("acme/search-scraper");
    const build = await actor.build("0.0", { tag: "beta", waitForFinish: 10 });
    expect(build.buildNumber).toBe("0.0.2");
    for (const name of ["beta", "0.0.2"]) {
      await types(["acme/search-scraper", "--build", name, "--out", out]);
      expect(written()).toContain("// acme/search-scraper: build 0.0.2, schema");
    }
    await types(["acme/search-scraper", "--build", "0.0.1", "--out", out]);
    expect(written()).toContain("build 0.0.1, schema");
    await expect(types(["acme/search-scraper", "--build", "nightly"])).rejects.toThrow(
      'acme/search-scraper: it has no build "nightly". Its tags: latest (0.0.1), beta (0.0.2).',
    );
    await expect(types(["acme/search-scraper", "--build", "betta"])).rejects.toThrow(
      'it has no build "betta". Did you mean "beta"?',
    );
  });

  it("is made again of the same Actors when none is named", async () => {
    await types(["acme/plain", "acme/maps-scraper", "--task", "acme/morning", "--out", out]);
    const before = written();
    const next = await later("acme/maps-scraper", { type: "object", properties: { place: {} } });
    await next.client().tasks().create({ actId: "acme/search-scraper", name: "morning" });
    await types(["--out", out]);
    await next.close();
    expect(written()).not.toBe(before);
    expect(written().split("\n")[0]).toBe(before.split("\n")[0]);
    expect(written()).toContain("place?: unknown;");
  });
});

describe("what a server says", () => {
  const hostile = "0.0.1\nexport const evil = 1; //\r\u2028\u2029\u0085\u202e\u0000 \ud800 x */ `";

  it("stays on one line of printable text, wherever the header has it", async () => {
    const other = await startSandbox({ actors, token });
    use(other);
    const { tasks, builds } = other.state;
    const task = await other.client().tasks().create({ actId: "acme/plain", name: "evening" });
    Object.assign(tasks.get(task.id)!.info, { name: `evening${hostile}`, username: hostile });
    for (const { info } of builds) Object.assign(info, { buildNumber: hostile });
    await types(["acme/plain", "--task", task.id, "--out", out]);
    const [header = "", ...rest] = written().split("\n\n");
    expect(header.split("\n")).toHaveLength(5);
    for (const line of header.split("\n")) expect(line).toMatch(/^\/\/[\x20-\x7e]*$/);
    expect(header).toContain("acme/plain: build 0.0.1\\u{a}export\\u{20}const\\u{20}evil");
    expect(rest.join("\n\n")).not.toMatch(/^export const/m);
    // What is there to be read is read again.
    printed.length = 0;
    await types(["--check", "--out", out]);
    await other.close();
    expect(printed.map((line) => line.slice(0, 10))).toEqual(["unchanged ", "unchanged "]);
    expect(process.exitCode).toBe(0);
  });

  it("does not control a terminal, in names, values and comments", async () => {
    const controls = "\x1b\x7f\x9b\u061c\u202e";
    const properties = { [controls]: { enum: [controls], description: controls } };
    const input = wholeSchema({ type: "object", properties });
    const schemas = { input, items: undefined, records: [], output: undefined };
    const named = { kind: "actor", name: "me/a", keys: ["me/a"], actId: "a" } as const;
    const text = await render([{ ...named, buildNumber: "0.0.1", ...schemas }], "command");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u202e]/);
    expect(text.match(/"\\u001b\\u007f\\u009b\\u061c\\u202e"/g)).toHaveLength(2);
  });

  it("is no code in the names of tasks, in comments and keys", async () => {
    const other = await startSandbox({ actors, token });
    use(other);
    const task = await other.client().tasks().create({ actId: "acme/plain", name: "evening" });
    Object.assign(other.state.tasks.get(task.id)!.info, {
      name: 'x*/ evil()"\u202e',
      username: "a",
    });
    await types(["--task", task.id, "--out", out]);
    await other.close();
    expect(written()).toContain("What a/x*\\/ evil()");
    expect(written()).toContain('"a/x*/ evil()\\"\\u{202e}": {');
  });
});

describe("storages of a build", () => {
  it("may have several datasets and records that no type name fits", async () => {
    const jsonSchema = { type: "string" };
    sandbox.define("acme/stores", {
      run: () => {},
      storages: {
        datasets: {
          default: { fields: { type: "object", properties: { a: { type: "string" } } } },
        },
        keyValueStore: {
          collections: {
            one: { key: 'a"b', jsonSchema },
            two: { keyPrefix: `\`\${x}\\\n$`, jsonSchema },
            three: { keyPrefix: "text-", contentTypes: ["text/plain"] },
            four: { jsonSchema },
          },
        },
      },
    });
    await types(["acme/stores", "--out", out]);
    expect(written()).toContain("a?: string;");
    expect(written()).toContain("key: 'a\"b';");
    expect(written()).toContain(`key: \`\\\`\\\${x}\\\\\\n$\${string}\`;`);
    expect(written()).toContain("records: AcmeStoresRecords;");
    expect(written()).not.toContain("text-");
    expect(printed).toEqual(["new        acme/stores, build 0.0.1: dataset and records"]);
  });
});

describe("a build without a definition", () => {
  it("has its older text, or its OpenAPI document, and may have neither", async () => {
    const input = { type: "object", properties: { place: { type: "string" } } };
    sandbox.define("acme/older", { run: () => {}, input });
    const { info } = [...sandbox.state.builds].at(-1)!;
    info.actorDefinition = null;
    await types(["acme/older", "--out", out]);
    expect(written()).toContain("place?: string | undefined;");
    info.inputSchema = null;
    await types(["acme/older", "--out", out]);
    expect(written()).toContain("place?: string | undefined;");
    expect(sandbox.requests.at(-1)!.operation).toBe("build.getOpenApiDefinition");
    info.inputSchema = "no JSON";
    sandbox.fail({ on: "build.getOpenApiDefinition", kind: "status", status: 404 });
    await types(["acme/older", "--out", out]);
    expect(written()).toContain("Its build declares no input schema.");
  });
});

describe("--check", () => {
  it("says which Actors have changed, writes nothing and ends with 1", async () => {
    await types(["acme/plain", "acme/maps-scraper", "--out", out]);
    const before = written();
    printed.length = 0;
    await types(["--check", "--out", out]);
    expect(process.exitCode).toBe(0);
    expect(printed).toEqual([
      "unchanged  acme/maps-scraper, build 0.0.1: input and dataset",
      "unchanged  acme/plain, build 0.0.1: no schema",
    ]);
    const next = await later("acme/maps-scraper", { type: "object", properties: { place: {} } });
    printed.length = 0;
    await types(["--check", "--out", out]);
    expect(process.exitCode).toBe(1);
    expect(printed).toEqual([
      "changed    acme/maps-scraper, build 0.0.1: input and dataset",
      "unchanged  acme/plain, build 0.0.1: no schema",
      `Bring it up to date: npx apify-openapi-client types acme/maps-scraper acme/plain --out ${out}`,
    ]);
    await types(["acme/social-scraper", "--check", "--out", out]);
    expect(printed.at(-2)).toMatch(/^new {8}acme\/social-scraper/);
    await next.close();
    expect(written()).toBe(before);
  });

  it("does not mind another build of the same schemas, nor another order of properties", async () => {
    const given = actors["acme/maps-scraper"].input!;
    await types(["acme/maps-scraper", "--out", out]);
    const turned = Object.fromEntries(Object.entries(given).reverse());
    const next = await later("acme/maps-scraper", turned);
    await next.client().actor("acme/maps-scraper").build("0.0", { waitForFinish: 10 });
    printed.length = 0;
    await types(["--check", "--out", out]);
    await next.close();
    expect(printed).toEqual(["unchanged  acme/maps-scraper, build 0.0.2: input and dataset"]);
  });

  it("compares the whole file, not only what its header says", async () => {
    await types(["acme/plain", "acme/maps-scraper", "--out", out]);
    const before = written();
    for (const [from, to] of [
      ["lat: number", "lat: string"],
      ["// Do not edit", "// Edit"],
      ["types acme", "types\u2028evil() acme"],
      [/$/, "export const evil = 1;\n"],
    ] as const) {
      const changed = before.replace(from, to);
      expect(changed).not.toBe(before);
      writeFileSync(out, changed);
      printed.length = 0;
      await types(["--check", "--out", out]);
      expect(process.exitCode).toBe(1);
      expect(printed.slice(-2)).toEqual([
        `${out} is not what this command writes.`,
        expect.stringMatching(/^Bring it up to date: npx/),
      ]);
      expect(written()).toBe(changed);
    }
    writeFileSync(out, before.replaceAll("\n", "\r\n"));
    await types(["--check", "--out", out]);
    expect(process.exitCode).toBe(0);
  });

  it("does not mind from which folder the file is named", async () => {
    await types(["acme/plain", "--out", out]);
    await types(["--check", "--out", join(out, "..", "apify-actors.ts")]);
    await types(["acme/plain", "--check", "--out", relative(".", out)]);
    expect(process.exitCode).toBe(0);
  });

  it("needs a file", async () => {
    await expect(types(["acme/plain", "--check"])).rejects.toThrow("--check needs --out");
    await expect(types(["acme/plain", "--check", "--out", out])).rejects.toThrow(
      `${out} is not there to be checked`,
    );
  });
});

describe("--json", () => {
  it("tells what was done", async () => {
    await types(["acme/search-scraper", "--json", "--out", out]);
    expect(JSON.parse(printed.join(""))).toEqual({
      out,
      changed: true,
      actors: [
        {
          kind: "actor",
          reference: "acme/search-scraper",
          build: "0.0.1",
          schema: expect.stringMatching(/^[0-9a-f]{16}$/),
          status: "new",
          declares: ["input", "dataset"],
        },
      ],
    });
  });

  it("has the text, where there is no file", async () => {
    await types(["acme/plain", "--json"]);
    expect(JSON.parse(printed.join("")).text).toContain("AcmePlainInput");
  });
});

function tokenFile(text: string): string {
  const file = join(folder, "token");
  writeFileSync(file, `${text}\n`);
  return file;
}

describe("what goes wrong", () => {
  it("is told of each Actor, and nothing is written", async () => {
    const call = types([
      "acme/plain",
      "acme/gone",
      "me/none",
      "--task",
      "acme/never",
      "--out",
      out,
    ]);
    await expect(call).rejects.toThrow(
      /^acme\/gone: there is no such Actor.*APIFY_TOKEN, or --token-file.*\nme\/none: .*\nacme\/never: there is no such task/s,
    );
    expect(existsSync(out)).toBe(false);
  });

  it("includes Actors that the token may not see", async () => {
    const call = types(["acme/plain", "--token-file", tokenFile(token.me), "--out", out]);
    await expect(call).rejects.toThrow(/^acme\/plain: .*403/);
    vi.stubEnv("APIFY_TOKEN", undefined);
    await expect(types(["acme/plain"])).rejects.toThrow(/^acme\/plain: .*40[13]/);
    await types(["acme/plain", "--token-file", tokenFile(token.acme), "--out", out]);
    expect(existsSync(out)).toBe(true);
  });

  it("includes a file that the command did not write, which is left as it is", async () => {
    out = join(folder, "own.ts");
    const own = "// Written by `me`.\n";
    writeFileSync(out, own);
    await expect(types(["acme/plain", "--out", out])).rejects.toThrow(
      `${out} was not written by this command: choose another file, or delete it.`,
    );
    expect(written()).toBe(own);
  });

  it("includes a folder in place of a file", async () => {
    for (const place of [folder, join(folder, "new/")]) {
      await expect(types(["acme/plain", "--out", place])).rejects.toThrow(
        `--out names a file to write, and ${place} is a folder.`,
      );
    }
  });

  it("is told once when the API is asked again", async () => {
    const requests: string[] = [];
    const server = await ScriptedServer.start((request) => {
      requests.push(request.url);
      return requests.length < 3 ? { status: 503 } : { status: 400 };
    });
    use({ url: server.url, token: "token" });
    vi.spyOn(process.stderr, "write").mockImplementation((line) => printed.push(String(line)) > 0);
    await expect(types(["acme/plain"])).rejects.toThrow(/^acme\/plain: .*400/);
    expect(printed).toEqual([expect.stringMatching(/default.* answered 503.*Next attempt in/)]);
    await server.close();
  });

  it("includes options that there are not, and a command without Actors", async () => {
    await expect(types(["acme/plain", "--tag", "beta"])).rejects.toThrow("Unknown option '--tag'");
    await expect(types([])).rejects.toThrow("Which Actors?");
    writeFileSync(join(folder, "empty.ts"), "");
    await expect(types(["--out", join(folder, "empty.ts")])).rejects.toThrow(
      "empty.ts does not say.",
    );
  });
});
