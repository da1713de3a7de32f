import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../src/testing/index.js";
import { systemClock } from "../../src/testing/sandbox/clock.js";
import { blocksOf } from "../docs/blocks.js";
import { linkPackages } from "./link-packages.js";
import { runProgram } from "./run-program.js";
import { ROOT } from "./surface.js";

/** The examples of the official client's README, run as they stand there, and again with nothing changed but the package. */
const blocks = blocksOf(join(ROOT, "node_modules/apify-client/README.md"));

const account = "token: process.env.APIFY_TOKEN, baseUrl: process.env.APIFY_API_BASE_URL";
/** What is put into the examples, under both clients alike. Each of these is found once. */
const substitutions: readonly (readonly [there: string, here: string])[] = [
  ["token: 'MY-APIFY-TOKEN'", account],
  ["token: 'my-token'", account],
  // As it stands there it does not parse: one block declares `items` twice.
  [
    "const { items } = await lastSucceededRunClient",
    "const { items: itemsOfLastRun } = await lastSucceededRunClient",
  ],
];

/** Which blocks are not run, and why. */
const notRun: Readonly<Record<string, string>> = {
  "import { ApifyClient } from 'apify-client/browser';":
    "it imports a bundle for browsers and does nothing with it; MIGRATING.md names the import that takes its place",
};
const run = blocks.filter(({ code }) => !(code in notRun));

/** The first block below "Usage concepts" makes the client that those after it use. */
const [makesClient] = run
  .map(({ code }) => /^const \{ ApifyClient \} = .*\nconst apifyClient = .*\n/m.exec(code)?.[0])
  .filter((lines) => lines !== undefined);

/** A CommonJS program that prints, as its last line, everything that the block declares: of clients the names of their classes. */
function programOf(code: string, packageName: string): string {
  const needsClient = code.includes("apifyClient") && !code.includes("new ApifyClient");
  const whole = substitutions.reduce(
    (text, [there, here]) => text.replace(there, here),
    (needsClient ? makesClient : "") + code,
  );
  const declared = Array.from(
    whole.matchAll(/^const (?:\{ (?:\w+: )?(\w+) \}|(\w+)) =/gm),
    ([, inBraces, alone]) => inBraces ?? alone,
  );
  return `(async () => {
    ${whole.replace("require('apify-client')", `require('${packageName}')`)}
    const shown = [${declared.join(", ")}].map((value) => {
      if (typeof value === "function") return value.name;
      return value.constructor.name.endsWith("Client") ? value.constructor.name : value;
    });
    console.log(JSON.stringify(shown, (key, value) => key === "userAgent" ? "either" : value));
  })();`;
}

/** Everything happens at the same time, so that both clients get the same dates. */
const clock = { ...systemClock, now: () => Date.UTC(2026, 0, 1) };

/** What the examples take for granted: the account `john-doe`, a dataset, and the Actors of the block, each with a run. */
async function startFixture(code: string): Promise<Sandbox> {
  const sandbox = await startSandbox({ token: { "john-doe": "a-token" }, clock });
  const client = sandbox.client();
  await client.datasets().getOrCreate("my-dataset");
  for (const [, name] of code.matchAll(/\.actor\('([^']+)'\)/g)) {
    sandbox.define(name!, async ({ dataset, log }) => {
      log(`This is ${name}`);
      await dataset.pushItems({ name });
    });
    await client.actor(name!).call();
  }
  return sandbox;
}

let home: string;
beforeAll(async () => {
  home = await linkPackages();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What the block says and leaves behind. Of public URLs it is the same server that they point to. */
async function outcome(code: string, packageName: string) {
  const sandbox = await startFixture(code);
  const client = sandbox.client();
  const file = join(home, "block.cjs");
  writeFileSync(file, programOf(code, packageName));
  const { printed } = await runProgram(file, {
    APIFY_TOKEN: sandbox.token,
    APIFY_API_BASE_URL: sandbox.url,
  });
  const lines = printed.replaceAll(sandbox.url, "https://api.apify.com").trim().split("\n");
  const items = await client.dataset("john-doe/my-dataset").listItems();
  const actors = await client.actors().list();
  const runs = await client.runs().list();
  await sandbox.close();
  return {
    declared: JSON.parse(lines.pop()!),
    printed: lines,
    left: { items: items.items, actors: actors.items.map(({ name }) => name), runs: runs.total },
  };
}

describe("the official client's README", () => {
  test("has seven blocks, each of which is run or named with the reason why not", () => {
    expect(blocks).toHaveLength(7);
    expect(run).toHaveLength(6);
    expect(run.map(({ language }) => language)).toEqual(run.map(() => "js"));
    expect(run.length + Object.keys(notRun).length).toBe(blocks.length);
  });

  test("holds once each what is put in its place here", () => {
    const all = blocks.map(({ code }) => code).join("\n");
    expect(substitutions.map(([there]) => all.split(there).length - 1)).toEqual(
      substitutions.map(() => 1),
    );
  });

  test.each(run)("has a block at line $line that comes to the same", async ({ code }) => {
    const official = await outcome(code, "apify-client");
    expect(official.declared.length).toBeGreaterThan(1);
    expect(await outcome(code, "apify-openapi-client/apify-client")).toEqual(official);
  });
});
