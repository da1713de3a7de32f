import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

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
