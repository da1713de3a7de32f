import { afterEach, describe, expect, it } from "vitest";
import { type Case, run } from "../conformance/case.js";
import { endFixtures, startFixture } from "../support/fixture.js";

const cycle = { startAt: "2026-01-05T00:00:00.000Z", endAt: "2026-02-04T23:59:59.999Z" };
const usage = {
  usageCycle: cycle,
  monthlyServiceUsage: { ACTOR_COMPUTE_UNITS: { quantity: 1.5, baseAmountUsd: 0.6 } },
  dailyServiceUsages: [{ date: "2026-01-05T00:00:00.000Z", totalUsageCreditsUsd: 0.6 }],
  totalUsageCreditsUsdBeforeVolumeDiscount: 0.6,
  totalUsageCreditsUsdAfterVolumeDiscount: 0.5,
};
const limits = {
  monthlyUsageCycle: cycle,
  limits: { maxMonthlyUsageUsd: 300, dataRetentionDays: 90 },
  current: { monthlyUsageUsd: 43, activeActorJobCount: 0 },
};
const entries = [
  { message: "Schedule invoked", level: "INFO", createdAt: "2026-01-05T12:00:00.000Z" },
  { message: "Cannot start", level: "ERROR", createdAt: "2026-01-05T13:00:00.000Z" },
];
const notFound = {
  status: 404,
  json: { error: { type: "record-not-found", message: "No such." } },
};

const users: readonly Case[] = [
  {
    name: "the account of the token",
    call: [["user"], ["get"]],
    server: [{ json: { data: { id: "U", username: "jane" } } }],
    requests: ["GET /v2/users/me"],
    result: { id: "U", username: "jane" },
  },
  {
    name: "another user, by name",
    call: [["user", "jane-doe"], ["get"]],
    server: [{ json: { data: { username: "jane-doe" } } }],
    requests: ["GET /v2/users/jane-doe"],
    result: { username: "jane-doe" },
  },
  {
    name: "a user who does not exist",
    call: [["user", "x"], ["get"]],
    server: [notFound],
    nothing: true,
  },
  {
    name: "the usage of the cycle that a day is in",
    call: [["user"], ["monthlyUsage", { date: "2026-01-15" }]],
    server: [{ json: { data: usage } }],
    requests: ["GET /v2/users/me/usage/monthly?date=2026-01-15"],
    result: usage,
  },
  {
    name: "the usage of the present cycle",
    call: [["user"], ["monthlyUsage"]],
    server: [{ json: { data: usage } }],
    requests: ["GET /v2/users/me/usage/monthly"],
    result: usage,
  },
  {
    name: "limits",
    call: [["user"], ["limits"]],
    server: [{ json: { data: limits } }],
    requests: ["GET /v2/users/me/limits"],
    result: limits,
  },
  ...[{ status: 201, text: "" }, { status: 201, json: {} }, { status: 204 }].map(
    (answer): Case => ({
      name: `limits are changed, whatever the answer holds (${JSON.stringify(answer)})`,
      call: [["user"], ["updateLimits", { maxMonthlyUsageUsd: 500, dataRetentionDays: 30 }]],
      server: [answer],
      requests: [
        {
          method: "PUT",
          url: "/v2/users/me/limits",
          body: '{"maxMonthlyUsageUsd":500,"dataRetentionDays":30}',
        },
      ],
      nothing: true,
    }),
  ),
];

const schedules: readonly Case[] = [
  {
    name: "the log of a schedule",
    call: [["schedule", "S"], ["getLog"]],
    server: [{ json: { data: entries } }],
    requests: ["GET /v2/schedules/S/log"],
    result: entries,
  },
  {
    name: "the log of a schedule that does not exist",
    call: [["schedule", "S"], ["getLog"]],
    server: [notFound],
    nothing: true,
  },
  {
    name: "a schedule is created once: a lost answer is not asked for again",
    call: [["schedules"], ["create", { name: "daily", cronExpression: "@daily" }]],
    server: [{ breaks: "before" }],
    requests: [
      {
        method: "POST",
        url: "/v2/schedules",
        body: '{"name":"daily","cronExpression":"@daily"}',
      },
    ],
    error: { name: "ApifyConnectionError" },
  },
];

const named = (...names: string[]) => names.map((name) => ({ name }));

const storeAndTools: readonly Case[] = [
  {
    name: "Actors in Apify Store, page by page, without a token",
    client: { token: null },
    call: [["store"], ["list", { search: "maps", sortBy: "popularity", chunkSize: 2 }]],
    take: "items",
    server: [
      { json: { data: { total: 3, offset: 0, limit: 2, count: 2, items: named("a", "b") } } },
      { json: { data: { total: 3, offset: 2, limit: 2, count: 1, items: named("c") } } },
    ],
    requests: [
      {
        url: "/v2/store?limit=2&offset=0&search=maps&sortBy=popularity",
        headers: { authorization: null },
      },
      { url: "/v2/store?limit=2&offset=2&search=maps&sortBy=popularity" },
    ],
    result: named("a", "b", "c"),
  },
  {
    name: "what the server sees of a request",
    call: [["tools"], ["browserInfo", { skipHeaders: true }]],
    server: [{ json: { method: "GET", clientIp: "127.0.0.1", bodyLength: 0 } }],
    requests: ["GET /v2/browser-info?skipHeaders=true"],
    result: { method: "GET", clientIp: "127.0.0.1", bodyLength: 0 },
  },
];

afterEach(endFixtures);

describe.each(["undici", "fetch"] as const)("over %s", (via) => {
  for (const [name, cases] of Object.entries({ users, schedules, storeAndTools })) {
    describe(name, () => {
      it.each(cases)("$name", (given) => run(given, via));
    });
  }

  it("what is encoded and signed is decoded and verified to the same value", async () => {
    const { client } = await startFixture(
      ({ url, body }) => {
        const sent = JSON.parse(body.toString());
        const encoded = Buffer.from(body).toString("base64");
        if (url.endsWith("encode-and-sign")) return { json: { data: { encoded } } };
        const decoded = JSON.parse(Buffer.from(sent.encoded, "base64").toString());
        return { json: { data: { decoded, encodedByUserId: "U", isVerifiedUser: true } } };
      },
      {},
      { via },
    );
    const value = { actorId: "A", nested: [1, "ž", null] };
    const { encoded } = await client.tools().encodeAndSign(value);
    expect(await client.tools().decodeAndVerify({ encoded })).toEqual({
      decoded: value,
      encodedByUserId: "U",
      isVerifiedUser: true,
    });
  });
});
