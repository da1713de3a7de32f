import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ApifyClient } from "apify-openapi-client";
import { expect, test } from "vitest";
import { startPrism } from "../../src/testing/prism.js";

/** What the whole suite relies on: Prism lets nothing pass that is not as the document has it. */
test("Prism before a server refuses an answer, and a request, that the document does not have", async () => {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: { id: 17 } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const prism = await startPrism({
    upstream: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
  const client = new ApifyClient({ baseUrl: prism.url, token: "any", maxRetries: 0 });
  await expect(client.dataset("results").get()).rejects.toMatchObject({ statusCode: 500 });
  const unasked = client.request("GET", "/v2/datasets", { query: { limit: "many" } });
  await expect(unasked).rejects.toMatchObject({ statusCode: 422 });
  await prism.close();
  server.close();
}, 60_000);
