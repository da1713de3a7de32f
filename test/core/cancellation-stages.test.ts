import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { ApifyTimeoutError } from "../../src/errors.js";
import { answer, faults, ok, type Script } from "../faults/script.js";
import { FaultServer } from "../faults/server.js";

let server: FaultServer;
beforeEach(async () => {
  server = await FaultServer.start();
});
afterEach(() => server.close());

/** More than sockets hold, so that it cannot be sent while nobody reads. */
const large = new Uint8Array(9_000_000);
const page: Script = [
  { read: "request" },
  answer(200, '{"data":{"total":100,"offset":0,"limit":1,"count":1,"items":[{"id":"abc"}]}}'),
];

interface Stage {
  readonly scripts: readonly Script[];
  readonly secure?: true;
  run(client: ApifyClient, signal: AbortSignal): PromiseLike<unknown>;
}

/** What a call may be doing when it is aborted: the server has come to a stop there. */
const stages: Readonly<Record<string, Stage>> = {
  "it connects": {
    scripts: [["stall"]],
    secure: true,
    run: (client, signal) => client.dataset("abc").get({ signal }),
  },
  "it sends": {
    scripts: [["stall"]],
    run: (client, signal) => client.keyValueStore("abc").setRecord("key", large, { signal }),
  },
  "it sends a stream": {
    scripts: [["stall"]],
    run: (client, signal) =>
      client.keyValueStore("abc").setRecord("key", new Blob([large]).stream(), { signal }),
  },
  "it waits for the answer": {
    scripts: [faults.stallBeforeHeaders],
    run: (client, signal) => client.actor("abc").start({}, { signal }),
  },
  "it reads the answer": {
    scripts: [faults.stallInBody],
    run: (client, signal) => client.dataset("abc").get({ signal }),
  },
  "it reads a refusal": {
    scripts: [
      [
        { read: "request" },
        { write: "HTTP/1.1 500 Whatever\r\ncontent-length: 9\r\n\r\n{" },
        "stall",
      ],
    ],
    run: (client, signal) => client.keyValueStore("abc").getRecord("key", { stream: true, signal }),
  },
  "it waits for the next page": {
    scripts: [page, faults.stallBeforeHeaders],
    run: async (client, signal) => {
      for await (const { id } of client.datasets().list({ chunkSize: 1, signal })) void id;
    },
  },
  "it polls": {
    scripts: [ok, faults.stallBeforeHeaders],
    run: (client, signal) => client.actor("abc").call({}, { signal }),
  },
};

describe.each([
  ["undici", {}],
  ["fetch", { fetch: globalThis.fetch }],
])("a call over %s is aborted at once, with the reason, while", (_, options) => {
  test.each(Object.entries(stages))("%s", async (_, { scripts, secure, run }) => {
    server.scripts.push(...scripts);
    const stalled = new Promise<void>((resolve) => {
      server.onStall = resolve;
    });
    const baseUrl = secure ? server.origin.replace("http:", "https:") : server.origin;
    const client = new ApifyClient({ token: "token", baseUrl, compression: false, ...options });
    const controller = new AbortController();
    const result = Promise.resolve(run(client, controller.signal)).catch((error) => error);
    await stalled;
    const reason = { why: "enough" };
    controller.abort(reason);
    expect(await result).toBe(reason);
  });

  test("its middleware waits, and nothing is sent after that", async () => {
    let go = () => {};
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    const passed: Promise<unknown>[] = [];
    const client = new ApifyClient({
      token: "token",
      baseUrl: server.origin,
      middleware: [
        async (request, next) => {
          await waiting;
          const answer = next(request);
          passed.push(answer.catch((error) => error));
          return answer;
        },
      ],
      ...options,
    });
    const controller = new AbortController();
    const call = client.dataset("abc").get({ signal: controller.signal });
    setTimeout(() => controller.abort("enough"));
    await expect(call).rejects.toBe("enough");
    const late = client.dataset("abc").get({ timeoutSecs: 0.01, maxRetries: 0 });
    await expect(late).rejects.toBeInstanceOf(ApifyTimeoutError);
    go();
    while (passed.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(await passed[0]).toBe("enough");
    expect(await passed[1]).toBeInstanceOf(ApifyTimeoutError);
    expect(server.requests).toHaveLength(0);
  });

  test("it reads a refusal, whose connection is closed", async () => {
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    server.scripts.push([
      { read: "request" },
      { write: "HTTP/1.1 500 Whatever\r\ncontent-length: 9\r\n\r\n{" },
      { read: "request" },
    ]);
    const client = new ApifyClient({
      token: "token",
      baseUrl: server.origin,
      middleware: [
        async (request, next) => {
          const answer = await next(request);
          begun();
          return answer;
        },
      ],
      ...options,
    });
    const controller = new AbortController();
    const { signal } = controller;
    const call = client.keyValueStore("abc").getRecord("key", { stream: true, signal });
    const result = Promise.resolve(call).catch((error) => error);
    await beginning;
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort("enough");
    expect(await result).toBe("enough");
    while (server.open.has(1)) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test("another one with the same signal is over already, and one with another goes on", async () => {
    const client = new ApifyClient({ token: "token", baseUrl: server.origin, ...options });
    const [controller, other] = [new AbortController(), new AbortController()];
    const get = ({ signal }: AbortController) => client.dataset("abc").get({ signal });
    await get(controller);
    server.scripts.push(faults.stallBeforeHeaders, [
      { read: "request" },
      { wait: 50 },
      answer(200, '{"data":{}}'),
    ]);
    const stalled = new Promise<void>((resolve) => {
      server.onStall = resolve;
    });
    const aborted = Promise.resolve(get(controller)).catch((error) => error);
    await stalled;
    const going = get(other);
    controller.abort("enough");
    expect(await aborted).toBe("enough");
    expect(await going).toEqual({});
  });
});
