import { type ApifyClient, NotFoundError } from "apify-openapi-client";
import { rawClient } from "apify-openapi-client/raw";
import { type Sandbox, startSandbox } from "apify-openapi-client/testing";

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({
    actors: {
      "me/pusher": { run: async ({ dataset }) => void (await dataset.pushItems([{ price: 3 }])) },
    },
  });
});

afterAll(() => sandbox.close());

test("runs an Actor of the sandbox and reads what it pushed", async () => {
  const client: ApifyClient = sandbox.client();
  const run = await client.actor("me/pusher").call({});
  expect(run.status).toBe("SUCCEEDED");
  const { items } = await client.run(run.id).dataset().listItems();
  expect(items).toEqual([{ price: 3 }]);
  const { data } = await rawClient(client).GET("/v2/actor-runs/{runId}", {
    params: { path: { runId: run.id } },
  });
  expect(data?.data.id).toBe(run.id);
});

test("has one class for an error, whichever entry throws it", async () => {
  const missing = sandbox.client().actor("me/nobody").start({});
  await expect(missing).rejects.toBeInstanceOf(NotFoundError);
});
