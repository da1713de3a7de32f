/**
 * A worker that makes calls and then blocks its thread, so that nothing is sent afterwards: whether the server sees each of them all
 * the same. It posts what was lost.
 */
import { setImmediate as turn } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { ApifyClient as CompatClient } from "../../src/apify-client/index.js";
import { ApifyClient } from "../../src/index.js";

/** Where the calls go, and the number of requests that the server has seen. */
export interface Written {
  readonly baseUrl: string;
  readonly seen: Int32Array;
}

const { baseUrl, seen } = workerData as Written;
const rounds = 15;
/** Only what is lost takes so long. */
const patienceMillis = 10_000;

const options = { baseUrl, token: "t" };
const intercepted = { ...options, requestInterceptors: [(config: object) => config] };
const clients = {
  "the client": new ApifyClient(options),
  "apify-client": new CompatClient(options),
  "apify-client with an interceptor": new CompatClient(intercepted),
};
type Client = (typeof clients)[keyof typeof clients];

const request = { url: "https://example.com/", uniqueKey: "a" };
const calls: Readonly<Record<string, (client: Client, id: string) => PromiseLike<unknown>>> = {
  get: (client, id) => client.run(id).get(),
  update: (client, id) => client.run(id).update({ statusMessage: "Finished!" }),
  addRequest: (client, id) => client.requestQueue(id).addRequest(request),
  start: (client, id) => client.actor(id).start(),
};

/** When a call is made after the one before it, and when the thread blocks. */
const moments: Readonly<
  Record<string, (made: () => PromiseLike<unknown>, block: () => void) => Promise<unknown>>
> = {
  "at once, for a millisecond": (made, block) => ended(made, block),
  "in the check phase, for a millisecond": async (made, block) => {
    await turn();
    return ended(made, block);
  },
  "after a timer, for a millisecond": async (made, block) => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    return ended(made, block);
  },
  "a turn later, for no turn": async (made, block) => {
    await turn();
    const answer = made();
    // Interceptors are awaited, which takes no turn.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    block();
    return answer;
  },
};

async function ended(made: () => PromiseLike<unknown>, block: () => void): Promise<unknown> {
  const answer = made();
  setTimeout(block, 1);
  return answer;
}

const lost: string[] = [];
for (const [entry, client] of Object.entries(clients)) {
  for (const [name, call] of Object.entries(calls)) {
    for (const [id, [moment, blocked]] of Object.entries(Object.entries(moments))) {
      await call(client, id);
      for (let round = 0; round < rounds; round++) {
        const before = Atomics.load(seen, 0);
        let outcome: string | undefined;
        const block = () => {
          outcome = Atomics.wait(seen, 0, before, patienceMillis);
        };
        await blocked(() => call(client, id), block);
        if (outcome === "timed-out") lost.push(`${entry}: ${name} ${moment}, round ${round}`);
      }
    }
  }
}
parentPort!.postMessage(lost);
