import type { Connections, Exchange } from "../../src/transport/exchange.js";
import { HttpConnections, openSocket } from "../../src/transport/http.js";
import { createTransport } from "../../src/transport/node.js";
import type {
  Cancellation,
  Transport,
  TransportError,
  TransportRequest,
  TransportResponse,
} from "../../src/transport/transport.js";

/** A cancellation as the core makes one for each attempt. */
export class Canceller implements Cancellation {
  cancelled = false;
  unsent?: boolean;
  reason: unknown = undefined;
  onCancel: ((reason: unknown) => void) | undefined = undefined;
  cancel(reason: unknown): void {
    this.cancelled = true;
    this.reason = reason;
    this.onCancel?.(reason);
  }
}

export function get(origin: string, changes: Partial<TransportRequest> = {}): TransportRequest {
  return {
    method: "GET",
    origin,
    path: "/v2/datasets/abc",
    headers: { accept: "application/json" },
    stream: false,
    avoidStaleSocket: false,
    cancellation: new Canceller(),
    maxResponseBytes: 1_000_000,
    ...changes,
  };
}

/** The transport of Node.js with these connections. */
export function transportOf(name: string, connections: Connections): Transport {
  const dispatch = (_options: object, exchange: Exchange) => connections.send(exchange);
  const transport = createTransport({ dispatcher: { dispatch } });
  return {
    name,
    redirects: "manual",
    connections: "own",
    send: (request) => transport.send(request),
    close: () => connections.close(),
  };
}

/** All transports; what they cannot do alike, a test tells by what they declare. */
export const transports: readonly (readonly [string, () => Transport])[] = [
  ["undici", () => createTransport({})],
  ["fetch", () => createTransport({ fetch: globalThis.fetch })],
  ["node:http", () => transportOf("node:http", new HttpConnections(openSocket))],
];

export async function text(response: TransportResponse): Promise<string> {
  const { body } = response;
  if (body instanceof Uint8Array) return Buffer.from(body).toString();
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** What a failed attempt rejects with. */
export async function failure(attempt: Promise<unknown>): Promise<TransportError> {
  try {
    await attempt;
  } catch (error) {
    return error as TransportError;
  }
  throw new Error("It was expected to fail.");
}
