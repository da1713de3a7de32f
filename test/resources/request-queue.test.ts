import { afterEach, describe, expect, test } from "vitest";
import { ApifyArgumentError } from "../../src/errors.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import { queued } from "../support/queue-server.js";
import type { ScriptedResponse } from "../support/scripted-server.js";

afterEach(endFixtures);

const data = (value: unknown): ScriptedResponse => ({ json: { data: value } });
const info = { requestId: "id-1", wasAlreadyPresent: true, wasAlreadyHandled: false };

describe.each(["undici", "fetch"] as const)("a request queue over %s", (via) => {
  const queueWith = async (script: readonly ScriptedResponse[]) => {
    const { client, server } = await startFixture(script, {}, { via });
    const sent = () => server.requests.map(({ method, url }) => `${method} ${url}`);
    return { client, server, sent, queue: client.requestQueue("queue-1", { clientKey: "me" }) };
  };

  test("one request is added, read, replaced and deleted", async () => {
    const request = { ...queued(1), id: "id-1" };
    const gone = { status: 404, json: { error: { type: "record-not-found", message: "No." } } };
    const script = [data(info), data(request), data(info), { status: 204 }, gone];
    const { queue, server, sent } = await queueWith(script);
    expect(await queue.addRequest(queued(1), { forefront: true })).toEqual(info);
    expect(await queue.getRequest("id-1")).toEqual(request);
    const handled = { ...request, handledAt: "2026-03-04T06:00:00.000Z" };
    expect(await queue.updateRequest(handled)).toEqual(info);
    await queue.deleteRequest("id-1");
    expect(await queue.getRequest("id-1")).toBeUndefined();
    const at = "/v2/request-queues/queue-1/requests";
    expect(sent()).toEqual([
      `POST ${at}?clientKey=me&forefront=true`,
      `GET ${at}/id-1`,
      `PUT ${at}/id-1?clientKey=me`,
      `DELETE ${at}/id-1?clientKey=me`,
      `GET ${at}/id-1`,
    ]);
    expect(JSON.parse(String(server.requests[2]?.body))).toEqual(handled);
  });

  test("a request without an ID cannot be replaced", async () => {
    const { queue, sent } = await queueWith([]);
    await expect(queue.updateRequest(queued(1) as never)).rejects.toThrow(ApifyArgumentError);
    expect(sent()).toEqual([]);
  });

  test("head and locks", async () => {
    const lockExpiresAt = "2026-03-04T06:00:00.000Z";
    const head = { limit: 2, queueModifiedAt: lockExpiresAt, hadMultipleClients: false, items: [] };
    const { queue, sent } = await queueWith([
      data(head),
      data({ ...head, lockSecs: 60 }),
      data({ lockExpiresAt }),
      { status: 204 },
      data({ unlockedCount: 3 }),
    ]);
    expect(await queue.listHead({ limit: 2 })).toEqual(head);
    expect(await queue.listAndLockHead({ lockSecs: 60, limit: 2 })).toMatchObject({ lockSecs: 60 });
    expect(await queue.prolongRequestLock("id-1", { lockSecs: 30 })).toEqual({ lockExpiresAt });
    await queue.deleteRequestLock("id-1", { forefront: true });
    expect(await queue.unlockRequests()).toEqual({ unlockedCount: 3 });
    const at = "/v2/request-queues/queue-1";
    expect(sent()).toEqual([
      `GET ${at}/head?clientKey=me&limit=2`,
      `POST ${at}/head/lock?clientKey=me&limit=2&lockSecs=60`,
      `PUT ${at}/requests/id-1/lock?clientKey=me&lockSecs=30`,
      `DELETE ${at}/requests/id-1/lock?clientKey=me&forefront=true`,
      `POST ${at}/requests/unlock?clientKey=me`,
    ]);
  });

  test("requests come page by page, by cursor, below a last run too", async () => {
    const page = (numbers: number[], nextCursor?: string) =>
      data({ items: numbers.map(queued), limit: 2, ...(nextCursor ? { nextCursor } : {}) });
    const pages = [page([1, 2], "next"), page([3])];
    const { client, sent } = await queueWith([...pages, ...pages]);
    const queue = client
      .actor("me/mine")
      .lastRun({ status: "SUCCEEDED" })
      .requestQueue({ clientKey: "me" });
    const urls: string[] = [];
    for await (const { url } of queue.listRequests({ chunkSize: 2 })) urls.push(url);
    expect(urls).toEqual([1, 2, 3].map((n) => queued(n).url));
    const sizes: number[] = [];
    for await (const { items } of queue.paginateRequests({ maxPageLimit: 2 })) {
      sizes.push(items.length);
    }
    expect(sizes).toEqual([2, 1]);
    const at = "GET /v2/actors/me~mine/runs/last/request-queue/requests?status=SUCCEEDED";
    const walk = [`${at}&clientKey=me&limit=2`, `${at}&clientKey=me&cursor=next&limit=2`];
    expect(sent()).toEqual([...walk, ...walk]);
  });
});
