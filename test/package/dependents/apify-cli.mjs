/** The command line of Apify. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { api, command } from "./flow.mjs";

const cli = join(process.cwd(), "node_modules/apify-cli/dist/apify.js");
const home = join(process.cwd(), "home");
mkdirSync(home, { recursive: true });

/** What a command printed, without what no side can repeat. */
async function apify(args, { cwd = home, env = {} } = {}) {
  const { code, out, complaints } = await command(
    process.execPath,
    [cli, ...args],
    {
      HOME: home,
      CI: "1",
      NO_COLOR: "1",
      APIFY_CLIENT_BASE_URL: process.env.APIFY_API_BASE_URL,
      APIFY_CLI_SKIP_UPDATE_CHECK: "1",
      APIFY_CLI_DISABLE_TELEMETRY: "1",
      APIFY_DISABLE_KEYRING: "1",
      ...env,
    },
    { cwd },
  );
  const timeless = (text) =>
    text.replace(/\b\d+(\.\d+)?\s?(ms|s|m|seconds?)\b/g, "<span>").replace(process.cwd(), "<home>");
  return { code, out: timeless(out), complaints: timeless(complaints) };
}

await apify(["login", "--token", process.env.APIFY_TOKEN]);

/** A project of an Actor in a folder of its own. It exists already: pushing a new one asks GitHub for templates. */
async function project(name, actor = {}) {
  const { items } = await api("GET", "/actors?my=true");
  if (!items.some((each) => each.name === name)) await api("POST", "/actors", { name });
  // Files that are no newer than the Actor count as older work.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const folder = join(process.cwd(), name);
  mkdirSync(join(folder, ".actor"), { recursive: true });
  writeFileSync(
    join(folder, ".actor/actor.json"),
    JSON.stringify({ actorSpecification: 1, name, version: "0.1", buildTag: "latest", ...actor }),
  );
  writeFileSync(join(folder, "Dockerfile"), "FROM scratch\n");
  writeFileSync(join(folder, "main.js"), "console.log('hello');\n");
  return folder;
}

export const flows = {
  info: async () => apify(["info"]),
  "actors ls": async () =>
    apify(["actors", "ls", "--json", "--my"]).then(({ code, out }) => ({
      code,
      names: JSON.parse(out)
        .items.map(({ name }) => name)
        .sort(),
    })),
  "actors info": async () => apify(["actors", "info", "me/counting", "--json"]),
  "actors info of what is missing": async () => apify(["actors", "info", "me/missing"]),
  call: async () => apify(["call", "me/counting", "--input", '{"count":2}']),
  "call with output": async () =>
    apify(["call", "me/counting", "--input", '{"count":2}', "--output-dataset", "--silent"]),
  "call of what fails": async () => apify(["call", "me/failing"]),
  "actors start": async () =>
    apify(["actors", "start", "me/counting", "--json"]).then(({ code, out }) => ({
      code,
      keys: Object.keys(JSON.parse(out)).sort(),
    })),
  "runs ls": async () =>
    apify(["runs", "ls", "me/counting", "--json", "--limit", "1"]).then(({ code, out }) => ({
      code,
      total: JSON.parse(out).items.length,
    })),
  "runs ls as a table": async () =>
    apify(["runs", "ls", "me/counting", "--limit", "1"]).then(({ code }) => code),
  "runs info": async ({ runId }) =>
    apify(["runs", "info", runId, "--json"]).then(({ code, out }) => ({
      code,
      status: JSON.parse(out).status,
    })),
  "runs log": async ({ runId }) => apify(["runs", "log", runId]),
  "runs abort of what has ended": async ({ runId }) => apify(["runs", "abort", runId]),
  "runs resurrect": async ({ runId }) => apify(["runs", "resurrect", runId]),
  "builds ls": async () =>
    apify(["builds", "ls", "me/counting", "--json"]).then(({ code, out }) => ({
      code,
      total: JSON.parse(out).items.length,
    })),
  "builds create": async () =>
    apify(["builds", "create", "me/counting", "--json"]).then(({ code, complaints }) => ({
      code,
      complaints,
    })),
  "builds info, wait, log and tags": async () => {
    const [{ id }] = (await api("GET", "/actors/me~counting/builds")).items;
    const told = [];
    for (const args of [
      ["info", id, "--json"],
      ["wait", id, "--json"],
      ["log", id],
    ]) {
      const { code, complaints } = await apify(["builds", ...args]);
      told.push([code, complaints]);
    }
    const tagged = await apify(["builds", "add-tag", "-b", id, "-t", "beta"]);
    const { taggedBuilds } = await api("GET", "/actors/me~counting");
    const untagged = await apify(["builds", "remove-tag", "-b", id, "-t", "beta", "--yes"]);
    return { told, tags: Object.keys(taggedBuilds), codes: [tagged.code, untagged.code] };
  },
  "builds info of what is missing": async () => apify(["builds", "info", "missing"]),
  "runs wait and rm": async () => {
    const { id } = await api("POST", "/actors/me~counting/runs", {});
    const waited = await apify(["runs", "wait", id, "--json"]);
    const { code, complaints } = await apify(["runs", "rm", id, "--yes"]);
    const left = await api("GET", `/actor-runs/${id}`);
    return { waited: waited.code, code, complaints, left };
  },
  "actors build and rm": async () => {
    await api("POST", "/actors", { name: "cli-removed" });
    const built = await apify(["actors", "build", "me/counting", "--wait"]);
    const removed = await apify(["actors", "rm", "me/cli-removed", "--yes"]);
    return { built: built.code, removed, left: await api("GET", "/actors/me~cli-removed") };
  },
  "the commands of a run": async () => {
    const run = await api("POST", "/actors/me~waiting/runs", { a: 1 });
    const env = {
      APIFY_IS_AT_HOME: "1",
      ACTOR_RUN_ID: run.id,
      ACTOR_DEFAULT_DATASET_ID: run.defaultDatasetId,
      ACTOR_DEFAULT_KEY_VALUE_STORE_ID: run.defaultKeyValueStoreId,
      APIFY_TOKEN: process.env.APIFY_TOKEN,
      APIFY_API_BASE_URL: process.env.APIFY_API_BASE_URL,
    };
    const told = [];
    for (const args of [
      ["get-input"],
      ["push-data", '[{"n":1},{"n":2}]'],
      ["set-value", "STATE", '{"done":true}'],
      ["get-value", "STATE"],
      ["get-public-url", "STATE"],
    ]) {
      told.push(await apify(["actor", ...args], { env }));
    }
    const { code } = await apify(["actor", "get-value", "missing"], { env });
    return { told, code, items: await api("GET", `/datasets/${run.defaultDatasetId}/items`) };
  },
  "datasets ls": async () =>
    apify(["datasets", "ls", "--json"]).then(({ code, out }) => ({
      code,
      names: JSON.parse(out).items.map(({ name }) => name),
    })),
  "datasets create": async () => apify(["datasets", "create", "cli-data"]),
  "datasets info": async ({ datasetId }) =>
    apify(["datasets", "info", datasetId, "--json"]).then(({ code, out }) => ({
      code,
      count: JSON.parse(out).itemCount,
    })),
  "datasets info in words": async ({ datasetId }) =>
    apify(["datasets", "info", datasetId]).then(({ code }) => code),
  "datasets push-items": async () =>
    apify(["datasets", "push-items", "cli-data", '[{"n":1},{"n":2}]']),
  "datasets get-items": async ({ datasetId }) =>
    apify(["datasets", "get-items", datasetId, "--limit", "2", "--format", "csv"]),
  "datasets get-items as JSON": async ({ datasetId }) =>
    apify(["datasets", "get-items", datasetId, "--limit", "2", "--offset", "1"]),
  "datasets rename": async () => apify(["datasets", "rename", "cli-data", "cli-renamed"]),
  "datasets rm": async () => apify(["datasets", "rm", "cli-renamed", "--yes"]),
  "key-value-stores ls": async () =>
    apify(["key-value-stores", "ls", "--json"]).then(({ code, out }) => ({
      code,
      names: JSON.parse(out).items.map(({ name }) => name),
    })),
  "key-value-stores create": async () => apify(["key-value-stores", "create", "cli-store"]),
  "key-value-stores keys": async ({ storeId }) =>
    apify(["key-value-stores", "keys", storeId, "--json"]),
  "key-value-stores set-value": async () =>
    apify(["key-value-stores", "set-value", "cli-store", "greeting", '{"a":1}']),
  "key-value-stores get-value": async ({ storeId }) =>
    apify(["key-value-stores", "get-value", storeId, "settings"]),
  "key-value-stores get-value of text": async ({ storeId }) =>
    apify(["key-value-stores", "get-value", storeId, "note"]),
  "key-value-stores info": async ({ storeId }) => apify(["key-value-stores", "info", storeId]),
  "key-value-stores set-value of another type": async ({ storeId }) => {
    const stored = await apify([
      ...["key-value-stores", "set-value", storeId, "page", "<p>hello</p>"],
      ...["--content-type", "text/html"],
    ]);
    return [stored, await apify(["key-value-stores", "get-value", storeId, "page"])];
  },
  // Its message says "[object Object]" where ours says what the API has answered.
  "key-value-stores get-value of what is missing": async ({ storeId }) =>
    (await apify(["key-value-stores", "get-value", storeId, "missing"])).code,
  "key-value-stores delete-value": async () =>
    apify(["key-value-stores", "delete-value", "cli-store", "greeting", "--yes"]),
  "key-value-stores rm": async () => apify(["key-value-stores", "rm", "cli-store", "--yes"]),
  "task run": async () =>
    apify(["task", "run", "count-five"]).then(({ code, complaints }) => ({ code, complaints })),
  push: async () => {
    const pushed = await apify(["push"], { cwd: await project("cli-pushed") });
    const { title, versions } = await api("GET", "/actors/me~cli-pushed");
    return {
      code: pushed.code,
      title,
      versions: versions?.map(({ versionNumber, sourceType, buildTag }) => [
        versionNumber,
        sourceType,
        buildTag,
      ]),
    };
  },
  "push of what was pushed": async () =>
    (await apify(["push"], { cwd: await project("cli-pushed") })).code,
  "push over newer work": async () => {
    const folder = await project("cli-pushed");
    await api("PUT", "/actors/me~cli-pushed", { title: "Newer" });
    return (await apify(["push"], { cwd: folder })).code;
  },
  "push by force": async () =>
    (await apify(["push", "--force"], { cwd: await project("cli-pushed") })).code,
  pull: async () => (await apify(["pull", "me/cli-pushed"], { cwd: home })).code,
  secrets: async () => {
    await apify(["secrets", "add", "mySecret", "hidden"]);
    const listed = await apify(["secrets", "ls"]);
    const folder = await project("cli-secret", {
      environmentVariables: { KEY: "@mySecret", PLAIN: "1" },
    });
    const { code } = await apify(["push"], { cwd: folder });
    const { items } = await api("GET", "/actors/me~cli-secret/versions/0.1/env-vars");
    return {
      listed: listed.code,
      code,
      variables: items?.map(({ name, isSecret }) => [name, isSecret]),
    };
  },
  api: async () => apify(["api", "GET", "/v2/users/me"]).then(({ code }) => code),
};
