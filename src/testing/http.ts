import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { ApiError, invalid } from "./sandbox/errors.js";

/** Listens on a port, 0 for a free one, of the loopback interface; returns the URL for this machine. */
export async function listen(server: Server, port = 0, host = "127.0.0.1"): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  const isEvery = address === "0.0.0.0" || address === "::";
  const name = family === "IPv6" ? `[${address}]` : address;
  return `http://${isEvery ? "127.0.0.1" : name}:${taken}`;
}

/** Closes the server and all of its connections. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

type Decoder = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: promisify<Buffer, object, Buffer>(gunzip),
  br: promisify<Buffer, object, Buffer>(brotliDecompress),
  deflate: promisify<Buffer, object, Buffer>(inflate),
  identity: async (bytes) => bytes,
};

/** The whole body of a request or response, as it was sent. */
export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const { "content-length": length, "transfer-encoding": transfer } = message.headers;
  // Most requests have no body.
  if (message.method && length === undefined && transfer === undefined) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

/** A body without its Content-Encoding, of at most so many bytes. */
export async function decodeBody(
  bytes: Buffer,
  encoding: string | undefined,
  maxBytes = 2 ** 30,
): Promise<Buffer> {
  const name = (encoding ?? "identity").trim().toLowerCase();
  const decoder = Object.hasOwn(decoders, name) ? decoders[name] : undefined;
  if (!decoder) {
    const supported = Object.keys(decoders).join(", ");
    const message = `Content-Encoding "${name}" is none of ${supported}.`;
    throw new ApiError(415, "unsupported-content-encoding", message);
  }
  const decoded = await decoder(bytes, { maxOutputLength: maxBytes }).catch((error) => {
    if (error.code === "ERR_BUFFER_TOO_LARGE") return undefined;
    throw invalid(`The body cannot be decoded as "${name}".`, "invalid-request");
  });
  if (decoded && decoded.length <= maxBytes) return decoded;
  throw new ApiError(413, "request-too-large", `The body is larger than ${maxBytes} bytes.`);
}
