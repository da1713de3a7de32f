import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { rawClient } from "../../src/raw.js";
import { FaultServer } from "../faults/server.js";

let server: FaultServer;
let client: ApifyClient;
beforeEach(async () => {
  server = await FaultServer.start();
  client = new ApifyClient({ token: "token", baseUrl: server.origin, maxRetries: 0 });
});
afterEach(() => server.close());

/** 10 MB. */
const long = "a/?#%2e\u017e".repeat(2 ** 20);

const calls: Readonly<Record<string, () => PromiseLike<unknown>>> = {
  "the ID of a run": () => client.run(long).get(),
  "a name": () => client.dataset(long.replaceAll("/", "")).get(),
  "a name with slashes": async () => client.dataset(long).get(),
  "the key of a record": () => client.keyValueStore("abc").getRecord(long),
  "an option": () => client.datasets().list({ offset: 0, query: { extra: long } }),
  "a list": () =>
    client
      .dataset("abc")
      .listItems({ fields: [long] })
      .then(),
  "a path through raw": () =>
    rawClient(client).GET("/v2/datasets/{datasetId}", {
      params: { path: { datasetId: long.replaceAll("/", "") } },
    }),
  "a path of a request of one's own": () =>
    client.request("GET", "/v2/things/{id}", { pathParams: { id: long } }),
};

describe("what is too long for any server", () => {
  test.each(Object.entries(calls))(
    "%s is refused before it is sent, in few words",
    async (_, call) => {
      const error = await Promise.resolve()
        .then(call)
        .catch((reason: Error) => reason);
      expect(error).toMatchObject({ name: "ApifyArgumentError" });
      expect(String((error as Error).stack).length).toBeLessThan(3000);
      expect(JSON.stringify(error).length).toBeLessThan(1000);
      expect(server.connections).toBe(0);
    },
  );
});

test("what is long is sent as it is", async () => {
  const key = "key/".repeat(1000);
  await client.keyValueStore("abc").deleteRecord(key);
  const [request] = server.requests;
  expect(request?.method).toBe("DELETE");
  expect(request?.path).toBe(`/v2/key-value-stores/abc/records/${encodeURIComponent(key)}`);
});
