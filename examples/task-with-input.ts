/**
 * Saves an input as a task, and runs it: as saved, and with a part of it replaced.
 *
 * Prints:
 *
 *     Aristotle, Aristotle
 *     Seneca, Seneca
 */
import { ApifyClient } from "apify-openapi-client";

const apify = new ApifyClient();

const { id } = await apify.tasks().create({
  actId: "me/quote-collector",
  name: "morning-quotes",
  input: { count: 2, author: "Aristotle" },
  options: { memoryMbytes: 256, timeoutSecs: 60 },
});
const task = apify.task(id);

for (const input of [undefined, { author: "Seneca" }]) {
  const run = await task.call(input, { throwOnFailure: true });
  const { items } = await apify.dataset(run.defaultDatasetId).listItems({ fields: ["author"] });
  console.log(items.map(({ author }) => author).join(", "));
}

await task.delete();
