import { preferredEncoding } from "#platform";
import type { EncodedBody } from "../transport/transport.js";
import type { Payload } from "./body.js";
import { encodeText } from "./encoding.js";
import { parts } from "./parts.js";

/** Below this many bytes compressing costs more than it saves. */
const threshold = 1024;

export interface WireBody {
  readonly body: EncodedBody | undefined;
  readonly encoding: "br" | "gzip" | undefined;
  /** In bytes; 0 for what is not known before it is sent: streams and forms. */
  readonly length: number;
}

export const noBody: WireBody = { body: undefined, encoding: undefined, length: 0 };

export function wireBody(body: EncodedBody, encoding?: WireBody["encoding"]): WireBody {
  const bytes = typeof body === "string" ? encodeText(body) : body;
  return { body: bytes, encoding, length: bytes instanceof Uint8Array ? bytes.length : 0 };
}

/** The body of a call as it goes over the wire: encoded once, used by every attempt. */
export class Compression {
  /** Undefined until `encode()` has run. */
  current: WireBody | undefined;
  #encoding: "br" | "gzip" | undefined;
  readonly #payload: Payload;

  constructor(payload: Payload, wanted: "auto" | "br" | "gzip" | false) {
    const { body } = payload;
    this.#payload = payload;
    this.#encoding = wanted === false ? undefined : wanted === "auto" ? preferredEncoding : wanted;
    const size = typeof body === "string" || body instanceof Uint8Array ? body.length : 0;
    if (this.#encoding === undefined || size < threshold) this.current = wireBody(body);
  }

  async encode(): Promise<WireBody> {
    const { compressed } = await parts.compression();
    this.current = await compressed(this.#payload, this.#encoding!);
    return this.current;
  }

  /** After a 415: true if there is another encoding to try. */
  fallBackToGzip(): boolean {
    if (this.current?.encoding !== "br") return false;
    this.#encoding = "gzip";
    this.current = undefined;
    return true;
  }
}
