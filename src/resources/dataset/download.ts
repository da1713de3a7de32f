import { asBuffer } from "#platform";
import { writeFileAtomically } from "#platform-late";
import { Aborter } from "../../core/aborter.js";
import type { Core } from "../../core/core.js";
import { nextOffset } from "../../core/offset-rule.js";
import type { Mount } from "../../core/operation.js";
import type { ListOptions } from "../../core/page.js";
import { ApifyArgumentError, ApifyResponseError } from "../../errors.js";
import type { RequestOptions } from "../../options.js";
import { joinBytes } from "../../transport/join-bytes.js";
import type { ItemsFormat } from "../run-sync.js";
import { isPage, pageCame } from "./failures.js";
import { fileBytes } from "./file-bytes.js";
import { type Joiner, joiners } from "./join.js";
import { DatasetReader, discard, mediaTypes, type Portion, type Wanted } from "./reader.js";

/** How a download is handed out: as bytes if neither is given. */
export interface DownloadForm {
  /** As a stream, while it arrives. */
  stream?: boolean | undefined;
  /** Into a file, which is there only once it is whole. */
  to?: string | undefined;
}

/** The items as a file. The numbers in the headers of an answer tell whether it holds everything that was asked for. */
export async function downloadItems(
  core: Core,
  mount: Mount,
  format: ItemsFormat,
  { stream, to, ...options }: DownloadForm & ListOptions,
  request: RequestOptions | undefined,
): Promise<Uint8Array | ReadableStream<Uint8Array> | undefined> {
  checkForm(format, stream, to);
  const aborter = new Aborter(request?.signal);
  let isOpen = false;
  try {
    const own = { stream, to };
    const reader = new DatasetReader(core, mount, options, request, aborter.signal, own);
    const inMemory = !stream && to === undefined;
    const chunks = await open(reader, format, !inMemory);
    if (inMemory) return await collected(chunks);
    const readable = streamOf(chunks, aborter);
    if (to !== undefined) return void (await writeFileAtomically(to, readable));
    isOpen = true;
    return readable;
  } finally {
    if (!isOpen) aborter.end();
  }
}

function checkForm(format: ItemsFormat, stream: boolean | undefined, to: unknown): void {
  const known = Object.keys(mediaTypes);
  if (!known.includes(format)) {
    throw new ApifyArgumentError(
      `downloadItems: ${JSON.stringify(format)} is no format. There are: ${known.join(", ")}.`,
    );
  }
  if (to === undefined) return;
  if (typeof to !== "string" || to === "" || stream) {
    throw new ApifyArgumentError(
      "downloadItems: `to` must be the path of a file, and goes without `stream`.",
    );
  }
}

/** Asks for the first answer; what it gives asks for the others, if there are any. */
async function open(
  reader: DatasetReader,
  format: ItemsFormat,
  stream: boolean,
): Promise<AsyncGenerator<Uint8Array, void>> {
  const { offset: at = 0, limit, skipHeaderRow } = reader.options;
  const wanted: Wanted = { at, limit, format, stream };
  const first = await reader.askExactly(wanted);
  if (isPage(first, format)) {
    discard(first);
    throw pageCame(first);
  }
  const next = nextPart(first, reader);
  if (next === undefined) return fileBytes(reader, wanted, first);
  const joiner = joiners[format];
  if (!joiner) {
    discard(first);
    throw wouldBeShort(format, first, next);
  }
  // Only their headers tell whether all answers have the same columns.
  const headless = format === "csv" && skipHeaderRow === true;
  if (headless) discard(first);
  return joined(reader, wanted, joiner(headless), headless ? undefined : first);
}

/** Answer after answer, as one file. */
async function* joined(
  reader: DatasetReader,
  wanted: Wanted,
  joiner: Joiner,
  first: Portion | undefined,
): AsyncGenerator<Uint8Array, void> {
  const { at, limit } = wanted;
  let known = first;
  for (let next: number | undefined = at; next !== undefined; known = undefined) {
    const part: Wanted = {
      ...wanted,
      at: next,
      limit: limit ? at + limit - next : undefined,
      ...(wanted.format === "csv" ? { more: { skipHeaderRow: false } } : {}),
    };
    const portion: Portion = known ?? (await reader.askExactly(part));
    yield* joiner.add(fileBytes(reader, part, portion));
    next = nextPart(portion, reader);
  }
  yield* joiner.end();
}

/** Where the next answer has to begin; undefined if all is there. */
function nextPart({ at, numbers }: Portion, { options, sieve }: DatasetReader): number | undefined {
  const { count, limit, total = Number.NaN } = numbers;
  const length = count ?? Math.min(limit || Number.NaN, total - at);
  if (Number.isNaN(length)) return undefined;
  const end = (options.offset ?? 0) + (options.limit || Number.POSITIVE_INFINITY);
  const asked = Number.isFinite(end) ? end - at : undefined;
  const next = nextOffset({ at, asked, length }, numbers, sieve);
  if (next === undefined || next >= end) return undefined;
  // A full answer that goes beyond the total shows that the total is behind.
  return next === total || (sieve.filtered && next > total) ? undefined : next;
}

function wouldBeShort(format: ItemsFormat, { at, numbers }: Portion, next: number) {
  return new ApifyResponseError(
    `dataset.downloadItems: the server gives ${next - at} items at once, there are ${numbers.total}, and parts of ${format} ` +
      "cannot be joined. Ask for parts with `offset` and `limit`, or take json, jsonl or csv.",
    200,
    undefined,
    { clientMethod: "dataset.listItems", httpMethod: "GET" },
  );
}

async function collected(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return asBuffer(joinBytes(all));
}

function streamOf(
  chunks: AsyncGenerator<Uint8Array, void>,
  aborter: Aborter,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await chunks.next();
          if (!done) return controller.enqueue(value);
          aborter.end();
          controller.close();
        } catch (error) {
          aborter.end();
          controller.error(error);
        }
      },
      async cancel() {
        aborter.end();
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
}
