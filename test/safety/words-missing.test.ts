import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Answer, ScriptedServer } from "../conformance/server.js";

/** The file with the words of errors is gone: a page was deployed anew, or the connection is lost for everything. */
async function client(baseUrl = server.url) {
  vi.resetModules();
  vi.doMock("../../src/core/failure-words.js", () => {
    throw new Error("404");
  });
  const { ApifyClient, ...errors } = await import("../../src/index.js");
  const options = { token: "apify_api_token", minDelayBetweenRetriesMillis: 1 };
  return { client: new ApifyClient({ ...options, baseUrl }), ...errors };
}

let server: ScriptedServer;
let answers: Answer[] = [];
beforeEach(async () => {
  server = await ScriptedServer.start(() => answers.shift()!);
});
afterEach(async () => {
  vi.doUnmock("../../src/core/failure-words.js");
  await server.close();
});

const refusal = (status: number, type: string): Answer => ({ status, json: { error: { type } } });

test("an error is still of its class, with its status and type, and nothing of what was sent", async () => {
  const { client: apify, ForbiddenError } = await client();
  answers = [refusal(403, "insufficient-permissions")];
  const error = await apify
    .actor("A")
    .get()
    .catch((error) => error);
  expect(error).toBeInstanceOf(ForbiddenError);
  expect(error).toMatchObject({
    statusCode: 403,
    type: "insufficient-permissions",
    clientMethod: "actor.get",
    attempt: 1,
    path: "/v2/actors/A",
  });
  expect(error.message).toBe(
    "GET /v2/actors/A answered 403. (What tells more could not be loaded.)",
  );
});

test("what is missing is undefined, and what fails for a moment is repeated", async () => {
  const { client: apify } = await client();
  answers = [
    refusal(500, "internal"),
    { status: 502, text: "<html>" },
    refusal(404, "record-not-found"),
  ];
  await expect(apify.keyValueStore("S").getRecord("k")).resolves.toBeUndefined();
  expect(server.requests).toHaveLength(3);
});

test("a start that was lost is not sent again, and the error says that it may have been done", async () => {
  const { client: apify, ApifyConnectionError } = await client();
  answers = [{ breaks: "before" }];
  const error = await apify
    .actor("A")
    .start({})
    .catch((error) => error);
  expect(error).toBeInstanceOf(ApifyConnectionError);
  expect(error.sent).toBe(true);
  expect(error.message).toMatch(/the connection was lost, and it may have been done\./);
  expect(server.requests).toHaveLength(1);
});

test("without a connection nothing was sent, and the error says so", async () => {
  const { client: apify, ApifyConnectionError } = await client("http://127.0.0.1:1");
  const error = await apify
    .actor("A")
    .start({})
    .catch((error) => error);
  expect(error).toBeInstanceOf(ApifyConnectionError);
  expect(error.sent).toBe(false);
  expect(error.message).toMatch(/: no connection\./);
});

test("an answer that is none is an error of its own kind", async () => {
  const { client: apify, ApifyResponseError } = await client();
  answers = Array.from({ length: 9 }, () => ({ text: "<html>" }));
  const error = await apify
    .actor("A")
    .get()
    .catch((error) => error);
  expect(error).toBeInstanceOf(ApifyResponseError);
  expect(error.statusCode).toBe(200);
  expect(error.message).toMatch(/answered 200, unreadable\./);
});
