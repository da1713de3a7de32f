import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatWithOptions } from "node:util";
import ts from "typescript";
import { afterEach, describe, expect, test, vi } from "vitest";
import * as library from "../../src/index.js";
import { type ActorFunction, type Sandbox, startSandbox } from "../../src/testing/index.js";
import { blocksOf, place, sources } from "./blocks.js";

const examples = sources()
  .flatMap((file) => blocksOf(file))
  .filter(({ language }) => language === "ts");

const prices = [10, 20, 30].map((price, at) => ({ url: `https://example.com/${at + 1}`, price }));

const findPrices: ActorFunction = async ({ input, dataset, log, signal }) => {
  log("Looking for prices");
  await dataset.pushItems(prices);
  if (input?.waits && !signal.aborted) {
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  }
  return { count: prices.length };
};

const event = { eventTitle: "Page", eventDescription: "A page that was read", eventPriceUsd: 0.01 };

/** What the examples are about: one of each resource. */
async function account(): Promise<{ sandbox: Sandbox; names: Record<string, unknown> }> {
  const sandbox = await startSandbox({
    actors: {
      "me/my-actor": {
        run: findPrices,
        input: {
          title: "Prices",
          type: "object",
          schemaVersion: 1,
          properties: {
            category: {
              title: "Category",
              type: "string",
              description: "What",
              editor: "textfield",
            },
            waits: { title: "Waits", type: "boolean", description: "Whether it never ends" },
          },
        },
      },
      "me/other-actor": findPrices,
      "me/paid-actor": {
        run: findPrices,
        pricingInfos: [
          {
            pricingModel: "PAY_PER_EVENT",
            pricingPerEvent: { actorChargeEvents: { page: event } },
          },
        ],
      },
    },
  });
  const apify = sandbox.client();
  const actorId = (await apify.actor("me/my-actor").get())!.id;
  const run = await apify.actor("me/my-actor").call();
  const task = await apify.tasks().create({
    actId: actorId,
    name: "my-task",
    input: { category: "books" },
    options: { memoryMbytes: 512 },
  });
  await apify.task(task.id).call();
  const dataset = await apify.datasets().getOrCreate("prices");
  await apify.dataset(dataset.id).pushItems(prices);
  const store = apify.keyValueStore((await apify.keyValueStores().getOrCreate("pages")).id);
  await store.setRecord("page-home", "<h1>home</h1>", { contentType: "text/html" });
  await store.setRecord("settings", { depth: 2 });
  const queue = apify.requestQueue((await apify.requestQueues().getOrCreate("jobs")).id);
  for (const job of [1, 2]) {
    await queue.addRequest({ url: `https://example.com/${job}`, uniqueKey: `job-${job}` });
  }
  const schedule = await apify.schedules().create({
    name: "every-morning",
    cronExpression: "0 6 * * *",
    isEnabled: true,
    isExclusive: true,
    actions: [{ type: "RUN_ACTOR", actorId }],
  });
  const webhook = await apify.webhooks().create({
    requestUrl: "https://example.com/failed",
    eventTypes: ["ACTOR.RUN.FAILED"],
    condition: { actorId },
  });
  const names = {
    ApifyClient: library.ApifyClient,
    apify: sandbox.client(),
    runId: run.id,
    scheduleId: schedule.id,
    webhookId: webhook.id,
  };
  return { sandbox, names };
}

const nodeRequire = createRequire(import.meta.url);
const load = (name: string) => (name === "apify-openapi-client" ? library : nodeRequire(name));
const AsyncFunction = (async () => {}).constructor as new (
  ...code: string[]
) => (...values: unknown[]) => Promise<void>;

/** Runs the code, and returns what it prints. */
async function run(code: string, names: Record<string, unknown>): Promise<string[]> {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(code, { compilerOptions });
  const printed: string[] = [];
  const log = (...values: unknown[]) =>
    void printed.push(formatWithOptions({ colors: false }, ...values));
  const given = { ...names, require: load, exports: {}, console: { ...console, log, error() {} } };
  await new AsyncFunction(...Object.keys(given), outputText)(...Object.values(given));
  return printed;
}

/** What the comments behind `console.log()` say that it prints, where all of them say something. */
function promised(code: string): string[] | undefined {
  const calls = [...code.matchAll(/console\.log\(.*\);(?: \/\/ (.*))?$/gm)];
  const lines = calls.flatMap(([, comment]) => comment ?? []);
  return lines.length === calls.length ? lines : undefined;
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("at least sixty methods have an example", () => {
  expect(examples.length).toBeGreaterThanOrEqual(60);
});

describe("examples of docstrings run, and print what their comments say", () => {
  test.each(examples.map((block) => [place(block), block.code]))("%s", async (_, code) => {
    const { sandbox, names } = await account();
    vi.stubEnv("APIFY_TOKEN", sandbox.token);
    vi.stubEnv("APIFY_API_BASE_URL", sandbox.url);
    vi.stubEnv("ACTOR_RUN_ID", String(names.runId));
    const folder = mkdtempSync(join(tmpdir(), "docstrings-"));
    // Files have names without a folder in the examples.
    const placed = code.replace(/\bto: "/g, `to: "${folder}/`);
    const printed = await run(placed, names);
    const expected = promised(code);
    if (expected) expect(printed).toEqual(expected);
    else expect(printed).not.toContain("undefined");
    await sandbox.close();
  });
});

test("an example that prints something else is found", async () => {
  const code = "console.log(1 + 1); // 3";
  expect(await run(code, {})).not.toEqual(promised(code));
});
