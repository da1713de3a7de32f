import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { fileName, freeName } from "../../src/cli/records.js";
import { type Sandbox, startSandbox } from "../../src/testing/index.js";
import { until } from "../support/dataset-fixture.js";
import { endFixtures, startServer } from "../support/fixture.js";
import { record, recorded } from "./recording.js";

/** Sets the title of a terminal, clears it, and turns text around. */
const posing = "\x1b]0;posing\x07\x9b2J\u202e";
const shownPosing = "\\u001b]0;posing\\u0007\\u009b2J\\u202e";

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox({
    actors: {
      "me/prices": async ({ input, dataset, log }) => {
        const { count = 3, fails } = (input ?? {}) as { count?: number; fails?: boolean };
        log("Looking for prices");
        for (let n = 0; n < count; n++) await dataset.pushItems({ n, price: n * 1.5 });
        if (fails) throw new Error("no prices");
      },
      "me/posing": async ({ log, setStatus, dataset }) => {
        log(posing);
        setStatus(posing);
        await dataset.pushItems({ text: posing });
      },
      "me/brief": async ({ log }) => {
        log("Waiting");
        await new Promise((resolve) => setTimeout(resolve, 4000));
      },
      "me/slow": ({ log, signal }) =>
        new Promise((resolve) => {
          log("Waiting");
          signal.addEventListener("abort", () => resolve(undefined));
        }),
    },
  });
  folder = await mkdtemp(join(tmpdir(), "apify-cli-"));
});

afterEach(endFixtures);

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const cli = new URL("../../src/cli/index.ts", import.meta.url).pathname;
const program = [process.execPath, "--import", "tsx", cli];

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, APIFY_API_BASE_URL: sandbox.url, APIFY_TOKEN: sandbox.token };
}

function start(args: readonly string[], input = "", more: NodeJS.ProcessEnv = {}): ChildProcess {
  const env = { ...environment(), ...more };
  const child = spawn(program[0]!, [...program.slice(1), ...args], { env });
  child.stdin.end(input);
  return child;
}

async function command(args: readonly string[], input?: string) {
  const child = start(args, input);
  const [out, err, code] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    new Promise((resolve) => child.once("close", resolve)),
  ]);
  return { out, err, code };
}

/** In a terminal of its own: what it shows, and what is typed into it. */
async function inTerminal(
  args: readonly string[],
  answers: readonly (readonly [RegExp, string])[],
) {
  const line = [...program, ...args].map((part) => `'${part}'`).join(" ");
  // In place of the shell: Ctrl-C reaches that, too, and dash would end with 130 whatever the program ends with.
  const child = spawn("script", ["-qefc", `exec ${line}`, "/dev/null"], { env: environment() });
  let shown = "";
  const waiting = [...answers];
  child.stdout.on("data", (chunk) => {
    shown += chunk;
    const [pattern, answer] = waiting[0] ?? [];
    if (!pattern?.test(shown)) return;
    waiting.shift();
    child.stdin.write(answer);
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { shown, code, unanswered: waiting.length };
}

describe("what others have written", () => {
  test("does not control the terminal, and is whole elsewhere", async () => {
    const run = await inTerminal(["run", "me/posing"], []);
    const [, id = ""] = /Run (\w{17}) /.exec(run.shown)!;
    const log = await inTerminal(["log", id], []);
    const items = await inTerminal(["items", id, "--format", "csv"], []);
    const refused = await inTerminal(["items", posing], []);
    for (const { shown } of [run, log, items, refused]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      expect(shown).not.toMatch(/\x1b\]|[\x07\x9b\u202e]/);
      expect(shown).toContain(shownPosing);
    }
    expect(run.shown).toContain(`SUCCEEDED: ${shownPosing}`);
    expect((await command(["log", id])).out).toContain(posing);
    expect((await command(["items", id, "--format", "csv"])).out).toContain(posing);
  }, 120_000);
});

describe("run", () => {
  test("takes input, shows the log, writes the items and ends by the run's status", async () => {
    const input = join(folder, "input.json");
    const output = join(folder, "items.csv");
    await writeFile(input, '{"count": 2}');
    const done = await command(["run", "me/prices", "--input", input, "--output", output]);
    expect(done).toMatchObject({ out: "", code: 0 });
    expect(done.err).toMatch(/Looking for prices/);
    expect(done.err).toMatch(/Run \w+ SUCCEEDED/);
    expect((await readFile(output, "utf8")).trim().split(/\r?\n/)).toHaveLength(3);
  });

  test("works in a pipe", async () => {
    const args = ["run", "me/prices", "--input", "-", "--output", "-", "--quiet"];
    const { out, code } = await command(args, '{"count": 4}');
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).n),
    ).toEqual([0, 1, 2, 3]);
  });

  test("ends with 1 if the run failed, and says it as JSON if wanted", async () => {
    const { out, code } = await command(
      ["run", "me/prices", "--input", "-", "--json"],
      '{"fails": true}',
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ status: "FAILED" });
  });

  test.each([
    [[], /takes an Actor/],
    [["me/prices", "--output", "items.docx"], /--format/],
    [["me/prices", "--memory", "much"], /--memory must be a whole number/],
    [["me/prices", "--token", "secret"], /--token/],
    [["me/prices", "--input", "-"], /standard input is not JSON/],
  ])("%j is a mistake, which is said with 2", async (args, says) => {
    const { err, code } = await command(["run", ...args], "no JSON");
    expect(code).toBe(2);
    expect(err).toMatch(says);
    expect(err).toMatch(/run --help/);
  });

  const lastRun = async () => (await sandbox.client().actor("me/slow").lastRun().get())!;

  test.each([
    ["y\r", "ABORTED"],
    ["n\r", "RUNNING"],
    ["\x03", "RUNNING"],
  ])("Ctrl-C asks once whether to abort the run: %j", async (answer, status) => {
    const { shown, code, unanswered } = await inTerminal(
      ["run", "me/slow"],
      [
        [/Waiting/, "\x03"],
        [/\[y\/N\]/, answer],
      ],
    );
    expect(unanswered).toBe(0);
    expect(shown).toMatch(/Run \w+ READY/);
    expect(code).toBe(130);
    const run = (await sandbox
      .client()
      .run((await lastRun()).id)
      .waitForFinish({ waitSecs: 1 }))!;
    expect(run.status).toBe(status);
    if (status === "RUNNING") {
      expect(shown).toContain(`log ${run.id} --follow`);
      await sandbox.client().run(run.id).abort();
    }
  });

  test("a run that ends while its end is asked about needs no answer", async () => {
    const { shown, code, unanswered } = await inTerminal(
      ["run", "me/brief"],
      [[/Waiting/, "\x03"]],
    );
    expect(unanswered).toBe(0);
    expect(shown).toMatch(/\[y\/N\]/);
    expect(shown).toMatch(/Run \w+ SUCCEEDED/);
    expect(code, shown).toBe(0);
  });

  test("an interrupt while it is being started says that there may be a run", async () => {
    const server = await startServer([{ stalls: true }]);
    const child = start(["run", "me/slow"], "", { APIFY_API_BASE_URL: server.url });
    server.onRequest = () => child.kill("SIGINT");
    const [err, code] = await Promise.all([
      text(child.stderr!),
      new Promise((resolve) => child.once("close", resolve)),
    ]);
    expect(err).toContain("may have been started");
    expect(code).toBe(130);
  });

  test("an interrupt where nobody can be asked leaves the run", async () => {
    const child = start(["run", "me/slow"]);
    let err = "";
    child.stderr!.on("data", (chunk) => {
      err += chunk;
      if (/Waiting/.test(err)) child.kill("SIGINT");
    });
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(130);
    const run = await lastRun();
    expect(run.status).toBe("RUNNING");
    await sandbox.client().run(run.id).abort();
  });
});

test("the recording in the guide is what a terminal shows", async () => {
  // Without numbers and the progress of items, which come as fast as the machine is; the log is beside the status.
  const kinds = (text: string) =>
    new Set(
      text
        .split("\n")
        .map((line) => line.replace(/^ *[\d.]+ {2}/, "").replace(/\d{4}-\S+Z/, "TIME"))
        .filter((line) => !line.startsWith("Items: ")),
    );
  const recording = await record();
  expect(kinds(recording)).toEqual(kinds(recorded()));
  expect(recording).toMatch(/Items: 90000 of 90000 \(100 %\)/);
}, 60_000);

describe("data", () => {
  test("goes into a dataset and out again, by its ID and by that of a run", async () => {
    const dataset = await sandbox.client().datasets().getOrCreate("things");
    const file = join(folder, "things.jsonl");
    await writeFile(file, '{"a":1}\n\n{"a":2}\n');
    const pushed = await command(["push", "~things", file, "--json"]);
    expect(JSON.parse(pushed.out)).toEqual({ count: 2, requests: 1 });
    const { out } = await command(["items", dataset.id, "--fields", "a", "--offset", "1"]);
    expect(out).toBe('{"a":2}\n');
    const run = await sandbox.client().actor("me/prices").call({ count: 1 });
    const output = join(folder, "run.json");
    await command(["items", run.id, "--output", output]);
    expect(JSON.parse(await readFile(output, "utf8"))).toEqual([{ n: 0, price: 0 }]);
    const log = await command(["log", run.id]);
    expect(log.out).toMatch(/Looking for prices/);
    expect((await command(["log", run.id, "--follow"])).out).toContain("Looking for prices");
  });

  test("is split into lines at line feeds only", async () => {
    const dataset = await sandbox.client().datasets().getOrCreate("separators");
    const items = [{ text: "a\u2028b\u2029c\u0085d" }, { text: "é" }];
    const lines = items.map((item) => JSON.stringify(item)).join("\r\n");
    const pushed = await command(["push", dataset.id, "-", "--json"], lines);
    expect(JSON.parse(pushed.out)).toEqual({ count: 2, requests: 1 });
    const { out } = await command(["items", dataset.id]);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(items);
  });

  test("what is missing or no JSON is said", async () => {
    expect(await command(["items", "nowhere"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('"nowhere"'),
    });
    const broken = await command(["push", "~things", "-"], '{"a":1}\n{"a":\n');
    expect(broken.code).not.toBe(0);
    expect(broken.err).toContain("line 2");
  });

  test("records become files with names that stay in the folder", async () => {
    const { id } = await sandbox.client().keyValueStores().getOrCreate("pages");
    const store = sandbox.client().keyValueStore(id);
    await store.setRecord("page", "<p>", { contentType: "text/html" });
    await store.setRecord("data", { a: 1 });
    await store.setRecord("data.json", { a: 2 });
    const output = join(folder, "records");
    const { out } = await command(["records", id, "--output", output, "--json"]);
    expect(JSON.parse(out).files).toHaveLength(3);
    const names = ["data-2.json", "data.json", "page.html"];
    expect((await readdir(output)).sort()).toEqual(names);
    expect(await readFile(join(output, "data-2.json"), "utf8")).toBe('{"a":2}');
  });

  /** Items without an end. */
  const endless = () =>
    startServer(({ url }) =>
      url.includes("/items")
        ? {
            headers: { "x-apify-pagination-total": "9000000" },
            text: '{"a":1}\n'.repeat(100_000),
            breaks: "within",
          }
        : { json: { data: { id: "D" } } },
    );

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s while a file is written leaves nothing of it", async (signal, exitCode) => {
    const server = await endless();
    const output = await mkdtemp(join(folder, "cut-"));
    const child = start(["items", "D", "--output", join(output, "items.jsonl")], "", {
      APIFY_API_BASE_URL: server.url,
    });
    const closed = new Promise((resolve) => child.once("close", resolve));
    await until(() => server.requests.length > 1);
    child.kill(signal);
    expect(await closed).toBe(exitCode);
    expect(await readdir(output)).toEqual([]);
  });

  test("a reader who has had enough is no failure", async () => {
    const server = await endless();
    const child = start(["items", "D"], "", { APIFY_API_BASE_URL: server.url });
    child.stdout!.once("data", () => child.stdout!.destroy());
    const [err, code] = await Promise.all([
      text(child.stderr!),
      new Promise((resolve) => child.once("exit", resolve)),
    ]);
    expect([err, code]).toEqual(["", 0]);
  });
});

test.each([
  ["..", undefined, "%2E."],
  [".hidden", undefined, "%2Ehidden"],
  ["a/../b", undefined, "a%2F..%2Fb"],
  ["page.HTML", "text/html; charset=utf-8", "page.HTML"],
  ["OUTPUT", "application/json", "OUTPUT.json"],
  // Keys may be longer than names of files.
  ["k".repeat(256), "application/json", `${"k".repeat(200)}.json`],
])("the file of the key %j, of %s, is %j", (key, contentType, name) => {
  expect(fileName(key, contentType)).toBe(name);
});

test("no two records get one name", () => {
  const taken = new Set<string>();
  const names = ["a.json", "a.json", "A.json", "a-2.json", "b"].map((name) =>
    freeName(name, taken),
  );
  expect(names).toEqual(["a.json", "a-2.json", "A-3.json", "a-2-2.json", "b"]);
});
