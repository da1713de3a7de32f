import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import type { ApifyClient } from "apify-openapi-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../../src/testing/index.js";

let sandbox: Sandbox;
let client: ApifyClient;

beforeEach(async () => {
  sandbox = await startSandbox({
    actors: { "me/plain": () => {} },
    allowedOrigins: ["http://localhost"],
  });
  client = sandbox.client({ maxRetries: 0 });
});

afterEach(() => sandbox.close());

const actor = () => client.actor("me/plain");
// What the types would not let through.
// biome-ignore lint/suspicious/noExplicitAny: that is what malformed means here.
const wrong = (value: unknown) => value as any;

/** Without the client, which sends nothing of the kind. */
async function raw(path: string, headers: Record<string, string> = {}) {
  const sent = request(sandbox.url, { path, headers }).end();
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    sent.once("response", resolve).once("error", reject),
  );
  return { status: answer.statusCode, body: JSON.parse(await text(answer)) };
}

/** The client refuses it by itself. */
const postTask = (body: object) => client.request("POST", "/v2/actor-tasks", { body });

const calls: Record<string, () => Promise<unknown>> = {
  "a webhook without events": () =>
    actor().start({}, { webhooks: wrong([{ requestUrl: "http://127.0.0.1:1" }]) }),
  "no webhook": () => actor().start({}, { webhooks: wrong(btoa("[null]")) }),
  "actions that are no list": () => client.schedules().create(wrong({ actions: "x" })),
  "a task of no Actor": () => postTask({ actId: null }),
  "versions that are no list": () => actor().update(wrong({ versions: 5 })),
  "a version with half a variable": () =>
    actor().update(wrong({ versions: [{ envVars: [null] }] })),
  "a request that is numbers": async () => {
    const { id } = await client.requestQueues().getOrCreate("queue");
    await client.requestQueue(id).addRequest(wrong({ url: 5, uniqueKey: 5 }));
  },
};

describe("what the sandbox cannot make sense of", () => {
  it.each(Object.entries(calls))("is refused, not retried: %s", async (_, call) => {
    const error = (await call().catch((error) => error)) as Error;
    expect(error).toMatchObject({
      statusCode: 400,
      type: expect.stringMatching(/^(?:invalid-|schema-validation$)/),
    });
    expect(error.message).not.toMatch(/\n\s+at /);
    expect(await actor().get()).toMatchObject({ name: "plain" });
  });

  it("is said, with what went wrong", async () => {
    await expect(postTask({ actId: null })).rejects.toMatchObject({
      type: "invalid-request",
      message: expect.stringMatching(/The sandbox cannot process the request: .*null/),
    });
  });

  it("leaves no run behind, and no webhook", async () => {
    await calls["a webhook without events"]!().catch(() => {});
    await calls["no webhook"]!().catch(() => {});
    expect(await client.runs().list()).toMatchObject({ total: 0 });
    expect(await actor().call()).toMatchObject({ status: "SUCCEEDED" });
  });

  it("leaves a webhook as it was", async () => {
    const { id: actorId } = (await actor().get())!;
    const { id } = await client.webhooks().create({
      eventTypes: ["ACTOR.RUN.SUCCEEDED"],
      condition: { actorId },
      requestUrl: "http://127.0.0.1:1",
      doNotRetry: true,
    });
    for (const changes of [{ eventTypes: 5 }, { condition: null }]) {
      const update = client.webhook(id).update(wrong(changes));
      await expect(update).rejects.toMatchObject({ statusCode: 400 });
    }
    expect(await actor().call()).toMatchObject({ status: "SUCCEEDED" });
  });
});

describe("an exception outside of what a call does", () => {
  it("is answered, too: a path that is none", async () => {
    expect(await raw("//")).toMatchObject({
      status: 400,
      body: { error: { type: "invalid-request" } },
    });
  });

  it("is answered, too: an encoding by the name of a method", async () => {
    const { url, token } = sandbox;
    const answer = await fetch(`${url}/v2/actor-tasks?token=${token}`, {
      method: "POST",
      headers: { "content-encoding": "constructor" },
      body: "{}",
    });
    expect(answer.status).toBe(415);
  });

  it.each([{}, { origin: "http://localhost", "accept-encoding": "gzip" }])(
    "is answered, too: a header that cannot be sent, %j",
    async (headers) => {
      const type = "long".repeat(1000);
      sandbox.fail({ on: "*", kind: "status", type, headers: { "x-drink": "čaj" } });
      expect(await raw("/v2/users/me", headers)).toMatchObject({
        status: 400,
        body: { error: { type: "invalid-request" } },
      });
      expect(sandbox.requests).toMatchObject([{ status: 400 }]);
    },
  );
});
