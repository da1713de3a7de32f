/** Bun and Deno: writes a dataset to a file, through a link, and tells what is refused before anything is sent. */
import { ApifyClient } from "apify-openapi-client";

const { SANDBOX_URL: baseUrl, SANDBOX_TOKEN: token, FILE: to, FOLDER: folder } = process.env;
const apify = new ApifyClient({ baseUrl, token });
const { id } = await apify.datasets().getOrCreate("download");
const dataset = apify.dataset(id);
await dataset.pushItems([{ a: 1 }]);
await dataset.downloadItems("json", { to });

let sent = 0;
const count = (request, next) => {
  sent += 1;
  return next(request);
};
const counting = apify.with({ middleware: [count], compression: "br" }).dataset(id);
const refusals = await Promise.allSettled([
  counting.downloadItems("json", { to: folder }),
  counting.pushItems([{ text: "x".repeat(5000) }]),
]);
console.log(JSON.stringify({ sent, refused: refusals.map(({ reason }) => reason?.name) }));
