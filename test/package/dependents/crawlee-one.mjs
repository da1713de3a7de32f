/** CrawleeOne: its migrations of accounts, and its helpers over the SDK's storages. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ApifyClient } from "apify-client";
import { asRun, plain } from "./flow.mjs";

const require = createRequire(import.meta.url);
const { createLocalMigrator } = require("crawlee-one");

/** Runs a migration of that body, whose client is that of the package but for its base URL. */
async function migration(version, body, { url, token }) {
  mkdirSync("migrations", { recursive: true });
  const file = `migrations/v${version}_flow.cjs`;
  writeFileSync(
    file,
    `const { ApifyClient } = require("apify-client");
     exports.default = { migrate: async (given) => {
       globalThis.token = given.token;
       const client = new ApifyClient({ token: given.token, baseUrl: ${JSON.stringify(url)} });
       globalThis.outcome = await (async () => { ${body} })();
     }, unmigrate: async () => { globalThis.outcome = "taken back"; } };`,
  );
  const migrator = createLocalMigrator({
    migrationsDir: `${process.cwd()}/migrations`,
    extension: ".cjs",
  });
  await migrator.migrate(`v${version}`);
  return { outcome: globalThis.outcome, token: globalThis.token === token, migrator };
}

const inActor = async (body) =>
  plain(
    await asRun(`
      import { Actor } from "apify";
      import { createRequire } from "node:module";
      const one = createRequire(process.cwd() + "/x.js")("crawlee-one");
      await Actor.init();
      ${body}
      await Actor.exit();`),
  );

export const flows = {
  "a migration": async (context) => {
    const { outcome, token } = await migration(
      1,
      `const { items } = await client.actors().list({ my: true }); return items.map(({ name }) => name).sort();`,
      context,
    );
    return { outcome, token };
  },
  "a migration that is taken back": async (context) => {
    const { migrator } = await migration(2, "return 1;", context);
    await migrator.unmigrate("v2");
    return globalThis.outcome;
  },
  "a migration of tasks": async (context) =>
    (
      await migration(
        3,
        `
        const task = await client.task(${JSON.stringify(context.taskId)}).update({ title: "Migrated" });
        const input = await client.task(task.id).updateInput({ count: 7 });
        return [task.title, task.modifiedAt instanceof Date, input, await client.task(task.id).getInput()];`,
        context,
      )
    ).outcome,
  "the integration of Apify": async () =>
    inActor(`
      const io = one.apifyIO;
      const dataset = await io.openDataset("one-data");
      await dataset.pushData([{ n: 1 }, { n: 2 }]);
      const items = await dataset.getItems();
      console.log(JSON.stringify(items));`),
  "a store of it": async () =>
    inActor(`
      const store = await one.apifyIO.openKeyValueStore("one-store");
      await store.setValue("key", { a: 1 });
      console.log(JSON.stringify([await store.getValue("key"), await store.getValue("missing")]));`),
  "a queue of it": async () =>
    inActor(`
      const queue = await one.apifyIO.openRequestQueue("one-queue");
      await queue.addRequests([1, 2, 3].map((n) => ({ url: "https://example.com/" + n })));
      const request = await queue.fetchNextRequest();
      await queue.markRequestHandled(request);
      console.log(await queue.handledCount());`),
  "a mock of the client": async () => {
    const { default: _, ...names } = await import("crawlee-one");
    return Object.keys(names).length > 10 && typeof ApifyClient;
  },
};
