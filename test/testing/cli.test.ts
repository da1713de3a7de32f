import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { ApifyClient } from "apify-openapi-client";
import { expect, test } from "vitest";

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
}, 60_000);
