// The life of runs.
import { client } from "./client.js";

const actor = client.actor("me/word-counter");
const started = await actor.start({ text: "a b c" }, { webhooks: [], build: "latest" });
const finished = await client.run(started.id).waitForFinish({ waitSecs: 20 });
console.log(finished.status, finished.id === started.id, finished.meta.origin);
const output = await client.run(started.id).keyValueStore().getRecord("OUTPUT");
console.log(JSON.stringify(output?.value));
const input = await client.keyValueStore(started.defaultKeyValueStoreId).getRecord("INPUT");
console.log(JSON.stringify(input?.value));

const failed = await actor.call({ text: "" }, { log: null });
console.log(failed.status, failed.statusMessage);
const resurrected = await client.run(failed.id).resurrect({ memory: 256 });
console.log(resurrected.id === failed.id);
console.log((await client.run(failed.id).waitForFinish()).status);

const slow = await client.actor("me/quote-collector").start({ count: 400 });
await client.run(slow.id).abort({ gracefully: false });
console.log((await client.run(slow.id).waitForFinish()).status);
await client
  .run(failed.id)
  .update({ statusMessage: "Stopped by hand", isStatusMessageTerminal: true });
console.log((await client.run(failed.id).get())?.statusMessage);

const statuses: string[] = [];
for await (const { status } of client.runs().list({ desc: true, status: ["FAILED", "ABORTED"] }))
  statuses.push(status);
console.log(statuses.join());
console.log(
  (await client.runs().list({ status: "SUCCEEDED" })).total,
  (await actor.runs().list({ limit: 1 })).items.length,
);
console.log((await actor.lastRun({ status: "SUCCEEDED" }).get())?.id === started.id);
const text = await client.run(started.id).log().get();
console.log(text?.includes("Counting 5 characters"));
await client.run(slow.id).delete();
console.log(await client.run(slow.id).get());
