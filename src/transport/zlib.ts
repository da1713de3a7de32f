import type { Transform } from "node:stream";
import type { BodyEncoding } from "./platform.js";

/**
 * Compression by Node's zlib, which takes 3 ms to load and is often not needed: so it is fetched on first use. Below
 * `syncLimit` a synchronous call costs less than the way to the thread pool and back, and blocks for under a millisecond.
 */
let loaded: typeof import("node:zlib") | undefined;
function zlib(): typeof import("node:zlib") {
  loaded ??= process.getBuiltinModule("node:zlib");
  return loaded;
}

const syncLimit = 64 * 1024;
/** zlib's own 16 kB would mean a callback, and for streams a chunk to handle, for each of them. */
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

/** Brotli at quality 1 takes 3 ms a megabyte of JSON; quality 6 takes twelve times as long for a fifth less. */
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

/** What the transport may ask answers to be encoded with. */
export function acceptEncoding(): string {
  return hasZstd() ? "gzip, deflate, br, zstd" : "gzip, deflate, br";
}

/**
 * The encodings of an answer in the order in which they are undone. What is none, or is not known, is left out, as the Fetch
 * standard says: `utf-8` or `aws-chunked` are no reason to lose an answer.
 */
export function encodingsIn(header: string | undefined): readonly string[] {
  if (header === undefined) return none;
  const names = header.split(",").map((name) => name.trim().toLowerCase());
  const encodings = names.filter(isKnown).reverse();
  if (encodings.length > maxEncodings) throw new Error(`it is encoded ${encodings.length} times`);
  return encodings;
}

const none: readonly string[] = [];
/** Each may make a thousand bytes out of one. */
const maxEncodings = 5;

/** A buffered answer, whole. Throws a `RangeError` above `limit` bytes, and what zlib throws for bytes that are no such encoding. */
export function decompress(
  bytes: Uint8Array,
  [encoding, ...rest]: readonly string[],
  limit: number,
): Uint8Array | Promise<Uint8Array> {
  if (encoding === undefined) return bytes;
  const codec = codecFor(encoding, bytes);
  const maxOutputLength = Math.max(1, Math.min(limit, 2 ** 32 - 1));
  if (bytes.length < syncLimit) {
    // A buffer of 16 kB for every small answer would have the garbage collector run all the time.
    const chunkSize = Math.min(1024 + 4 * bytes.length, 16 * 1024);
    return decompress(codec.sync(bytes, { maxOutputLength, chunkSize }), rest, limit);
  }
  return promised((done) => codec.async(bytes, { maxOutputLength, chunkSize }, done)).then(
    (decoded) => decompress(decoded, rest, limit),
  );
}

/** For an answer that is handed out while it arrives, one behind the other; `start` is its first bytes. */
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

/** Of what comes out of another decompressor nobody has seen the first bytes: there the standard form is expected. */
const zlibHeader = Uint8Array.of(0x78);

/** By the standard `deflate` has a zlib header; many servers leave it out. A stream may show no more than the first byte. */
function hasZlibHeader([first = 0, second]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (second === undefined || ((first << 8) | second) % 31 === 0);
}

function promised(run: (done: Callback) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    run((error, result) => (error ? reject(error) : resolve(result)));
  });
}
