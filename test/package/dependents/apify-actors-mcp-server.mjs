/** Apify's MCP server over stdio. */
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const tools = "actors,docs,runs,storage,tasks,schedules,me/counting";
const transport = new StdioClientTransport({
  command: process.execPath,
  args: [
    "node_modules/@apify/actors-mcp-server/dist/stdio.js",
    "--telemetry-enabled=false",
    `--tools=${tools}`,
  ],
  env: { ...process.env },
});
const client = new Client({ name: "flows", version: "1.0.0" });
await client.connect(transport);

async function call(name, args = {}) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  return { isError, text: content.map(({ text }) => text), structuredContent };
}

export const flows = {
  "the tools": async () => (await client.listTools()).tools.map(({ name }) => name).sort(),
  "the input of an Actor": async () =>
    (await client.listTools()).tools.find(({ name }) => name.includes("counting")),
  "details of an Actor": async () => call("fetch-actor-details", { actor: "me/counting" }),
  "an Actor that is missing": async () => call("fetch-actor-details", { actor: "me/missing" }),
  "calling an Actor": async () => call("call-actor", { actor: "me/counting", input: { count: 2 } }),
  "calling an Actor that fails": async () => call("call-actor", { actor: "me/failing", input: {} }),
  "starting an Actor": async () =>
    call("call-actor", {
      actor: "me/counting",
      input: {},
      waitSecs: 0,
      callOptions: { memory: 256 },
    }),
  "a run": async ({ runId }) => call("get-actor-run", { runId }),
  "a run that is missing": async () => call("get-actor-run", { runId: "missing" }),
  "the log of a run": async ({ runId }) => call("get-actor-run-log", { runId, lines: 5 }),
  "aborting a run that has ended": async ({ runId }) => call("abort-actor-run", { runId }),
  "an Actor as a tool of its own": async () => call("me--counting", { count: 1 }),
  "a call without input": async () =>
    call("call-actor", { actor: "me/counting" }).catch(({ message, code }) => ({ message, code })),
  "a task": async () => {
    const created = await call("create-actor-task", {
      ...{ actorId: "me/counting", name: "mcp-task", input: { count: 1 }, memoryMbytes: 256 },
    });
    const updated = await call("update-actor-task", { taskId: "mcp-task", title: "Mine" });
    return [created, updated, await call("get-actor-task", { taskId: "mcp-task" })];
  },
  "a task that is missing": async () => call("get-actor-task", { taskId: "missing" }),
  "a schedule": async () => {
    const created = await call("create-schedule", {
      ...{ name: "mcp-schedule", cronExpression: "0 0 1 1 *", isEnabled: false },
      actions: [{ type: "RUN_ACTOR", actorId: "me/counting" }],
    });
    const scheduleId = "me/mcp-schedule";
    return [
      created,
      await call("get-schedule", { scheduleId }),
      await call("update-schedule", { scheduleId, cronExpression: "0 0 2 1 *" }),
      await call("delete-schedule", { scheduleId }),
      await call("get-schedule", { scheduleId }),
    ];
  },
  "items without some fields": async ({ datasetId }) =>
    call("get-dataset-items", { datasetId, offset: 1, limit: 2, omit: "text", desc: true }),
  "keys in pages": async ({ storeId }) =>
    call("get-key-value-store-keys", { keyValueStoreId: storeId, limit: 1 }),
  "a record of bytes": async ({ storeId }) =>
    call("get-key-value-store-record", { keyValueStoreId: storeId, recordKey: "picture" }),
  "a dataset": async ({ datasetId }) => call("get-dataset", { datasetId }),
  items: async ({ datasetId }) =>
    call("get-dataset-items", { datasetId, limit: 3, fields: "id,price", clean: true }),
  "items of a dataset that is missing": async () =>
    call("get-dataset-items", { datasetId: "missing" }),
  "the schema of a dataset": async ({ datasetId }) =>
    call("get-dataset-schema", { datasetId, limit: 5 }),
  datasets: async () => (await call("get-dataset-list", { limit: 2 })).isError,
  "a store": async ({ storeId }) => call("get-key-value-store", { keyValueStoreId: storeId }),
  keys: async ({ storeId }) => call("get-key-value-store-keys", { keyValueStoreId: storeId }),
  "a record": async ({ storeId }) =>
    call("get-key-value-store-record", { keyValueStoreId: storeId, recordKey: "settings" }),
  "a record of text": async ({ storeId }) =>
    call("get-key-value-store-record", { keyValueStoreId: storeId, recordKey: "note" }),
  "a record that is missing": async ({ storeId }) =>
    call("get-key-value-store-record", { keyValueStoreId: storeId, recordKey: "missing" }),
  stores: async () => (await call("get-key-value-store-list", { limit: 2 })).isError,
  "a resource": async ({ url, storeId }) =>
    client.readResource({ uri: `${url}/v2/key-value-stores/${storeId}/records/settings` }),
  "a resource of bytes": async ({ url, storeId }) =>
    client.readResource({ uri: `${url}/v2/key-value-stores/${storeId}/records/picture` }),
  "a resource that is missing": async ({ url }) => {
    try {
      return await client.readResource({ uri: `${url}/v2/key-value-stores/missing/records/x` });
    } catch ({ message, code }) {
      return { message, code };
    }
  },
};
