import { encodeJson } from "../core/body.js";
import { encodeText } from "../core/encoding.js";
import { ApifyArgumentError } from "../errors.js";

/** What the API takes in one batch: so many requests, so many bytes of JSON before compression. */
export const maxBatchRequests = 25;
const maxBatchBytes = 9_437_184;

/** How long writing may hold up everything else, in milliseconds. */
const longestStall = 10;

/** A request on its way: its place in the input, and how often the queue left it unprocessed. */
export interface Entry<Request> {
  readonly index: number;
  readonly request: Request;
  refusals: number;
}

/** Requests that go together, as JSON. */
export interface Chunk<Request> {
  readonly entries: readonly Entry<Request>[];
  readonly body: string;
}

/** An array is written out at once, so that a request that cannot be sent is refused before any other is sent. */
export async function chunksOf<Request extends object>(
  requests: Iterable<Request> | AsyncIterable<Request>,
): Promise<AsyncGenerator<Chunk<Request>, void, undefined>> {
  if (!Array.isArray(requests)) return packed(requests);
  const chunks: Chunk<Request>[] = [];
  let rested = performance.now();
  for (let at = 0; at < requests.length; at += maxBatchRequests) {
    const some: readonly Request[] = requests.slice(at, at + maxBatchRequests);
    chunks.push(...pack(some.map((request, i) => entry(request, at + i))));
    if (performance.now() - rested > longestStall) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
  }
  return handedOut(chunks.reverse());
}

/** Cut until it fits. Written and measured as a whole: request by request takes nearly twice as long. */
export function* pack<Request>(entries: readonly Entry<Request>[]): Generator<Chunk<Request>> {
  const body = encodeJson(entries.map(({ request }) => request));
  const bytes = body.length * 3 <= maxBatchBytes ? 0 : encodeText(body).length;
  if (bytes <= maxBatchBytes) {
    yield { entries, body };
  } else if (entries.length === 1) {
    throw new ApifyArgumentError(
      `The request at index ${entries[0]!.index} takes ${bytes} bytes as JSON, and the API takes ${maxBatchBytes} at most.`,
    );
  } else {
    const half = entries.length >> 1;
    yield* pack(entries.slice(0, half));
    yield* pack(entries.slice(half));
  }
}

/** Holds one batch at a time, however much there is. */
async function* packed<Request extends object>(
  requests: Iterable<Request> | AsyncIterable<Request>,
): AsyncGenerator<Chunk<Request>, void, undefined> {
  let entries: Entry<Request>[] = [];
  let index = 0;
  for await (const request of requests) {
    entries.push(entry(request, index++));
    if (entries.length < maxBatchRequests) continue;
    yield* pack(entries);
    entries = [];
  }
  if (entries.length > 0) yield* pack(entries);
}

/** Lets go of each as it is taken. */
async function* handedOut<T>(reversed: T[]): AsyncGenerator<T, void, undefined> {
  for (let next = reversed.pop(); next !== undefined; next = reversed.pop()) yield next;
}

function entry<Request extends object>(request: Request, index: number): Entry<Request> {
  if (typeof request !== "object" || request === null || Array.isArray(request)) {
    throw new ApifyArgumentError(`What is at index ${index} is not a request: it is no object.`);
  }
  return { index, request, refusals: 0 };
}
