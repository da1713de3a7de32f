import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActorDefinition, Sandbox } from "apify-openapi-client/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startSandbox } from "../../../src/testing/index.js";
import { run as execute } from "../consumer.js";

/** Programs by the official SDK, Crawlee and CLI, unmodified, as runs of the sandbox. */
const folder = mkdtempSync(join(tmpdir(), "apify-sdk-"));

const event = (eventPriceUsd: number) => ({
  eventTitle: "-",
  eventDescription: "-",
  eventPriceUsd,
});
const pricingInfos = [
  {
    pricingModel: "PAY_PER_EVENT",
    pricingPerEvent: {
      actorChargeEvents: {
        page: event(0.1),
        item: event(0.01),
        "apify-default-dataset-item": event(0.01),
      },
    },
  },
] as const;

const program = (...command: string[]): ActorDefinition => ({
  command,
  cwd: folder,
  pricingInfos,
  env: {
    // The CLI writes down there whose token it has, and would ask the network for its newest version.
    HOME: folder,
    APIFY_DISABLE_KEYRING: "1",
    APIFY_CLI_DISABLE_TELEMETRY: "1",
    APIFY_CLI_SKIP_UPDATE_CHECK: "1",
    ...{ NODE_OPTIONS: "", NODE_ENV: "", VITEST: "" },
  },
});

let sandbox: Sandbox;

beforeAll(async () => {
  cpSync(join(import.meta.dirname, "apify-sdk"), folder, { recursive: true });
  const args = ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  await execute("npm", args, { cwd: folder });
  sandbox = await startSandbox({
    actors: {
      "me/actor": program(process.execPath, "actor.js"),
      "me/crawler": { ...program(process.execPath, "crawler.js"), pricingInfos: [] },
      "me/waiting": program(process.execPath, "waiting.js"),
      "me/charger": program(
        process.execPath,
        ...["node_modules/apify-cli/dist/actor.js", "charge", "page"],
        ...["--count", "2", "--idempotency-key", "once"],
      ),
    },
  });
}, 180_000);

afterAll(async () => {
  await sandbox?.close();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

test("Actor.init, getInput, pushData, charge, setValue and exit of apify 3.7.2", async () => {
  const client = sandbox.client();
  const run = await client.actor("me/actor").call({ pages: 3 });
  expect(await client.run(run.id).log().get()).toContain("Charged 3 pages");
  expect(run).toMatchObject({
    status: "SUCCEEDED",
    exitCode: 0,
    chargedEventCounts: { page: 3, item: 3, "apify-default-dataset-item": 3 },
  });
  // It leaves a millisecond after it has sent the message.
  await expect
    .poll(async () => (await client.run(run.id).get())?.statusMessage)
    .toBe("Did 3 pages");
  expect((await client.run(run.id).keyValueStore().getRecord("OUTPUT"))?.value).toMatchObject({
    pricing: { isPayPerEvent: true, perEventPrices: { page: 0.1, item: 0.01 } },
    charged: { chargedCount: 3, eventChargeLimitReached: false },
    env: { actorRunId: run.id, userId: run.userId },
  });
  expect((await client.run(run.id).dataset().listItems()).items).toHaveLength(3);
});

test("the SDK stops at maxTotalChargeUsd, and so does the sandbox", async () => {
  const client = sandbox.client();
  const run = await client.actor("me/actor").call({ pages: 3 }, { maxTotalChargeUsd: 0.26 });
  expect(run.chargedEventCounts).toEqual({ page: 2, item: 3, "apify-default-dataset-item": 3 });
  // By design it asks for one event too many, so that the platform aborts the run.
  expect(run.status).toBe("ABORTED");
});

test("a CheerioCrawler of crawlee 3.18.1 crawls a site with the storages of its run", async () => {
  const links = Array.from({ length: 60 }, (_, page) => `<a href="/${page}">${page}</a>`).join("");
  const site = createServer(({ url }, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<title>Page ${url}</title>${links}`);
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  const client = sandbox.client();
  const run = await client.actor("me/crawler").call({ url });
  site.close();
  expect(await client.run(run.id).log().get()).toContain("Finished!");
  expect(run).toMatchObject({ status: "SUCCEEDED" });
  expect((await client.run(run.id).keyValueStore().getRecord("OUTPUT"))?.value).toEqual({
    requestsFinished: 61,
    requestsFailed: 0,
  });
  expect((await client.run(run.id).dataset().listItems()).total).toBe(61);
  expect(await client.run(run.id).requestQueue().get()).toMatchObject({
    totalRequestCount: 61,
    handledRequestCount: 61,
    pendingRequestCount: 0,
  });
});

test("a migration makes the SDK save its state and reboot, a graceful abort makes it exit", async () => {
  const client = sandbox.client();
  const { id } = await client.actor("me/waiting").start();
  const log = () => client.run(id).log().get();
  await expect.poll(log, { timeout: 30_000 }).toContain("overloaded false");
  sandbox.migrate(id);
  await expect.poll(log, { timeout: 30_000 }).toContain("start 2");
  expect(await log()).toMatch(/event migrating[\s\S]*event persistState/);
  expect((await client.run(id).get())?.stats).toMatchObject({ rebootCount: 1, migrationCount: 0 });
  await expect.poll(log, { timeout: 30_000 }).toMatch(/start 2[\s\S]*overloaded false/);
  await client.run(id).abort({ gracefully: true });
  expect(await client.run(id).waitForFinish()).toMatchObject({ status: "ABORTED", exitCode: 0 });
  expect(await log()).toContain("event aborting");
});

test("actor charge of apify-cli 1.10.0", async () => {
  const client = sandbox.client();
  const run = await client.actor("me/charger").call();
  expect(await client.run(run.id).log().get()).toContain('Charging 2 events of type "page"');
  expect(run).toMatchObject({ status: "SUCCEEDED", chargedEventCounts: { page: 2 } });
});

test("the environment has the variables that @apify/consts names, and no others", async () => {
  const { ACTOR_ENV_VARS, APIFY_ENV_VARS } = createRequire(join(folder, "main.js"))(
    "@apify/consts",
  ) as Record<string, Record<string, string>>;
  const run = await sandbox.client().actor("me/actor").start({ pages: 1 });
  const names = Object.keys(sandbox.environment(run));
  const known = [...Object.values(ACTOR_ENV_VARS!), ...Object.values(APIFY_ENV_VARS!)];
  expect(names.filter((name) => !known.includes(name))).toEqual(["APIFY_CLIENT_BASE_URL"]);
  const absent = Object.values(ACTOR_ENV_VARS!).filter((name) => !names.includes(name));
  // What the run was not started with, and what the sandbox does not have.
  expect(absent.sort()).toEqual([
    "ACTOR_MAX_PAID_DATASET_ITEMS",
    "ACTOR_MAX_TOTAL_CHARGE_USD",
    "ACTOR_MCP_CONNECTOR_BASE_URL",
    "ACTOR_STANDBY_URL",
    "ACTOR_TASK_ID",
  ]);
});
