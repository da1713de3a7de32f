import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { type Call, Query } from "../../src/testing/sandbox/call.js";
import { itemsResponse } from "../../src/testing/sandbox/item-formats.js";
import type { DatasetState } from "../../src/testing/sandbox/storage-state.js";

/** An item as the server stores it; `rows` are what `unwind` makes of it. */
export interface Stored {
  readonly n: number;
  readonly empty?: boolean;
  readonly rows?: number;
  readonly [name: string]: unknown;
}

/** How the server is about its dataset. */
export interface Habits {
  /** Most items looked at for one answer. */
  mostPerAnswer?: number;
  counts?: "given" | "scanned";
  /** A total that is not what is there; `seen` are those that the filter of the query lets through. */
  claimsTotal?: (real: number, seen: number) => number;
  /** New items before each answer but the first. */
  growsBy?: () => number;
  /** Items that are gone before each answer but the first: the oldest, and the newest. */
  loses?: () => { oldest: number; newest: number };
  /** From a replica that has not seen so many of the last changes. */
  changesBehind?: () => number;
  /** After how many bytes of the body the connection breaks; undefined for a whole answer. */
  breaksAfter?: (request: number, length: number) => number | undefined;
  /** What it answers instead. */
  instead?: (request: number, response: ServerResponse) => boolean;
  silentAbout?: readonly string[];
  /** Always JSON, whatever is asked for. */
  onlyJson?: boolean;
  /** Always everything, whatever is asked for. */
  ignoresOffset?: boolean;
  compresses?: boolean;
  /** CSV ends with a line break, too. */
  endsLines?: boolean;
  /** A spreadsheet carries when it was made. */
  datesFiles?: boolean;
  latencyMillis?: number;
}

/** A dataset behind the loopback interface, filters and formats included. */
export class DatasetServer {
  readonly requests: string[] = [];
  /** Answers under way, the most there ever were, and how many the other side did not wait for. */
  answering = 0;
  mostAnswering = 0;
  aborted = 0;
  /** Every state of the dataset, one after the other. */
  readonly states: (readonly Stored[])[];
  habits: Habits;
  #next: number;
  readonly #server = createServer((request, response) => this.#answer(request, response));

  private constructor(items: readonly Stored[], habits: Habits) {
    this.states = [[...items]];
    this.#next = items.length;
    this.habits = habits;
  }

  get items(): readonly Stored[] {
    return this.states.at(-1)!;
  }

  static async start(items: readonly Stored[], habits: Habits = {}): Promise<DatasetServer> {
    const server = new DatasetServer(items, habits);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { habits } = this;
    this.requests.push(request.url!);
    const number = this.requests.length;
    this.mostAnswering = Math.max(this.mostAnswering, ++this.answering);
    response.on("close", () => {
      this.answering--;
      if (!response.writableFinished) this.aborted++;
    });
    if (habits.instead?.(number, response)) return;
    if (number > 1) this.#change();
    const query = new URLSearchParams(request.url!.split("?")[1]);
    const { body, type, numbers } = this.#write(query, number);
    for (const [name, value] of Object.entries(numbers)) {
      if (!habits.silentAbout?.includes(name)) {
        response.setHeader(`x-apify-pagination-${name}`, value);
      }
    }
    response.setHeader("content-type", type);
    const bytes = habits.compresses ? gzipSync(body) : body;
    if (habits.compresses) response.setHeader("content-encoding", "gzip");
    const send = () => {
      const cut = habits.breaksAfter?.(number, bytes.length);
      if (cut === undefined) return response.end(bytes);
      response.flushHeaders();
      return response.write(bytes.subarray(0, cut), () => {
        setTimeout(() => response.destroy(), 2);
      });
    };
    if (habits.latencyMillis) setTimeout(send, habits.latencyMillis);
    else send();
  }

  #change(): void {
    const { items, habits } = this;
    const { oldest, newest } = habits.loses?.() ?? { oldest: 0, newest: 0 };
    const kept = items.slice(oldest, Math.max(oldest, items.length - newest));
    const more = Array.from({ length: habits.growsBy?.() ?? 0 }, () => {
      const n = this.#next++;
      return { ...this.states[0]![n % Math.min(7, this.states[0]!.length)], n };
    });
    if (more.length > 0 || kept.length < items.length) this.states.push([...kept, ...more]);
  }

  #write(query: URLSearchParams, number: number) {
    const { habits, states } = this;
    const items = states[Math.max(0, states.length - 1 - (habits.changesBehind?.() ?? 0))]!;
    const real = items.length;
    const offset = habits.ignoresOffset ? 0 : Number(query.get("offset") ?? 0);
    const asked = Number(query.get("limit") ?? 0) || Number.POSITIVE_INFINITY;
    const limit = Math.min(asked, habits.mostPerAnswer ?? Number.POSITIVE_INFINITY);
    const ordered = query.get("desc") === "true" ? [...items].reverse() : items;
    const scanned = ordered.slice(offset, offset + limit);
    const given = seen(scanned, query);
    const { body, type } = rendered(given, habits.onlyJson ? new URLSearchParams() : query, {
      ...habits,
      time: habits.datesFiles ? number : 0,
    });
    const numbers = {
      offset,
      limit: limit === Number.POSITIVE_INFINITY ? 999999999999 : limit,
      total: habits.claimsTotal?.(real, seen(items, query).length) ?? real,
      count: habits.counts === "scanned" ? scanned.length : given.length,
    };
    return { body, type, numbers };
  }
}

/** What a reader sees of these items under the filters of a query. */
export function seen(items: readonly Stored[], query: URLSearchParams): object[] {
  const drops = query.get("clean") === "true" || query.get("skipEmpty") === "true";
  const kept = drops ? items.filter(({ empty }) => !empty) : items;
  const unwinds = query.has("unwind") || query.has("view");
  const rows = unwinds
    ? kept.flatMap(({ n, rows = 1 }) => Array.from({ length: rows }, (_, row) => ({ n, row })))
    : kept;
  const fields = query.get("fields")?.split(",");
  const omit = query.get("omit")?.split(",") ?? [];
  if (!fields && omit.length === 0) return [...rows];
  return rows.map((row) => {
    const names = (fields ?? Object.keys(row)).filter((name) => !omit.includes(name));
    return Object.fromEntries(
      names.flatMap((name) => (name in row ? [[name, row[name as never]]] : [])),
    );
  });
}

/** The items as one answer in the format that the query asks for. */
export function rendered(
  items: readonly object[],
  query: URLSearchParams,
  { endsLines = false, time = 0 } = {},
) {
  const format = query.get("format") ?? "json";
  const bom = (query.get("bom") ?? String(format === "csv")) === "true" ? "\uFEFF" : "";
  if (format === "json") {
    return { type: "application/json", body: Buffer.from(JSON.stringify(items)) };
  }
  if (format === "jsonl") {
    const body = Buffer.from(bom + items.map((item) => `${JSON.stringify(item)}\n`).join(""));
    return { type: "application/jsonl; charset=utf-8", body };
  }
  if (format === "csv") {
    const body = Buffer.from(bom + csv(items, query, endsLines));
    return { type: "text/csv; charset=utf-8", body };
  }
  const { type, body } = sandboxed(items, query);
  if (format === "xlsx" && time > 0) {
    body.writeUInt32LE(time, timeInSpreadsheet);
    body.writeUInt32LE(time, body.readUInt32LE(body.length - 6) + 12);
  }
  return { type, body };
}

/** Where a ZIP archive has the time of its first file; its directory, at the end, has it again. */
export const timeInSpreadsheet = 10;

/** Every cell in quotes. */
function csv(items: readonly object[], query: URLSearchParams, endsLines: boolean): string {
  const omit = query.get("omit")?.split(",") ?? [];
  const names = query.get("fields")?.split(",") ?? [...new Set(items.flatMap(Object.keys))];
  const columns = names.filter((name) => !omit.includes(name));
  const cell = (value: unknown) => `"${String(value ?? "").replaceAll('"', '""')}"`;
  const row = (cells: unknown[]) => cells.map(cell).join(",");
  const rows = items.map((item) => row(columns.map((name) => (item as never)[name])));
  if (query.get("skipHeaderRow") !== "true") rows.unshift(row(columns));
  return endsLines ? rows.map((each) => `${each}\r\n`).join("") : rows.join("\r\n");
}

/** By the sandbox, which writes every format. */
function sandboxed(items: readonly object[], query: URLSearchParams) {
  const dataset = { info: {}, lines: items.map((item) => JSON.stringify(item)) } as DatasetState;
  const shown = ["format", "bom", "skipHeaderRow"].flatMap((name) =>
    query.has(name) ? [[name, query.get(name)!]] : [],
  );
  const call = { operation: { status: 200 }, query: new Query(new URLSearchParams(shown)) } as Call;
  const { headers, body } = itemsResponse(dataset, call);
  return {
    type: (headers as Record<string, string>)["content-type"]!,
    body: Buffer.concat(
      [...(body as Iterable<string | Uint8Array>)].map((part) => Buffer.from(part)),
    ),
  };
}

export function storedItems(length: number): Stored[] {
  return Array.from({ length }, (_, n) => ({ n, text: `žluťoučký kůň ${n}\n"${n}"` }));
}
