import type { Transform } from "node:stream";
import type { BodyEncoding } from "./transport.js";

/**
 * Compression with Node's zlib, which takes 3 ms to load and is often not needed, so it is loaded on first use. Below
 * `syncLimit` a synchronous call costs less than the thread pool, and blocks for less than a millisecond.
 */
let loaded: typeof import("node:zlib") | undefined;
function zlib(): typeof import("node:zlib") {
  loaded ??= process.getBuiltinModule("node:zlib");
  return loaded;
}

const syncLimit = 64 * 1024;
/** With zlib's default of 16 kB there would be a callback, and a chunk of a stream, for every 16 kB. */
const chunkSize = 256 * 1024;

type Callback = (error: Error | null, result: Uint8Array) => void;

/** The functions of one encoding; zstd came with Node.js 22.15. */
interface Codec {
  sync(bytes: Uint8Array, options: object): Uint8Array;
  async(bytes: Uint8Array, options: object, callback: Callback): void;
  stream(options: object): Transform;
}

type ZstdZlib = {
  zstdDecompressSync: Codec["sync"];
  zstdDecompress: Codec["async"];
  createZstdDecompress: Codec["stream"];
};

/** Brotli at quality 1 takes 3 ms per megabyte of JSON; quality 6 takes twelve times as long and saves a fifth. */
export function compress(
  bytes: Uint8Array,
  encoding: BodyEncoding,
): Uint8Array | Promise<Uint8Array> {
  const { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } = zlib();
  const small = bytes.length < syncLimit;
  if (encoding === "gzip") {
    if (small) return gzipSync(bytes, { level: 1 });
    return promised((done) => gzip(bytes, { level: 1, chunkSize }, done));
  }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 1,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  if (small) return brotliCompressSync(bytes, { params });
  return promised((done) => brotliCompress(bytes, { params, chunkSize }, done));
}

/** The `accept-encoding` of requests. */
export function acceptEncoding(): string {
  return hasZstd() ? "gzip, deflate, br, zstd" : "gzip, deflate, br";
}

/**
 * The encodings of a response in the order of decoding. Unknown ones are ignored, as in the Fetch standard: `utf-8` or
 * `aws-chunked` is no reason to lose a response.
 */
export function encodingsIn(header: string | undefined): readonly string[] {
  if (header === undefined) return none;
  const names = header.split(",").map((name) => name.trim().toLowerCase());
  const encodings = names.filter(isKnown).reverse();
  if (encodings.length > maxEncodings) throw new Error(`it is encoded ${encodings.length} times`);
  return encodings;
}

const none: readonly string[] = [];
/** Each may expand its input a thousand times. */
const maxEncodings = 5;

/** Decodes a buffered response. Throws a `RangeError` above `limit` bytes, and errors of zlib for invalid bytes. */
export function decompress(
  bytes: Uint8Array,
  [encoding, ...rest]: readonly string[],
  limit: number,
): Uint8Array | Promise<Uint8Array> {
  if (encoding === undefined) return bytes;
  const codec = codecFor(encoding, bytes);
  const maxOutputLength = Math.max(1, Math.min(limit, 2 ** 32 - 1));
  if (bytes.length < syncLimit) {
    // A buffer of 16 kB for every small response would keep the garbage collector busy.
    const chunkSize = Math.min(1024 + 4 * bytes.length, 16 * 1024);
    return decompress(codec.sync(bytes, { maxOutputLength, chunkSize }), rest, limit);
  }
  return promised((done) => codec.async(bytes, { maxOutputLength, chunkSize }, done)).then(
    (decoded) => decompress(decoded, rest, limit),
  );
}

/** Decoders for a streamed response, piped one into the next; `start` is its first bytes. */
export function decompressors(encodings: readonly string[], start: Uint8Array): Transform[] {
  const transforms = encodings.map((encoding, i) =>
    codecFor(encoding, i === 0 ? start : zlibHeader).stream({ chunkSize }),
  );
  transforms.reduce((from, to) => from.pipe(to));
  return transforms;
}

function isKnown(encoding: string): boolean {
  return encoding === "zstd" ? hasZstd() : known.has(encoding);
}

const known = new Set(["gzip", "x-gzip", "br", "deflate"]);

function hasZstd(): boolean {
  return "zstdDecompressSync" in zlib();
}

function codecFor(encoding: string, start: Uint8Array): Codec {
  const z = zlib();
  switch (encoding) {
    case "br":
      return {
        sync: z.brotliDecompressSync,
        async: z.brotliDecompress,
        stream: z.createBrotliDecompress,
      };
    case "deflate":
      return hasZlibHeader(start)
        ? { sync: z.inflateSync, async: z.inflate, stream: z.createInflate }
        : { sync: z.inflateRawSync, async: z.inflateRaw, stream: z.createInflateRaw };
    case "zstd": {
      const { zstdDecompressSync, zstdDecompress, createZstdDecompress } = z as unknown as ZstdZlib;
      return { sync: zstdDecompressSync, async: zstdDecompress, stream: createZstdDecompress };
    }
    default:
      return { sync: z.gunzipSync, async: z.gunzip, stream: z.createGunzip };
  }
}

/** The first bytes are known only to the first decoder; the others expect the standard form. */
const zlibHeader = Uint8Array.of(0x78);

/** In the standard, `deflate` has a zlib header; many servers omit it. Only the first byte of a stream may be known. */
function hasZlibHeader([first = 0, second]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (second === undefined || ((first << 8) | second) % 31 === 0);
}

function promised(run: (done: Callback) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    run((error, result) => (error ? reject(error) : resolve(result)));
  });
}
