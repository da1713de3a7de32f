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

const forms = ["items", "pages", "json", "jsonl", "csv"] as const;

/** A dataset, a server with its habits, and somebody who reads it, all by chance. */
function scene(seed: number) {
  const { whole, often, oneOf } = chance(seed);
  const form = oneOf(...forms, "items");
  const alike = often(0.2);
  const items: Stored[] = Array.from({ length: whole(form === "csv" ? 8 : 0, 250) }, (_, n) => ({
    n: alike ? 1 : n,
    empty: often(0.3),
    rows: whole(0, 3),
    text: oneOf("", "plain", "žluť", "𝕏\n]", 'a ] "b",'),
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
  if (often(0.4)) {
    let left = whole(1, 60);
    habits.growsBy = () => {
      const more = often(0.4) ? Math.min(left, whole(0, 7)) : 0;
      left -= more;
      return more;
    };
  }
  // With `desc` positions are told by the total.
  if (often(0.4) && !options.desc) {
    const behind = whole(1, 40);
    habits.claimsTotal = (real) => Math.max(0, real - behind);
  }
  const awaitsFirst = often(0.2);
  const isList = form === "items" || form === "pages";
  if (!isList) delete options.chunkSize;
  // What comes whole: which answer was the first would be told by the one that was not cut off.
  if ((awaitsFirst || form !== "items") && options.desc) delete habits.breaksAfter;
  return { items, options, habits, awaitsFirst, form };
}

/** Reads a dataset through, and says what is wrong with what came; undefined if nothing is. */
export async function problemIn(
  seed: number,
  fetch: typeof globalThis.fetch | undefined,
): Promise<object | undefined> {
  const { items, options, habits, awaitsFirst, form } = scene(seed);
  const server = await DatasetServer.start(items, habits);
  const client = new ApifyClient({
    token: "secret",
    baseUrl: server.url,
    minDelayBetweenRetriesMillis: 0,
    maxRetries: 20,
    rateLimit: false,
    fetch,
  });
  const dataset = client.dataset("D");
  const got: object[] = [];
  let error: unknown;
  try {
    if (form === "items" || form === "pages") {
      const list = dataset.listItems(options);
      if (awaitsFirst) await list;
      if (form === "pages") for await (const page of list.pages()) got.push(...page.items);
      else for await (const item of list) got.push(item);
    } else {
      const bytes = awaitsFirst
        ? dataset.downloadItems(form, options)
        : new Response(
            await dataset.downloadItems(form, { ...options, stream: true }),
          ).arrayBuffer();
      got.push(...parsed(form, Buffer.from(new Uint8Array(await bytes)).toString()));
    }
  } catch (thrown) {
    error = thrown;
  }
  await server.close();
  const wanted = (stored: readonly Stored[]) => {
    const list = expected(stored, options, form);
    return form === "csv" ? list.map(asTexts) : list;
  };
  const before = wanted(items);
  // At least what was there at first, and of what came later a part without holes.
  const right = options.desc ? before : wanted(server.items).slice(0, got.length);
  if (!error && got.length >= before.length && isDeepStrictEqual(got, right)) return undefined;
  const numbers = (list: object[]) => list.map((item) => (item as Stored).n).join(" ");
  const { requests } = server;
  return {
    seed,
    awaitsFirst,
    form,
    options,
    habits,
    requests,
    error,
    got: numbers(got),
    right: numbers(right),
  };
}

/** What should come, at the latest state of the dataset. */
function expected(
  stored: readonly Stored[],
  options: Record<string, unknown>,
  form: string,
): object[] {
  const { offset = 0, limit, desc, unwind } = options as Record<string, number>;
  const ordered = (desc ? [...stored].reverse() : [...stored]).slice(offset);
  const query = new URLSearchParams(
    Object.entries(options).map(([name, value]) => [name, String(value)]),
  );
  const most = limit || Number.POSITIVE_INFINITY;
  // With `unwind`, and in files, the limit counts items before they are unwound, and before others are dropped.
  const asStored = unwind || (form !== "items" && form !== "pages");
  return asStored ? seen(ordered.slice(0, most), query) : seen(ordered, query).slice(0, most);
}

function parsed(format: "json" | "jsonl" | "csv", file: string): object[] {
  if (format === "json") return JSON.parse(file);
  if (format === "csv") return csvRows(file);
  return file
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Every cell of the server is in quotes. */
function csvRows(file: string): object[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = "", end] of file.matchAll(/\uFEFF?"((?:[^"]|"")*)"(,|\r\n|$)/g)) {
    row.push(cell.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  const [header = [], ...cells] = rows;
  return cells.map((values) => Object.fromEntries(values.map((value, i) => [header[i], value])));
}

function asTexts(item: object): object {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, String(value)]));
}
