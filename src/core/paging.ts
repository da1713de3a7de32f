import { ApifyArgumentError } from "../errors.js";
import type { CallInput } from "./call.js";
import type { Core } from "./core.js";
import type { Mount, Operation, PagingKind } from "./operation.js";
import type { PageSource } from "./page-promise.js";
import { type AnyPage, readPage, walkers } from "./page-walk.js";
import { type Answer, send } from "./send.js";

/** Items a request when iterating and nobody says otherwise: the most that any list of the API gives. */
const defaultChunk = 1000;

/** Options of a list that the client reads itself. */
interface ListOptions {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly chunkSize?: number | undefined;
  readonly [name: string]: unknown;
}

/** Options under which a page differs from what it counts. */
export interface PageFilters {
  /** It may hold fewer items than were scanned for it. */
  readonly dropping: readonly string[];
  /** It may hold more. */
  readonly expanding: readonly string[];
}

/** How a list with this paging is walked. */
export function pageSource<Item, Page>(
  core: Core,
  operation: Operation,
  mount: Mount,
  input: CallInput,
  filters: PageFilters = { dropping: [], expanding: [] },
): PageSource<Item, Page> {
  const kind = operation.paging ?? "single";
  const { chunkSize, ...options } = (input.options ?? {}) as ListOptions;
  const expanded = filters.expanding.some((name) => isSet(options[name]));
  const filtered = expanded || filters.dropping.some((name) => isSet(options[name]));

  async function ask(more: Readonly<Record<string, unknown>>): Promise<Answer<AnyPage>> {
    checkLimits(operation, options, chunkSize);
    const call = { ...input, options: { ...options, ...more } };
    const { data, response } = await send<unknown>(core, operation, mount, call);
    return { data: readPage(kind, data, response, options), response };
  }

  async function* walk(
    first: Promise<Answer<AnyPage>> | undefined,
    asked: (first: Promise<Answer<AnyPage>>) => void,
  ): AsyncGenerator<Answer<AnyPage>, void, undefined> {
    let left = options.limit || Number.POSITIVE_INFINITY;
    const walker = walkers[kind]({ options, filtered, expanded, operation });
    let pending = first;
    let limit = first ? options.limit : undefined;
    for (let position = walker.start(); position; ) {
      if (!pending) {
        limit = kind === "single" ? undefined : chunk(kind, chunkSize, left, filtered);
        pending = ask(limit === undefined ? position : { ...position, limit });
        asked(pending);
      }
      const answer = await pending;
      pending = undefined;
      const page = answer.data;
      const rest = page.items.length > left ? page.items.slice(0, left) : undefined;
      yield rest ? { ...answer, data: { ...page, items: rest } } : answer;
      left -= page.items.length;
      if (left <= 0) return;
      position = walker.after(page, limit);
    }
  }

  return {
    first: () => ask({}),
    walk,
    items: (page: AnyPage) => page.items,
  } as unknown as PageSource<Item, Page>;
}

/** An iteration always says how many it wants, so that what the server gives can be compared with it. */
function chunk(
  kind: PagingKind,
  size: number | undefined,
  left: number,
  filtered: boolean,
): number {
  const wanted = size || defaultChunk;
  return filtered && kind !== "key" ? wanted : Math.min(wanted, left);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== "";
}

function checkLimits(operation: Operation, options: ListOptions, chunkSize: number | undefined) {
  for (const [name, value] of Object.entries({
    limit: options.limit,
    offset: options.offset,
    chunkSize,
  })) {
    if (value === undefined || (Number.isInteger(value) && value >= 0)) continue;
    throw new ApifyArgumentError(`${operation.id}: ${name} must be a whole number, 0 or more.`);
  }
}
