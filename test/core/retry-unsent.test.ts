import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ApifyClient, clientWith } from "../../src/client.js";
import { ApifyTimeoutError } from "../../src/errors.js";
import { createTransport } from "../../src/transport/node.js";
import { faults } from "../faults/script.js";
import { FaultServer } from "../faults/server.js";
import { VirtualClock } from "../support/virtual-clock.js";

let server: FaultServer;
beforeEach(async () => {
  server = await FaultServer.start();
});
afterEach(() => server.close());

/** A client whose deadlines are over once the server has come to a stop. */
function clientOf(origin: string, fetch?: typeof globalThis.fetch): ApifyClient {
  const clock = new VirtualClock();
  server.onStall = () => clock.advance(400_000);
  const transport = clock.watch(createTransport({ fetch }));
  return clientWith({ token: "token", baseUrl: origin }, { clock, transport });
}

/** It takes connections, and never gets as far as TLS. */
const withoutTls = () => server.origin.replace("http:", "https:");

const failureOf = (client: ApifyClient): Promise<Error> =>
  client
    .actor("me/scraper")
    .start({ a: 1 })
    .then(() => {
      throw new Error("It was expected to fail.");
    })
    .catch((error: Error) => error);

describe("a start whose time is over while it connects", () => {
  beforeEach(() => {
    for (let i = 0; i < 6; i++) server.scripts.push(["stall"]);
  });

  test("was not sent: it is tried four times more, and the error says so", async () => {
    const error = await failureOf(clientOf(withoutTls()));
    expect(error).toBeInstanceOf(ApifyTimeoutError);
    expect(error.message).toContain("it was not sent");
    expect(error.message).not.toContain("may have been started");
    expect(server.connections).toBe(5);
  });

  test("may have been sent where the platform does not tell", async () => {
    const error = await failureOf(clientOf(withoutTls(), globalThis.fetch));
    expect(error).toBeInstanceOf(ApifyTimeoutError);
    expect(error.message).toContain("may have been started");
    expect(server.connections).toBe(1);
  });

  test("may have been sent by middleware in a way of its own", async () => {
    const client = clientOf(withoutTls()).with({ middleware: [(request, next) => next(request)] });
    expect((await failureOf(client)).message).toContain("may have been started");
    expect(server.connections).toBe(1);
  });
});

test("a start that is not answered after an attempt that was not sent may have been started", async () => {
  server.scripts.push(faults.stallBeforeHeaders);
  const error = await failureOf(clientOf(server.origin));
  expect(error.message).toContain("was not answered within 30 s");
  expect(error.message).toContain("may have been started");
  expect(server.requests).toHaveLength(1);
});

describe("a connection that fails", () => {
  test("that never came about is told once, with what to look at", async () => {
    const { origin } = server;
    const client = clientOf(origin);
    await server.close();
    server = await FaultServer.start();
    const error = await failureOf(client);
    expect(error.message).toBe(
      `POST /v2/actors/me~scraper/runs: no connection to ${origin} ` +
        `(connect ECONNREFUSED ${origin.slice("http://".length)}). Is \`baseUrl\` right, and is the network there? ` +
        "If it takes a proxy to get out, pass { proxy } or set HTTPS_PROXY.",
    );
  });

  test("that was lost over something safe is told once, with what to do", async () => {
    server.scripts.push(faults.endBeforeHeaders);
    const got = clientOf(server.origin).dataset("D").get({ maxRetries: 0 });
    await expect(got).rejects.toThrow(
      "GET /v2/datasets/D: the connection was lost (other side closed). Call again: doing it twice does no harm.",
    );
  });
});
