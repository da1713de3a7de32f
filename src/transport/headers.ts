import type { TransportResponse } from "./transport.js";

/** Raw headers of undici: names and values in turn. Decoded on demand. */
export type RawHeaders = readonly Buffer[];

const latin1 = (bytes: Buffer): string => bytes.toString("latin1");

/** `name` in lower case. Several values are joined by a comma. */
export function headerIn(raw: RawHeaders, name: string): string | undefined {
  let value: string | undefined;
  for (let i = 0; i + 1 < raw.length; i += 2) {
    if (!isName(raw[i]!, name)) continue;
    const text = latin1(raw[i + 1]!);
    value = value === undefined ? text : `${value}, ${text}`;
  }
  return value;
}

/** Compares bytes: a string for every header of every response would cost more than everything else here. */
function isName(bytes: Buffer, name: string): boolean {
  if (bytes.length !== name.length) return false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
    if (lower !== name.charCodeAt(i)) return false;
  }
  return true;
}

let HeadersClass: typeof Headers | undefined;

/** Makes `headers()` return instances of this class. */
export function setHeadersClass(given: typeof Headers): void {
  HeadersClass = given;
}

/** A response whose headers are decoded on demand. */
export class WireResponse implements TransportResponse {
  readonly status: number;
  readonly body: TransportResponse["body"];
  readonly #raw: RawHeaders;

  constructor(status: number, raw: RawHeaders, body: TransportResponse["body"]) {
    this.status = status;
    this.body = body;
    this.#raw = raw;
  }

  header(name: string): string | undefined {
    return headerIn(this.#raw, name);
  }

  headers(): Headers {
    const headers = new (HeadersClass ?? Headers)();
    const raw = this.#raw;
    for (let i = 0; i + 1 < raw.length; i += 2)
      headers.append(latin1(raw[i]!), latin1(raw[i + 1]!));
    return headers;
  }
}
