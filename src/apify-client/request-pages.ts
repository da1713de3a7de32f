import {
  ArgumentError,
  type Check,
  count,
  expectOptions,
  listOf,
  oneOf,
  string,
} from "./arguments.js";
import { nextBy, pagesOf } from "./pagination.js";
import type {
  RequestQueueClientListRequestsOptions as ListOptions,
  RequestQueueClientListRequestsResult as Page,
  RequestQueueClientPaginateRequestsOptions as PageOptions,
} from "./types/request-queue.js";

const defaultPageSize = 1000;

const listOptions = {
  limit: count,
  cursor: string,
  exclusiveStartId: string,
  filter: listOf(oneOf("locked", "pending"), 1),
};

/** Throws for options that a list of requests does not have. `more` are those of a method alone. */
export function expectListOptions(options: ListOptions, more?: Record<string, Check>): void {
  expectOptions(options, { ...listOptions, ...more });
  if (options.cursor === undefined || options.exclusiveStartId === undefined) return;
  throw new ArgumentError(
    "At most one of the following fields is allowed: exclusiveStartId, cursor",
  );
}

/** The pages of a queue's requests, up to the first that is empty. */
export async function* requestPages(
  { limit, maxPageLimit = defaultPageSize, ...start }: PageOptions,
  list: (options: ListOptions) => Promise<Page>,
): AsyncGenerator<Page, undefined> {
  const pages = pagesOf({
    options: { ...start, limit, chunkSize: maxPageLimit },
    getPage: ({ chunkSize: _, ...options }: ListOptions & { chunkSize?: number }) => list(options),
    next: nextBy("cursor", start),
  });
  for await (const page of pages) {
    if (page.items.length === 0) return undefined;
    yield page;
  }
  return undefined;
}
