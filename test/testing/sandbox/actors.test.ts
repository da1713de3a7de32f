import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";
import { endless } from "./run-actors.js";

test("an Actor is created, changed in part, listed and deleted", async () => {
  const { client } = await checkedSandbox();
  const created = await client
    .actors()
    .create({ name: "scraper", title: "Scraper" })
    .withResponse();
  expect(created.response.headers.get("location")).toContain(created.data.id);
  const actor = client.actor("me/scraper");
  expect(await actor.update({ description: "It scrapes." })).toMatchObject({
    name: "scraper",
    title: "Scraper",
    description: "It scrapes.",
    isPublic: false,
  });
  await expect(client.actors().create({ name: "scraper" })).rejects.toMatchObject({
    type: "actor-name-not-unique",
  });
  for (const name of ["ab", "-abc", "abc-", "a_b", "a b", "a".repeat(64)]) {
    await expect(client.actors().create({ name })).rejects.toMatchObject({ statusCode: 400 });
  }
  await client.actors().create({ name: "other" });
  expect(await client.actors().list({ my: true, desc: true })).toMatchObject({
    total: 2,
    items: [{ name: "other" }, { name: "scraper" }],
  });
  await actor.delete();
  await actor.delete();
  expect(await actor.get()).toBeUndefined();
});

test("the store shows public Actors", async () => {
  const { client } = await checkedSandbox({
    actors: { "apify/web-scraper": () => {}, "bob/mailer": () => {}, "me/private": () => {} },
  });
  expect((await client.store().list()).items.map(({ name }) => name)).toEqual([
    "web-scraper",
    "mailer",
  ]);
  expect(await client.store().list({ search: "scraper" })).toMatchObject({ total: 1 });
  expect(await client.store().list({ username: "bob" })).toMatchObject({
    items: [{ title: "mailer" }],
  });
});

test("tags are given to builds and taken away", async () => {
  const { client } = await checkedSandbox({
    actors: { "me/echo": () => {}, "me/other": () => {} },
  });
  const actor = client.actor("me/echo");
  const { taggedBuilds } = (await actor.get())!;
  const { buildId, buildNumber } = taggedBuilds!.latest!;
  const beta = await actor.update({ taggedBuilds: { beta: { buildId: buildId! } } });
  expect(beta.taggedBuilds).toMatchObject({ beta: { buildId, buildNumber }, latest: { buildId } });
  const without = await actor.update({ taggedBuilds: { latest: null } });
  expect(Object.keys(without.taggedBuilds!)).toEqual(["beta"]);
  const other = await client.actor("me/other").get();
  const stranger = { buildId: other!.taggedBuilds!.latest!.buildId! };
  await expect(actor.update({ taggedBuilds: { beta: stranger } })).rejects.toMatchObject({
    statusCode: 400,
  });
});

test("names have capitals, and a definition can say the ID", async () => {
  const { client, sandbox } = await checkedSandbox();
  const created = await client.actors().create({ name: "My-Scraper" });
  expect(created).toMatchObject({
    name: "My-Scraper",
    title: "My-Scraper",
    stats: { totalUsers30Days: 0 },
  });
  await expect(client.actors().create({ name: "-scraper" })).rejects.toMatchObject({
    statusCode: 400,
  });
  const id = "moJRLRc85AitArpNN";
  sandbox.define("apify/web-scraper", { run: () => {}, id });
  expect(await client.actor(id).get()).toMatchObject({ id, name: "web-scraper" });
  expect(() => sandbox.define("apify/other", { run: () => {}, id })).toThrow("cannot be the ID");
  const both = { run: () => {}, command: ["node"] };
  expect(() => sandbox.define("me/none", { command: [] })).toThrow("does nothing");
  const unserved = { command: ["node"], standby: () => new Response() };
  expect(() => sandbox.define("me/unserved", unserved)).toThrow("must be true with a command");
  expect(() => sandbox.define("me/both", both)).toThrow("either run, a function, or command");
});

test("a public Actor of another user takes input, tasks, and runs that go over to it", async () => {
  const { client } = await checkedSandbox({
    actors: { "apify/public": ({ input }) => input, "me/endless": endless },
  });
  expect(await client.actor("apify/public").validateInput({ a: 1 })).toBe(true);
  const task = await client.tasks().create({ actId: "apify/public", name: "mine" });
  expect(await client.task(task.id).runSync({ a: 2 })).toEqual({ a: 2 });
  const { id } = await client.actor("me/endless").start();
  await client.run(id).metamorph("apify/public", { a: 3 });
  expect(await client.run(id).waitForFinish()).toMatchObject({ status: "SUCCEEDED" });
  await expect(client.actor("apify/public").update({ title: "Mine" })).rejects.toMatchObject({
    statusCode: 403,
  });
});
