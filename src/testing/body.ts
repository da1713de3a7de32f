import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";

/** A body that cannot be read, and the status that says so. */
export class UnreadableBody extends Error {
  constructor(
    readonly status: 400 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

type Decoder = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: promisify<Buffer, object, Buffer>(gunzip),
  br: promisify<Buffer, object, Buffer>(brotliDecompress),
  deflate: promisify<Buffer, object, Buffer>(inflate),
  identity: async (bytes) => bytes,
};

/** The whole body of a request, or of an answer, as it was sent. */
export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const { "content-length": length, "transfer-encoding": transfer } = message.headers;
  // Of a request that says so: most have none.
  if (message.method && length === undefined && transfer === undefined) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

/** A body with its Content-Encoding taken off, of at most so many bytes. */
export async function decodeBody(
  bytes: Buffer,
  encoding: string | undefined,
  maxBytes = 2 ** 30,
): Promise<Buffer> {
  const name = (encoding ?? "identity").trim().toLowerCase();
  const decoder = Object.hasOwn(decoders, name) ? decoders[name] : undefined;
  if (!decoder) {
    throw new UnreadableBody(
      415,
      `The body is encoded as "${name}", which is not understood. Known: ${Object.keys(decoders).join(", ")}.`,
    );
  }
  const decoded = await decoder(bytes, { maxOutputLength: maxBytes }).catch((error) => {
    if (error.code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(maxBytes);
    throw new UnreadableBody(400, `The body is not what its encoding "${name}" says.`);
  });
  if (decoded.length > maxBytes) throw tooLarge(maxBytes);
  return decoded;
}

function tooLarge(maxBytes: number): UnreadableBody {
  return new UnreadableBody(413, `The body is larger than ${maxBytes} bytes.`);
}
