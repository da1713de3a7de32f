import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { clientWith } from "../../src/client.js";
import { ApifyConnectionError, ApifyTimeoutError } from "../../src/errors.js";
import { rawClient } from "../../src/raw.js";
import {
  type Transport,
  TransportError,
  type TransportRequest,
} from "../../src/transport/transport.js";
import { clientFor, endFixtures } from "../support/fixture.js";
import { VirtualClock } from "../support/virtual-clock.js";

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await endFixtures();
});

/** A server whose answers are written by hand. */
async function streaming(via: "undici" | "fetch" = "undici") {
  let ready: (response: ServerResponse) => void;
  const answering = new Promise<ServerResponse>((resolve) => {
    ready = resolve;
  });
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/plain" });
    response.flushHeaders();
    ready(response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = new VirtualClock({ leaps: false });
  return { client: clientFor(url, {}, clock, via), clock, answering };
}

const text = (chunk: Uint8Array | undefined) => Buffer.from(chunk ?? []).toString();
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

describe.each(["undici", "fetch"] as const)("a streamed answer over %s", (via) => {
  const open = async (signal?: AbortSignal) => {
    const world = await streaming(via);
    const record = world.client
      .keyValueStore("ST")
      .getRecord("K", { stream: true, ...(signal ? { signal } : {}) });
    const answer = await world.answering;
    const reader = (await record)!.value.getReader();
    return { ...world, answer, reader };
  };

  test("is handed out while it arrives, and lives as long as bytes come", async () => {
    const { reader, answer, clock } = await open();
    for (const part of ["a", "b", "c"]) {
      const reading = reader.read();
      await soon();
      clock.advance(59_000);
      answer.write(part);
      expect(text((await reading).value)).toBe(part);
    }
    answer.end();
    expect((await reader.read()).done).toBe(true);
    expect(clock.pending).toBe(0);
  });

  test("may wait for its reader for as long as the reader likes", async () => {
    const { reader, answer, clock } = await open();
    answer.end("later");
    await soon();
    clock.advance(600_000);
    expect(text((await reader.read()).value)).toBe("later");
  });

  test("is waited for by close() while it is read", async () => {
    const { client, reader, answer, clock } = await open();
    answer.write("a");
    await reader.read();
    const closed = client.close();
    for (const part of ["b", "c"]) {
      await soon();
      clock.advance(59_000);
      answer.write(part);
      expect(text((await reader.read()).value)).toBe(part);
    }
    answer.end();
    expect((await reader.read()).done).toBe(true);
    await closed;
    expect(clock.pending).toBe(0);
  });

  test("that nobody reads does not keep close() waiting for ever", async () => {
    const { client, reader, answer, clock } = await open();
    answer.write("a");
    await soon();
    const closed = client.close();
    await soon();
    clock.advance(60_000);
    await closed;
    await expect(reader.read()).rejects.toThrow(
      /nobody read the answer for 60 s\. Read it to its end/,
    );
    expect(clock.pending).toBe(0);
  });

  test("that stalls for a minute is an ApifyTimeoutError", async () => {
    const { reader, answer, clock } = await open();
    answer.write("a");
    await reader.read();
    const reading = reader.read();
    await soon();
    clock.advance(60_000);
    await expect(reading).rejects.toBeInstanceOf(ApifyTimeoutError);
  });

  test("that breaks off is an ApifyConnectionError", async () => {
    const { reader, answer } = await open();
    answer.write("a");
    await reader.read();
    const reading = reader.read();
    answer.destroy();
    await expect(reading).rejects.toBeInstanceOf(ApifyConnectionError);
  });

  test("ends with the reason of its signal", async () => {
    const controller = new AbortController();
    const { reader, answer } = await open(controller.signal);
    answer.write("a");
    await reader.read();
    const reading = reader.read();
    const closed = new Promise((resolve) => answer.on("close", resolve));
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await closed;
  });

  test("that is cancelled frees its connection", async () => {
    const { reader, answer, clock } = await open();
    const closed = new Promise((resolve) => answer.on("close", resolve));
    answer.write("a");
    await reader.read();
    await reader.cancel();
    await closed;
    expect(clock.pending).toBe(0);
  });

  test("through raw ends with the reason of its signal, too", async () => {
    const { client, answering } = await streaming(via);
    const controller = new AbortController();
    const call = rawClient(client).GET("/v2/key-value-stores/{storeId}/records", {
      params: { path: { storeId: "ST" } },
      parseAs: "stream",
      signal: controller.signal,
    });
    const answer = await answering;
    const reader = ((await call).data as unknown as ReadableStream<Uint8Array>).getReader();
    answer.write("a");
    expect(text((await reader.read()).value)).toBe("a");
    const reading = reader.read();
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  test("through raw stalls for a minute at most, too", async () => {
    const { client, answering, clock } = await streaming(via);
    const call = rawClient(client).GET("/v2/key-value-stores/{storeId}/records", {
      params: { path: { storeId: "ST" } },
      parseAs: "stream",
    });
    await answering;
    const reader = ((await call).data as unknown as ReadableStream<Uint8Array>).getReader();
    const reading = reader.read();
    await soon();
    clock.advance(60_000);
    await expect(reading).rejects.toBeInstanceOf(ApifyTimeoutError);
  });
});

describe("a stream as a body", () => {
  /** A transport that finds nobody at first. */
  function flaky(): Transport & { bodies: string[] } {
    const bodies: string[] = [];
    let failures = 2;
    return {
      name: "flaky",
      redirects: "manual",
      connections: "own",
      bodies,
      async send({ body }: TransportRequest) {
        if (failures-- > 0) throw new TransportError("No connection: refused", false);
        bodies.push(await new Response(body as ReadableStream).text());
        const headers = new Headers();
        return {
          status: 201,
          header: () => undefined,
          headers: () => headers,
          body: new Uint8Array(),
        };
      },
    };
  }

  test("that nobody has read is sent when there is a connection at last", async () => {
    const clock = new VirtualClock();
    const transport = flaky();
    const client = clientWith({ token: "secret" }, { clock, transport: clock.watch(transport) });
    await client.keyValueStore("ST").setRecord("K", new Blob(["whole"]).stream());
    expect(transport.bodies).toEqual(["whole"]);
    expect(clock.waits).toEqual([500, 1000]);
  });
});
