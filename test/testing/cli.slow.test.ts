import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { ApifyClient } from "apify-openapi-client";
import { expect, test } from "vitest";
import { startSandbox } from "../../src/testing/index.js";

function cli(...args: string[]) {
  return spawn("node", ["--import", "tsx", "src/cli/index.ts", ...args], { stdio: "pipe" });
}

test("the command serves a sandbox with one's own Actors until it is ended", async () => {
  const actors = join(mkdtempSync(join(tmpdir(), "sandbox-")), "actors.mjs");
  writeFileSync(actors, 'export default { "me/echo": ({ input }) => input };');
  const process = cli("sandbox", "--port", "0", "--token", "secret", "--actors", actors);
  const [line] = (await once(createInterface(process.stdout), "line")) as [string];
  const [, baseUrl] = /^Sandbox at (\S+), token "secret"\..* me\/echo$/.exec(line) ?? [];
  const client = new ApifyClient({ baseUrl, token: "secret" });
  expect(await client.actor("me/echo").runSync({ a: 1 })).toEqual({ a: 1 });
  expect(await client.actor("apify/hello-world").runSync()).toEqual({ message: "Hello, world" });
  process.kill("SIGTERM");
  expect(await once(process, "exit")).toEqual([0, null]);
}, 60_000);

test("the command says what to use: variables of the environment, and the ports that webhooks call", async () => {
  const args = ["--port", "0", "--allowed-origins", "http://localhost:3000"];
  for (const [ports, told] of [
    [[], "none (name them: --webhook-ports 3000,8080)"],
    [["--webhook-ports", "3000,81"], "3000, 81"],
    [["--webhook-ports", "any"], "any"],
  ] as const) {
    const process = cli("sandbox", ...args, ...ports);
    const lines: string[] = [];
    for await (const line of createInterface(process.stdout)) if (lines.push(line) === 3) break;
    const [, url] = /^Sandbox at (\S+), token "sandbox-token"/.exec(lines[0]!)!;
    expect(lines.slice(1)).toEqual([
      `Use it with APIFY_API_BASE_URL=${url} APIFY_TOKEN=sandbox-token`,
      `Ports of this machine that webhooks call: ${told}`,
    ]);
    const allowed = await fetch(`${url}/v2/store`, {
      headers: { origin: "http://localhost:3000" },
    });
    expect(allowed.headers.get("access-control-allow-origin")).toBe("http://localhost:3000");
    const other = await fetch(`${url}/v2/store`, { headers: { origin: "http://localhost:3001" } });
    expect(other.status).toBe(403);
    process.kill("SIGTERM");
    expect(await once(process, "exit")).toEqual([0, null]);
  }
}, 60_000);

test("--help shows what a function receives, and an example that works", async () => {
  const help = cli("sandbox", "--help");
  const [said] = await Promise.all([text(help.stdout), once(help, "exit")]);
  const [, receives] = /with one object:\n\n(.*?)\n\n/s.exec(said)!;
  const told = receives!.split("\n").flatMap((line) => line.slice(2, 27).split(/\(.*|,/));
  let received: string[] = [];
  await using sandbox = await startSandbox({
    actors: {
      "me/curious": (context) => {
        received = Object.keys(context);
      },
    },
  });
  await sandbox.client().actor("me/curious").call();
  expect(
    told
      .map((name) => name.trim())
      .filter(Boolean)
      .sort(),
  ).toEqual(received.sort());

  const [, example] = /For example, actors\.ts:\n\n(.*)/s.exec(said)!;
  const file = join(mkdtempSync(join(tmpdir(), "sandbox-")), "actors.ts");
  writeFileSync(file, example!);
  const process = cli("sandbox", "--port", "0", "--actors", file);
  const [line] = (await once(createInterface(process.stdout), "line")) as [string];
  const [, baseUrl] = /^Sandbox at (\S+), .* me\/scraper$/.exec(line)!;
  const client = new ApifyClient({ baseUrl, token: "sandbox-token" });
  const url = "https://a.example";
  expect(await client.actor("me/scraper").runSyncGetDatasetItems({ url })).toEqual([{ url }]);
  process.kill("SIGTERM");
  expect(await once(process, "exit")).toEqual([0, null]);
});

test("the command serves the contract, tells what does not fit it, and then ends with 1", async () => {
  const process = cli("contract", "--port", "0");
  const [line] = (await once(createInterface(process.stdout), "line")) as [string];
  const [, url] = /^Contract server at (\S+)$/.exec(line) ?? [];
  const errors = text(process.stderr);
  expect((await fetch(`${url}/v2/actors/me~a?token=any`)).status).toBe(200);
  await fetch(`${url}/v2/actors/me~a?token=any&colour=red`);
  process.kill("SIGTERM");
  expect(await once(process, "exit")).toEqual([1, null]);
  expect(await errors).toMatch(
    /^GET \/v2\/actors\/me~a\S+: query: .* no parameter "colour"\..*\n$/,
  );
}, 60_000);

test("the usage and the version are told to who asks", async () => {
  const usage = /^Usage: apify-openapi-client COMMAND/;
  const asked = { "--help": usage, "-h": usage, help: usage, "--version": /^\d+\.\d+\.\d+\S*\n$/ };
  for (const [argument, told] of Object.entries(asked)) {
    const process = cli(argument);
    const [said, [code]] = await Promise.all([text(process.stdout), once(process, "exit")]);
    expect(said).toMatch(told);
    expect(code).toBe(0);
  }
}, 60_000);

test("an unknown command and a wrong option end with an error", async () => {
  for (const name of ["sandpit", "constructor", "toString"]) {
    const unknown = cli(name);
    const [said, [code]] = await Promise.all([text(unknown.stderr), once(unknown, "exit")]);
    expect(said).toMatch(
      new RegExp(`^There is no command "${name}"\\.\n\nUsage: .*\n  types `, "s"),
    );
    expect(code).toBe(2);
  }
  for (const port of ["many", "99999999", ""]) {
    const wrong = cli("sandbox", "--port", port);
    const [message] = await once(createInterface(wrong.stderr), "line");
    expect(message).toBe(`--port must be a whole number from 0 to 65535, not "${port}".`);
  }
  const missing = cli("sandbox", "--actors", "nothing/here.ts");
  const [message] = await once(createInterface(missing.stderr), "line");
  expect(message).toBe("--actors nothing/here.ts: there is no such file.");
}, 60_000);
