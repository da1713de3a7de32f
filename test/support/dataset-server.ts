import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

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
  /** A total that is not what is there. */
  claimsTotal?: (real: number) => number;
  /** New items before each answer but the first. */
  growsBy?: () => number;
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
  latencyMillis?: number;
}

/** A dataset behind the loopback interface, filters and formats included. */
export class DatasetServer {
  readonly requests: string[] = [];
  /** Answers under way, the most there ever were, and how many the other side did not wait for. */
  answering = 0;
  mostAnswering = 0;
  aborted = 0;
  readonly items: Stored[];
  habits: Habits;
  readonly #server = createServer((request, response) => this.#answer(request, response));

  private constructor(items: readonly Stored[], habits: Habits) {
    this.items = [...items];
    this.habits = habits;
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
    if (number > 1) {
      for (let more = habits.growsBy?.() ?? 0; more > 0; more--) {
        const n = this.items.length;
        this.items.push({ ...this.items[n % 7], n });
      }
    }
    const query = new URLSearchParams(request.url!.split("?")[1]);
    const { body, type, numbers } = this.#write(query);
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

  #write(query: URLSearchParams) {
    const { habits } = this;
    const real = this.items.length;
    const offset = habits.ignoresOffset ? 0 : Number(query.get("offset") ?? 0);
    const asked = Number(query.get("limit") ?? 0) || Number.POSITIVE_INFINITY;
    const limit = Math.min(asked, habits.mostPerAnswer ?? Number.POSITIVE_INFINITY);
    const ordered = query.get("desc") === "true" ? [...this.items].reverse() : this.items;
    const scanned = ordered.slice(offset, offset + limit);
    const given = seen(scanned, query);
    const { body, type } = rendered(given, habits.onlyJson ? new URLSearchParams() : query);
    const numbers = {
      offset,
      limit: limit === Number.POSITIVE_INFINITY ? 999999999999 : limit,
      total: habits.claimsTotal?.(real) ?? real,
      count: habits.counts === "scanned" ? scanned.length : given.length,
    };
    return { body: Buffer.from(body), type, numbers };
  }
}

/** What a reader sees of these items under the filters of a query. */
export function seen(items: readonly Stored[], query: URLSearchParams): object[] {
  const drops = query.get("clean") === "true" || query.get("skipEmpty") === "true";
  const kept = drops ? items.filter(({ empty }) => !empty) : items;
  if (!query.has("unwind")) return [...kept];
  return kept.flatMap((item) =>
    Array.from({ length: item.rows ?? 1 }, (_, row) => ({ n: item.n, row })),
  );
}

function rendered(items: readonly object[], query: URLSearchParams) {
  const format = query.get("format") ?? "json";
  if (format === "json") return { type: "application/json", body: JSON.stringify(items) };
  const bom = (query.get("bom") ?? String(format === "csv")) === "true" ? "\uFEFF" : "";
  if (format === "jsonl") {
    const body = bom + items.map((item) => `${JSON.stringify(item)}\n`).join("");
    return { type: "application/jsonl; charset=utf-8", body };
  }
  if (format === "csv") {
    const columns = query.get("fields")?.split(",") ?? [...new Set(items.flatMap(Object.keys))];
    const cell = (value: unknown) => `"${String(value ?? "").replaceAll('"', '""')}"`;
    const row = (cells: unknown[]) => cells.map(cell).join(",");
    const rows = items.map((item) => row(columns.map((name) => (item as never)[name])));
    if (query.get("skipHeaderRow") !== "true") rows.unshift(row(columns));
    return { type: "text/csv; charset=utf-8", body: bom + rows.join("\r\n") };
  }
  return { type: "application/octet-stream", body: `<${format} of ${items.length}>` };
}

export function storedItems(length: number): Stored[] {
  return Array.from({ length }, (_, n) => ({ n, text: `žluťoučký kůň ${n}\n"${n}"` }));
}
