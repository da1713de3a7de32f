import { asBuffer, decodeUtf8 } from "#platform";
import type { TransportResponse } from "../transport/transport.js";
import { decode, isPage, MalformedAnswer } from "./decode.js";
import type { AnswerKind } from "./operation.js";

/** The value of a successful answer of any kind. Throws as `decode` does. */
export function decodeAny(response: TransportResponse, kind: AnswerKind): unknown {
  if (kind !== "text" && kind !== "content") return decode(response, kind);
  const bytes = asBuffer(response.body as Uint8Array);
  const type = response.header("content-type");
  if (kind === "text" && isPage(response)) throw new MalformedAnswer(response, "is a page");
  return kind === "text" ? decodeText(bytes, type) : decodeContent(response, bytes);
}

/** By content type: JSON parsed, text as a string, everything else as bytes. Nothing at all is `undefined`. */
function decodeContent(response: TransportResponse, bytes: Uint8Array): unknown {
  if (bytes.length === 0 && response.status === 204) return undefined;
  const type = response.header("content-type") ?? "";
  const essence = type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (essence === "application/json" || essence.endsWith("+json")) {
    return bytes.length === 0 ? undefined : decode(response, "json");
  }
  return isText(essence) ? decodeText(bytes, type) : bytes;
}

function isText(essence: string): boolean {
  return (
    essence.startsWith("text/") ||
    essence.endsWith("+xml") ||
    [
      "application/xml",
      "application/javascript",
      "application/x-ndjson",
      "application/jsonl",
    ].includes(essence)
  );
}

/** Text in the charset that the content type names; UTF-8 where it names none that the platform knows. */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(contentType ?? "")?.[1]?.toLowerCase();
  if (!charset || charset === "utf-8" || charset === "utf8") return decodeUtf8(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeUtf8(bytes);
  }
}
