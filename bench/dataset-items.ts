import { inTurns, startDataset } from "./dataset-world.js";

/**
 * 1,000,000 items, 500 MB as JSON Lines, read to the end beside the official client: items a second, memory, stalls; and the
 * same with the connection cut at random. `npx tsx bench/dataset-items.ts [items] [rounds]`
 */
const total = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);

const world = await startDataset(total);
const all = total.toLocaleString("en");
console.log(`${all} items, ${rounds} rounds, Node.js ${process.versions.node}`);
await inTurns(world, total, rounds, [
  "ours, iterated",
  "official, iterated by 1,000",
  "official, iterated by 10,000",
  "official, listItems() whole",
]);

await world.behave({ breaks: 20 });
const { items, inOrder, secs, growthMegabytes } = await world.reading("ours, iterated");
const { broken, requests } = await world.behave({});
console.log(
  `\nthe connection cut at random: ${broken} cuts, ${requests} requests, ${secs.toFixed(1)} s, growth ${growthMegabytes.toFixed(0)} MB`,
);
console.log(
  `  ${items} items, ${inOrder ? "each once and in order" : "NOT each once and in order"}`,
);
world.end();
