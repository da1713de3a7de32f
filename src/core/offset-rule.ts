import type { ResponseInfo } from "./send.js";

/** The numbers that an answer carries about the stretch of a list it covers. Any may be missing. */
export interface PageNumbers {
  readonly total?: number;
  readonly offset?: number;
  /** The limit that the server applied. */
  readonly limit?: number;
  /** By the references the items given, in practice sometimes those looked at before a filter. */
  readonly count?: number;
}

/** A stretch of a list: how it was asked for and how many items came. */
export interface Stretch {
  readonly at: number;
  readonly asked: number | undefined;
  readonly length: number;
  /** Positions before it that came to nothing. */
  readonly dropped?: number;
}

/** What makes the items of an answer differ in number from what was looked at for it. */
export interface Sieve {
  readonly filtered: boolean;
  /** It may also hold more. Implies `filtered`. */
  readonly expanded: boolean;
}

/** All lists but dataset items. */
export const unsieved: Sieve = { filtered: false, expanded: false };

/**
 * Where the stretch after this one starts; undefined at the end. Right under both meanings of `count`, lowered limits and
 * totals that are behind: under a filter the position moves by what was looked at, and only an empty answer beyond the total
 * is the end; or one that holds all that is missing, where nothing was dropped so far.
 */
export function nextOffset(
  { at, asked, length, dropped = 0 }: Stretch,
  page: PageNumbers,
  { filtered, expanded }: Sieve,
): number | undefined {
  const total = page.total ?? Number.NaN;
  const unlimited = !page.limit && !asked;
  const limit = page.limit || asked || Math.max(length, total - at || 0);
  const next = at + (filtered ? limit : Math.max(page.count ?? 0, length));
  const beyond = !(at < total);
  const reached = !(next < total);
  const whole = at + length === total && dropped === 0 && !expanded;
  const ended = filtered
    ? (length === 0 && beyond) || (whole && length < limit)
    : length === 0 || (reached && (length < limit || unlimited));
  return ended ? undefined : next;
}

/** Dataset items come as a bare list: their numbers stand in headers. */
export function numbersInHeaders({ headers }: Pick<ResponseInfo, "headers">): PageNumbers {
  const numbers: Record<string, number> = {};
  for (const name of ["total", "offset", "limit", "count"]) {
    const text = headers.get(`x-apify-pagination-${name}`);
    if (text !== null && /^\d+$/.test(text)) numbers[name] = Number(text);
  }
  return numbers;
}
