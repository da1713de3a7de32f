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

test("a build of pushed files has what they declare; one whose files cannot be read fails", async () => {
  const { client } = await checkedSandbox();
  const input = { title: "Input", type: "object", schemaVersion: 1, properties: {} };
  const dataset = { actorSpecification: 1, fields: {}, views: {} };
  const file = (name: string, content: string | object) => ({
    name,
    format: "TEXT" as const,
    content: typeof content === "string" ? content : JSON.stringify(content),
  });
  const definition = {
    actorSpecification: 1,
    name: "scraper",
    version: "0.1",
    input: "./input_schema.json",
    storages: { dataset: "../schemas/dataset.json" },
  };
  const version = {
    versionNumber: "0.1",
    sourceType: "SOURCE_FILES" as const,
    sourceFiles: [
      file(".actor/actor.json", definition),
      file(".actor/input_schema.json", input),
      file("schemas/dataset.json", dataset),
      { name: "README.md", format: "BASE64" as const, content: btoa("# It scrapes") },
    ],
  };
  const actor = client.actor(
    (await client.actors().create({ name: "Scraper", versions: [version] })).id,
  );
  const build = await actor.build("0.1", { waitForFinish: 30 });
  expect(build).toMatchObject({
    status: "SUCCEEDED",
    actorDefinition: { ...definition, input, storages: { dataset }, readme: "# It scrapes" },
    inputSchema: JSON.stringify(input),
    readme: "# It scrapes",
  });
  const run = await actor.call();
  expect(await client.dataset(run.defaultDatasetId).get()).toMatchObject({ schema: dataset });

  const broken = {
    sourceType: "SOURCE_FILES" as const,
    sourceFiles: version.sourceFiles.slice(0, 1),
  };
  await actor.version("0.1").update(broken);
  const failed = await actor.build("0.1", { waitForFinish: 30 });
  expect(failed.status).toBe("FAILED");
  expect(await client.build(failed.id).log().get()).toContain(
    "The file .actor/input_schema.json is missing.",
  );
  expect((await actor.get())?.taggedBuilds?.latest?.buildId).toBe(build.id);
});
