import { ApifyArgumentError } from "../errors.js";
import type { CallInput } from "./call.js";
import type { Core } from "./core.js";
import { ItemIterator } from "./item-iterator.js";
import type { Mount, Operation } from "./operation.js";
import { type AnyPage, askForPage, type ListOptions } from "./page.js";
import type { PageWalk, Shared } from "./page-promise.js";
import { type Position, type Walker, walkers } from "./page-walk.js";
import { PagesAhead } from "./pages-ahead.js";
import type { Answer } from "./send.js";

/** Items a request when iterating and nobody says otherwise: the most that any list of the API gives. */
const defaultChunk = 1000;
/** Most pages under way at once, the one that is waited for included. */
const mostUnderWay = 4;

type FirstPage = Promise<Answer<AnyPage>>;

/** A list with this paging, beyond its first page. */
export function pageWalk<Item, Page>(
  core: Core,
  operation: Operation,
  mount: Mount,
  input: CallInput,
): PageWalk<Item, Page> {
  if (input.options && typeof input.options !== "object") {
    throw new ApifyArgumentError(`${operation.id}: the options must be an object.`);
  }
  const kind = operation.paging ?? "single";
  const { chunkSize, ...options } = { ...input.options } as ListOptions;
  /** What the first page was asked for with, whichever use of the list asked for it. */
  let firstPosition: Position = options;

  function ask(more: Position, signal?: AbortSignal): FirstPage {
    const request = signal ? { ...input.request, signal } : input.request;
    return askForPage(core, operation, mount, { ...input, request }, more);
  }

  /** An iteration always says how many it wants, so that what the server gives can be compared with it. */
  function sized(position: Position, left: number): Position {
    if (kind === "single") return position;
    return { ...position, limit: Math.min(chunkSize || defaultChunk, left) };
  }

  /** Where the next pages are: the first for sure, others as far as that can be told. */
  function positions(walker: Walker, next: Position, page: AnyPage, left: number, most: number) {
    const planned = [sized(next, left)];
    for (let at = walker.guess?.(next, page); at; at = walker.guess?.(at, page)) {
      left -= page.items.length;
      if (planned.length >= most || left <= 0) break;
      planned.push(sized(at, left));
    }
    return planned;
  }

  /** `ahead` is the signal of what is asked ahead; without it nothing is. */
  async function* walk(
    shared: Shared<AnyPage>,
    ahead?: AbortSignal,
  ): AsyncGenerator<Answer<AnyPage>, void, undefined> {
    const walker = walkers[kind]({ options, operation });
    const pages = new PagesAhead((position) => ask(position, ahead));
    let left = options.limit || Number.POSITIVE_INFINITY;
    let position = shared.first ? firstPosition : sized(walker.start(), left);
    firstPosition = position;
    shared.first ??= ask(position);
    let pending = shared.first;
    for (let number = 1; ; number++) {
      const { data: page, response } = await pending;
      const asked = position.limit as number | undefined;
      const most = left;
      left -= page.items.length;
      const next = left > 0 ? walker.after(page, asked) : undefined;
      const plan = (depth: number) =>
        pages.plan(positions(walker, next!, page, left, ahead ? depth : 1));
      // Who takes only the first page should not pay for a second.
      if (next && ahead && number > 1) plan(mostUnderWay);
      const cut = page.items.length > most;
      // Whether a full page at the total is the last is known by the empty one behind it.
      if (number === 1 || page.items.length > 0) {
        yield { data: cut ? { ...page, items: page.items.slice(0, most) } : page, response };
      }
      if (!next) return;
      plan(number > 1 ? mostUnderWay : 2);
      ({ position, answer: pending } = pages.take());
    }
  }

  async function* batches(...from: Parameters<typeof walk>) {
    for await (const { data } of walk(...from)) yield data.items as readonly Item[];
  }

  return {
    first: () => ask({}),
    pages: walk,
    items: (shared: Shared<AnyPage>) =>
      new ItemIterator((ahead) => batches(shared, ahead), input.request?.signal),
  } as unknown as PageWalk<Item, Page>;
}
