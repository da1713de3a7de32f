import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { startSandbox } from "../../src/testing/index.js";

/** What the scenario tells of the side of `#platform` that is in use. */
const told = {
  node: {
    encodings: ["br", "none"],
    bytes: "Buffer",
    userAgent: expect.stringMatching(/^apify-openapi-client\/[\d.]+ \(Node\.js\/\d/),
  },
  web: {
    encodings: ["gzip", "none"],
    bytes: "Uint8Array",
    userAgent: expect.stringMatching(
      /^apify-openapi-client\/[\d.]+ \((Bun|Deno|Cloudflare-Workers)/,
    ),
  },
  browser: {
    encodings: ["none"],
    bytes: "Uint8Array",
    userAgent: expect.stringMatching(/^Mozilla\/5\.0 .* HeadlessChrome\//),
  },
};

/** Where a program finds its sandbox. */
export type Settings = Readonly<Record<"SANDBOX_URL" | "SANDBOX_TOKEN", string>>;

/** Lets a program go through the scenario on a sandbox of its own; `start` gives what it tells, as JSON. */
export async function visit(
  side: keyof typeof told,
  start: (settings: Settings) => Promise<string>,
): Promise<void> {
  const sandbox = await startSandbox({
    allowedOrigins: ["*"],
    actors: {
      "me/sleeper": async ({ log, signal }) => {
        log("Zzz");
        await sleep(600_000, undefined, { signal });
      },
    },
  });
  try {
    const answer = await start({ SANDBOX_URL: sandbox.url, SANDBOX_TOKEN: sandbox.token });
    expect(JSON.parse(answer)).toEqual(told[side]);
    // It was really there, with every call.
    const operations = new Set(sandbox.requests.map(({ operation }) => operation));
    expect([...operations].sort()).toEqual(
      expect.arrayContaining(["actor.start", "dataset.pushItems", "keyValueStore.delete"]),
    );
    expect(sandbox.requests.length).toBeGreaterThan(20);
  } finally {
    await sandbox.close();
  }
}
