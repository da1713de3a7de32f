import { decodeUtf8 } from "#platform";
import { redact } from "./redaction.js";

/** The start of a body, for error messages. */
export function excerpt(bytes: Uint8Array, hide: (text: string) => string = redact): string {
  const text = hide(decodeUtf8(bytes.subarray(0, 4096)));
  return text.replace(/\s+/g, " ").trim().slice(0, 200);
}
