import { ApifyResponseError, ApifyTimeoutError } from "apify-openapi-client";
import { expect, test } from "vitest";
import { type Fault, startSandbox } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";

const fast = { maxRetries: 2, minDelayBetweenRetriesMillis: 1 };

async function faulty(...faults: Fault[]) {
  const world = await checkedSandbox({ faults });
  const { id } = await world.direct.datasets().getOrCreate("results");
  await world.direct.request("POST", `/v2/datasets/${id}/items`, { body: [{ a: 1 }, { a: 2 }] });
  return { ...world, dataset: world.sandbox.client(fast).dataset(id), id };
}

test("an error comes as often as it was asked for", async () => {
  const { dataset, sandbox } = await faulty({
    on: "dataset.get",
    kind: "status",
    status: 503,
    times: 2,
  });
  expect(await dataset.get()).toMatchObject({ itemCount: 2 });
  expect(sandbox.requests.filter(({ operation }) => operation === "dataset.get")).toMatchObject([
    { status: 503 },
    { status: 503 },
    { status: 200 },
  ]);
});

test("a connection is reset, before or after the call was carried out", async () => {
  const on = "POST /v2/datasets/{datasetId}/items";
  const { dataset, sandbox } = await faulty();
  sandbox.fail({ on, kind: "reset" });
  await expect(dataset.pushItems({ a: 3 })).rejects.toThrow();
  expect(await dataset.get()).toMatchObject({ itemCount: 2 });
  sandbox.fail({ on, kind: "reset", handled: true });
  await expect(dataset.pushItems({ a: 3 })).rejects.toThrow();
  expect(await dataset.get()).toMatchObject({ itemCount: 3 });
});

test("a body is cut off, an answer is late, an answer never comes", async () => {
  const { direct, id, sandbox } = await faulty();
  const list = () => direct.dataset(id).get({ timeoutSecs: 0.3 });
  sandbox.fail({ on: "dataset.get", kind: "truncate" });
  await expect(list()).rejects.toBeInstanceOf(ApifyResponseError);
  sandbox.fail({ on: "*", kind: "stall" });
  await expect(list()).rejects.toBeInstanceOf(ApifyTimeoutError);
  sandbox.fail({ on: "*", kind: "stall", bytes: 10 });
  await expect(list()).rejects.toBeInstanceOf(ApifyTimeoutError);
  sandbox.fail({ on: "*", kind: "delay", millis: 600 });
  await expect(list()).rejects.toBeInstanceOf(ApifyTimeoutError);
  sandbox.fail({ on: "*", kind: "delay", millis: 50 });
  expect(await list()).toMatchObject({ itemCount: 2 });
});

test("chance follows from the seed", async () => {
  const outcomes = async (seed: number) => {
    const fault: Fault = { on: "*", kind: "status", status: 500, chance: 0.5, times: 100 };
    await using sandbox = await startSandbox({ seed, faults: [fault] });
    const client = sandbox.client({ maxRetries: 0 });
    for (let count = 0; count < 20; count++)
      await client
        .user()
        .get()
        .catch(() => {});
    return sandbox.requests.map(({ status }) => status);
  };
  expect(await outcomes(7)).toEqual(await outcomes(7));
  expect(await outcomes(7)).not.toEqual(await outcomes(8));
  expect(new Set(await outcomes(7))).toEqual(new Set([200, 500]));
});

test("an error has the type, message, data and headers that it is given", async () => {
  await using sandbox = await startSandbox({ actors: { "apify/web-scraper": () => {} } });
  const approvalUrl = "https://console.apify.com/actors/abc?approvePermissions=true";
  sandbox.fail({
    on: "actor.start",
    kind: "status",
    status: 403,
    type: "full-permission-actor-not-approved",
    message: "This Actor requires full access to your account.",
    data: { approvalUrl },
  });
  const client = sandbox.client({ maxRetries: 0 });
  await expect(client.actor("apify/web-scraper").start()).rejects.toMatchObject({
    statusCode: 403,
    type: "full-permission-actor-not-approved",
    message: expect.stringContaining("requires full access"),
    data: { approvalUrl },
  });
});

const wrong: [fault: object, message: string][] = [
  [
    { on: "dataset.listItem" },
    '"dataset.listItem" is no operation of the sandbox. Did you mean "dataset.listItems"?',
  ],
  [{ on: "Dataset.pushitems" }, 'Did you mean "dataset.pushItems"?'],
  [{ on: "run.dataset.listItems" }, 'Did you mean "dataset.listItems"?'],
  [{ on: "GET /v2/datasets/{id}/items" }, 'Did you mean "GET /v2/datasets/{datasetId}/items"?'],
  [{ on: "GET /v2/dataset" }, 'Did you mean "GET /v2/datasets"?'],
  [{ on: undefined }, '"undefined" is no operation'],
  [{ kind: "stat" }, '"stat" is no kind of fault. Did you mean "status"?'],
  [{ kind: "rest" }, 'Did you mean "reset"?'],
  [{ time: 2 }, '"time" is no property of a fault. Did you mean "times"?'],
  [{ times: "2" }, "times of a fault must be a number, 0 or more, not 2."],
  [{ after: -1 }, "after of a fault must be a number, 0 or more, not -1."],
  [{ chance: 50 }, "chance of a fault must be a number, 0 to 1, not 50."],
  [{ status: 200 }, "status of a fault must be a number, 400 to 599, not 200."],
];

test.each(wrong)("a fault that would never happen is refused: %j", async (changes, message) => {
  await using sandbox = await startSandbox();
  const fault = { on: "dataset.get", kind: "status", ...changes } as Fault;
  expect(() => sandbox.fail(fault)).toThrow(message);
  await expect(startSandbox({ faults: [fault] })).rejects.toThrow(message);
});

test("the operations are listed, and each can fail", async () => {
  await using sandbox = await startSandbox();
  expect(sandbox.operations).toEqual(expect.arrayContaining(["actor.start", "dataset.listItems"]));
  expect(sandbox.operations).toEqual([...new Set(sandbox.operations)].sort());
  for (const on of [...sandbox.operations, "*", "GET /v2/actor-runs/{runId}/dataset/items"]) {
    sandbox.fail({ on, kind: "reset", times: 0 });
  }
});
