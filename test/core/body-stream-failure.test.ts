import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { ScriptedServer } from "../support/scripted-server.js";

let server: ScriptedServer;
let client: ApifyClient;
beforeEach(async () => {
  server = await ScriptedServer.start(() => ({
    status: 201,
    json: { data: { id: "RUN", status: "SUCCEEDED", finishedAt: "2026-01-01T00:00:00.000Z" } },
  }));
  client = new ApifyClient({ token: "apify_api_token", baseUrl: server.url, maxRetries: 0 });
});
afterEach(() => server.close());

const sendsStream: Record<string, (client: ApifyClient, stream: Readable) => PromiseLike<unknown>> =
  {
    setRecord: (client, stream) => client.keyValueStore("S").setRecord("k", stream),
    upload: (client, stream) => client.keyValueStore("S").setRecord("k", stream, { direct: true }),
    start: (client, stream) => client.actor("A").start(stream),
    "patient start": (client, stream) => client.actor("A").start(stream, { waitForResources: 1 }),
    call: (client, stream) => client.actor("A").call(stream),
    metamorph: (client, stream) => client.run("R").metamorph("A", stream),
    request: (client, stream) => client.request("POST", "/v2/new", { body: stream }),
  };

test.each(Object.keys(sendsStream))(
  "a stream of Node.js that fails before it is read rejects %s and leaves the process alone",
  async (what) => {
    const sent = sendsStream[what]!(client, createReadStream("/nonexistent"));
    // The upload asks for a place first.
    await expect(sent).rejects.toThrow(what === "upload" ? /upload URL/ : /ENOENT/);
  },
);

test("a stream that somebody else reads is an error, and leaves the process and its connections alone", async () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on("uncaughtException", note).on("unhandledRejection", note);
  try {
    for (const lock of [(take: () => void) => take(), queueMicrotask]) {
      const body = new Blob(["text"]).stream();
      lock(() => void body.getReader());
      const sent = client.keyValueStore("S").setRecord("k", body);
      await expect(sent).rejects.toThrow(/locked/);
      await expect(client.dataset("D").get()).resolves.toHaveProperty("id");
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(uncaught).toEqual([]);
  } finally {
    process.off("uncaughtException", note).off("unhandledRejection", note);
  }
});
