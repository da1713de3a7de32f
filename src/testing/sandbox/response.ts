import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { type DocumentedOperation, exampleOf, propertiesOf, resolve } from "../document.js";
import type { Call } from "./call.js";
import type { Kind, Stored } from "./state.js";
import { pick } from "./wire.js";

type Piece = string | Uint8Array;
type Body = Piece | Iterable<Piece> | AsyncIterable<string>;

/** What is sent back to the caller. */
export interface ApiResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

/** Finds what a path names. */
export type Locator<T> = (call: Call) => T;
export type Method<T> = (target: T, call: Call) => ApiResponse | Promise<ApiResponse>;

/** A resource of the API: where it is mounted, and its methods. */
export interface Resource {
  readonly methods: readonly string[];
  respond(mount: string, method: string, call: Call): ApiResponse | Promise<ApiResponse>;
}

/**
 * The same methods at every mount: the mount's locator finds what the path names, then the method works on it. A single
 * locator is for a resource that has no other mounts.
 */
export function resource<T>(
  mounts: Locator<T> | Readonly<Record<string, Locator<T>>>,
  methods: Readonly<Record<string, Method<T>>>,
): Resource {
  return {
    methods: Object.keys(methods),
    respond(mount, method, call) {
      const locate = typeof mounts === "function" ? mounts : mounts[mount]!;
      return methods[method]!(locate(call), call);
    },
  };
}

/** JSON without an envelope, under the status that the document has for success. */
export function json({ operation: { status } }: Call, value: unknown): ApiResponse {
  const headers = { "content-type": "application/json; charset=utf-8" };
  return { status, headers, body: JSON.stringify(value) };
}

/** JSON in the envelope. */
export const data = (call: Call, value: unknown) => json(call, { data: value });

/** The resource just created, and its path. */
export function created(call: Call, path: string, value: unknown): ApiResponse {
  const { headers, ...response } = data(call, value);
  const location = call.state.url + encodeURI(path);
  return { ...response, status: 201, headers: { ...headers, location } };
}

/** The header of a response that browsers save as a file. */
export const attachment = (filename: string) => ({
  "content-disposition": `attachment; filename="${filename}"`,
});

/** Success without a body. */
export const done = ({ operation: { status } }: Call): ApiResponse => ({ status });

/** The method that deletes a resource. */
export function deleteFrom(kind: Kind): Method<Stored> {
  return (entry, call) => {
    call.state[kind].delete(entry);
    return done(call);
  };
}

/** Lists hold at most so many items. */
export const maxPageLength = 1000;

/** One page of a list by offset, its items with the properties that the document has for them. */
export function page(call: Call, entries: readonly Stored[], more: object = {}): ApiResponse {
  const desc = call.query.flag("desc") ?? false;
  const offset = call.query.number("offset") ?? 0;
  const limit = call.query.limit(maxPageLength);
  const ordered = desc ? [...entries].reverse() : entries;
  const names = itemProperties(call);
  const items = ordered.slice(offset, offset + limit).map(({ info }) => pick(info, names));
  const numbers = { total: entries.length, offset, limit, count: items.length, desc };
  return data(call, { ...numbers, items, ...more });
}

function itemProperties({ operation }: Call): string[] {
  const content = operation.object.responses[operation.status]?.content?.["application/json"];
  const list = resolve(resolve(content?.schema ?? {}).properties?.data ?? {});
  return propertiesOf(list.properties?.items?.items);
}

/** The document's example, for operations without state. A header says so. */
export function exampleResponse(operation: DocumentedOperation): ApiResponse {
  const { contentType = "application/json", value } = exampleOf(operation) ?? {};
  const body = typeof value === "string" ? value : JSON.stringify(value);
  const headers = { "content-type": contentType, "x-sandbox-example": "true" };
  return { status: operation.status, headers, body };
}

/** The `data` of the example. */
export function exampleData<T>({ operation }: Pick<Call, "operation">): T {
  const { value } = exampleOf(operation) ?? {};
  return structuredClone((value as { data: T }).data);
}

/** A longer body is sent in pieces of this length. */
const pieceLength = 64 * 1024;
/** Below this, compressing costs more than it saves. */
const minCompressedLength = 1024;

/** Sends a response: a short body at once and with its length, a longer one in pieces. */
export async function send(
  response: ServerResponse,
  { status, headers = {}, body }: ApiResponse,
  acceptsGzip: boolean,
): Promise<void> {
  const parts = body === undefined ? [] : inPieces(body);
  if (!Array.isArray(parts)) {
    response.writeHead(status, headers);
    response.flushHeaders();
    await pipeline(Readable.from(parts), response);
    return;
  }
  const [bytes] = parts;
  const compresses = acceptsGzip && bytes !== undefined && bytes.length >= minCompressedLength;
  const sent = compresses ? gzipSync(bytes, { level: 1 }) : bytes;
  response.writeHead(status, {
    ...(sent ? { "content-length": sent.length } : {}),
    ...(compresses ? { "content-encoding": "gzip" } : {}),
    ...headers,
  });
  response.end(sent);
}

/** An array of the whole body if it is short; otherwise its pieces. */
export function inPieces(body: Body): [Buffer] | Iterable<Piece> | AsyncIterable<string> {
  if (typeof body === "string") return [Buffer.from(body)];
  if (body instanceof Uint8Array) return [Buffer.from(body.buffer, body.byteOffset, body.length)];
  if (Symbol.asyncIterator in body) return body;
  const pieces = piecesOf(body);
  const first = pieces.next().value ?? "";
  const second = pieces.next();
  if (second.done) return [Buffer.from(first)];
  return (function* () {
    yield* [first, second.value];
    yield* pieces;
  })();
}

function* piecesOf(parts: Iterable<Piece>): Generator<Piece, undefined> {
  let text = "";
  for (const part of parts) {
    if (typeof part === "string") text += part;
    else yield part;
    if (text.length < pieceLength) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}
