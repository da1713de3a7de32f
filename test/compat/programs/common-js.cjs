// A script in CommonJS, as most programs for the official client are.
const apify = require("apify-client");

const { ApifyApiError, ApifyClient, DownloadItemsFormat } = apify;

async function main() {
  const client = new ApifyClient({
    token: process.env.APIFY_TOKEN,
    baseUrl: process.env.APIFY_API_BASE_URL,
  });
  const run = await client.actor("me/quote-collector").call({ count: 3 }, { log: null });
  const dataset = client.dataset(run.defaultDatasetId);
  const { items } = await dataset.listItems({ fields: ["rank", "quote"] });
  console.log(run.status, JSON.stringify(items));
  console.log(String(await dataset.downloadItems(DownloadItemsFormat.CSV, { bom: false })));

  await client
    .actor("me/nobody")
    .start()
    .catch((error) => console.log(error instanceof ApifyApiError, error.statusCode, error.type));

  // A library beside it may import what this program requires.
  const imported = await import("apify-client");
  console.log(imported.ApifyClient === ApifyClient, imported.ApifyApiError === ApifyApiError);
  console.log(client.constructor.name, client.run(run.id).constructor.name);
  const classes = Object.entries(apify).filter(([name]) => name.endsWith("Client"));
  console.log(classes.length > 20, classes.filter(([name, made]) => made.name !== name).join());
}

main();
