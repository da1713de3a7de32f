import type { ChildProcess } from "node:child_process";
import type { Added, AddingWay } from "../children/adder.js";
import { each, type Figure, figure, inTurns } from "../figures.js";
import { ask, type Server, said, start, startServer } from "../process.js";
import type { Behaviour, Held } from "../servers/intake.js";
import type { Scenario } from "./scenario.js";

const count = 100_000;
const kind: Behaviour = { latency: 0, unprocessed: 0, resets: 0 };

/** Both clients, each in a process of its own, warmed up by one round. */
async function compare(server: Server, what: "requests" | "items"): Promise<Figure[]> {
  const children = new Map<string, ChildProcess>();
  for (const name of ["ours", "official"] as const) {
    const way: AddingWay = `${name}, ${what}`;
    const child = await start("children/adder.ts", [way, server.baseUrl]);
    await said(child);
    await ask(child, {});
    children.set(name, child);
  }
  const costsAt = (latency: number, rounds: number) =>
    inTurns(["ours", "official"], rounds, async (name) => {
      await server.tell<Held>({ ...kind, latency });
      const added = await ask<Added>(children.get(name)!, {});
      const { keys, items } = await server.tell<Held>(kind);
      if (keys + items !== count) throw new Error(`${name}: ${keys + items} of ${count} arrived.`);
      return added;
    });
  const quick = await costsAt(0, 5);
  const slow = await costsAt(20, 3);
  for (const child of children.values()) child.disconnect();
  const millis = ({ millis }: Added) => millis;
  return [
    figure(
      `100,000 ${what}`,
      "ms of CPU",
      each(quick, ({ cpuMillis }) => cpuMillis),
    ),
    figure(`100,000 ${what}`, "ms", each(quick, millis)),
    figure(`100,000 ${what}, 20 ms a request`, "ms", each(slow, millis)),
  ];
}

/** Every request is reported once, and what counts as processed is in the queue. */
async function account(server: Server): Promise<string> {
  const child = await start("children/adder.ts", [
    "ours, requests" satisfies AddingWay,
    server.baseUrl,
  ]);
  await said(child);
  await server.tell<Held>({ latency: 0, unprocessed: 0.05, resets: 0.02 });
  const { processed, unprocessed, differentKeys, inOrder } = await ask<Added>(child, {});
  const { keys, batches, reset, left } = await server.tell<Held>(kind);
  child.disconnect();
  const isWhole = processed + unprocessed === count && differentKeys === count && inOrder;
  if (!isWhole || keys < processed) throw new Error("Not every request is accounted for once.");
  return (
    `5 % left unprocessed, 2 % of connections reset: ${batches} batches, ${reset} reset, ${left} requests left over; ` +
    `${processed} reported as processed, ${unprocessed} as unprocessed, each of ${differentKeys} once and in order; the queue holds ${keys}`
  );
}

export const adding: Scenario = {
  title: "Adding in bulk",
  about:
    "Requests to a queue by batchAddRequests() as it comes; items to a dataset by pushItems(), which the official client sends as " +
    "one request, so it is given 10,000 at a time.",
  async measure(quick) {
    if (quick) return { figures: [] };
    const server = await startServer("intake");
    const figures = [...(await compare(server, "requests")), ...(await compare(server, "items"))];
    const notes = [await account(server)];
    server.end();
    return { figures, notes };
  },
};
