import { expect, test } from "vitest";
import type { ActorDefinition } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";

const products = { type: "object", properties: { name: { type: "string" } }, required: ["name"] };

const collections = {
  report: { key: "OUTPUT", contentTypes: ["application/json"], jsonSchema: products },
  pages: { keyPrefix: "page-", contentTypes: ["text/html", "text/plain"] },
};

const shop: ActorDefinition = {
  run: ({ input }) => input,
  storages: {
    datasets: { default: { actorSpecification: 1, fields: products }, failed: { fields: {} } },
    keyValueStore: { actorKeyValueStoreSchemaVersion: 1, title: "Records", collections },
  },
  output: {
    actorOutputSchemaVersion: 1,
    properties: {
      items: { type: "string", template: "{{links.apiDefaultDatasetUrl}}/items?view=all" },
      failed: { type: "string", template: "{{ storages.datasets.failed.apiUrl }}/items" },
      pages: { type: "string", template: "{{links.apiDefaultKeyValueStoreUrl}}/keys" },
      run: { type: "string", template: "{{run.id}} {{run.constructor}}{{nothing.at.all}}" },
    },
  },
};

test("each dataset of `storages.datasets` is made, and has its schema", async () => {
  const { client, sandbox } = await checkedSandbox({ actors: { "me/shop": shop } });
  const run = await client.actor("me/shop").call({ name: "tea" });
  expect(Object.keys(run.storageIds!.datasets!)).toEqual(["default", "failed"]);
  expect(run.storageIds!.datasets!.default).toBe(run.defaultDatasetId);
  const dataset = client.dataset(run.defaultDatasetId);
  await dataset.pushItems({ name: "tea" });
  await expect(dataset.pushItems([{ name: "tea" }, { name: 1 }])).rejects.toMatchObject({
    type: "schema-validation-error",
    data: {
      invalidItems: [
        {
          itemPosition: 1,
          validationErrors: [
            {
              instancePath: "/name",
              schemaPath: "#/properties/name/type",
              keyword: "type",
              params: { type: "string" },
              message: "must be string",
            },
          ],
        },
      ],
    },
  });
  await client.dataset(run.storageIds!.datasets!.failed!).pushItems({ name: 1 });
  const [build] = sandbox.state.builds;
  expect(build!.info.actorDefinition).toMatchObject({
    output: shop.output,
    storages: shop.storages,
  });
});

test("records fit the collections that their keys belong to", async () => {
  const { client } = await checkedSandbox({ actors: { "me/shop": shop } });
  const run = await client.actor("me/shop").call({ name: "tea" });
  const store = client.keyValueStore(run.defaultKeyValueStoreId);
  await expect(store.setRecord("OUTPUT", { name: 1 })).rejects.toMatchObject({
    type: "schema-validation-error",
    data: { validationErrors: [{ instancePath: "/name", keyword: "type" }] },
  });
  await expect(store.setRecord("OUTPUT", "tea")).rejects.toMatchObject({
    type: "schema-validation-error",
    message: expect.stringContaining('"report" are application/json, not text/plain'),
  });
  await store.setRecord("OUTPUT", { name: "milk" });
  await store.setRecord("page-1", "<p>", { contentType: "text/html; charset=utf-8" });
  await store.setRecord("other", { name: 1 });
  expect((await store.listKeys({ collection: "pages" })).items.map(({ key }) => key)).toEqual([
    "page-1",
  ]);
  expect(await client.run(run.id).output()).toEqual({ name: "milk" });
});

test("a run whose output does not fit its collection fails", async () => {
  const { client } = await checkedSandbox({ actors: { "me/shop": shop } });
  const run = await client.actor("me/shop").call({ name: 1 });
  expect(run).toMatchObject({ status: "FAILED", statusMessage: expect.stringContaining("report") });
  expect(await client.run(run.id).output()).toBeUndefined();
});

test("a run has the URLs of the output schema", async () => {
  const { client, sandbox } = await checkedSandbox({ actors: { "me/shop": shop } });
  const run = await client.actor("me/shop").call({ name: "tea" });
  const { failed } = run.storageIds!.datasets!;
  expect(run.output).toEqual({
    items: `${sandbox.url}/v2/datasets/${run.defaultDatasetId}/items?view=all`,
    failed: `${sandbox.url}/v2/datasets/${failed}/items`,
    pages: `${sandbox.url}/v2/key-value-stores/${run.defaultKeyValueStoreId}/keys`,
    run: `${run.id} `,
  });
});

test("the output of a program has the URL at which it listens", async () => {
  const template = "{{run.containerUrl}}/chat";
  const output = {
    actorOutputSchemaVersion: 1,
    properties: { chat: { type: "string", template } },
  };
  const command = [process.execPath, "-e", "console.log(process.env.ACTOR_WEB_SERVER_URL)"];
  const { client } = await checkedSandbox({ actors: { "me/chat": { command, output } } });
  const run = await client.actor("me/chat").call();
  expect(run.output).toEqual({ chat: `${run.containerUrl}/chat` });
  expect(await client.run(run.id).log().get()).toContain(` ${run.containerUrl}\n`);
});

test("the schema of the store may be under the name that the Actor has for it", async () => {
  const storages = { keyValueStores: { default: { collections } } };
  const { client } = await checkedSandbox({ actors: { "me/shop": { run: shop.run, storages } } });
  const run = await client.actor("me/shop").call({ name: 1 });
  expect(run).toMatchObject({ status: "FAILED", statusMessage: expect.stringContaining("report") });
});

test("a record schema that names 2020-12 is read as that", async () => {
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  const jsonSchema = { $schema, type: "array", prefixItems: [{ type: "string" }], items: false };
  const { client } = await checkedSandbox();
  const schema = { collections: { pair: { key: "pair", jsonSchema } } };
  const { id } = await client.keyValueStores().getOrCreate("store", { schema });
  const store = client.keyValueStore(id);
  await store.setRecord("pair", ["a"]);
  await expect(store.setRecord("pair", [1])).rejects.toMatchObject({ statusCode: 400 });
  await expect(store.setRecord("pair", ["a", "b"])).rejects.toMatchObject({ statusCode: 400 });
});
