import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

test("a task runs its Actor with its own input under the one given", async () => {
  const { client } = await checkedSandbox({ actors: { "me/echo": ({ input }) => input } });
  const created = await client.tasks().create({
    actId: "me/echo",
    name: "morning",
    input: { greeting: "Good morning", to: "all" },
    options: { memoryMbytes: 512 },
  });
  const task = client.task("me/morning");
  const run = await task.call({ to: "Ann" });
  expect(run).toMatchObject({ actorTaskId: created.id, options: { memoryMbytes: 512 } });
  expect(await task.lastRun().keyValueStore().getRecord("OUTPUT")).toMatchObject({
    value: { greeting: "Good morning", to: "Ann" },
  });
  expect(await task.runSync()).toEqual({ greeting: "Good morning", to: "all" });
  await task.updateInput({ greeting: "Hello" });
  expect(await task.getInput()).toEqual({ greeting: "Hello" });
  await task.update({ title: "In the morning" });
  expect(await client.tasks().list()).toMatchObject({
    items: [{ name: "morning", stats: { totalRuns: 2 } }],
  });
  expect((await task.runs().list()).total).toBe(2);
  await expect(client.tasks().create({ actId: "me/echo", name: "morning" })).rejects.toMatchObject({
    statusCode: 409,
  });
  await task.delete();
  expect(await task.get()).toBeUndefined();
});

test("a task that is published says since when", async () => {
  const { client } = await checkedSandbox({ actors: { "me/echo": ({ input }) => input } });
  const { id } = await client.tasks().create({ actId: "me/echo", name: "shared" });
  const task = client.task(id);
  const { publicConfig } = await task.update({
    isPublic: true,
    publicConfig: { seoTitle: "Echo" },
  });
  expect(publicConfig).toMatchObject({ seoTitle: "Echo", publishedAt: expect.any(String) });
  expect((await task.update({ publicConfig: { seoTitle: "Better" } })).publicConfig).toEqual({
    seoTitle: "Better",
    publishedAt: publicConfig!.publishedAt,
  });
  expect((await task.update({ isPublic: false })).publicConfig).toMatchObject({
    publishedAt: null,
  });
});
