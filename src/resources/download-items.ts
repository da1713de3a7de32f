import { asBuffer, fileTarget } from "#platform";
import { datasetListItems } from "../../generated/operations.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { notTheApi } from "../core/failures.js";
import { didYouMean } from "../core/nearest.js";
import type { Mount } from "../core/operation.js";
import { nextOffset, RepetitionGuard } from "../core/paginators.js";
import { isHtml } from "../core/response.js";
import { chunksOf, collect, streamOf } from "../core/stream.js";
import { ApifyArgumentError, type ApifyError } from "../errors.js";
import { isStream } from "../transport/bytes.js";
import type { DatasetFollower } from "./dataset-follow.js";
import { downloadOptions, mediaTypes, parseItemsOptions } from "./dataset-options.js";
import {
  DatasetReader,
  discard,
  type ItemsRequest,
  type ItemsResponse,
  noLimit,
} from "./dataset-reader.js";
import { countItems, filledPositions } from "./dataset-windows.js";
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
): Promise<Uint8Array | ReadableStream<Uint8Array> | undefined> {
  const parsed = parseItemsOptions(method, options, downloadOptions);
  const { stream, to, ...own } = parsed.own as DownloadForm & typeof parsed.own;
  const { request, follow } = parsed;
  checkFormat(format);
  if (follow && !joiners[format]) {
    throw new ApifyArgumentError(
      `downloadItems: with \`follow\` the format must be one of ${Object.keys(joiners).join(", ")}.`,
      "format",
    );
  }
  if (stream && to !== undefined) {
    throw new ApifyArgumentError(
      "downloadItems: `to` goes without `stream`, so pass one of the two.",
      "options.to",
    );
  }
  const start = async (scope: Scope, streaming: boolean) => {
    const reader = new DatasetReader(context, scope, mount, { own, request, follow, name: method });
    try {
      return await new Download(reader, format, streaming).start();
    } catch (error) {
      // No answer that came before stays open.
      scope.cancel(error);
      throw error;
    }
  };
  if (!stream) {
    return context.work(method, parsed.scope, async (scope) => {
      const file = to === undefined ? undefined : await fileTarget("downloadItems", to);
      // A spreadsheet carries when it was made. If it breaks off, one cannot go on with another.
      const chunks = await start(scope, file !== undefined && format !== "xlsx");
      if (!file) return asBuffer(await collect(chunks));
      try {
        await file.write(streamOf(chunks), (work) => scope.race(work));
      } catch (error) {
        // Nor the first one, if nothing of it was read.
        scope.cancel(error);
        throw error;
      }
      return undefined;
    });
  }
  const scope = context.scope(method, parsed.scope);
  try {
    const chunks = await start(scope, true);
    scope.pause();
    return streamOf(chunks, scope);
  } catch (error) {
    scope.end();
    throw error;
  }
}

function checkFormat(format: ItemsFormat): void {
  if (Object.hasOwn(mediaTypes, format)) return;
  const known = Object.keys(mediaTypes);
  throw new ApifyArgumentError(
    `downloadItems: ${JSON.stringify(format)} is no format.${didYouMean(String(format), known)} There are: ${known.join(", ")}.`,
    "format",
  );
}

/** An answer, and what it covers. */
interface Part extends ItemsResponse {
  /**
   * How many positions: asking for exactly these brings the same again, also from a dataset that grows. Undefined if that is
   * not known.
   */
  readonly covered: number | undefined;
  /** Where the next answer has to begin; undefined if all is there. */
  readonly next: number | undefined;
}

/** Answer after answer, as one file. */
class Download {
  readonly #reader: DatasetReader;
  readonly #request: ItemsRequest;
  /** Where to stop. */
  readonly #end: number;

  constructor(reader: DatasetReader, format: ItemsFormat, stream: boolean) {
    const { offset: at = 0, limit } = reader.options;
    this.#reader = reader;
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
    const { next } = first;
    const joiner = joiners[format];
    if (!joiner) {
      if (next !== undefined && (await this.#hasItems(next))) throw this.#tooShort(first, next);
      return readPart(this.#reader, first);
    }
    if (format !== "csv" || this.#reader.options.skipHeaderRow !== true) {
      return this.#join(joiner("kept"), first);
    }
    const single = next === undefined && !this.#reader.follower;
    if (single) return this.#join(new LinesJoiner(), first);
    // Only their headers tell whether all answers have the same columns.
    discard(first);
    return this.#join(joiner("removed"), undefined, { skipHeaderRow: false });
  }

  async *#join(
    joiner: Joiner,
    first: Part | undefined,
    more?: ItemsRequest["more"],
  ): AsyncGenerator<Uint8Array, void> {
    const { follower } = this.#reader;
    const guard = new RepetitionGuard(datasetListItems);
    let known = first;
    for (let next: number | undefined = this.#request.at; next !== undefined; known = undefined) {
      const part: Part =
        known ?? (await this.#fetch({ ...this.#from(next), ...(more && { more }) }));
      try {
        guard.checkOffset(part.offset, part.numbers);
      } catch (error) {
        discard(part);
        throw error;
      }
      yield* joiner.add(readPart(this.#reader, part));
      this.#count(part);
      next = part.next ?? (follower && (await this.#follow(part, follower)));
    }
    yield* joiner.end();
  }

  /** No limit asks for no items, so an answer without items is asked for until it is whole. */
  async #fetch(request: ItemsRequest): Promise<Part> {
    for (;;) {
      const part = await this.#measure(await this.#reader.fetchExactly(request));
      if (part.covered !== 0 || !isStream(part.body)) return part;
      try {
        return { ...part, body: await collect(chunksOf(part.body)) };
      } catch (error) {
        await this.#reader.onError(error, part);
      }
    }
  }

  /** What an answer covers: by its headers, and under a filter, which hides items, by a count. */
  async #measure(answer: ItemsResponse): Promise<Part> {
    const { at, numbers, request } = answer;
    const { count, limit, total = Number.NaN } = numbers;
    const { filter, total: latest } = this.#reader;
    let covered: number | undefined;
    let next: number | undefined;
    if (!filter.filtered) {
      const length = count ?? Math.min(limit || Number.NaN, total - at);
      const page = Number.isNaN(total) ? numbers : { ...numbers, total: Math.max(total, latest) };
      covered = count;
      if (!Number.isNaN(length)) next = nextOffset({ at, asked: request.limit, length }, page);
    } else {
      const most = limit || request.limit || noLimit;
      const { filled, covered: sure } = await filledPositions(this.#reader, answer, most);
      if (filled > sure) {
        discard(answer);
        answer = await this.#reader.fetchExactly({ ...request, limit: filled });
      }
      covered = Math.min(filled, answer.numbers.limit || filled);
      if (covered < filled || filled === most) next = at + covered;
    }
    return { ...answer, covered, next: next! < this.#end ? next : undefined };
  }

  async #follow({ at, covered }: Part, follower: DatasetFollower): Promise<number | undefined> {
    if (covered === undefined || at + covered >= this.#end) return undefined;
    if (covered > 0) follower.onItems();
    return (await follower.wait()) ? at + covered : undefined;
  }

  #count({ covered, next, at }: Part): void {
    const { total, scope } = this.#reader;
    const end = Math.min(this.#end, next === undefined ? at + (covered ?? 0) : total);
    if (covered) scope.meter?.countItems(covered, end - this.#request.at);
  }

  /** All that is wanted from there on. */
  #from(at: number): ItemsRequest {
    const { limit } = this.#request;
    return { ...this.#request, at, limit: limit && this.#end - at };
  }

  /** Whether there is anything from here on: a full answer may be the last, and a total may be behind. */
  async #hasItems(at: number): Promise<boolean> {
    return at < this.#reader.total || (await countItems(this.#reader, { at, limit: 1 })) > 0;
  }

  #tooShort(answer: ItemsResponse, next: number): ApifyError {
    const { at, request } = answer;
    const { total } = this.#reader;
    return this.#reader.unexpected(
      answer,
      `the server gives ${next - at} items at once, there are ${total}, and parts of ${request.format} ` +
        "cannot be joined. Ask for parts with `offset` and `limit`, or take json, jsonl or csv.",
    );
  }
}

/** The bytes of one answer. If it breaks off it is asked for again, and what was given is passed over. */
async function* readPart(reader: DatasetReader, part: Part): AsyncGenerator<Uint8Array, void> {
  const { request, covered } = part;
  let answer: ItemsResponse = part;
  let given = 0;
  for (;;) {
    let seen = 0;
    try {
      for await (const chunk of chunksOf(answer.body)) {
        seen += chunk.length;
        const fresh = seen - given;
        if (fresh <= 0) continue;
        given = seen;
        reader.onProgress();
        yield fresh < chunk.length ? chunk.subarray(chunk.length - fresh) : chunk;
      }
      if (seen >= given) return reader.onProgress();
      throw reader.unexpected(
        answer,
        "the connection was lost before, and asked again the server gives less.",
      );
    } catch (error) {
      // A spreadsheet carries the time at which it was made.
      if (request.format === "xlsx" && given > 0) throw error;
      await reader.onError(error, answer);
    }
    answer = await reader.fetchExactly({ ...request, limit: covered || request.limit });
  }
}
