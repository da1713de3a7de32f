import { asBuffer, writeFileAtomically } from "#platform";
import * as operations from "../../generated/operations.js";
import type {
  KeyValueStoreDownloadRecordsOptions,
  KeyValueStoreGetRecordOptions,
} from "../../generated/options.js";
import type { ClientContext } from "../core/client-context.js";
import { excerpt, notTheApi, unexpectedAnswer } from "../core/failures.js";
import type { Mount, ResponseKind } from "../core/operation.js";
import { type ApiResponse, isHtml, parseResponse } from "../core/response.js";
import { call } from "../core/send.js";
import { ApifyArgumentError } from "../errors.js";

/** A record with its value parsed by its content type. */
export interface KeyValueRecord<T = unknown> {
  /** The key that was asked for. */
  readonly key: string;
  /** The value in the form that was asked for. */
  readonly value: T;
  /** The content type it was stored with; undefined if the server names none. */
  readonly contentType: string | undefined;
}

/** A record as the official client has it. */
export interface RecordToSet {
  /** The key, at most 256 characters. */
  readonly key: string;
  /** JSON, text, bytes, a Blob or a stream. */
  readonly value: unknown;
  /** The content type to store it with. Without it: JSON, text or bytes, by what the value is. */
  readonly contentType?: string | undefined;
}

/** How a value is handed out. By its content type, if none of this is given: JSON parsed, text as a string, else bytes. */
export interface RecordForm {
  /** `bytes` and `stream` as it is stored; `json` and `text` whatever its content type says. */
  as?: "json" | "text" | "bytes" | "stream" | undefined;
  /** The same as `as: "bytes"`. */
  buffer?: boolean | undefined;
  /** The same as `as: "stream"`. */
  stream?: boolean | undefined;
}

const formats = ["json", "text", "bytes", "stream"] as const;

/** A stream without a byte for so long is lost. In milliseconds. */
const streamIdleMillis = 60_000;

export async function readRecord(
  context: ClientContext,
  mount: Mount,
  recordKey: string,
  given: (KeyValueStoreGetRecordOptions & RecordForm) | undefined,
  tooMany: boolean,
): Promise<ApiResponse<KeyValueRecord | undefined>> {
  const { as, buffer, stream, ...options } = { ...given };
  const format = formatOf({ as, buffer, stream });
  const answer = await call<RawRecord>(context, operations.keyValueStoreGetRecord, mount, {
    path: { recordKey },
    // Without it the API may rewrite HTML.
    options: withAttachment(given, options),
    methodOptions: ["as", "buffer", "stream"],
    tooMany,
    response: "bytes",
    ...(format === "stream" ? { streamIdleMillis } : {}),
  });
  const { data, response } = answer;
  if (data === undefined) return { data, response };
  const value = data instanceof Uint8Array ? parse(context, answer, data, format) : data;
  const contentType = response.headers.get("content-type") ?? undefined;
  return { data: { key: recordKey, value, contentType }, response };
}

type RawRecord = Uint8Array | ReadableStream<Uint8Array> | undefined;

function withAttachment(given: unknown, options: object): object {
  return typeof given === "object" || given === undefined
    ? { attachment: true, ...options }
    : (given as object);
}

function formatOf({ as, buffer, stream }: RecordForm): ResponseKind | "stream" {
  const format = as ?? (buffer ? "bytes" : stream ? "stream" : "content");
  if (format === "content" || formats.includes(format)) return format;
  throw new ApifyArgumentError(
    `getRecord: \`as\` must be one of ${formats.join(", ")}, not ${String(format)}.`,
  );
}

/**
 * Parsed here and not by the attempt: what somebody stored as JSON and is none will be none when it is asked for again.
 */
function parse(
  context: ClientContext,
  { response }: ApiResponse<unknown>,
  body: Uint8Array,
  format: ResponseKind | "stream",
): unknown {
  const { status, headers } = response;
  const header = (name: string) => headers.get(name) ?? undefined;
  try {
    const whole = { status, header, headers: () => headers, body };
    const value = parseResponse(whole, format as ResponseKind);
    return value instanceof Uint8Array ? asBuffer(value) : value;
  } catch (cause) {
    const start = body.length > 0 ? `starts: ${excerpt(context, body)}` : "is empty";
    throw unexpectedAnswer(
      context,
      operations.keyValueStoreGetRecord,
      response,
      `the record is not JSON. It ${start}. ` +
        'Pass { as: "text" } or { as: "bytes" } to get it as it is stored.',
      { cause, data: excerpt(context, body) },
    );
  }
}

/** All records in one ZIP archive, which is complete or not there if it is to be a file. */
export async function downloadArchive(
  context: ClientContext,
  mount: Mount,
  given: (KeyValueStoreDownloadRecordsOptions & { to?: string }) | undefined,
  tooMany: boolean,
): Promise<ApiResponse<never>> {
  const operation = operations.keyValueStoreDownloadRecords;
  const { to, ...options } = typeof given === "object" ? given : { to: undefined };
  return context.work(operation.id, options, async (scope) => {
    const { data, response } = await call<ReadableStream<Uint8Array>>(
      context,
      operation,
      mount,
      {
        options: typeof given === "object" ? options : given,
        methodOptions: ["to"],
        tooMany,
        streamIdleMillis,
      },
      to === undefined ? undefined : scope,
    );
    if (isHtml(response.headers.get("content-type"))) {
      await data.cancel().catch(() => {});
      throw unexpectedAnswer(context, operation, response, `with a page in HTML. ${notTheApi}`);
    }
    if (to === undefined) return { data: data as never, response };
    try {
      await writeFileAtomically(to, data);
    } catch (error) {
      // Where the file could not be opened nobody has read the stream, and it would hold its connection.
      await data.cancel(error).catch(() => {});
      throw error;
    }
    return { data: undefined as never, response };
  });
}
