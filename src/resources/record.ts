import { asBuffer } from "#platform";
import * as operations from "../../generated/operations.js";
import type {
  KeyValueStoreGetRecordOptions,
  KeyValueStoreSetRecordOptions,
} from "../../generated/options.js";
import { optionNames } from "../core/arguments.js";
import { anyPayload, sizeRefusal } from "../core/body.js";
import { splitRequestOptions } from "../core/call-options.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { excerpt, unexpectedAnswer } from "../core/failures.js";
import { didYouMean } from "../core/nearest.js";
import type { Mount, ResponseKind } from "../core/operation.js";
import type { ProgressOptions } from "../core/progress.js";
import type { CallInput } from "../core/request.js";
import {
  type ApiResponse,
  decodeText,
  parseResponse,
  TextTooLongError,
  withBytes,
} from "../core/response.js";
import { call } from "../core/send.js";
import { chunksOf, collect, streamIdleMillis, streamOf } from "../core/stream.js";
import { ApifyApiError, ApifyArgumentError } from "../errors.js";
import { lastOptions } from "../options.js";
import { isStream } from "../transport/bytes.js";
import { uploadDirectly } from "./direct-upload.js";

/** A record with its value parsed by its content type. */
export interface KeyValueRecord<T = unknown> {
  /** The key of the record. */
  readonly key: string;
  /** The value in the requested form. */
  readonly value: T;
  /** The content type it was stored with; undefined if the server names none. */
  readonly contentType: string | undefined;
}

/** A record as in `apify-client`. */
export interface RecordToSet {
  /** The key, at most 256 characters. */
  readonly key: string;
  /** JSON, text, bytes, a Blob or a stream. */
  readonly value: unknown;
  /** The content type to store it with. Default: by what the value is: JSON, text or bytes. */
  readonly contentType?: string | undefined;
}

/** Options of `setRecord()`. */
export interface SetRecordOptions extends KeyValueStoreSetRecordOptions, ProgressOptions {
  /**
   * Uploads to a file host by a signed URL. Default: only what is larger than a request may be (9 MB), if the server offers
   * that; `false`: never, so that a larger value is refused.
   */
  direct?: boolean | undefined;
}

/** The form of a value. Default: by its content type: JSON parsed, text as a string, everything else as bytes. */
export interface RecordForm {
  /** `bytes` and `stream`: unchanged; `json` and `text`: regardless of the content type. */
  as?: "json" | "text" | "bytes" | "stream" | undefined;
  /** The same as `as: "bytes"`. */
  buffer?: boolean | undefined;
  /** The same as `as: "stream"`. */
  stream?: boolean | undefined;
}

const formats = ["json", "text", "bytes", "stream"] as const;

/** Options of `getRecord()`. */
export interface GetRecordOptions
  extends KeyValueStoreGetRecordOptions,
    RecordForm,
    ProgressOptions {}

export async function readRecord(
  context: ClientContext,
  mount: Mount,
  recordKey: string,
  given: GetRecordOptions | undefined,
  within?: Scope,
): Promise<ApiResponse<KeyValueRecord | undefined>> {
  const operation = operations.keyValueStoreGetRecord;
  const { own, request } = splitRequestOptions<GetRecordOptions>(
    operation.id,
    given,
    optionNames(operation, ["as", "buffer", "stream", "onProgress"]),
  );
  const { as, buffer, stream, onProgress, ...options } = own;
  const format = formatOf({ as, buffer, stream });
  // Read as a stream where its progress is told.
  const streams = format === "stream" || onProgress !== undefined;
  const input: CallInput = {
    path: { recordKey },
    // Without it the API may rewrite HTML.
    options: { attachment: true, ...options, ...request },
    response: "bytes",
    ...(streams ? { streamIdleMillis } : {}),
  };
  const read = (within?: Scope) => call<RawRecord>(context, operation, mount, input, within);
  const inScope = { ...request, onProgress };
  let answer: ApiResponse<RawRecord>;
  if (onProgress === undefined) answer = await read(within);
  else answer = await tracked(context.scope(operation.id, inScope), read);
  const { response } = answer;
  let { data } = answer;
  if (data === undefined) return { data, response };
  if (isStream(data) && format !== "stream") {
    const most = context.maxResponseBytes;
    data = await collect(data, most + 1);
    if (data.length > most) {
      throw unexpectedAnswer(
        context,
        operation,
        response,
        `the record has more than ${most} bytes. Take it as a stream, or raise maxResponseBytes.`,
      );
    }
  }
  const value = data instanceof Uint8Array ? parse(context, answer, data, format) : data;
  const contentType = response.headers.get("content-type") ?? undefined;
  return { data: { key: recordKey, value, contentType }, response };
}

/** The scope ends with the stream. */
export async function tracked(
  scope: Scope,
  read: (within: Scope) => Promise<ApiResponse<RawRecord>>,
): Promise<ApiResponse<RawRecord>> {
  let answer: ApiResponse<RawRecord> | undefined;
  try {
    answer = await read(scope);
  } finally {
    if (!isStream(answer?.data)) scope.end();
  }
  const { data, response } = answer;
  if (!isStream(data)) return answer;
  const length = Number(response.headers.get("content-length"));
  if (scope.meter && length && !response.headers.has("content-encoding")) {
    scope.meter.total = length;
  }
  scope.pause();
  return { data: streamOf(chunksOf(data), scope), response };
}

type RawRecord = Uint8Array | ReadableStream<Uint8Array> | undefined;

function formatOf({ as, buffer, stream }: RecordForm): ResponseKind | "stream" {
  const format = as ?? (buffer ? "bytes" : stream ? "stream" : "content");
  if (format === "content" || formats.includes(format)) return format;
  throw new ApifyArgumentError(
    `getRecord: \`as\` must be one of ${formats.join(", ")}, not ${String(format)}.${didYouMean(String(format), formats)}`,
    "options.as",
  );
}

/**
 * Not parsed by the attempt: a record with invalid JSON stays invalid, so a retry would not help.
 */
function parse(
  context: ClientContext,
  { response }: ApiResponse<unknown>,
  body: Uint8Array,
  format: ResponseKind | "stream",
): unknown {
  try {
    const whole = withBytes(response, body);
    // A record may well be HTML, which in place of any other text would come from a proxy.
    const value =
      format === "text" ? decodeText(body, whole) : parseResponse(whole, format as ResponseKind);
    return value instanceof Uint8Array ? asBuffer(value) : value;
  } catch (cause) {
    const start = body.length > 0 ? excerpt(context, body) : undefined;
    const what =
      cause instanceof TextTooLongError
        ? `with a record of ${body.length} bytes, more than a text can have here. Pass { as: "stream" } or { as: "bytes" }.`
        : `the record is not JSON. It ${start === undefined ? "is empty" : `starts: ${start}`}. Pass { as: "text" } or { as: "bytes" } to get it as it is stored.`;
    const operation = operations.keyValueStoreGetRecord;
    throw unexpectedAnswer(context, operation, response, what, { cause, data: start ?? "" });
  }
}

/** `setRecord(key, value, options)`, or `setRecord({ key, value }, options)`. */
export async function storeRecord(
  context: ClientContext,
  mount: Mount,
  [first, ...rest]: readonly unknown[],
): Promise<ApiResponse<void>> {
  const operation = operations.keyValueStoreSetRecord;
  const isRecord = typeof first === "object" && first !== null;
  const record = isRecord ? (first as RecordToSet) : { key: first, value: rest.shift() };
  const { key, value, ...described } = record as { key: string; value: unknown };
  if (isRecord && !("key" in first)) {
    throw new ApifyArgumentError(
      "setRecord: the key comes first: setRecord(key, value), or setRecord({ key, value }). The first argument is an object without `key`.",
      "recordKey",
    );
  }
  if (value === undefined) {
    throw new ApifyArgumentError(
      "setRecord: the value is undefined, which cannot be stored. To remove a record call deleteRecord(key).",
      "value",
    );
  }
  for (const name of Object.keys(described)) {
    if (operation.headers.has(name)) continue;
    const known = ["key", "value", ...operation.headers.keys()].join(", ");
    throw new ApifyArgumentError(
      `${operation.id}: a record has no "${name}", only ${known}.${didYouMean(name, operation.headers.keys())} Options go into the last argument: setRecord({ key, value }, { ${name} }).`,
      name,
    );
  }
  const { own, request } = splitRequestOptions<SetRecordOptions>(
    operation.id,
    lastOptions(rest[0] as SetRecordOptions | undefined, rest.length > 1),
    optionNames(operation, ["direct", "onProgress"]),
  );
  const { direct, onProgress, ...options } = { ...described, ...own };
  const all = { ...options, ...request };
  const store = async (within?: Scope): Promise<ApiResponse<void>> => {
    if (direct) return uploadDirectly(context, mount, key, value, all, within);
    const encoded = anyPayload(value, all.contentType, operation.id);
    const payload = encoded instanceof Promise ? await encoded : encoded;
    const refusal =
      context.strictness === "document"
        ? sizeRefusal("setRecord: the value", payload.body, storeOtherwise)
        : undefined;
    if (!refusal) {
      const input = { path: { recordKey: key }, payload, options: all };
      return call<void>(context, operation, mount, input, within);
    }
    if (direct === false) throw refusal;
    return uploadDirectly(context, mount, key, value, all, within).catch((error: unknown) => {
      // A server that has no such uploads says nothing of the record.
      throw ApifyApiError.is(error) && noSuchPath.includes(error.type) ? refusal : error;
    });
  };
  if (onProgress === undefined) return store();
  return context.work(operation.id, { ...request, onProgress }, store);
}

/** Error types of servers that do not have an operation. */
const noSuchPath: readonly (string | undefined)[] = ["page-not-found", "method-not-allowed"];

/** Before megabytes are sent for nothing. */
const storeOtherwise = " Store it in parts or compressed, or put lists into a dataset.";
