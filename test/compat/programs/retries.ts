// Refusals that are over in a moment are not seen; the statistics tell.
import { client } from "./client.js";

const { id } = await client.datasets().getOrCreate("flaky");
await client.dataset(id).pushItems([{ ok: true }]);
const { items } = await client.dataset(id).listItems();
console.log(JSON.stringify(items));
console.log(client.stats.calls > 0, client.stats.requests >= client.stats.calls);
console.log(client.baseUrl === `${process.env.APIFY_API_BASE_URL}/v2`);
