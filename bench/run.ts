/**
 * `npm run bench`: what small calls and starting cost, beside the official client and beside a floor, undici's pool used by
 * hand. Fails if a guard does. `npm run bench -- --quick` takes fewer rounds and under two minutes.
 */
import { said, start } from "./process.js";
import { smallCalls } from "./small-calls.js";
import { startUp } from "./start-up.js";

const quick = process.argv.includes("--quick");
const server = await start("api-server.ts");
const baseUrl = `http://127.0.0.1:${await said<number>(server)}`;

console.log(`Node.js ${process.versions.node}, each client in a process of its own`);
const shares = await smallCalls(baseUrl, quick ? 15 : 60);
const { importing, oneCall } = await startUp(baseUrl, quick ? 9 : 25);
server.disconnect();

const get = shares.get("get plain at 10")!;
const post = shares.get("post plain at 10")!;
/** Shares of somebody else's cost that ours must not exceed. */
const guards: readonly (readonly [what: string, share: number, most: number])[] = [
  ["CPU of a small GET at 10, of the floor's", get.ofFloor, 1.35],
  ["CPU of a small GET at 10, of the official client's", get.ofOfficial, 1 / 8],
  ["CPU of a small POST at 10, of the official client's", post.ofOfficial, 1 / 6],
  ["import, of the official client's", importing, 0.15],
  ["a process of one call, of the official client's", oneCall, 1],
];

console.log("\nguards");
for (const [what, share, most] of guards) {
  const verdict = share <= most ? "ok    " : "FAILED";
  console.log(`  ${verdict} ${what}: ${share.toFixed(3)}, at most ${most.toFixed(3)}`);
  if (share > most) process.exitCode = 1;
}
