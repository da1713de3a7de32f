/**
 * `npm run quickstart`: the main job of the client, on an embedded mock of the API; `-- --live` does it on the real one, with
 * the token in APIFY_TOKEN.
 */
import { ApifyClient } from "../src/index.js";
import { startPrism } from "../test/contract/prism.js";

const live = process.argv.includes("--live");
if (live && !process.env["APIFY_TOKEN"]) {
  console.error("--live needs your API token: APIFY_TOKEN=… npm run quickstart -- --live");
  process.exit(1);
}

const mock = live ? undefined : await startPrism();
// The mock reads no compressed bodies, and nothing else differs from the real API.
const apify = mock
  ? new ApifyClient({ baseUrl: mock.url, token: "any-token", compression: false })
  : new ApifyClient();
const actor = live ? "apify/hello-world" : "jane-doe/quote-collector";

console.log(`Starting ${actor} on ${mock ? `the mock at ${mock.url}` : "the Apify platform"} …`);
const run = await apify
  .actor(actor)
  .call(
    { message: "Hello from apify-openapi-client" },
    { memory: 256, onStatus: ({ status }) => console.log(`  ${status}`) },
  );
console.log(`Run ${run.id} ended: ${run.status}`);

console.log("Its items:");
for await (const item of apify.dataset(run.defaultDatasetId).listItems({ clean: true })) {
  console.log(" ", JSON.stringify(item));
}

const output = await apify.keyValueStore(run.defaultKeyValueStoreId).getRecord("OUTPUT");
console.log("Its OUTPUT record:", output ? JSON.stringify(output.value) : "none");

await mock?.close();
