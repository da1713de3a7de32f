import { afterEach } from "vitest";
import { clientWith } from "../../src/client.js";
import type { Clock } from "../../src/core/clock.js";
import type { ClientOptions } from "../../src/options.js";
import { DatasetServer, type Habits, type Stored, storedItems } from "./dataset-server.js";

/** Both ways to a server. */
export const transports = [
  ["undici", undefined],
  ["fetch", globalThis.fetch],
] as const;

type Fetch = (typeof transports)[number][1];

const servers: DatasetServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A dataset on a server, and a client that knows it as `D`. */
export async function datasetFixture(
  fetch: Fetch,
  items: number | readonly Stored[],
  habits: Habits = {},
  options: ClientOptions = {},
  clock?: Clock,
) {
  const stored = typeof items === "number" ? storedItems(items) : items;
  const server = await DatasetServer.start(stored, habits);
  servers.push(server);
  const client = clientWith(
    {
      token: "secret",
      baseUrl: server.url,
      rateLimit: false,
      minDelayBetweenRetriesMillis: 0,
      ...(fetch ? { fetch } : {}),
      ...options,
    },
    clock ? { clock } : undefined,
  );
  return { server, client, dataset: client.dataset("D") };
}

export async function all<T>(
  source: AsyncIterable<T>,
  most = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const items: T[] = [];
  if (most === 0) return items;
  for await (const item of source) {
    items.push(item);
    if (items.length >= most) break;
  }
  return items;
}

export const numbersOf = (items: readonly object[]): unknown[] =>
  items.map((item) => (item as Stored).n);

export const range = (from: number, end: number): number[] =>
  Array.from({ length: end - from }, (_, i) => from + i);

/** Resolves once the condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** What a promise is rejected with. */
export async function failure(
  promise: PromiseLike<unknown>,
): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error("It did not fail.");
}
