import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ApifyClient } from "apify-openapi-client";
import { expect, type TestContext, test } from "vitest";
import { actors } from "../../examples/typed-actors/actors.js";
import { startSandbox } from "../../src/testing/index.js";
import { commands } from "../docs/commands.js";
import { ExampleProject } from "./example-project.js";

/** The package's own commands, typed as the documents have them, in a project that has it installed. */
const own = commands().filter(({ text }) => text.startsWith("npx apify-openapi-client "));
const project = new ExampleProject("typed-actors", ["@apify", "ajv", "json-schema-to-typescript"]);

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

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

test("both commands are in the documents", () => {
  const names = new Set(own.map(({ text }) => text.split(" ")[2]));
  expect(names).toEqual(new Set(Object.keys(outcomes)));
});

test.for(own)("$at: $text", { timeout: 120_000 }, async ({ text }, context) => {
  const [, , name] = text.split(" ");
  await outcomes[name!]!(text, context);
});
