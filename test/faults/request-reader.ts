/** A request as it came over the wire. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Takes HTTP/1.1 requests out of the bytes of one connection. */
export class RequestReader {
  #bytes: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
  }

  get empty(): boolean {
    return this.#bytes.length === 0;
  }

  get hasHead(): boolean {
    return this.#bytes.includes("\r\n\r\n");
  }

  /** A whole request, taken out; `undefined` as long as some of it is missing. */
  take(): RecordedRequest | undefined {
    const headEnd = this.#bytes.indexOf("\r\n\r\n");
    if (headEnd < 0) return undefined;
    const [line = "", ...rest] = this.#bytes.toString("latin1", 0, headEnd).split("\r\n");
    const headers = Object.fromEntries(rest.map(parseHeader));
    const body = takeBody(this.#bytes.subarray(headEnd + 4), headers);
    if (!body) return undefined;
    this.#bytes = body.rest;
    const [method = "", path = ""] = line.split(" ");
    return { method, path, headers, body: body.bytes };
  }
}

function parseHeader(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

type Taken = { bytes: Buffer; rest: Buffer } | undefined;

function takeBody(bytes: Buffer, headers: Readonly<Record<string, string>>): Taken {
  if (headers["transfer-encoding"] === "chunked") return takeChunks(bytes);
  const length = Number(headers["content-length"] ?? 0);
  if (bytes.length < length) return undefined;
  return { bytes: bytes.subarray(0, length), rest: bytes.subarray(length) };
}

function takeChunks(bytes: Buffer): Taken {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf("\r\n", at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString("latin1", at, lineEnd), 16);
    const end = lineEnd + 2 + size;
    if (bytes.length < end + 2) return undefined;
    if (size === 0) return { bytes: Buffer.concat(chunks), rest: bytes.subarray(end + 2) };
    chunks.push(bytes.subarray(lineEnd + 2, end));
    at = end + 2;
  }
}
