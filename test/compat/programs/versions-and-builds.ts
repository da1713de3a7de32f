// An Actor of one's own: versions, environment variables, builds.
import { ActorListSortBy, ActorSourceType, type ActorVersion, type Build } from "apify-client";
import { client } from "./client.js";

const version: ActorVersion = {
  versionNumber: "0.1",
  sourceType: ActorSourceType.SourceFiles,
  buildTag: "latest",
  sourceFiles: [{ name: "main.js", format: "TEXT", content: "console.log(1)" }],
};
const created = await client
  .actors()
  .create({ name: "fresh", title: "Fresh", versions: [version] });
const actor = client.actor(created.id);
console.log(created.name, created.username, created.versions.length);
await actor.versions().create({
  versionNumber: "0.2",
  sourceType: ActorSourceType.GitRepo,
  gitRepoUrl: "https://example.com/repo.git",
  buildTag: "beta",
});
const second = await actor.version("0.2").get();
console.log(
  second?.sourceType,
  (await actor.versions().list()).items.map(({ versionNumber }) => versionNumber).join(),
);
await actor.version("0.1").envVars().create({ name: "MODE", value: "test" });
await actor.version("0.1").envVar("MODE").update({ name: "MODE", value: "live" });
console.log(
  (await actor.version("0.1").envVar("MODE").get())?.value,
  (await actor.version("0.1").envVars().list()).total,
);

const build: Build = await actor.build("0.1", {
  tag: "latest",
  useCache: false,
  waitForFinish: 20,
});
const done = await client.build(build.id).waitForFinish();
console.log(done.status, done.buildNumber, done.actId === created.id);
const fallback = await actor.defaultBuild();
console.log((await fallback.get())?.id === build.id, (await actor.builds().list()).total);
console.log(typeof (await client.build(build.id).log().get()));

await actor.update({ title: "Fresher", seoTitle: "Fresh" });
console.log((await actor.get())?.title);
const mine: string[] = [];
for await (const { name } of client.actors().list({ my: true, sortBy: ActorListSortBy.CREATED_AT }))
  mine.push(name);
console.log(mine.sort().join());
await actor.version("0.2").delete();
await actor.delete();
console.log(await actor.get());
