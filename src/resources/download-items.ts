import { asBuffer, writeFileAtomically } from "#platform";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { notTheApi } from "../core/failures.js";
import { didYouMean } from "../core/nearest.js";
import type { Mount } from "../core/operation.js";
import { nextOffset } from "../core/paginators.js";
import { isHtml } from "../core/response.js";
import { ApifyArgumentError, type ApifyError } from "../errors.js";
import { isStream, joinBytes } from "../transport/bytes.js";
import {
  DatasetReader,
  discard,
  downloadOptions,
  type ItemsRequest,
  type ItemsResponse,
  mediaTypes,
  parseItemsOptions,
  ResumePolicy,
} from "./dataset-reader.js";
import { ItemReader } from "./dataset-windows.js";
import { type Joiner, joiners, LinesJoiner } from "./join-items.js";
import type { ItemsFormat } from "./run-sync.js";

/** How a download is handed out: as bytes if neither is given. */
export interface DownloadForm {
  /** As a stream, while it arrives. */
  stream?: boolean | undefined;
  /** Into a file, which is there only once it is whole. */
  to?: string | undefined;
}

const method = "dataset.downloadItems";

/** The items as a file. The numbers in the headers of an answer tell whether it holds everything that was asked for. */
export async function downloadItems(
  context: ClientContext,
  mount: Mount,
  format: ItemsFormat,
  options: (DownloadForm & object) | undefined,
  tooMany: boolean,
): Promise<Uint8Array | ReadableStream<Uint8Array> | undefined> {
  const parsed = parseItemsOptions(method, options, tooMany, [...downloadOptions, "stream", "to"]);
  const { stream, to, ...own } = parsed.own as DownloadForm & typeof parsed.own;
  const { request } = parsed;
  checkForm(format, stream, to);
  const start = async (scope: Scope, streaming: boolean) => {
    const reader = new DatasetReader(context, scope, mount, { own, request, name: method });
    try {
      return await new Download(reader, format, streaming).start();
    } catch (error) {
      // No answer that came before stays open.
      scope.cancel(error);
      throw error;
    }
  };
  if (!stream) {
    return context.work(method, request, async (scope) => {
      const chunks = await start(scope, to !== undefined);
      if (to === undefined) return asBuffer(await collected(chunks));
      await writeFileAtomically(to, streamOf(chunks));
      return undefined;
    });
  }
  const scope = context.scope(method, request);
  try {
    const chunks = await start(scope, true);
    scope.pause();
    return streamOf(chunks, scope);
  } catch (error) {
    scope.end();
    throw error;
  }
}

function checkForm(format: ItemsFormat, stream: boolean | undefined, to: unknown): void {
  if (!Object.hasOwn(mediaTypes, format)) {
    const known = Object.keys(mediaTypes);
    throw new ApifyArgumentError(
      `downloadItems: ${JSON.stringify(format)} is no format.${didYouMean(String(format), known)} There are: ${known.join(", ")}.`,
    );
  }
  if (to === undefined) return;
  if (typeof to !== "string" || to === "" || stream) {
    throw new ApifyArgumentError(
      "downloadItems: `to` must be the path of a file, and goes without `stream`.",
    );
  }
}

/** Answer after answer, as one file. */
class Download {
  readonly #reader: DatasetReader;
  readonly #policy: ResumePolicy;
  readonly #request: ItemsRequest;
  /** Where to stop. */
  readonly #end: number;
  /** Positions that a filter left out. */
  #dropped = 0;

  constructor(reader: DatasetReader, format: ItemsFormat, stream: boolean) {
    const { offset: at = 0, limit } = reader.options;
    this.#reader = reader;
    this.#policy = new ResumePolicy(reader);
    this.#request = { at, limit: limit || undefined, format, stream };
    this.#end = at + (limit || Number.POSITIVE_INFINITY);
  }

  /** Asks for the first answer; what it gives asks for the others, if there are any. */
  async start(): Promise<AsyncGenerator<Uint8Array, void>> {
    const { format } = this.#request;
    const first = await this.#fetch(this.#request);
    const type = first.response.headers.get("content-type");
    // It would be stored in place of the items.
    if (first.numbers.total === undefined && format !== "html" && isHtml(type)) {
      throw this.#reader.unexpected(first, `with a page in HTML. ${notTheApi}`);
    }
    const next = this.#next(first);
    const joiner = joiners[format];
    if (!joiner) {
      if (next !== undefined && (await this.#hasItems(next))) throw this.#tooShort(first, next);
      return new ResumableBytes(this.#reader, this.#policy, first).read();
    }
    if (format !== "csv" || this.#reader.options.skipHeaderRow !== true) {
      return this.#join(joiner("kept"), first);
    }
    if (next === undefined) return this.#join(new LinesJoiner(), first);
    // Only their headers tell whether all answers have the same columns.
    discard(first);
    return this.#join(joiner("removed"), undefined, { skipHeaderRow: false });
  }

  async *#join(
    joiner: Joiner,
    first: ItemsResponse | undefined,
    more?: ItemsRequest["more"],
  ): AsyncGenerator<Uint8Array, void> {
    this.#dropped = 0;
    let known = first;
    for (let next: number | undefined = this.#request.at; next !== undefined; known = undefined) {
      const answer = known ?? (await this.#fetch({ ...this.#from(next), ...(more && { more }) }));
      const bytes = new ResumableBytes(this.#reader, this.#policy, answer);
      yield* joiner.add(bytes.read());
      next = this.#next(bytes.answer);
    }
    yield* joiner.end();
  }

  /**
   * An answer that covers what is known to be covered. No limit asks for no items, so an answer without items is asked for
   * until it is whole. Under a filter, one that may go beyond the total is asked for up to there, and the next goes on.
   */
  async #fetch(request: ItemsRequest): Promise<ItemsResponse> {
    for (;;) {
      const answer = await this.#reader.fetchExactly(request);
      const { body, at, numbers } = answer;
      const { limit = noLimit, total = 0 } = numbers;
      if (this.#reader.filter.filtered && limit < noLimit && at + limit < this.#end) {
        const rest = total - at;
        if (rest > 0 && rest < limit) {
          discard(answer);
          return this.#reader.fetchExactly({ ...request, limit: rest });
        }
      }
      if (!isStream(body) || coverage(answer, this.#reader) !== 0) return answer;
      try {
        return { ...answer, body: await collected(chunksOf(answer)) };
      } catch (error) {
        await this.#policy.onError(error, answer);
      }
    }
  }

  /** All that is wanted from there on. */
  #from(at: number): ItemsRequest {
    const { limit } = this.#request;
    return { ...this.#request, at, limit: limit && this.#end - at };
  }

  /** Where the next answer has to begin; undefined if all is there. */
  #next({ at, numbers, request }: ItemsResponse): number | undefined {
    const { filter, total: latest } = this.#reader;
    const { count, limit, total = Number.NaN } = numbers;
    const length = count ?? Math.min(limit || Number.NaN, total - at);
    if (Number.isNaN(length)) return undefined;
    const asked = request.limit;
    // Under a filter nothing tells how much of it came, but where nobody set a limit all of it did.
    if (filter.filtered && !((limit || asked || noLimit) < noLimit)) return undefined;
    const page =
      numbers.total === undefined ? numbers : { ...numbers, total: Math.max(total, latest) };
    const next = nextOffset({ at, asked, length, dropped: this.#dropped }, page, filter);
    if (next === undefined) return undefined;
    this.#dropped += next - at - length;
    return next < this.#end ? next : undefined;
  }

  /** Whether there is anything from here on: a full answer may be the last, and a total may be behind. */
  async #hasItems(next: number): Promise<boolean> {
    if (next < this.#reader.total) return true;
    const request: ItemsRequest = { ...this.#from(next), format: "json", stream: false };
    const answer = await this.#reader.fetchExactly(request);
    const items = await new ItemReader(this.#reader, answer, 0).next();
    return (items?.length ?? 0) > 0 || next < this.#reader.total;
  }

  #tooShort(answer: ItemsResponse, next: number): ApifyError {
    const { at, numbers, request } = answer;
    return this.#reader.unexpected(
      answer,
      `the server gives ${next - at} items at once, there are ${numbers.total}, and parts of ${request.format} ` +
        "cannot be joined. Ask for parts with `offset` and `limit`, or take json, jsonl or csv.",
    );
  }
}

/** How the API says that it applied no limit. */
const noLimit = 999_999_999_999;

/**
 * How many positions the answer covers: asking for exactly these brings the same again, also from a dataset that grows.
 * Undefined if that cannot be told.
 */
function coverage({ at, numbers }: ItemsResponse, { filter }: DatasetReader): number | undefined {
  const { count, limit, total } = numbers;
  if (!filter.filtered) return count;
  if (total === undefined) return undefined;
  const least = Math.max(total - at, filter.expanded ? 0 : (count ?? 0));
  return Math.min(limit || Number.POSITIVE_INFINITY, least);
}

/** The bytes of one answer. If it breaks off it is asked for again, and what was given is passed over. */
class ResumableBytes {
  constructor(
    private readonly reader: DatasetReader,
    private readonly policy: ResumePolicy,
    /** The latest: what comes next begins behind it. */
    public answer: ItemsResponse,
  ) {}

  async *read(): AsyncGenerator<Uint8Array, void> {
    const { request } = this.answer;
    let limit = coverage(this.answer, this.reader) || request.limit;
    let given = 0;
    for (;;) {
      let seen = 0;
      try {
        for await (const chunk of chunksOf(this.answer)) {
          seen += chunk.length;
          const fresh = seen - given;
          if (fresh <= 0) continue;
          given = seen;
          this.policy.onProgress();
          yield fresh < chunk.length ? chunk.subarray(chunk.length - fresh) : chunk;
        }
        if (seen >= given) return this.policy.onProgress();
        // A filtered answer may have covered more than a total that is behind had told.
        if (!this.reader.filter.filtered || limit === request.limit) throw this.#changed();
        limit = request.limit;
      } catch (error) {
        // A spreadsheet carries the time at which it was made.
        if (request.format === "xlsx" && given > 0) throw error;
        await this.policy.onError(error, this.answer);
      }
      this.answer = await this.reader.fetchExactly({ ...request, limit });
    }
  }

  #changed(): ApifyError {
    return this.reader.unexpected(
      this.answer,
      "the connection was lost before, and asked again the server gives less.",
    );
  }
}

async function* chunksOf(answer: ItemsResponse): AsyncGenerator<Uint8Array, void> {
  const { body } = answer;
  if (!isStream(body)) return yield body;
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    reader.releaseLock();
    discard(answer);
  }
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return joinBytes(all);
}

/** With a scope the time for which its reader has what came does not count; it ends with the stream. */
function streamOf(
  chunks: AsyncGenerator<Uint8Array, void>,
  scope?: Scope,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        scope?.resume();
        try {
          const { done, value } = await chunks.next();
          scope?.pause();
          if (!done) return controller.enqueue(value);
          scope?.end();
          controller.close();
        } catch (error) {
          scope?.end();
          controller.error(error);
        }
      },
      async cancel() {
        // The read under way would hold the connection.
        scope?.cancel(undefined);
        scope?.end();
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
}
