import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

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
