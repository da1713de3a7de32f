import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { type ApifyClient, clientWith } from "../../src/client.js";
import { HttpConnections, openSocket } from "../../src/transport/http.js";
import { createTransport } from "../../src/transport/node.js";
import type { Transport } from "../../src/transport/transport.js";
import { VirtualClock } from "../support/virtual-clock.js";
import { transportOf } from "../transport/request.js";
import { type Call, type CallName, callNames, calls } from "./calls.js";
import { expected, type Fault, mostOften, scriptsOf } from "./expected.js";
import { FaultServer, refusedOrigin } from "./server.js";

/**
 * Every fault times every kind of call times every transport of Node.js. Backing off takes no time, and a deadline is over once the
 * server has come to a stop. The table that it prints says how many requests reached the server's handler, and what came of
 * the call.
 */
const transports: readonly Transport[] = [
  createTransport({}),
  createTransport({ fetch: globalThis.fetch }),
  transportOf("node:http", new HttpConnections(openSocket)),
];

/** Longer than any deadline. */
const overdueMillis = 400_000;
/** How long a socket is idle, and after how long the server does not read from it any more. */
const [idleMillis, staleMillis] = [1200, 990];

interface World {
  readonly server: FaultServer;
  readonly client: ApifyClient;
}

async function worldOf(transport: Transport, fault: Fault): Promise<World> {
  const server = await FaultServer.start();
  const clock = new VirtualClock();
  server.onStall = () => clock.advance(overdueMillis);
  server.scripts.push(...scriptsOf(fault));
  const nowhere = await refusedOrigin();
  let refusals = fault === "refusedOnce" ? 1 : fault === "refused" ? Number.POSITIVE_INFINITY : 0;
  const client = clientWith(
    {
      token: "token",
      baseUrl: server.origin,
      maxResponseBytes: 1_000_000,
      middleware: [
        (request, next) => next(refusals-- > 0 ? { ...request, origin: nowhere } : request),
      ],
    },
    { clock, transport: clock.watch(transport) },
  );
  return { server, client };
}

async function outcomeOf(call: Call, fault: Fault, { server, client }: World): Promise<string> {
  if (fault === "staleSocket") {
    server.raceAfterMillis = staleMillis;
    await client.dataset("abc").get();
    await call.run(client);
    server.requests.length = 0;
    await pause(idleMillis);
  }
  const result = await Promise.resolve(call.run(client)).then(
    () => "done",
    (error: Error) => error.name.replace(/^Apify/, ""),
  );
  return `${server.requests.length} ${result}`;
}

async function play(transport: Transport, fault: Fault, name: CallName): Promise<string> {
  const world = await worldOf(transport, fault);
  try {
    return await outcomeOf(calls[name], fault, world);
  } finally {
    await world.server.close();
  }
}

describe.each(transports.map((transport) => [transport.name, transport] as const))(
  "over %s",
  (name, transport) => {
    const { connections } = transport;
    const table: string[][] = [[`${name} (${connections})`, ...callNames]];
    afterAll(() => console.log(printed(table)));

    test.each(Object.keys(expected[connections]) as Fault[])("%s", async (fault) => {
      const outcomes = await Promise.all(callNames.map((call) => play(transport, fault, call)));
      table.push([fault, ...outcomes]);
      const row = expected[connections][fault];
      for (const [i, call] of callNames.entries()) {
        const allowed = row[call] ?? row[calls[call].kind];
        expect(allowed.split(" or "), `${call} under ${fault}`).toContain(outcomes[i]);
      }
    });

    test("what must not run twice reached the handler once at most, what may be repeated was done", () => {
      const [, ...rows] = table;
      expect(rows.length).toBe(Object.keys(expected[connections]).length);
      for (const [fault, ...outcomes] of rows) {
        for (const [i, call] of callNames.entries()) {
          const [reached, result] = outcomes[i]!.split(" ");
          const where = `${call} under ${fault}`;
          const most = mostOften(fault as Fault);
          if (calls[call].kind !== "safe") expect(Number(reached), where).toBeLessThanOrEqual(most);
          else if (!hopeless.has(fault as Fault)) expect(result, where).toBe("done");
        }
      }
    });
  },
);

/** Asking again would bring the same. */
const hopeless = new Set<Fault>(["refused", "endlessBody", "bomb", "notImplemented"]);

function printed(table: readonly string[][]): string {
  const widths = table[0]!.map((_, i) => Math.max(...table.map((row) => row[i]!.length)));
  return table.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join("  ")).join("\n");
}
