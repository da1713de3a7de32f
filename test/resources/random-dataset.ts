import { isDeepStrictEqual } from "node:util";
import { ApifyClient } from "../../src/client.js";
import { DatasetServer, type Habits, type Stored, seen } from "../support/dataset-server.js";

/** Repeatable chance. */
function chance(seed: number) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    whole: (from: number, to: number) => from + Math.floor(random() * (to - from + 1)),
    often: (share: number) => random() < share,
    oneOf: <T>(...values: readonly T[]): T => values[Math.floor(random() * values.length)]!,
  };
}

/** A dataset, a server with its habits, and somebody who reads it, all by chance. */
function scene(seed: number) {
  const { whole, often, oneOf } = chance(seed);
  const items: Stored[] = Array.from({ length: whole(0, 250) }, (_, n) => ({
    n,
    empty: often(0.3),
    rows: whole(0, 3),
    text: oneOf("", "plain", "žluť", "𝕏\n"),
  }));
  const options: Record<string, unknown> = {};
  if (often(0.7)) options.chunkSize = whole(1, 80);
  if (often(0.3)) options.offset = whole(0, items.length + 5);
  if (often(0.3)) options.limit = whole(0, items.length + 10);
  if (often(0.3)) options.desc = true;
  Object.assign(
    options,
    oneOf<object>(
      {},
      {},
      { clean: true },
      { skipEmpty: true },
      { skipHidden: true },
      { unwind: ["x"] },
      { unwind: ["x"], clean: true },
    ),
  );
  const habits: Habits = {
    counts: oneOf("given", "scanned"),
    compresses: often(0.2),
    ...(often(0.4) ? { mostPerAnswer: whole(1, 100) } : {}),
  };
  if (often(0.4)) {
    let left = whole(1, 12);
    habits.breaksAfter = (_, length) =>
      often(0.5) && left-- > 0 && length > 0 ? whole(0, length) : undefined;
  }
  const trouble = oneOf("none", "grows", "stale");
  if (trouble === "grows") {
    let left = whole(1, 60);
    habits.growsBy = () => {
      const more = often(0.4) ? Math.min(left, whole(0, 7)) : 0;
      left -= more;
      return more;
    };
  }
  if (trouble === "stale" && !options.desc) {
    const behind = whole(1, 40);
    habits.claimsTotal = (real) => Math.max(0, real - behind);
  }
  const awaitsFirst = often(0.2);
  const byPages = often(0.3);
  // Pages come whole: which answer was the first would be told by the one that was not cut off.
  if ((awaitsFirst || byPages) && options.desc) delete habits.breaksAfter;
  return { items, options, habits, awaitsFirst, byPages };
}

/** Reads a dataset through, and says what is wrong with what came; undefined if nothing is. */
export async function problemIn(
  seed: number,
  fetch: typeof globalThis.fetch | undefined,
): Promise<object | undefined> {
  const { items, options, habits, awaitsFirst, byPages } = scene(seed);
  const server = await DatasetServer.start(items, habits);
  const client = new ApifyClient({
    token: "secret",
    baseUrl: server.url,
    minDelayBetweenRetriesMillis: 0,
    maxRetries: 20,
    rateLimit: false,
    fetch,
  });
  const got: object[] = [];
  let error: unknown;
  try {
    const list = client.dataset("D").listItems(options);
    if (awaitsFirst) await list;
    if (byPages) for await (const page of list.pages()) got.push(...page.items);
    else for await (const item of list) got.push(item);
  } catch (thrown) {
    error = thrown;
  }
  await server.close();
  // Under a filter, nothing tells an answer without items beyond a total that is behind from the end.
  const sure =
    habits.claimsTotal && isFiltered(options) ? habits.claimsTotal(items.length) : undefined;
  const before = expected(items.slice(0, sure), options);
  // At least what was there at first, and of what came later a part without holes.
  const right = options.desc ? before : expected(server.items, options).slice(0, got.length);
  if (!error && got.length >= before.length && isDeepStrictEqual(got, right)) return undefined;
  const numbers = (list: object[]) => list.map((item) => (item as Stored).n).join(" ");
  const { requests } = server;
  return {
    seed,
    awaitsFirst,
    byPages,
    options,
    habits,
    requests,
    error,
    got: numbers(got),
    right: numbers(right),
  };
}

function isFiltered(options: Record<string, unknown>): boolean {
  return ["clean", "skipEmpty", "skipHidden", "unwind"].some((name) => name in options);
}

/** What should come, at the latest state of the dataset. */
function expected(stored: readonly Stored[], options: Record<string, unknown>): object[] {
  const { offset = 0, limit, desc, unwind } = options as Record<string, number>;
  const ordered = (desc ? [...stored].reverse() : [...stored]).slice(offset);
  const query = new URLSearchParams(
    Object.entries(options).map(([name, value]) => [name, String(value)]),
  );
  const most = limit || Number.POSITIVE_INFINITY;
  // With `unwind` the limit counts items before they are unwound, and before others are dropped.
  return unwind ? seen(ordered.slice(0, most), query) : seen(ordered, query).slice(0, most);
}
