import type { Received, ScriptedResponse } from "./scripted-server.js";

/** A list that a server holds, and how that server is about it. Items are `{ n: 0 }`, `{ n: 1 }`, … */
export interface ListScript {
  readonly kind: "offset" | "header" | "key" | "cursor" | "single";
  /** How many items there are at first. */
  readonly total: number;
  /** Items that come in with every request after the first. */
  readonly growsBy?: number;
  /** A total that does not grow with the list, or is otherwise not what is there. */
  readonly claimsTotal?: number;
  /** Most items a page, whatever is asked for. */
  readonly mostPerPage?: number;
  /** `count` is the items of the page (when absent), or those looked at before the filter. */
  readonly counts?: "given" | "scanned";
  /** A count that is not what is there. */
  readonly claimsCount?: number;
  /** Items of which the filter keeps nothing, both ends included. */
  readonly filteredOut?: readonly [number, number];
  /** Each item comes as so many rows. */
  readonly rows?: number;
  /** What the page does not say, of `total`, `limit`, `count`, `offset` and the names of the next page. */
  readonly silentAbout?: readonly string[];
  /** Always the first page. */
  readonly stuck?: true;
  /** Dataset items as `{ items }` instead of a bare list. */
  readonly wrapped?: true;
}

/** A server that gives the pages of a list. */
export function listServer(list: ListScript): (request: Received) => ScriptedResponse {
  let total = list.total;
  let asked = 0;
  return ({ url }) => {
    if (asked++ > 0) total += list.growsBy ?? 0;
    if (asked > 50) return { status: 418, json: { error: { type: "asked-for-ever" } } };
    const query = new URLSearchParams(url.split("?")[1]);
    const wanted = Number(query.get("limit") ?? 0) || Number.POSITIVE_INFINITY;
    const limit = Math.min(wanted, list.mostPerPage ?? Number.POSITIVE_INFINITY);
    const start = list.stuck ? 0 : startOf(list, query);
    const scanned = range(start, Math.min(start + limit, total));
    const [from, to] = ((list.kind !== "header" || isFiltered(query)) && list.filteredOut) || [
      0, -1,
    ];
    const kept = scanned.filter((n) => n < from || n > to);
    const rows = (query.has("unwind") && list.rows) || 1;
    const items = kept.flatMap((n) => Array(rows).fill({ n, key: keyOf(n) }));
    return answer(list, {
      items,
      total: list.claimsTotal ?? total,
      offset: start,
      limit: limit === Number.POSITIVE_INFINITY ? 0 : limit,
      count: list.claimsCount ?? (list.counts === "scanned" ? scanned.length : items.length),
      next: start + scanned.length,
      end: total,
    });
  };
}

interface Page {
  readonly items: readonly object[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly count: number;
  readonly next: number;
  readonly end: number;
}

function answer(list: ListScript, page: Page): ScriptedResponse {
  const { items, total, offset, limit, count, next, end } = page;
  const said = (fields: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(fields).filter(([name]) => !list.silentAbout?.includes(name)),
    );
  switch (list.kind) {
    case "offset":
      return { json: { data: { items, ...said({ total, offset, limit, count, desc: false }) } } };
    case "header": {
      const numbers = Object.entries(said({ total, offset, limit, count }));
      const headers = numbers.map(([name, value]) => [`x-apify-pagination-${name}`, String(value)]);
      return { headers: Object.fromEntries(headers), json: list.wrapped ? { items } : items };
    }
    case "key": {
      const isTruncated = next < end;
      const nextExclusiveStartKey = isTruncated ? keyOf(next - 1) : null;
      return {
        json: { data: { items, ...said({ count, limit, isTruncated, nextExclusiveStartKey }) } },
      };
    }
    case "cursor": {
      const nextCursor = next < end ? `c${next}` : null;
      return { json: { data: { items, ...said({ limit, nextCursor }) } } };
    }
    case "single":
      return { json: { data: { items, ...said({ total }) } } };
  }
}

function isFiltered(query: URLSearchParams): boolean {
  const names = [
    "clean",
    "skipEmpty",
    "skipHidden",
    "skipFailedPages",
    "unwind",
    "view",
    "simplified",
  ];
  return names.some((name) => query.has(name) && query.get(name) !== "false");
}

function startOf({ kind }: ListScript, query: URLSearchParams): number {
  if (kind === "key") return Number(query.get("exclusiveStartKey")?.slice(1) ?? -1) + 1;
  if (kind === "cursor") return Number(query.get("cursor")?.slice(1) ?? 0);
  return Number(query.get("offset") ?? 0);
}

function keyOf(n: number): string {
  return `k${String(n).padStart(6, "0")}`;
}

function range(from: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
}
