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
