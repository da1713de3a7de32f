import { afterEach, describe, expect, expectTypeOf, it } from "vitest";
import { ApifyRunTimeoutError } from "../../src/errors.js";
import { type Case, run } from "../conformance/case.js";
import { endFixtures, startFixture } from "../support/fixture.js";

const unfinished = (status: string) => ({ data: { id: "R", defaultDatasetId: "D", status } });
const runFailed = {
  status: 400,
  json: {
    error: {
      type: "run-failed",
      message: "Actor run did not succeed (run ID: aB3-x_9, status: TIMED-OUT).",
    },
  },
};
const tooLong = {
  status: 408,
  json: { error: { type: "run-timeout-exceeded", message: "It took more than 300 seconds" } },
};

/** What holds for each of the four ways to run synchronously. */
const ways = (["actor", "task"] as const).flatMap((resource) =>
  (["runSync", "runSyncGetDatasetItems"] as const).map((method) => ({ resource, method })),
);

const everyWay = ways.flatMap(({ resource, method }): Case[] => {
  const name = `${resource}.${method}`;
  const call = [[resource, "X"], [method]] as const;
  return [
    ...["READY", "RUNNING", "TIMING-OUT", "ABORTING"].map(
      (status): Case => ({
        name: `${name}: a run that is ${status} is never the output`,
        call,
        server: [{ status: 201, json: unfinished(status) }],
        requests: 1,
        error: {
          name: "ApifyRunTimeoutError",
          runId: "R",
          status,
          data: unfinished(status),
          clientMethod: name,
          says: ["waitForFinish", status],
        },
      }),
    ),
    {
      name: `${name}: a run that has ended is an output like any other`,
      call,
      server: [{ status: 201, json: unfinished("SUCCEEDED") }],
      result: unfinished("SUCCEEDED"),
    },
    {
      name: `${name}: 408 is a timeout of a run that the server does not name`,
      call,
      server: [tooLong],
      requests: 1,
      error: {
        name: "ApifyRunTimeoutError",
        runId: null,
        status: null,
        httpMethod: "POST",
        says: "runs().list",
      },
    },
    {
      name: `${name}: a run that failed is an error with its ID and status`,
      call,
      server: [runFailed],
      requests: 1,
      error: { name: "ApifyRunFailedError", runId: "aB3-x_9", status: "TIMED-OUT" },
    },
    {
      name: `${name}: a run that failed without a word about it`,
      call,
      server: [{ status: 400, json: { error: { type: "run-failed", message: "Sorry." } } }],
      error: { name: "ApifyRunFailedError", runId: null, status: null },
    },
    {
      name: `${name}: other refusals stay what they are`,
      call,
      server: [{ status: 400, json: { error: { type: "invalid-input", message: "No." } } }],
      error: { name: "InvalidRequestError", type: "invalid-input" },
    },
    ...(["before", "within"] as const).map(
      (breaks): Case => ({
        name: `${name}: a connection lost ${breaks} the answer is not made again, and the run may go on`,
        call,
        server: [{ breaks, json: [] }, { json: [] }],
        requests: 1,
        error: { says: ["A run may have been started", "runs().list"] },
      }),
    ),
    {
      name: `${name}: a server error is not repeated`,
      call,
      server: [{ status: 502 }, { json: [] }],
      requests: 1,
      error: { name: "ServerError", says: "A run may have been started" },
    },
  ];
});

const bytes = [0x50, 0x4b, 0xff, 0x00];
const outputs: readonly Case[] = [
  {
    name: "the output is parsed by its content type",
    call: [
      ["actor", "me/a"],
      ["runSync", { q: 1 }, { outputRecordKey: "RESULT", memory: 128 }],
    ],
    server: [{ status: 201, json: { answer: 42 } }],
    requests: [
      {
        method: "POST",
        url: "/v2/actors/me~a/run-sync?memory=128&outputRecordKey=RESULT",
        body: '{"q":1}',
      },
    ],
    result: { answer: 42 },
  },
  {
    name: "text is text",
    call: [["task", "T"], ["runSync"]],
    server: [{ text: "čau", headers: { "content-type": "text/plain; charset=utf-8" } }],
    result: "čau",
  },
  {
    name: "anything else is bytes",
    call: [["task", "T"], ["runSync"]],
    server: [
      {
        base64: Buffer.from(bytes).toString("base64"),
        headers: { "content-type": "image/png" },
      },
    ],
    result: Buffer.from(bytes),
  },
  ...[{ status: 204 }, { status: 201 }].map(
    (answer): Case => ({
      name: `no output is undefined (${answer.status})`,
      call: [["actor", "A"], ["runSync"]],
      server: [answer],
      nothing: true,
    }),
  ),
  {
    name: "an output that merely looks like a run is an output",
    call: [["actor", "A"], ["runSync"]],
    server: [{ json: { data: { id: "R", status: "RUNNING" } } }],
    result: { data: { id: "R", status: "RUNNING" } },
  },
];

const texts = {
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  xml: "application/xml; charset=utf-8",
};

const formats: readonly Case[] = [
  {
    name: "items come as objects",
    call: [
      ["task", "T"],
      ["runSyncGetDatasetItems", {}, { clean: true, fields: ["a", "b"], format: "json" }],
    ],
    server: [{ status: 201, json: [{ a: 1 }] }],
    requests: [
      "POST /v2/actor-tasks/T/run-sync-get-dataset-items?clean=true&fields=a%2Cb&format=json",
    ],
    result: [{ a: 1 }],
  },
  ...Object.entries(texts).flatMap(([format, type]): Case[] => [
    {
      name: `items as ${format} are text`,
      call: [
        ["actor", "A"],
        ["runSyncGetDatasetItems", {}, { format }],
      ],
      server: [{ status: 201, text: "ž,1\n", headers: { "content-type": type } }],
      requests: [`POST /v2/actors/A/run-sync-get-dataset-items?format=${format}`],
      result: "ž,1\n",
    },
    {
      name: `a run that goes on is not handed out as ${format}`,
      call: [
        ["actor", "A"],
        ["runSyncGetDatasetItems", {}, { format }],
      ],
      server: [{ status: 201, json: unfinished("RUNNING") }],
      error: { name: "ApifyRunTimeoutError", runId: "R", data: unfinished("RUNNING") },
    },
  ]),
  {
    name: "a workbook is bytes",
    call: [
      ["actor", "A"],
      ["runSyncGetDatasetItems", {}, { format: "xlsx" }],
    ],
    server: [
      {
        base64: Buffer.from(bytes).toString("base64"),
        headers: {
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        },
      },
    ],
    result: Buffer.from(bytes),
  },
];

afterEach(endFixtures);

describe.each(["undici", "fetch"] as const)("synchronous runs over %s", (via) => {
  it.each(everyWay)("$name", (given) => run(given, via));
  it.each(outputs)("$name", (given) => run(given, via));
  it.each(formats)("$name", (given) => run(given, via));

  it("types follow the format, and withResponse() has the headers", async () => {
    const { client } = await startFixture(() => ({ status: 201, json: [] }), {}, { via });
    const actor = client.actor<{ q: string }, { url: string }>("A");
    const json = await actor.runSyncGetDatasetItems({ q: "x" }, { clean: true }).withResponse();
    expectTypeOf(json.data).toEqualTypeOf<{ url: string }[]>();
    expect(json.response.status).toBe(201);
    const csv = await actor.runSyncGetDatasetItems({ q: "x" }, { format: "csv" });
    expectTypeOf(csv).toEqualTypeOf<string>();
    const xlsx = await actor.runSyncGetDatasetItems({ q: "x" }, { format: "xlsx" });
    expectTypeOf(xlsx).toEqualTypeOf<Uint8Array>();
    const output = await actor.runSync<{ total: number }>({ q: "x" });
    expectTypeOf(output).toEqualTypeOf<{ total: number } | undefined>();
  });

  it("the timeout's error tells what the request was", async () => {
    const { client } = await startFixture([{ json: unfinished("RUNNING") }], {}, { via });
    const error = await client
      .actor("A")
      .runSync({}, { memory: 128 })
      .catch((error) => error);
    expect(ApifyRunTimeoutError.is(error)).toBe(true);
    expect(error).toMatchObject({
      path: "/v2/actors/A/run-sync?memory=128",
      httpMethod: "POST",
      attempt: 1,
    });
  });
});
