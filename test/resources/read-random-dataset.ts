import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { clientWith } from "../../src/client.js";
import {
  DatasetServer,
  rendered,
  type Stored,
  seen,
  timeInSpreadsheet,
} from "../support/dataset-server.js";
import { FastClock } from "../support/fast-clock.js";
import { type Scene, scene } from "./random-dataset.js";

type States = readonly (readonly Stored[])[];

/** Reads a dataset through: whether it came whole or was refused with reason, or else what is wrong. */
export async function outcome(
  seed: number,
  fetch: typeof globalThis.fetch | undefined,
): Promise<"whole" | "refused" | object> {
  const played = scene(seed);
  const server = await DatasetServer.start(played.items, played.habits);
  const got: unknown[] = [];
  const error: unknown = await read(played, server.url, fetch, got).then(
    () => undefined,
    (thrown) => thrown,
  );
  await server.close();
  const { states, requests } = server;
  const { form, isList, options } = played;
  const came = isList ? got : Buffer.concat(got as Uint8Array[]);
  const time =
    form === "xlsx" && came.length >= 14 ? (came as Buffer).readUInt32LE(timeInSpreadsheet) : 0;
  // After the end of a run, what it wrote last, too.
  const wanted = states
    .slice(options.follow ? -1 : 0)
    .map((stored) => expected(stored, played, time));
  if (!error && wanted.some((all) => isDeepStrictEqual(came, all))) return "whole";
  const isStart = wanted.some((all) => isDeepStrictEqual(came, all.slice(0, came.length)));
  if (isStart && error instanceof Error && hasReason(error, played, states)) return "refused";
  const lengths = states.map(({ length }) => length).join(" ");
  return { seed, ...played, items: undefined, lengths, requests, error, came };
}

/** Into `got`: items, or pieces of a file. */
async function read(
  { form, taken, options }: Scene,
  baseUrl: string,
  fetch: typeof globalThis.fetch | undefined,
  got: unknown[],
): Promise<void> {
  const client = clientWith(
    {
      token: "secret",
      baseUrl,
      maxRetries: 20,
      minDelayBetweenRetriesMillis: 0,
      rateLimit: false,
      fetch,
    },
    // Pauses take no time, time limits are what they are.
    { clock: new FastClock((millis) => (millis <= 2000 ? 0 : millis)) },
  );
  const dataset = options.follow ? client.run("R").dataset() : client.dataset("D");
  if (form === "items" || form === "pages") {
    const list = dataset.listItems(options);
    if (taken === "awaited") await list;
    if (form === "pages") for await (const page of list.pages()) got.push(...page.items);
    else for await (const item of list) got.push(item);
  } else if (taken === "stream") {
    const stream = await dataset.downloadItems(form, { ...options, stream: true });
    for await (const piece of stream) got.push(piece);
  } else if (taken === "to") {
    const folder = await mkdtemp(join(tmpdir(), "items-"));
    try {
      const to = join(folder, "items");
      await dataset.downloadItems(form, { ...options, to });
      got.push(await readFile(to));
    } finally {
      await rm(folder, { recursive: true });
    }
  } else got.push(await dataset.downloadItems(form, options));
}

/** What one answer about this state of the dataset would give. */
function expected(
  stored: readonly Stored[],
  { form, isList, isExpanded, options, habits }: Scene,
  time: number,
): unknown[] | Buffer {
  const { offset = 0, limit, desc } = options as Record<string, number>;
  const ordered = (desc ? [...stored].reverse() : [...stored]).slice(offset);
  const query = new URLSearchParams(
    Object.entries({ ...options, format: form }).map(([name, value]) => [name, String(value)]),
  );
  const most = limit || Number.POSITIVE_INFINITY;
  // When items are unwound, and in files, the limit counts those that are stored.
  if (isList && !isExpanded) return seen(ordered, query).slice(0, most);
  const items = seen(ordered.slice(0, most), query);
  return isList ? items : rendered(items, query, { ...habits, time }).body;
}

/** Whether that is where the API gives no way. */
function hasReason({ message }: Error, scene: Scene, states: States): boolean {
  const { form, taken, isDivided, options, habits } = scene;
  const { offset = 0, limit, desc } = options as Record<string, number>;
  if (message.includes("items were removed")) {
    return states.some(({ length }, i) => length < (states[i - 1]?.length ?? 0));
  }
  if (message.includes("cannot be joined")) {
    const most = Math.max(...states.map(({ length }) => length - offset));
    return !isDivided && Math.min(limit || most, most) > habits.mostPerAnswer!;
  }
  if (message.includes("items come in too fast")) return Boolean(desc && habits.growsBy);
  // A spreadsheet that is made again is another.
  const isCut = message.includes("lost in the middle") && habits.breaksAfter !== undefined;
  return isCut && form === "xlsx" && taken === "stream";
}
