import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import type { Answer, Body } from "./answer.js";

/** A body that is longer is sent in pieces of that size. */
const pieceLength = 64 * 1024;
/** Below this, compressing costs more than it saves. */
const worthwhile = 1024;

/** Sends an answer: short ones whole and with their length, others as they come. */
export async function send(
  response: ServerResponse,
  { status, headers = {}, body }: Answer,
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
  const packs = acceptsGzip && bytes !== undefined && bytes.length >= worthwhile;
  const sent = packs ? gzipSync(bytes, { level: 1 }) : bytes;
  response.writeHead(status, {
    ...(sent ? { "content-length": sent.length } : {}),
    ...(packs ? { "content-encoding": "gzip" } : {}),
    ...headers,
  });
  response.end(sent);
}

/** All of it, in a list, if it is short; otherwise what can be read piece by piece. */
export function inPieces(
  body: Body,
): [Buffer] | Iterable<string | Uint8Array> | AsyncIterable<string> {
  if (typeof body === "string") return [Buffer.from(body)];
  if (body instanceof Uint8Array) return [Buffer.from(body.buffer, body.byteOffset, body.length)];
  if (Symbol.asyncIterator in body) return body;
  const pieces = gathered(body);
  const first = pieces.next().value ?? "";
  const second = pieces.next();
  if (second.done) return [Buffer.from(first)];
  return (function* () {
    yield first;
    yield second.value;
    yield* pieces;
  })();
}

function* gathered(
  parts: Iterable<string | Uint8Array>,
): Generator<string | Uint8Array, undefined> {
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
