import { afterEach, describe, expect, test } from "vitest";
import { ApifyArgumentError, ApifyError } from "../../src/errors.js";
import type { Middleware } from "../../src/options.js";
import { endFixtures, startFixture } from "../support/fixture.js";

afterEach(endFixtures);

const answer = {
  status: 200,
  header: () => undefined,
  headers: () => new Headers(),
  body: new TextEncoder().encode('{"data":{"id":"D"}}'),
};
const stream = (pull: UnderlyingDefaultSource["pull"]) => new ReadableStream({ pull: pull! });
function locked(): ReadableStream<Uint8Array> {
  const body = new Blob(["text"]).stream();
  body.getReader();
  return body;
}

/** What a middleware gives back in place of a response, or hands on in place of the request. */
const responses: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  "an empty object": {},
  "a Response of fetch": new Response("{}"),
  "a body that is text": { ...answer, body: "{}" },
  "no body": { ...answer, body: undefined },
  "a body that is read already": { ...answer, body: locked() },
  "a status that is text": { ...answer, status: "200" },
};
const requests: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  "an empty object": {},
  "no headers": { headers: undefined },
  "a Host": { headers: { host: "elsewhere.example" } },
  "a line break in a header": { headers: { "x-a": "b\r\nx-c: d" } },
  "an origin with a path": { origin: "http://127.0.0.1:1/path" },
  "an origin with a login": { origin: "http://me:pass@127.0.0.1:1" },
  "an origin that is none": { origin: "nowhere" },
};

describe("an ApifyArgumentError says so of a middleware that", () => {
  test.each(Object.entries(responses))("returns %s", async (_, given) => {
    const middleware = [async () => given] as unknown as Middleware[];
    const { client } = await startFixture([], { middleware });
    await expect(client.dataset("D").get()).rejects.toThrow(ApifyArgumentError);
  });

  test.each(Object.entries(requests))("calls next with %s", async (name, given) => {
    const isWhole = name === "nothing" || name === "an empty object";
    const middleware: Middleware[] = [
      (request, next) => next((isWhole ? given : { ...request, ...(given as object) }) as never),
    ];
    const { client, server } = await startFixture([], { middleware });
    await expect(client.dataset("D").get()).rejects.toThrow(ApifyArgumentError);
    expect(server.requests).toEqual([]);
  });
});

test("a middleware may answer with bytes where a stream is asked for", async () => {
  const { client } = await startFixture([], { middleware: [async () => answer] });
  const record = await client.keyValueStore("S").getRecord("k", { stream: true });
  expect(await new Response(record?.value).text()).toBe('{"data":{"id":"D"}}');
});

test.each([
  ["text", stream((controller) => controller.enqueue("text"))],
  ["a number", stream((controller) => controller.enqueue(5))],
])("a stream of %s in a response is an error of the package", async (_, body) => {
  const { client } = await startFixture([], {
    maxRetries: 0,
    middleware: [async () => ({ ...answer, body })],
  });
  await expect(client.dataset("D").get()).rejects.toThrow(ApifyError);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["an empty object", {}],
  ["headers that are a plain object", { status: 200, headers: {}, body: null }],
  ["an answer without a status", { headers: new Headers(), body: null }],
])("a fetch that gives %s is said to be wrong", async (_, given) => {
  const { client } = await startFixture();
  const fetch = (async () => given) as unknown as typeof globalThis.fetch;
  await expect(client.with({ fetch }).dataset("D").get()).rejects.toThrow(ApifyError);
});
