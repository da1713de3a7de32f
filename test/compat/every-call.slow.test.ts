import { afterEach, describe, expect, test, vi } from "vitest";
import { closedPort, type Script } from "../support/scripted-server.js";
import { calls } from "./calls.js";
import { both, closeServers, data, type Options, refusal } from "./sides.js";

afterEach(async () => {
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

/** What the API answers each request with, and settings of the clients. */
const answers: Readonly<Record<string, readonly [Script, Options?]>> = {
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
  "a refused connection": [[], { baseUrl: await closedPort() }],
};

describe("every method", () => {
  test.each(Object.entries(answers))("comes to the same after %s", async (_, [script, options]) => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const [theirs, ours]: Record<string, unknown>[] = [{}, {}];
    const all = Object.entries(calls).map(async ([name, call]) => {
      const sides = await both(script, call, options);
      theirs![name] = sides.theirs;
      ours![name] = sides.ours;
    });
    await Promise.all(all);
    expect(ours).toStrictEqual(theirs);
  });
});
