import { afterEach, expect, test } from "vitest";
import { type ActorDefinition, startSandbox } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";

type Json = Readonly<Record<string, unknown>>;

const field = (facts: Json) => ({ title: "Title", description: "Text.", ...facts });
const schema = (a: Json, more: Json = {}) => ({
  title: "Input",
  type: "object",
  schemaVersion: 1,
  properties: { a: field(a) },
  ...more,
});
const run: ActorDefinition["run"] = ({ input }) => input;
const text = { type: "string", editor: "textfield" };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** An Actor that returns its input, which must fit this schema. */
async function actorWith(input: Json) {
  const sandbox = await startSandbox({ actors: { "me/echo": { run, input } } });
  open.push(sandbox);
  return sandbox.client({ maxRetries: 0 }).actor("me/echo");
}

test.each([
  ["a `$schema` that Ajv does not have", text, "x"],
  ["a pattern that is only valid without the `u` flag", { ...text, pattern: "^a\\-b$" }, "a-b"],
  ["a null where the field is nullable", { ...text, nullable: true }, null],
  [
    "an encrypted secret list",
    { type: "array", editor: "json", isSecret: true },
    `ENCRYPTED_JSON:${"A".repeat(344)}:YQ==`,
  ],
  ["a list of resources", { type: "array", resourceType: "dataset" }, ["id"]],
  [
    "a page to read URLs from",
    { type: "array", editor: "requestListSources" },
    [{ requestsFromUrl: "https://example.com/a.txt" }],
  ],
])("an input is accepted: %s", async (_, facts: Json, a) => {
  const actor = await actorWith(
    schema(facts, { $schema: "https://apify.com/schemas/v1/input.json" }),
  );
  expect(await actor.runSync({ a })).toEqual({ a });
});

test.each([
  [
    "a nested field with a default",
    "input.a.limit is required",
    {
      type: "object",
      editor: "schemaBased",
      properties: { limit: field({ type: "integer", default: 10 }) },
      required: ["limit"],
    },
    {},
  ],
  [
    "text that is no URL",
    "positions [0] do not contain valid URLs",
    { type: "array", editor: "requestListSources" },
    [{ url: "a.b" }],
  ],
  [
    "null in an enum, nullable or not",
    "equal to one of",
    { ...text, editor: "select", enum: ["x"], nullable: true },
    null,
  ],
  [
    "a proxy in a country that there is not",
    'Country code "XX" is invalid',
    { type: "object", editor: "proxy" },
    { useApifyProxy: true, apifyProxyCountry: "XX" },
  ],
  [
    "a resource that is no text",
    "input.a must be string",
    { ...text, resourceType: "dataset" },
    ["id"],
  ],
  [
    "a secret list, encrypted for another schema",
    "its schema has changed",
    { type: "array", editor: "json", isSecret: true },
    `ENCRYPTED_JSON:0123456789:${"A".repeat(344)}:YQ==`,
  ],
  [
    "what the rules do not expect",
    "cannot be checked",
    { type: "object", editor: "proxy" },
    { proxyUrls: [1] },
  ],
])("an input is refused: %s", async (_, message, facts: Json, a) => {
  const actor = await actorWith(schema(facts));
  await expect(actor.start({ a })).rejects.toMatchObject({
    type: "invalid-input",
    message: expect.stringContaining(message),
  });
});

test("defaults are those of the top level; what is given stays, null as well", async () => {
  const limit = field({ type: "integer", default: 10 });
  const input = schema(
    { type: "object", editor: "schemaBased", default: { b: 1 }, properties: { limit } },
    { required: ["a"] },
  );
  const actor = await actorWith(input);
  expect(await actor.runSync()).toEqual({ a: { b: 1 } });
  expect(await actor.runSync({ a: {}, other: null })).toEqual({ a: {}, other: null });
});

test("an input is an object, whatever the schema says", async () => {
  const actor = await actorWith(schema(text));
  for (const input of [[], "text", 5]) {
    await expect(actor.start(input, { contentType: "application/json" })).rejects.toMatchObject({
      statusCode: 400,
    });
  }
  expect(await actor.runSync(null, { contentType: "application/json" })).toEqual({});
});

test("the schema is that of the build that runs", async () => {
  const { client, sandbox } = await checkedSandbox({
    actors: { "me/echo": { run, input: schema(text) } },
  });
  const actor = client.actor("me/echo");
  await actor.build("0.0", { tag: "beta", waitForFinish: 10 });
  const beta = [...sandbox.state.builds].at(-1)!;
  Object.assign(beta.info.actorDefinition!, { input: schema({ type: "integer" }) });
  await expect(actor.validateInput({ a: 1 })).rejects.toMatchObject({ type: "invalid-input" });
  expect(await actor.validateInput({ a: 1 }, { build: "beta" })).toBe(true);
  expect(await actor.validateInput({ a: "x" })).toBe(true);
  // As the document says of this endpoint, and only of this one.
  await actor.update({ defaultRunOptions: { build: "beta" } });
  expect(await actor.validateInput({ a: "x" })).toBe(true);
  await expect(actor.start({ a: "x" })).rejects.toMatchObject({ type: "invalid-input" });
});

test.each([
  [
    "input",
    { input: { type: "object", properties: { a: { pattern: "(" } } } },
    /^The schema of the input of me\/wrong: Invalid regular expression/,
  ],
  [
    "dataset",
    { dataset: { fields: { type: "nothing" } } },
    /^The schema of the default dataset of me\/wrong: schema is invalid/,
  ],
  [
    "datasets",
    { storages: { datasets: { default: {}, b: { fields: { type: 1 } } } } },
    /^The schema of the b dataset of me\/wrong/,
  ],
  [
    "record",
    { storages: { keyValueStore: { collections: { c: { jsonSchema: { enum: 1 } } } } } },
    /^The schema of the collection c of me\/wrong/,
  ],
])(
  "an invalid schema of an Actor is an error when the sandbox starts: %s",
  async (_, schemas, message) => {
    await expect(startSandbox({ actors: { "me/wrong": { run, ...schemas } } })).rejects.toThrow(
      message,
    );
  },
);

test.each(["https://example.com/input.json", "https://json-schema.org/draft/2019-09/schema"])(
  "two schemas may have the same `$id`, and references within them: %s",
  async ($id) => {
    const input = (type: string) =>
      schema({ $ref: "#/definitions/a" }, { $id, definitions: { a: { type } } });
    const sandbox = await startSandbox({
      actors: {
        "me/text": { run, input: input("string") },
        "me/count": { run, input: input("integer") },
      },
    });
    open.push(sandbox);
    const client = sandbox.client({ maxRetries: 0 });
    expect(await client.actor("me/text").runSync({ a: "x" })).toEqual({ a: "x" });
    expect(await client.actor("me/count").runSync({ a: 1 })).toEqual({ a: 1 });
    await expect(client.actor("me/count").start({ a: "x" })).rejects.toMatchObject({
      type: "invalid-input",
    });
  },
);

test("an Actor that is added later with an invalid schema refuses inputs, and says why", async () => {
  const actor = await actorWith(schema(text));
  const sandbox = open[0] as Awaited<ReturnType<typeof startSandbox>>;
  sandbox.define("me/wrong", { run, input: { type: "object", required: 1 } });
  await expect(sandbox.client({ maxRetries: 0 }).actor("me/wrong").start({})).rejects.toMatchObject(
    {
      statusCode: 400,
      message: expect.stringContaining("schema is invalid"),
    },
  );
  expect(await actor.runSync({ a: "x" })).toEqual({ a: "x" });
});
