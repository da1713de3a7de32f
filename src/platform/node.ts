import { isAscii } from "node:buffer";
import type { Transport } from "../transport/transport.js";
import { UndiciTransport } from "../transport/undici-transport.js";
import type { BodyEncoding, Platform, TransportOptions } from "./platform.js";

export function createTransport(options: TransportOptions): Transport {
  return new UndiciTransport(options);
}

export const preferredEncoding: BodyEncoding = "br";

export const environment: Platform["environment"] = (name) => process.env[name];

export const userAgentRuntime = `Node.js/${process.versions.node}`;

export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const buffer = asBuffer(bytes);
  // V8 makes text out of ASCII five times faster when it is told that it is; below this size asking costs more.
  return end - start > 2048 && isAscii(buffer.subarray(start, end))
    ? buffer.toString("latin1", start, end)
    : buffer.toString("utf8", start, end);
}

export function asBuffer(bytes: Uint8Array): Buffer {
  if (Buffer.isBuffer(bytes)) return bytes;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
