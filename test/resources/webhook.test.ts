import { afterEach, describe, expect, expectTypeOf, it } from "vitest";
import {
  ApifyArgumentError,
  type Build,
  parseWebhookPayload,
  type Run,
  type WebhookPayload,
} from "../../src/index.js";
import { type Case, run } from "../conformance/case.js";
import { endFixtures } from "../support/fixture.js";

const runEvents = ["CREATED", "SUCCEEDED", "FAILED", "ABORTED", "TIMED_OUT", "RESURRECTED"];
const buildEvents = ["CREATED", "SUCCEEDED", "FAILED", "ABORTED", "TIMED_OUT"];

const common = { userId: "U", createdAt: "2026-01-01T00:00:00.000Z" };
const aboutRun = (eventType: string) => ({
  ...common,
  eventType,
  eventData: { actorId: "A", actorTaskId: "T", actorRunId: "R" },
  resource: { id: "R", status: "SUCCEEDED", defaultDatasetId: "D" },
  somethingNew: true,
});
const aboutBuild = (eventType: string) => ({
  ...common,
  eventType,
  eventData: { actorId: "A", actorBuildId: "B" },
  resource: { id: "B", status: "SUCCEEDED", buildNumber: "0.1.2" },
});
const known = [
  ...runEvents.map((event) => aboutRun(`ACTOR.RUN.${event}`)),
  ...buildEvents.map((event) => aboutBuild(`ACTOR.BUILD.${event}`)),
  { ...common, eventType: "TEST" },
];

describe("parseWebhookPayload", () => {
  it.each(known)(
    "takes $eventType as text, as bytes and parsed, and keeps all of it",
    (payload) => {
      const text = JSON.stringify(payload);
      for (const body of [text, `\uFEFF${text}`, Buffer.from(text), payload]) {
        expect(parseWebhookPayload(body)).toEqual(payload);
      }
    },
  );

  it("lets an event pass that it does not know", () => {
    const payload = { ...common, eventType: "ACTOR.RUN.PAUSED", resource: null };
    expect(parseWebhookPayload(JSON.stringify(payload))).toEqual(payload);
  });

  it("takes names that objects have for what they are: names", () => {
    const text = `{"__proto__":{"isAdmin":true},"constructor":1,"eventType":"toString","userId":"U","createdAt":"now"}`;
    const payload = parseWebhookPayload(text) as { isAdmin?: unknown };
    expect(payload.isAdmin).toBeUndefined();
    expect(Object.getPrototypeOf(payload)).toBe(Object.prototype);
    expect(JSON.stringify(payload)).toBe(text);
    expect({}).not.toHaveProperty("isAdmin");
    const alone = '{"__proto__":{"eventType":"TEST","userId":"U","createdAt":"now"}}';
    expect(() => parseWebhookPayload(alone)).toThrow("userId is not text");
  });

  it.each<[string, string | Uint8Array | object, string]>([
    ["is no JSON", "eventType=TEST", "not JSON"],
    ["is no object", "[]", "body is not an object"],
    ["is nothing", "null", "body is not an object"],
    ["has no event", JSON.stringify(common), "eventType is not text"],
    ["has no account", { eventType: "TEST" }, "userId is not text"],
    [
      "has no run",
      { ...aboutRun("ACTOR.RUN.FAILED"), resource: undefined },
      "resource is not an object",
    ],
    [
      "names no run",
      { ...aboutRun("ACTOR.RUN.FAILED"), eventData: { actorId: "A" } },
      "eventData.actorRunId is not text",
    ],
    [
      "has a build without status",
      { ...aboutBuild("ACTOR.BUILD.FAILED"), resource: { id: "B" } },
      "resource.status is not text",
    ],
  ])("refuses a body that %s, and says what is wrong", (_, body, says) => {
    const parse = () => parseWebhookPayload(body);
    expect(parse).toThrow(ApifyArgumentError);
    expect(parse).toThrow(says);
  });

  it("is typed by the event", () => {
    const payload: WebhookPayload<{ url: string }> = parseWebhookPayload(
      aboutRun("ACTOR.RUN.SUCCEEDED"),
    );
    switch (payload.eventType) {
      case "ACTOR.RUN.SUCCEEDED":
      case "ACTOR.RUN.RESURRECTED":
        expectTypeOf(payload.resource).toEqualTypeOf<Run<{ url: string }>>();
        expect(payload.resource.defaultDatasetId).toBe("D");
        expectTypeOf(payload.eventData.actorRunId).toEqualTypeOf<string>();
        break;
      case "ACTOR.BUILD.FAILED":
        expectTypeOf(payload.resource).toEqualTypeOf<Build>();
        break;
      case "TEST":
        expectTypeOf(payload.eventData).toEqualTypeOf<Record<string, unknown> | null | undefined>();
        break;
      default:
        expectTypeOf(payload.eventType).toExtend<string>();
    }
  });
});

const dispatch = (id: string) => ({ id, status: "SUCCEEDED" });
const page = (offset: number, ...ids: string[]) => ({
  json: {
    data: { total: 3, offset, limit: 2, count: ids.length, desc: false, items: ids.map(dispatch) },
  },
});

const cases: readonly Case[] = [
  {
    name: "a webhook is tested by a call that it makes",
    call: [["webhook", "W"], ["test"]],
    server: [{ status: 201, json: { data: dispatch("1") } }],
    requests: ["POST /v2/webhooks/W/test"],
    result: dispatch("1"),
  },
  {
    name: "test() is not repeated, for it makes a call each time",
    call: [["webhook", "W"], ["test"]],
    server: [{ status: 502 }],
    requests: 1,
    error: { name: "ServerError" },
  },
  {
    name: "the calls of one webhook are listed page by page",
    call: [["webhook", "W"], ["dispatches"], ["list", { chunkSize: 2 }]],
    take: "items",
    server: [page(0, "1", "2"), page(2, "3")],
    requests: [
      "GET /v2/webhooks/W/dispatches?limit=2&offset=0",
      "GET /v2/webhooks/W/dispatches?limit=2&offset=2",
    ],
    result: ["1", "2", "3"].map(dispatch),
  },
  {
    name: "so are those of all webhooks",
    call: [["webhookDispatches"], ["list", { desc: true, limit: 2 }]],
    server: [page(0, "3", "2")],
    requests: ["GET /v2/webhook-dispatches?desc=true&limit=2"],
  },
  {
    name: "a webhook created with a key is created once, whatever becomes of the answer",
    call: [
      ["webhooks"],
      [
        "create",
        {
          eventTypes: ["ACTOR.RUN.FAILED"],
          requestUrl: "https://example.com",
          condition: {},
          idempotencyKey: "k",
        },
      ],
    ],
    server: [{ status: 502 }, { status: 201, json: { data: { id: "W" } } }],
    requests: 2,
    result: { id: "W" },
  },
];

afterEach(endFixtures);

describe.each(["undici", "fetch"] as const)("webhooks over %s", (via) => {
  it.each(cases)("$name", (given) => run(given, via));
});
