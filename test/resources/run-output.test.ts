import { UnauthorizedError } from "apify-openapi-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../src/testing/index.js";

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({
    actors: { "me/answer": () => ({ answer: 42 }), "me/silent": () => {} },
  });
});

afterAll(() => sandbox.close());

test("the output is the record OUTPUT, with its response where that is asked for", async () => {
  const client = sandbox.client();
  const { id } = await client.actor("me/answer").call();
  expect(await client.run(id).output()).toEqual({ answer: 42 });
  const last = client.actor("me/answer").lastRun();
  const { data, response } = await last.output<{ answer: number }>().withResponse();
  expect([data?.answer, response.status]).toEqual([42, 200]);
  expect(await client.run(id).output<string>({ timeoutSecs: 10 })).toEqual({ answer: 42 });
});

test("a run without output has none, nor has one that does not exist; a token that is refused is an error", async () => {
  const client = sandbox.client();
  const run = await client.actor("me/silent").call();
  expect(await client.run(run).output()).toBeUndefined();
  expect(await client.run("nosuchrun00000000").output()).toBeUndefined();
  const other = client.with({ token: "wrong", maxRetries: 0 });
  await expect(other.run(run).output()).rejects.toThrow(UnauthorizedError);
});
