import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { closedPort, type Received, type Script } from "../support/scripted-server.js";
import { calls, listed } from "./calls.js";
import { both, type Call, closeServers, data, type Options, refusal } from "./sides.js";

beforeEach(() => {
  vi.stubEnv("ACTOR_RUN_ID", "R");
  for (const method of ["log", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation(() => {});
  }
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await closeServers();
});

const at = "2026-01-02T03:04:05.000Z";
const resource = {
  id: "X",
  actId: "A",
  status: "SUCCEEDED",
  valid: true,
  createdAt: at,
  nested: { deep: { finishedAt: at, evenDeeper: { startedAt: at } } },
  badAt: "never",
  emptyAt: null,
  list: [{ modifiedAt: at }],
  dailyServiceUsages: [{ date: at }],
  items: [{ key: "k", startedAt: at }, { id: "i" }],
  urlSigningSecretKey: "secret",
};

type Answer = readonly [Script, Options?];

/** What the API answers each request with, and settings of the clients. */
const answers: Readonly<Record<string, Answer>> = {
  "a resource": [() => data(resource)],
  "a resource of nothing": [() => data({})],
  "a resource that is null": [() => data(null)],
  "no resource": [() => ({ json: {} })],
  "an empty body": [() => ({ headers: { "content-type": "application/json" } })],
  "no content": [() => ({ status: 204 })],
  "JSON that is none": [
    () => ({ text: '{"data":', headers: { "content-type": "application/json" } }),
  ],
  "a web page": [() => ({ text: "<h1>Hello</h1>", headers: { "content-type": "text/html" } })],
  400: [() => refusal(400, "invalid-value")],
  401: [() => refusal(401, "user-or-token-not-found")],
  403: [() => refusal(403, "insufficient-permissions")],
  "404 of a record": [() => refusal(404, "record-not-found")],
  "404 of a record or token": [() => refusal(404, "record-or-token-not-found")],
  "404 of a page": [() => refusal(404, "page-not-found")],
  "404 without a body": [() => ({ status: 404 })],
  "413 of a proxy": [
    () => ({ status: 413, text: "<h1>Too large</h1>", headers: { "content-type": "text/html" } }),
  ],
  "429 until the attempts are used up": [
    () => refusal(429, "rate-limit-exceeded"),
    { maxRetries: 2 },
  ],
  "500 until the attempts are used up": [
    () => refusal(500, "internal-server-error"),
    { maxRetries: 2 },
  ],
  "502 of a proxy": [() => ({ status: 502, text: "Bad gateway" }), { maxRetries: 1 }],
  "no answer in time": [() => ({ stalls: true }), { timeoutSecs: 3 }],
  "a refused connection": [[], { baseUrl: closedPort }],
};

type Side = Awaited<ReturnType<typeof both>>["ours"];

async function compare(
  all: readonly (readonly [string, Call])[],
  [script, options]: Answer,
  of: (side: Side) => object = (side) => side,
) {
  const [theirs, ours]: Record<string, unknown>[] = [{}, {}];
  const compared = all.map(async ([name, call]) => {
    const sides = await both(script, call, options);
    theirs![name] = of(sides.theirs);
    ours![name] = of(sides.ours);
    // Of a stream, theirs does not read the body of the error.
    const unread = { message: "Unexpected error: [object Object]" };
    if (
      /stream$/.test(name) &&
      "message" in sides.ours &&
      (sides.theirs as typeof unread).message === unread.message
    ) {
      ours![name] = { ...sides.ours, ...unread };
    }
  });
  await Promise.all(compared);
  expect(ours).toStrictEqual(theirs);
}

describe("every method", () => {
  test.each(Object.entries(answers))("comes to the same after %s", (_, answer) =>
    compare(Object.entries(calls), answer),
  );
});

/** Nine entries, two a page. */
function pages({ url }: Received) {
  const { searchParams } = new URL(url, "http://x");
  const number = (name: string) => Number(searchParams.get(name) ?? 0);
  const cursor = /^\d+$/.exec(
    searchParams.get("cursor") ?? searchParams.get("exclusiveStartKey") ?? "",
  );
  const offset = cursor ? Number(cursor[0]) : number("offset");
  const limit = Math.min(2, number("limit") || 2);
  const count = Math.min(limit, 9 - offset);
  const items = Array.from({ length: count }, (_, n) => ({ id: offset + n, key: `${offset + n}` }));
  const end = offset + count;
  const next = end < 9 ? `${end}` : null;
  const numbers = { total: 9, offset, limit, count, desc: false };
  const rest = {
    nextCursor: next ?? undefined,
    nextExclusiveStartKey: next,
    isTruncated: next !== null,
  };
  if (!url.includes("/items")) return data({ items, ...numbers, ...rest });
  const headers = Object.entries(numbers).map(([name, value]) => [
    `x-apify-pagination-${name}`,
    `${value}`,
  ]);
  return { json: items, headers: Object.fromEntries(headers) };
}

test("what differs is in one table of at most ten rows, each with its reason", () => {
  const [, table = ""] =
    /\n\| `apify-client` \| this entry \| why \|\n\|[-|]+\|\n((?:\|.*\n)+)/.exec(
      readFileSync("docs/MIGRATING.md", "utf8"),
    )!;
  const rows = table
    .trim()
    .split("\n")
    .map((row) => row.split(" | "));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThanOrEqual(10);
  for (const row of rows) expect(row).toHaveLength(3);
});

test("every list gives the same when it is iterated", async () => {
  const lists = Object.entries(calls).filter(([name]) =>
    /#(list\w*|builds|runs|versions|webhooks|dispatches)$/.test(name),
  );
  expect(lists.length).toBeGreaterThanOrEqual(20);
  type Client = Parameters<Call>[0];
  const iterated = lists.map(
    ([name, call]) => [name, (client: Client) => listed(call(client) as never)] as const,
  );
  // Theirs says how many items are left, also where no limit was asked for; ours leaves that to the server.
  await compare(iterated, [pages], ({ requests, ...rest }) => ({
    ...rest,
    requests: requests.map(({ query, ...request }) => ({
      ...request,
      query: query.filter((pair) => !pair.startsWith("limit=")),
    })),
  }));
});
