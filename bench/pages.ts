import { inTurns, startDataset } from "./dataset-world.js";

/**
 * 100 pages of 1,000, each of which takes a server 20 ms, read to the end beside the official client.
 * `npx tsx bench/pages.ts [latency] [rounds]`
 */
const latency = Number(process.argv[2] ?? 20);
const rounds = Number(process.argv[3] ?? 3);
const total = 100_000;

const world = await startDataset(total);
console.log(`100 pages of 1,000, ${latency} ms each, ${rounds} rounds`);
await world.behave({ latency });
console.log("\na list:");
await inTurns(world, total, rounds, ["ours, list", "official, list"]);
console.log("\nitems of a dataset:");
await inTurns(world, total, rounds, ["ours, iterated", "official, iterated by 1,000"]);
await world.behave({ latency, mostPerAnswer: 1000 });
console.log("\nthe same from a server that gives no more than 1,000 at once:");
await inTurns(world, total, rounds, ["ours, iterated", "official, iterated by 1,000"]);
world.end();
