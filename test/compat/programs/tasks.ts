// A task from its creation to its last run.
import { client } from "./client.js";

const actor = await client.actor("me/quote-collector").get();
const task = await client.tasks().create({
  actId: actor!.id,
  name: "two-quotes",
  input: { count: 2 },
  options: { memoryMbytes: 256 },
});
console.log(task.name, task.options?.memoryMbytes);
console.log(JSON.stringify(await client.task(task.id).getInput()));
await client.task(task.id).updateInput({ count: 2, author: "Solon" });
const run = await client.task("me/two-quotes").call();
const overridden = await client.task(task.id).call({ count: 1 }, { waitSecs: 30 });
for (const each of [run, overridden]) {
  const { items } = await client
    .dataset(each.defaultDatasetId)
    .listItems({ fields: ["author", "rank"] });
  console.log(each.status, JSON.stringify(items));
}
const last = client.task(task.id).lastRun({ status: "SUCCEEDED" });
console.log((await last.get())?.id === overridden.id, (await last.dataset().listItems()).count);
console.log(
  (await client.task(task.id).runs().list()).total,
  (await client.tasks().list()).items.map(({ name }) => name).join(),
);
await client.task(task.id).update({ title: "Two quotes" });
await client.task(task.id).delete();
console.log(await client.task(task.id).get());
