import { brotliCompressSync, gzipSync } from "node:zlib";

/** One thing a server does on a connection. Scripts are lists of them. */
export type Step =
  /** Waits for the first byte, the head, or the whole of a request; only what is read whole reached the handler. */
  | { read: "byte" | "head" | "request" }
  | { write: string | Buffer }
  /** The same text again and again, until the other side is gone. */
  | { repeat: string }
  | { wait: number }
  /** Nothing more, for ever, and nothing read: half-open. */
  | "stall"
  /** No more from this side (FIN). */
  | "end"
  /** The connection breaks (RST). */
  | "reset";

export type Script = readonly Step[];

const request: Step = { read: "request" };

/** Head and body of an answer that is as it should be, but for what `headers` say. */
export function answer(
  status: number,
  body: string | Buffer = "",
  headers: Readonly<Record<string, string>> = {},
): Step {
  const bytes = Buffer.from(body);
  const all = { "content-length": String(bytes.length), ...headers };
  return { write: Buffer.concat([Buffer.from(head(status, all)), bytes]) };
}

export function head(status: number, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Whatever\r\n${lines.join("")}\r\n`;
}

/** The method and the body stay what they were. */
export const redirect: Script = [request, answer(307, "", { location: "/v2/elsewhere" })];

const json = { "content-type": "application/json" };
const data = JSON.stringify({ data: { id: "abc", itemCount: 3 } });

/** Reads the request, and answers well. */
export const ok: Script = [request, answer(200, data, json)];

/** The answer that `ok` gives, cut after half of its body. */
const half: Step = {
  write: head(200, { ...json, "content-length": String(data.length) }) + data.slice(0, 20),
};
const html = { "content-type": "text/html" };
const page = "<html><body><h1>Bad Gateway</h1></body></html>";
const packed = gzipSync(data.repeat(50));

/** Everything that can go wrong after a connection came about. */
export const faults = {
  resetAtOnce: ["reset"],
  resetUnread: [{ read: "byte" }, "reset"],
  resetBeforeHeaders: [request, "reset"],
  resetInHeaders: [request, { write: "HTTP/1.1 200 OK\r\ncontent-ty" }, "reset"],
  resetAfterHeaders: [request, { write: head(200, { "content-length": "40" }) }, "reset"],
  resetInBody: [request, half, { wait: 20 }, "reset"],
  endBeforeHeaders: [request, "end"],
  endInHeaders: [request, { write: "HTTP/1.1 200 OK\r\ncontent-ty" }, "end"],
  endInBody: [request, half, "end"],
  endInChunk: [
    request,
    { write: `${head(200, { "transfer-encoding": "chunked" })}ff\r\nabc` },
    "end",
  ],
  endBetweenChunks: [
    request,
    { write: `${head(200, { "transfer-encoding": "chunked" })}3\r\nabc\r\n` },
    "end",
  ],
  stallUnread: ["stall"],
  stallBeforeHeaders: [request, "stall"],
  stallInHeaders: [request, { write: "HTTP/1.1 200 OK\r\ncontent-ty" }, "stall"],
  stallAfterHeaders: [request, { write: head(200, { "content-length": "40" }) }, "stall"],
  stallInBody: [request, half, "stall"],
  garbage: [request, { write: "\x00\x01 this is not HTTP\r\n\r\n" }, "end"],
  endlessHeaders: [
    request,
    { write: "HTTP/1.1 200 OK\r\n" },
    { repeat: "x-more: and more\r\n".repeat(500) },
  ],
  endlessBody: [
    request,
    { write: head(200, { "transfer-encoding": "chunked" }) },
    { repeat: `1000\r\n${"x".repeat(4096)}\r\n` },
  ],
  truncatedGzip: [
    request,
    answer(200, packed.subarray(0, packed.length >> 1), { ...json, "content-encoding": "gzip" }),
  ],
  notGzip: [request, answer(200, data, { ...json, "content-encoding": "gzip" })],
  unknownEncoding: [request, answer(200, data, { ...json, "content-encoding": "klingon" })],
  bomb: [
    request,
    answer(200, brotliCompressSync(Buffer.alloc(20_000_000)), { "content-encoding": "br" }),
  ],
  lengthTooLong: [request, answer(200, data, { ...json, "content-length": "1000" }), "end"],
  lengthTooShort: [request, answer(200, data, { ...json, "content-length": "10" }), "end"],
  unaskedContinue: [
    request,
    { write: "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\nx-more: 1\r\n\r\n" },
    answer(200, data, json),
  ],
  continueInPieces: [
    request,
    ...["HTT", "P/1.1 10", "0 Continue\r\n", "\r\nHTTP/1.1 1"].flatMap(
      (write): Script => [{ write }, { wait: 3 }],
    ),
    { write: "00 Go on\r\n\r\n" },
    answer(200, data, json),
  ],
  emptyAnswer: [request, answer(200, "", json)],
  emptyGzip: [request, answer(200, "", { ...json, "content-encoding": "gzip" })],
  html200: [request, answer(200, page, html)],
  html502: [request, answer(502, page, html)],
  slowDrip: [
    request,
    { write: head(200, { "content-length": "20" }) },
    ...Array.from({ length: 20 }, (): Step[] => [{ write: "x" }, { wait: 5 }]).flat(),
  ],
} satisfies Record<string, Script>;

export type FaultName = keyof typeof faults;
