import { isStream } from "./bytes.js";
import type { Exchange } from "./exchange.js";
import type { EncodedBody, TransportRequest } from "./transport.js";
import { acceptEncoding } from "./zlib.js";

let accepted: string | undefined;

/** The options of undici's `dispatch`. */
export function dispatchOptions(request: TransportRequest, exchange: Exchange): object {
  const { origin, path, method, body, onUpload } = request;
  const headers: string[] = [];
  for (const name of Object.keys(request.headers)) headers.push(name, request.headers[name]!);
  if (request.headers["accept-encoding"] === undefined) {
    accepted ??= acceptEncoding();
    headers.push("accept-encoding", accepted);
  }
  const inPieces = onUpload && body instanceof Uint8Array && body.length > pieceBytes;
  if (inPieces) headers.push("content-length", String(body.length));
  return {
    origin,
    path,
    method,
    headers,
    body: isStream(body) ? chunksOf(body, exchange) : inPieces ? piecesOf(body, onUpload) : body,
    // undici closes a connection after a DELETE with a body, because some servers do not read the body.
    reset: method === "DELETE" ? false : undefined,
    // Timeouts of attempts are set by the core only.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
}

/** Whether a body is a form. Does not name `FormData`, which would load all of Node's own undici. */
export function isForm(body: EncodedBody | undefined): body is FormData {
  return typeof body === "object" && "getAll" in body;
}

/** A form as bytes, with the content type and boundary that the platform has chosen. */
export async function encodeForm(
  request: TransportRequest,
  form: FormData,
): Promise<TransportRequest> {
  const encoded = new Response(form);
  const headers = { ...request.headers, "content-type": encoded.headers.get("content-type")! };
  return { ...request, headers, body: new Uint8Array(await encoded.arrayBuffer()) };
}

/** Reads the stream only once there is a connection, so that it is still unread if no connection was made. */
function chunksOf(body: ReadableStream<Uint8Array>, exchange: Exchange): AsyncIterable<Uint8Array> {
  const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
    try {
      if (!exchange.upload) {
        // undici asks while it writes, and cannot be told to abort then.
        await undefined;
        if (exchange.over) throw exchange.request.cancellation.reason;
        exchange.upload = body.getReader();
      }
      const { done, value } = await exchange.upload.read();
      if (done) return { done, value: undefined };
      exchange.request.onUpload?.(value.byteLength);
      return { done, value };
    } catch (error) {
      exchange.onUploadError(error);
      throw error;
    }
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

/** Most bytes between two reports of an upload. */
const pieceBytes = 256 * 1024;

/** Views of the same bytes. The next one is asked for when the connection has taken the last. */
async function* piecesOf(
  bytes: Uint8Array,
  onUpload: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    const piece = bytes.subarray(start, start + pieceBytes);
    yield piece;
    onUpload(piece.length);
  }
}
