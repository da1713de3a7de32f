import { ForbiddenError, NotFoundError, UnauthorizedError } from "apify-openapi-client";
import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

const options = {
  token: { ann: "token-of-ann", bob: "token-of-bob" },
  actors: { "ann/private": () => 1, "apify/public": () => 2 },
};

test("no token, a wrong one, and one that may not: 401, 401, 403", async () => {
  const { direct, sandbox } = await checkedSandbox(options);
  const { id } = await direct.datasets().getOrCreate("results");
  const as = (token: string | null) => sandbox.client({ token, maxRetries: 0 });
  await expect(as(null).datasets().list()).rejects.toMatchObject({ type: "token-not-provided" });
  await expect(as("nobody's").datasets().list()).rejects.toBeInstanceOf(UnauthorizedError);
  await expect(as("token-of-bob").dataset(id).delete()).rejects.toBeInstanceOf(ForbiddenError);
  await expect(as("token-of-bob").actor("ann/private").start()).rejects.toBeInstanceOf(
    ForbiddenError,
  );
});

test("a token may stand in the query", async () => {
  const { direct, with: client } = await checkedSandbox(options);
  await direct.datasets().getOrCreate("results");
  const inQuery = client({ token: "token-of-ann", tokenIn: "query" });
  expect((await inQuery.datasets().list()).total).toBe(1);
});

test("everyone sees what is their own", async () => {
  const { client, with: as } = await checkedSandbox(options);
  await client.datasets().getOrCreate("results");
  const bob = as({ token: "token-of-bob" });
  expect((await bob.datasets().list()).items).toEqual([]);
  expect((await bob.user().get()).username).toBe("bob");
  const own = await bob.datasets().getOrCreate("results");
  expect(await bob.dataset("~results").get()).toMatchObject({ id: own.id });
  expect(await client.dataset("ann~results").get()).not.toMatchObject({ id: own.id });
  await expect(bob.dataset("ann~results").get()).rejects.toBeInstanceOf(ForbiddenError);
});

test("who knows the ID can read without a token, unless that is restricted", async () => {
  const { client, with: as } = await checkedSandbox(options);
  const { id } = await client.datasets().getOrCreate("results");
  await client.dataset(id).pushItems({ a: 1 });
  const anyone = as({ token: null });
  expect((await anyone.dataset(id).listItems()).items).toEqual([{ a: 1 }]);
  expect(await anyone.dataset(id).get()).not.toHaveProperty("urlSigningSecretKey");
  await client.dataset(id).update({ generalAccess: "RESTRICTED" });
  await expect(anyone.dataset(id).listItems()).rejects.toMatchObject({
    type: "record-or-token-not-found",
  });
  await client.dataset(id).update({ generalAccess: "ANYONE_WITH_NAME_CAN_READ" });
  expect(await anyone.dataset("ann~results").get()).toMatchObject({ id });
});

test("without a token nothing is started, unless the Actor says that it may be", async () => {
  const { with: as, sandbox } = await checkedSandbox({
    ...options,
    actors: {
      "apify/public": () => 2,
      "apify/open": { run: () => 3, isAnonymouslyRunnable: true },
    },
  });
  const actor = (name: string) => as({ token: null }).actor(name);
  const notThere = { type: "record-or-token-not-found" };
  await expect(actor("apify/public").start()).rejects.toMatchObject(notThere);
  await expect(actor("apify/public").runSync()).rejects.toMatchObject(notThere);
  for (const path of ["run-sync?", "run-sync-get-dataset-items?", "runs?method=POST&"]) {
    const { status } = await fetch(`${sandbox.url}/v2/actors/apify~public/${path}`);
    expect([path, status]).toEqual([path, 404]);
  }
  expect(sandbox.state.runs.size).toBe(0);
  expect(await actor("apify/open").runSync()).toBe(3);
});

test("public Actors run for everyone, and what a run costs is told with a token only", async () => {
  const { with: as, client } = await checkedSandbox(options);
  const anyone = as({ token: null });
  expect(await as({ token: "token-of-bob" }).actor("apify/public").runSync()).toBe(2);
  await expect(anyone.actor("ann/private").start()).rejects.toBeInstanceOf(NotFoundError);
  const run = await client.actor("apify/public").call();
  expect(run).toHaveProperty("usageTotalUsd");
  expect(await anyone.run(run.id).get()).not.toHaveProperty("usageTotalUsd");
  expect(await anyone.log(run.id).get()).toContain("SUCCEEDED");
});

test("a run that nobody's token started can still store what it finds", async () => {
  const { with: as } = await checkedSandbox({
    actors: {
      "apify/collector": {
        run: ({ dataset }) => dataset.pushItems({ a: 1 }),
        isAnonymouslyRunnable: true,
      },
    },
  });
  const anyone = as({ token: null });
  expect(await anyone.actor("apify/collector").runSyncGetDatasetItems()).toEqual([{ a: 1 }]);
});
