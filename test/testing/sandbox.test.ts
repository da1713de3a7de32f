import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ApifyClient as OfficialClient } from "apify-client";
import type { ApifyClient } from "apify-openapi-client";
import { expect, test } from "vitest";
import { checkedSandbox } from "./checked-sandbox.js";
import { collector, scenario } from "./scenario.js";

/** Counts the calls of a webhook. */
async function receiver() {
  let calls = 0;
  const server = createServer((request, response) => {
    calls++;
    request.resume().on("end", () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, calls: () => calls, close: () => server.close() };
}

const options = { actors: { "me/collector": collector } };

async function outcome(client: ApifyClient): Promise<object> {
  const { url, calls, close } = await receiver();
  const result = await scenario(client, url);
  await sleep(50);
  close();
  return { ...result, webhookCalls: calls() };
}

test("this client and the official one come to the same", async () => {
  const ours = await outcome((await checkedSandbox(options)).client);

  // It writes booleans as 1 and compresses bodies, which the API takes and Prism does not: so it goes straight there.
  const { sandbox } = await checkedSandbox(options);
  const official = new OfficialClient({ baseUrl: sandbox.url, token: sandbox.token });
  const theirs = await outcome(official as unknown as ApifyClient);

  expect(ours).toEqual(theirs);
  expect(ours).toMatchObject({
    run: { started: "READY", status: "SUCCEEDED" },
    batch: 40,
    locked: 2,
    queue: { handledRequestCount: 1, pendingRequestCount: 39 },
    webhookCalls: 1,
    gone: [undefined, undefined, undefined, undefined, undefined],
  });
});
