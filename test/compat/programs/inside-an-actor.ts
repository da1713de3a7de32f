// What a program does inside an Actor.
import { client } from "./client.js";

const { id } = await client.actor("me/quote-collector").start({ count: 2 });
process.env.ACTOR_RUN_ID = id;
await client.run(id).waitForFinish();
await client.setStatusMessage("All done", { isStatusMessageTerminal: true });
const run = await client.run(id).get();
console.log(run?.statusMessage);
await client
  .run(id)
  .charge({ eventName: "page" })
  .catch(({ statusCode }) => console.log(statusCode));
console.log(run!.usageTotalUsd === undefined || typeof run!.usageTotalUsd === "number");
