import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

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
