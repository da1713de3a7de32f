import { asBuffer } from "#platform";
import { writeFileAtomically } from "#platform-late";
import {
  keyValueStoreDownloadRecords,
  keyValueStoreGetRecord,
} from "../../generated/late-operations.js";
import type { KeyValueStoreGetRecordOptions } from "../../generated/options.js";
import type { CallInput } from "../core/call.js";
import { printableCause } from "../core/cause.js";
import { decodeAny } from "../core/content.js";
import type { Core } from "../core/core.js";
import { excerpt } from "../core/excerpt.js";
import type { AnswerKind, Mount } from "../core/operation.js";
import { redact } from "../core/redaction.js";
import { type Answer, type ResponseInfo, send } from "../core/send.js";
import { ApifyResponseError, type FailureContext } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { type RecordForm, type RecordKind, readingOf } from "./record-form.js";

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

/** A stream without a byte for so long is lost. In milliseconds. */
const streamIdleMillis = 60_000;

export async function readRecord(
  core: Core,
  mount: Mount,
  recordKey: string,
  { as, buffer, stream, ...options }: KeyValueStoreGetRecordOptions & RecordForm,
  request: RequestOptions | undefined,
): Promise<Answer<KeyValueRecord | undefined>> {
  const own = { as, buffer, stream };
  const kind = readingOf(own);
  const { id: clientMethod, method: httpMethod } = keyValueStoreGetRecord;
  const answer = await send<RawRecord>(core, keyValueStoreGetRecord, mount, {
    path: { recordKey },
    // Without it the API may rewrite HTML.
    options: { attachment: true, ...options },
    own,
    request,
    answer: "bytes",
    ...(kind === "stream" ? { streamIdleMillis } : {}),
  });
  const { response } = answer;
  const path = response.url.slice(core.origin.length);
  return { data: recordIn(answer, recordKey, kind, { clientMethod, httpMethod, path }), response };
}

type RawRecord = Uint8Array | ReadableStream<Uint8Array> | undefined;

/**
 * The record in an answer of bytes. It is read here and not by the attempt: what somebody stored as JSON and is none will be
 * none when it is asked for again.
 */
function recordIn(
  { data, response }: Answer<RawRecord>,
  key: string,
  kind: RecordKind,
  context: FailureContext,
): KeyValueRecord | undefined {
  if (data === undefined) return undefined;
  const value =
    data instanceof Uint8Array ? parsed(data, response, kind as AnswerKind, context) : data;
  return { key, value, contentType: response.headers.get("content-type") ?? undefined };
}

function parsed(
  body: Uint8Array,
  { status, headers }: ResponseInfo,
  kind: AnswerKind,
  context: FailureContext,
): unknown {
  const header = (name: string) => headers.get(name) ?? undefined;
  try {
    const value = decodeAny({ status, header, headers: () => headers, body }, kind);
    return value instanceof Uint8Array ? asBuffer(value) : value;
  } catch (cause) {
    const start = body.length > 0 ? `starts: ${excerpt(body)}` : "is empty";
    throw new ApifyResponseError(
      `${context.httpMethod} ${context.path}: the record is not JSON. It ${start}. ` +
        'Pass { as: "text" } or { as: "bytes" } to get it as it is stored.',
      status,
      excerpt(body),
      context,
      { cause: printableCause(cause, redact) },
    );
  }
}

/** All records in one ZIP archive, which is complete or not there if it is to be a file. */
export async function archive(
  core: Core,
  mount: Mount,
  input: CallInput,
  to: string | undefined,
): Promise<Answer<ReadableStream<Uint8Array> | undefined>> {
  const operation = keyValueStoreDownloadRecords;
  const answer = await send<ReadableStream<Uint8Array>>(core, operation, mount, {
    ...input,
    streamIdleMillis,
  });
  const { data, response } = answer;
  const { status, url, headers } = response;
  if (headers.get("content-type")?.startsWith("text/html")) {
    await data.cancel().catch(() => {});
    throw new ApifyResponseError(
      `${operation.method} ${url} answered ${status}, but with a page in HTML. Is \`baseUrl\` right, and is there a proxy in between?`,
      status,
      undefined,
      {
        clientMethod: operation.id,
        httpMethod: operation.method,
        path: url.slice(core.origin.length),
      },
    );
  }
  if (to === undefined) return answer;
  try {
    await writeFileAtomically(to, data);
  } catch (error) {
    // Where the file could not be opened nobody has read the stream, and it would hold its connection.
    await data.cancel(error).catch(() => {});
    throw error;
  }
  return { data: undefined, response };
}
