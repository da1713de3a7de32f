import { writeSync } from "node:fs";

/**
 * A process that makes some calls, ten at a time, and is done: `short-lived <path of a client> <baseUrl> <calls>`. As the last
 * thing before it exits it writes how long loading the client took, and the CPU of all that it did.
 */
const [client, baseUrl, calls] = process.argv.slice(2);
const start = performance.now();
const { ApifyClient } = await import(client!);
const importMillis = performance.now() - start;

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeSync(1, JSON.stringify({ importMillis, cpuMillis: (user + system) / 1000 }));
});

const apify = new ApifyClient({ token: "bench", baseUrl });
let left = Number(calls);
async function caller(): Promise<void> {
  while (left-- > 0) await apify.dataset(`plain-${left}`).get();
}
await Promise.all(Array.from({ length: 10 }, caller));
