import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { parseWebhookPayload } from "apify-openapi-client";
import { afterEach, expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const receivers: Server[] = [];

/** Answers with the statuses given, one after the other, then with 200. */
async function receiver(statuses: number[] = []) {
  const deliveries: Delivery[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    deliveries.push({ headers: request.headers, body });
    response.writeHead(statuses.shift() ?? 200).end("thanks");
  });
  receivers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const received = async (count: number) => {
    while (deliveries.length < count) await sleep(10);
    return deliveries;
  };
  return { url, deliveries, received };
}

afterEach(() => {
  for (const server of receivers.splice(0)) server.close();
});

const actors = { "me/quick": () => "done", "me/broken": () => Promise.reject(new Error("no")) };

test("a webhook is called with what happened", async () => {
  const { client } = await checkedSandbox({ actors });
  const { url, received } = await receiver();
  const { id: actorId } = (await client.actor("me/quick").get())!;
  const webhook = await client.webhooks().create({
    requestUrl: url,
    eventTypes: ["ACTOR.RUN.SUCCEEDED"],
    condition: { actorId },
  });
  const run = await client.actor("me/quick").call();
  await client.actor("me/broken").call();
  const [delivery] = await received(1);
  const payload = parseWebhookPayload(delivery!.body);
  expect(payload).toMatchObject({
    eventType: "ACTOR.RUN.SUCCEEDED",
    eventData: { actorId, actorRunId: run.id },
    resource: { id: run.id, status: "SUCCEEDED" },
  });
  await sleep(20);
  const { items } = await client.webhook(webhook.id).dispatches().list();
  expect(items).toMatchObject([{ status: "SUCCEEDED", calls: [{ responseStatus: 200 }] }]);
  expect(await client.webhookDispatch(items[0]!.id).get()).toMatchObject({ webhookId: webhook.id });
  expect(await client.webhook(webhook.id).get()).toMatchObject({
    lastDispatch: { status: "SUCCEEDED" },
    stats: { totalDispatches: 1 },
  });
});

test("a receiver that refuses is called again", async () => {
  const { client } = await checkedSandbox({ actors });
  const { url, received } = await receiver([500, 503]);
  await client
    .actor("me/quick")
    .start({}, { webhooks: [{ eventTypes: ["ACTOR.RUN.CREATED"], requestUrl: url }] });
  await received(3);
  await sleep(20);
  expect((await client.webhooks().list()).items).toMatchObject([{ isAdHoc: true }]);
  const { items } = await client.webhookDispatches().list();
  expect(items).toMatchObject([
    {
      status: "SUCCEEDED",
      webhook: { isAdHoc: true },
      calls: [{ responseStatus: 500 }, { responseStatus: 503 }, { responseStatus: 200 }],
    },
  ]);
});

test("one that must not be called again is not", async () => {
  const { client } = await checkedSandbox({ actors });
  const { url, received, deliveries } = await receiver([500]);
  const eventTypes = ["ACTOR.RUN.FAILED" as const];
  await client
    .actor("me/broken")
    .call({}, { webhooks: [{ eventTypes, requestUrl: url, doNotRetry: true }] });
  await received(1);
  await sleep(200);
  expect(deliveries).toHaveLength(1);
  expect((await client.webhookDispatches().list()).items[0]).toMatchObject({ status: "FAILED" });
});

test("templates shape what is sent", async () => {
  const { client } = await checkedSandbox({ actors });
  const { url, received } = await receiver();
  const webhook = {
    eventTypes: ["ACTOR.RUN.SUCCEEDED" as const],
    requestUrl: url,
    shouldInterpolateStrings: true,
    payloadTemplate:
      '{ "text": "Run {{resource.id}}", "data": {{eventData}}, "none": {{resource.exitCode}}, "at": "{{globals.dateUnix}}" }',
    headersTemplate:
      '{ "x-event": "{{eventType}}", "Content-Type": "text/plain", "host": "a.example", "x-none": {{globals.none}} }',
  };
  const run = await client.actor("me/quick").call({}, { webhooks: [webhook] });
  const [delivery] = await received(1);
  expect(JSON.parse(delivery!.body)).toMatchObject({
    text: `Run ${run.id}`,
    data: { actorRunId: run.id },
    none: null,
    at: expect.any(Number),
  });
  expect(delivery!.headers).toMatchObject({
    "x-event": "ACTOR.RUN.SUCCEEDED",
    "content-type": "application/json",
    host: new URL(url).host,
    "x-apify-webhook-dispatch-id": (await client.webhookDispatches().list()).items[0]!.id,
    "x-apify-request-origin": "WEBHOOK",
  });
  expect(delivery!.headers).not.toHaveProperty("x-none");
});

test("a test calls the receiver; nothing outside this machine is called", async () => {
  const { client } = await checkedSandbox({ actors });
  const { id: actorId } = (await client.actor("me/quick").get())!;
  const { url, received } = await receiver();
  const create = (requestUrl: string) =>
    client.webhooks().create({
      requestUrl,
      eventTypes: ["TEST"],
      condition: { actorId },
      doNotRetry: true,
    });
  const dispatch = await client.webhook((await create(url)).id).test();
  expect(dispatch).toMatchObject({ eventType: "TEST", status: "ACTIVE" });
  await received(1);
  const away = await client.webhook((await create("https://example.com/hook")).id).test();
  await sleep(20);
  expect(await client.webhookDispatch(away.id).get()).toMatchObject({
    status: "FAILED",
    calls: [
      {
        responseStatus: null,
        errorMessage: expect.stringContaining("only calls receivers on this machine"),
      },
    ],
  });
});

test("webhooks are created once for each key, changed, listed and deleted", async () => {
  const { client } = await checkedSandbox({ actors });
  const { id: actorId } = (await client.actor("me/quick").get())!;
  const given = {
    requestUrl: "http://127.0.0.1:9/hook",
    eventTypes: ["ACTOR.RUN.FAILED" as const],
    condition: { actorId },
    idempotencyKey: "one",
  };
  const first = await client.webhooks().create(given);
  expect((await client.webhooks().create(given)).id).toBe(first.id);
  const second = await client
    .actor("me/quick")
    .webhooks()
    .create({ ...given, idempotencyKey: "two" });
  await client.webhook(second.id).update({ description: "Other" });
  expect((await client.webhooks().list()).items).toHaveLength(2);
  expect((await client.actor("me/quick").webhooks().list()).items).toMatchObject([
    { id: first.id },
    { id: second.id },
  ]);
  expect((await client.actor("me/broken").webhooks().list()).items).toEqual([]);
  await client.webhook(first.id).delete();
  expect(await client.webhook(first.id).get()).toBeUndefined();
});

test("what is inside of strings stays without shouldInterpolateStrings, and 0 is null", async () => {
  const { client } = await checkedSandbox({ actors });
  const { url, received } = await receiver();
  const payloadTemplate = '{"t":"run {{resource.id}}","code":{{resource.exitCode}}}';
  const eventTypes = ["ACTOR.RUN.SUCCEEDED" as const];
  await client
    .actor("me/quick")
    .call({}, { webhooks: [{ eventTypes, requestUrl: url, payloadTemplate }] });
  const [delivery] = await received(1);
  expect(delivery!.body).toBe('{"t":"run {{resource.id}}","code":null}');
});

test("what the platform could not dispatch is refused", async () => {
  const { direct } = await checkedSandbox({ actors });
  const { id: actorId } = (await direct.actor("me/quick").get())!;
  const sound = {
    requestUrl: "http://127.0.0.1:9/hook",
    eventTypes: ["ACTOR.RUN.FAILED"],
    condition: { actorId },
  };
  const { id } = await direct.webhooks().create(sound as never);
  const wrong: [changes: object, message: string][] = [
    [{ eventTypes: ["ACTOR.RUN.DONE"] }, "eventTypes.0 must be one of ACTOR.BUILD.ABORTED, "],
    [{ eventTypes: [] }, "must have a list of eventTypes"],
    [{ requestUrl: "a.example/hook" }, "must be a web URL"],
    [{ requestUrl: "ftp://a.example/hook" }, "must be a web URL"],
    [
      { payloadTemplate: '{"a":{{runId}}}' },
      'payloadTemplate is not valid: "runId" is no variable',
    ],
    [{ payloadTemplate: "{a}" }, "payloadTemplate is not valid: "],
    [{ payloadTemplate: 5 }, "payloadTemplate must be string or null"],
    [{ headersTemplate: "no JSON" }, "headersTemplate is not valid: "],
    [{ headersTemplate: '["a"]' }, "headersTemplate must be a JSON object"],
    [{ payloadTemplate: '"{{a}}"', shouldInterpolateStrings: true }, '"a" is no variable'],
    [{ paylaodTemplate: "{}" }, 'The body has no field "paylaodTemplate"'],
    [{ condition: { actor: actorId } }, 'condition has no field "actor"'],
    [{ doNotRetry: "yes" }, "doNotRetry must be boolean or null"],
  ];
  const webhook = direct.webhook(id);
  for (const [changes, message] of wrong) {
    const refusal = { type: "schema-validation", message: expect.stringContaining(message) };
    const given = { ...sound, ...changes } as never;
    await expect(direct.webhooks().create(given)).rejects.toMatchObject(refusal);
    await expect(webhook.update(changes as never)).rejects.toMatchObject(refusal);
    if ("condition" in changes) continue;
    const { condition: _, ...adHoc } = given as typeof sound;
    const started = direct.actor("me/quick").start({}, { webhooks: [adHoc] as never });
    const { message: said } = await started.then(
      () => ({ message: "started" }),
      (error) => error,
    );
    expect(said.replace(/^.*?"webhooks\.\d+\./, "")).toContain(message.replace("The body", ""));
  }
  expect((await direct.webhooks().list()).items).toHaveLength(1);
  // As it came, it may be sent back.
  const shown = (await webhook.get())!;
  expect(await webhook.update({ ...shown, description: "kept" } as never)).toMatchObject({
    ...shown,
    description: "kept",
    modifiedAt: expect.any(String),
  });
});

test.each([
  [{}, true],
  [{ token: "well-known" }, false],
  [{ token: "well-known", webhookPorts: "its own" }, true],
  [{ token: "well-known", webhookPorts: "any" }, true],
  [{ token: "well-known", webhookPorts: [9] }, false],
  [{ webhookPorts: [9] }, false],
])("with %j webhooks reach a port of this machine: %s", async (given, reaches) => {
  const { url, deliveries } = await receiver();
  const port = Number(new URL(url).port);
  const options = JSON.parse(JSON.stringify(given).replace('"its own"', `[${port}]`));
  const { direct: client } = await checkedSandbox({ actors, ...options });
  const { id: actorId } = (await client.actor("me/quick").get())!;
  const { id } = await client.webhooks().create({
    requestUrl: url,
    eventTypes: ["TEST"],
    condition: { actorId },
    doNotRetry: true,
  });
  const dispatch = await client.webhook(id).test();
  const end = async () => {
    for (;;) {
      const { status, calls } = (await client.webhookDispatch(dispatch.id).get())!;
      if (status !== "ACTIVE") return { status, message: calls?.[0]?.errorMessage ?? "" };
      await sleep(5);
    }
  };
  expect(await end()).toEqual({
    status: reaches ? "SUCCEEDED" : "FAILED",
    message: reaches ? "" : expect.stringContaining(`webhookPorts: [${port}]`),
  });
  expect(deliveries).toHaveLength(reaches ? 1 : 0);
});
