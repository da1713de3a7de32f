import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ApifyClient } from "apify-openapi-client";
import { expect, inject, type TestContext, test } from "vitest";
import { actors } from "../../examples/typed-actors/actors.js";
import { startSandbox } from "../../src/testing/index.js";
import { actors as documented, prices } from "../docs/actors.js";
import { commands } from "../docs/commands.js";
import { run } from "./consumer.js";
import { ExampleProject } from "./example-project.js";

/** The package's own commands, typed as the documents have them, in a project that has it installed. */
const own = commands().filter(({ text }) => text.startsWith("npx apify-openapi-client "));
const project = new ExampleProject("typed-actors", [
  "@apify",
  "@stoplight",
  "ajv",
  "json-schema-to-typescript",
]);

/** What becomes of each. */
const outcomes: Readonly<Record<string, (text: string, context: TestContext) => Promise<void>>> = {
  async types(text) {
    const sandbox = await startSandbox({ actors });
    const env = { APIFY_API_BASE_URL: sandbox.url, APIFY_TOKEN: sandbox.token };
    await project.run("sh", ["-c", text], env).finally(() => sandbox.close());
    const [, file] = / --out (\S+)/.exec(text)!;
    const withoutCommand = (code: string) => code.replace(/^.*\n/, "");
    const kept = readFileSync("examples/typed-actors/apify-actors.ts", "utf8");
    const written = readFileSync(join(project.folder, file!), "utf8");
    expect(withoutCommand(written)).toBe(withoutCommand(kept));
  },

  run: onSandbox("items.csv", /https:\/\/example\.com,Example Domain/),
  items: onSandbox("", /example\.com\/tea.*4/),
  records: onSandbox("settings/user-1.json", /dark/),
  push: onSandbox("", /3 items stored, in 1 requests/),
  log: onSandbox("", /Scraping https:\/\/example\.com/),

  async contract(text, { skip }) {
    const baseUrl = "http://127.0.0.1:4010";
    if (await answers(baseUrl)) skip(`Something else listens at ${baseUrl}.`);
    const shell = spawn("sh", ["-c", text], { cwd: project.folder, stdio: "pipe", detached: true });
    try {
      const [line] = await once(createInterface(shell.stdout), "line");
      expect(line).toBe(`Contract server at ${baseUrl}`);
      await new ApifyClient({ baseUrl, token: "any" }).user().get();
    } finally {
      process.kill(-shell.pid!, "SIGTERM");
    }
    await expect.poll(() => answers(baseUrl), { timeout: 10_000 }).toBe(false);
  },

  async sandbox(text, { skip }) {
    const [, port] = / --port (\d+)/.exec(text)!;
    const baseUrl = `http://127.0.0.1:${port}`;
    if (await answers(baseUrl)) skip(`Something else listens at ${baseUrl}.`);
    // A group of its own: a shell and npx stand before the command.
    const shell = spawn("sh", ["-c", text], { cwd: project.folder, stdio: "pipe", detached: true });
    try {
      const [line] = (await once(createInterface(shell.stdout), "line")) as [string];
      const [, token] = /^Sandbox at http:\/\/127\.0\.0\.1:\d+, token "(.+?)"/.exec(line)!;
      const apify = new ApifyClient({ baseUrl, token: token! });
      expect((await apify.user().get()).username).toBe("me");
    } finally {
      process.kill(-shell.pid!, "SIGTERM");
    }
    // The shell may be gone before the server that it started.
    await expect.poll(() => answers(baseUrl), { timeout: 10_000 }).toBe(false);
  },
};

/** Runs a command where it finds what it names. What it prints, or writes to the file, must match. */
function onSandbox(file: string, expected: RegExp) {
  return async (text: string): Promise<void> => {
    const sandbox = await startSandbox({ actors: documented });
    try {
      const apify = sandbox.client();
      const { id } = await apify.datasets().getOrCreate("prices");
      await apify.dataset(id).pushItems(prices);
      const store = await apify.keyValueStores().getOrCreate("settings");
      await apify.keyValueStore(store.id).setRecord("user-1", { theme: "dark" });
      const input = { url: "https://example.com" };
      const finished = await apify.actor("me/scraper").call(input);
      writeFileSync(join(project.folder, "input.json"), JSON.stringify(input));
      const lines = prices.map((price) => JSON.stringify(price));
      writeFileSync(join(project.folder, "prices.jsonl"), lines.join("\n"));
      const env = {
        APIFY_API_BASE_URL: sandbox.url,
        APIFY_TOKEN: sandbox.token,
        RUN_ID: finished.id,
      };
      const { stdout, stderr } = await project.run("sh", ["-c", text], env);
      const [, output] = / --output (\S+)/.exec(text) ?? [];
      const written = file || (output && !stdout ? output : "");
      const left = written ? readFileSync(join(project.folder, written), "utf8") : stdout + stderr;
      expect(left).toMatch(expected);
    } finally {
      await sandbox.close();
    }
  };
}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

test("every command is in the documents", () => {
  const names = new Set(own.map(({ text }) => text.split(" ")[2]));
  expect(names).toEqual(new Set(Object.keys(outcomes)));
});

/** What the installed command prints first, on whichever side, with a file of Actors. */
async function firstLine(code: string): Promise<string> {
  writeFileSync(join(project.folder, "actors-of-mine.ts"), code);
  const args = ["apify-openapi-client", "sandbox", "--port", "0", "--actors", "actors-of-mine.ts"];
  const env = { ...process.env, NODE_OPTIONS: "--disable-warning=ExperimentalWarning" };
  const command = spawn("npx", args, { cwd: project.folder, stdio: "pipe", detached: true, env });
  try {
    const lines = [command.stdout, command.stderr].map((stream) =>
      once(createInterface(stream), "line"),
    );
    const [line] = (await Promise.race(lines)) as [string];
    return line;
  } finally {
    process.kill(-command.pid!, "SIGTERM");
  }
}

test("Actors in TypeScript run on a Node.js that can, and the command says how where not", async () => {
  const code =
    'const echo = ({ input }: { input?: unknown }) => input;\nexport default { "me/echo": echo };';
  const canStrip = "typescript" in process.features && process.features.typescript;
  expect(await firstLine(code)).toMatch(
    canStrip
      ? /^Sandbox at .* me\/echo$/
      : /^Node\.js [\d.]+ cannot load actors-of-mine\.ts\. Use Node\.js 22\.18 or newer for TypeScript, or .*tsx/,
  );
}, 60_000);

test("a schedule needs no further package, an Actor with a schema names the one that it needs", async () => {
  const program = `
    import { startSandbox } from "apify-openapi-client/testing";
    const sandbox = await startSandbox();
    const { nextRunAt } = await sandbox.client().schedules().create({ isEnabled: true });
    await sandbox.close();
    const schema = { type: "object", schemaVersion: 1, title: "T", properties: {} };
    const actors = { "me/checked": { run: () => {}, input: schema } };
    const message = await startSandbox({ actors }).then(() => "started", (error) => error.message);
    console.log(JSON.stringify({ nextRunAt, message }));`;
  const cwd = inject("consumer").project;
  const { stdout } = await run("node", ["--input-type=module", "--eval", program], { cwd });
  expect(JSON.parse(stdout)).toEqual({
    nextRunAt: expect.stringMatching(/T00:00:00\.000Z$/),
    message: expect.stringMatching(/npm install --save-dev .*ajv@8/),
  });
}, 60_000);

test.for(own)("$at: $text", { timeout: 120_000 }, async ({ text }, context) => {
  const [, , name] = text.split(" ");
  await outcomes[name!]!(text, context);
});
