import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { DatasetClient as OfficialDatasetClient, ActorRun as OfficialRun } from "apify-client";
import { afterEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import { type DatasetClient, ForbiddenError, NotFoundError, type Run } from "../../../src/index.js";
import {
  compareClients,
  data,
  endFixtures,
  type OfficialClient,
  refusal,
} from "./compare-clients.js";

afterEach(async () => {
  vi.restoreAllMocks();
  await endFixtures();
});

describe("what calls give", () => {
  test("dates in results are `Date` objects", async () => {
    const createdAt = "2026-01-01T00:00:00.000Z";
    const { theirs, ours } = await compareClients([data({ id: "D", createdAt })], (client) =>
      client.dataset("D").get(),
    );
    expect(theirs?.createdAt).toEqual(new Date(createdAt));
    expect(ours?.createdAt).toBe(createdAt);
  });

  test("`getRecord(key, { stream: true })` gives a Node.js stream", async () => {
    const video = { text: "frames", headers: { "content-type": "video/mp4" } };
    const { theirs, ours } = await compareClients([video], async (client) => {
      const record = await client.keyValueStore("S").getRecord("video", { stream: true });
      return record!.value;
    });
    expect(theirs).toBeInstanceOf(Readable);
    expect(ours).toBeInstanceOf(ReadableStream);
    expect(await text(theirs)).toBe("frames");
    expect(await text(Readable.fromWeb(ours as never))).toBe("frames");
  });

  test("bytes are typed `Buffer`", async () => {
    const { theirs, ours } = await compareClients([{ text: "a,b" }], (client) =>
      client.dataset("D").downloadItems("csv" as never),
    );
    expect([Buffer.isBuffer(theirs), Buffer.isBuffer(ours)]).toEqual([true, true]);
    type Bytes<Client extends { downloadItems(...given: never[]): unknown }> = Awaited<
      ReturnType<Client["downloadItems"]>
    >;
    expectTypeOf<Bytes<OfficialDatasetClient>>().toExtend<Buffer>();
    expectTypeOf<Bytes<DatasetClient>>().not.toExtend<Buffer>();
  });

  test("`batchAddRequests()` gives results in the order of the answers", async () => {
    const processed = (key: string) => ({
      requestId: key,
      uniqueKey: key,
      wasAlreadyPresent: false,
    });
    const answer = data({
      processedRequests: [processed("c"), processed("a")],
      unprocessedRequests: [{ uniqueKey: "b", url: "https://example.com/b", method: "GET" }],
    });
    const requests = ["a", "b", "c"].map((key) => ({
      uniqueKey: key,
      url: `https://example.com/${key}`,
    }));
    const { theirs, ours } = await compareClients([answer], (client) =>
      client.requestQueue("Q").batchAddRequests(requests, { maxUnprocessedRequestsRetries: 0 }),
    );
    const keys = (all: readonly { uniqueKey: string }[]) => all.map(({ uniqueKey }) => uniqueKey);
    expect(keys(theirs.processedRequests)).toEqual(["c", "a"]);
    expect(keys(ours.processedRequests)).toEqual(["a", "c"]);
    expect(theirs.unprocessedRequests[0]).not.toHaveProperty("reason");
    expect(ours.unprocessedRequests[0]).toMatchObject({
      uniqueKey: "b",
      reason: expect.stringContaining("unprocessed"),
    });
  });

  test("`batchAddRequests()` never fails: what the API refused is among `unprocessedRequests`, and an exception is logged", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    const request = { uniqueKey: "a", url: "https://example.com/a" };
    const { theirs, ours } = await compareClients(
      [refusal(403, "insufficient-permissions")],
      (client) =>
        client
          .requestQueue("Q")
          .batchAddRequests([request])
          .catch((error: unknown) => error),
    );
    expect(theirs).toEqual({ processedRequests: [], unprocessedRequests: [request] });
    expect(logged.mock.calls.flat().join()).toContain("Request batch insert failed");
    expect(ours).toBeInstanceOf(ForbiddenError);
    expect(ours).toMatchObject({ partialResult: { processedRequests: [] } });
  });

  const absent = refusal(404, "record-not-found");
  const below: readonly ((client: OfficialClient) => Promise<unknown>)[] = [
    (client) => client.actor("A").version("9.9").get(),
    (client) => client.actor("A").version("9.9").delete(),
    (client) => client.actor("A").version("0.1").envVar("NAME").get(),
    (client) => client.actor("A").version("0.1").envVar("NAME").delete(),
    (client) => client.actor("A").lastRun().get(),
    (client) => client.actor("A").lastRun().dataset().get(),
    (client) => client.actor("A").lastRun().dataset().delete(),
  ];
  test('below another resource, too, `get()` of what does not exist is `undefined` and `delete()` of it succeeds: `actor(id).version("9.9")`, its `envVar(name)`, `lastRun()`, `lastRun().dataset()`', async () => {
    for (const call of below) {
      const { theirs, ours } = await compareClients([absent], (client) =>
        call(client).catch((error: unknown) => error),
      );
      expect(theirs).toBeUndefined();
      expect(ours).toBeInstanceOf(NotFoundError);
    }
    const alone = await compareClients([absent], (client) => client.dataset("D").get());
    expect([alone.theirs, alone.ours]).toEqual([undefined, undefined]);
  });

  test("what may be missing is typed as if it were there", () => {
    expectTypeOf<OfficialRun["finishedAt"]>().toEqualTypeOf<Date>();
    expectTypeOf<Run["finishedAt"]>().toEqualTypeOf<string | null | undefined>();
  });
});
