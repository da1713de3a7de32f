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

test("versions and their variables are kept, secrets unseen", async () => {
  const { client } = await checkedSandbox();
  await client.actors().create({ name: "scraper" });
  const actor = client.actor("~scraper");
  await actor.versions().create({
    versionNumber: "0.1",
    sourceType: "GIT_REPO",
    gitRepoUrl: "https://example.com/scraper.git",
    buildTag: "beta",
  });
  const version = actor.version("0.1");
  expect(await version.update({ buildTag: "latest", sourceType: "GIT_REPO" })).toMatchObject({
    gitRepoUrl: "https://example.com/scraper.git",
    buildTag: "latest",
  });
  await version.envVars().create({ name: "LEVEL", value: "debug" });
  await version.envVars().create({ name: "PASSWORD", value: "secret", isSecret: true });
  expect(await version.envVars().list()).toEqual({
    total: 2,
    items: [
      { name: "LEVEL", value: "debug" },
      { name: "PASSWORD", isSecret: true },
    ],
  });
  expect(await version.envVar("LEVEL").update({ name: "LEVEL", value: "info" })).toMatchObject({
    value: "info",
  });
  await version.envVar("PASSWORD").delete();
  expect(JSON.stringify(await actor.get())).not.toContain("secret");
  await expect(actor.versions().create({ versionNumber: "0.1" })).rejects.toMatchObject({
    type: "version-already-exists",
  });
  await version.delete();
  expect((await actor.versions().list()).items).toEqual([]);
});

test("a build ends, is tagged, and can be run", async () => {
  const { client } = await checkedSandbox();
  const { id } = await client.actors().create({
    name: "scraper",
    versions: [{ versionNumber: "0.1", sourceType: "SOURCE_FILES", sourceFiles: [] }],
  });
  const actor = client.actor(id);
  const build = await actor.build("0.1", { tag: "beta" });
  expect(build).toMatchObject({ status: "READY", buildNumber: "0.1.1" });
  expect(await client.build(build.id).waitForFinish()).toMatchObject({ status: "SUCCEEDED" });
  expect((await actor.build("0.1", { waitForFinish: 30 })).buildNumber).toBe("0.1.2");
  expect(await actor.get()).toMatchObject({
    stats: { totalBuilds: 2 },
    taggedBuilds: { beta: { buildId: build.id, buildNumber: "0.1.1" }, latest: {} },
  });
  expect(await (await actor.defaultBuild()).get()).toMatchObject({ buildNumber: "0.1.2" });
  expect(await actor.call({}, { build: "0.1.1" })).toMatchObject({
    status: "SUCCEEDED",
    buildId: build.id,
  });
  expect(await client.build(build.id).log().get()).toContain("Status: SUCCEEDED");
  await client.build(build.id).delete();
  expect((await actor.builds().list()).items).toMatchObject([{ buildNumber: "0.1.2" }]);
  await expect((await actor.defaultBuild()).delete()).rejects.toMatchObject({
    type: "deleting-default-build",
  });
});

test("an aborted build stays so", async () => {
  const { client } = await checkedSandbox();
  await client
    .actors()
    .create({ name: "scraper", versions: [{ versionNumber: "0.1", sourceType: "SOURCE_FILES" }] });
  const [build] = await Promise.all([client.actor("me/scraper").build("0.1")]);
  const aborted = await client.build(build.id).abort();
  expect(["ABORTED", "SUCCEEDED"]).toContain(aborted.status);
  expect((await client.build(build.id).get())?.status).toBe(aborted.status);
});

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

test("schedules are kept", async () => {
  const { client } = await checkedSandbox({ actors: { "me/echo": () => {} } });
  const { id: actorId } = (await client.actor("me/echo").get())!;
  const schedule = await client.schedules().create({
    name: "daily",
    cronExpression: "0 6 * * *",
    isEnabled: true,
    actions: [{ type: "RUN_ACTOR", actorId }],
  });
  expect(schedule).toMatchObject({
    timezone: "UTC",
    actions: [{ id: expect.any(String), actorId }],
  });
  await client.schedule(schedule.id).update({ cronExpression: "0 7 * * *" });
  expect(await client.schedules().list()).toMatchObject({
    items: [{ name: "daily", cronExpression: "0 7 * * *", isEnabled: true }],
  });
  expect(await client.schedule(schedule.id).getLog()).toEqual([]);
  await client.schedule(schedule.id).delete();
  expect(await client.schedule(schedule.id).get()).toBeUndefined();
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

test("the account, its limits, and what is signed for it", async () => {
  const { client } = await checkedSandbox({ actors: { "me/echo": () => {} } });
  expect(await client.user().get()).toMatchObject({ username: "me" });
  expect(await client.user("me").limits()).toMatchObject({ current: { actorCount: 1 } });
  await client.user().updateLimits({ maxMonthlyUsageUsd: 42 });
  expect((await client.user().limits()).limits.maxMonthlyUsageUsd).toBe(42);
  const { encoded } = await client.tools().encodeAndSign({ hello: "world" });
  expect(await client.tools().decodeAndVerify({ encoded })).toMatchObject({
    decoded: { hello: "world" },
    encodedByUserId: (await client.user().get()).id,
  });
  expect(await client.tools().browserInfo()).toMatchObject({ method: "GET" });
});
