import type { ApifyClient } from "../../../src/index.js";
import type { ActorDefinition, ActorFunction } from "../../../src/testing/index.js";

/** Without a schema, an Actor is none for the MCP server. */
const input = {
  title: "Input",
  type: "object",
  schemaVersion: 1,
  properties: {
    count: { title: "Count", type: "integer", description: "How many items", default: 3 },
  },
};

/** What can be run on the sandbox of the flows. */
export const actors: Readonly<Record<string, ActorFunction | ActorDefinition>> = {
  "me/waiting": ({ signal }) =>
    new Promise((resolve) => {
      signal.addEventListener("abort", () => resolve(undefined), { once: true });
    }),
  "me/counting": {
    input,
    run: async ({ input: { count }, dataset, log, setStatus }) => {
      for (let n = 1; n <= count; n++) {
        await dataset.pushItems({ n, text: `Item ${n}`, url: `https://example.com/${n}` });
        log(`Item ${n} of ${count}`);
      }
      setStatus(`${count} items`);
      return { count };
    },
  },
  "me/failing": {
    input,
    run: ({ log }) => {
      log("About to fail");
      throw new Error("It fails");
    },
  },
  "me/echo": ({ input }) => input,
};

/** What is there before the flows: a dataset, a store, a queue, a task and a finished run. */
export async function seed(client: ApifyClient): Promise<Readonly<Record<string, string>>> {
  const dataset = await client.datasets().getOrCreate("products");
  const items = Array.from({ length: 30 }, (_, n) => ({
    id: n,
    price: (n * 37) % 100,
    text: `Product ${n}`,
    url: `https://example.com/${n}`,
  }));
  await client.dataset(dataset.id).pushItems([...items, {}, { "#hidden": 1, id: 31 }]);
  const store = await client.keyValueStores().getOrCreate("files");
  await client
    .keyValueStore(store.id)
    .setRecord("settings", { language: "cs", updatedAt: "2026-01-02T03:04:05.000Z" });
  await client.keyValueStore(store.id).setRecord("note", "some text");
  await client
    .keyValueStore(store.id)
    .setRecord("picture", new Uint8Array([1, 2, 3]), { contentType: "image/png" });
  const task = await client.tasks().create({
    actId: (await client.actor("me/counting").get())!.id,
    name: "count-five",
    input: { count: 5 },
  });
  const run = await client.actor("me/counting").call({ count: 2 });
  return {
    datasetId: dataset.id,
    storeId: store.id,
    taskId: task.id,
    runId: run.id,
    runDatasetId: run.defaultDatasetId,
  };
}
