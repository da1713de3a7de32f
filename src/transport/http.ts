import type { Agent, ClientRequest, IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { type Connector, idleMillis, targetOf } from "./connection.js";
import type { Connections, Exchange } from "./exchange.js";
import type { Lane } from "./transport.js";

/** Maximum number of concurrent requests to an origin, by lane; requests that need a new connection have as many of their own. */
const limits: Readonly<Record<Lane, number>> = { short: 128, long: 1024 };

type Protocol = "http:" | "https:";

/** Connections of `node:http`: slower than undici, but does without WebAssembly, and is what nock and msw intercept. */
export class HttpConnections implements Connections {
  readonly #connector: Connector | undefined;
  readonly #agents = new Map<string, Agent>();

  /** Without a connector, Node.js connects, or what has replaced that. */
  constructor(connector?: Connector) {
    this.#connector = connector;
  }

  send(exchange: Exchange): void {
    const { origin, path, method } = exchange.request;
    const { protocol, hostname, port } = targetOf(origin);
    const { headers, body } = exchange.options as { headers: string[]; body: unknown };
    // Looked up for every request, because mocks replace it.
    const request = moduleOf(protocol as Protocol).request({
      protocol,
      hostname,
      port,
      path,
      method,
      headers: pairs(headers),
      agent: this.#agentFor(protocol as Protocol, exchange),
    });
    exchange.lease = { release: (_, reusable) => void (reusable || request.destroy()) };
    follow(request, exchange, body, this.#connector === undefined);
  }

  async close(): Promise<void> {
    for (const agent of this.#agents.values()) agent.destroy();
    this.#agents.clear();
  }

  #agentFor(protocol: Protocol, { request }: Exchange): Agent {
    const { lane = "short", avoidStaleSocket } = request;
    const key = `${protocol} ${lane} ${avoidStaleSocket}`;
    let agent = this.#agents.get(key);
    if (!agent) {
      const { Agent } = moduleOf(protocol);
      // A connection that is used once cannot be stale.
      const keepAlive = !avoidStaleSocket;
      agent = new Agent({ keepAlive, maxSockets: limits[lane], timeout: idleMillis });
      if (this.#connector) Object.assign(agent, { createConnection: opening(this.#connector) });
      this.#agents.set(key, agent);
    }
    return agent;
  }
}

function moduleOf(protocol: Protocol): typeof import("node:http") {
  return process.getBuiltinModule(`node:${protocol.slice(0, -1)}` as "node:http");
}

function pairs(list: readonly string[]): Record<string, string> {
  return Object.fromEntries(list.flatMap((name, i) => (i % 2 ? [] : [[name, list[i + 1]!]])));
}

/** The connector of Node.js itself. */
export const openSocket: Connector = ({ protocol, hostname, port, httpSocket }, done) => {
  const net = process.getBuiltinModule("node:net");
  const secure = protocol === "https:";
  const place = { host: hostname, port: Number(port) || (secure ? 443 : 80) };
  const servername = net.isIP(hostname) ? "" : hostname;
  const socket = secure
    ? process.getBuiltinModule("node:tls").connect({ ...place, servername, socket: httpSocket })
    : net.connect(place);
  socket.once(secure ? "secureConnect" : "connect", () => done(null, socket));
  socket.once("error", done);
  return socket;
};

/** A connector as the method of an agent. It returns nothing, so that the agent waits for the callback. */
function opening(connector: Connector) {
  return (
    { protocol = "http:", host, port }: { protocol?: string; host: string; port: number },
    done: (error: Error | null, socket?: Socket) => void,
  ): void => {
    const bracketed = host.includes(":") ? `[${host}]` : host;
    connector({ protocol, hostname: host, host: `${bracketed}:${port}`, port: String(port) }, done);
  };
}

/**
 * Reports the events of a request to its exchange. A stream is read only once there is a connection, so that it is still unread if
 * none was made; but mocks connect only when they know the request.
 */
function follow(request: ClientRequest, exchange: Exchange, body: unknown, mocked: boolean): void {
  const upload = isIterable(body) ? body : undefined;
  const connected = (): void => {
    if (exchange.sent) return;
    exchange.onConnect(() => request.destroy());
    if (upload && !mocked && !exchange.over) pipe(upload, request);
  };
  request.on("socket", (socket: Socket & { secureConnecting?: boolean; encrypted?: boolean }) => {
    if (request.reusedSocket || !(socket.connecting || socket.secureConnecting)) connected();
    else socket.once(socket.encrypted ? "secureConnect" : "connect", connected);
  });
  request.on("response", (response: IncomingMessage) => {
    connected();
    const raw = response.rawHeaders.map((text) => Buffer.from(text, "latin1"));
    response.on("data", (chunk: Buffer) => void (exchange.onData(chunk) || response.pause()));
    response.on("end", () => exchange.onComplete());
    response.on("error", (error) => exchange.onError(error));
    exchange.onHeaders(response.statusCode!, raw, () => response.resume());
  });
  // Also after a response, if it was cut off.
  request.on("error", (error) => exchange.onError(error));
  if (!upload) request.end(body);
  else if (mocked) pipe(upload, request);
}

function isIterable(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

function pipe(body: AsyncIterable<Uint8Array>, request: ClientRequest): void {
  const { Readable } = process.getBuiltinModule("node:stream");
  // An error of the stream cancels the exchange.
  Readable.from(body, { objectMode: false })
    .on("error", () => {})
    .pipe(request);
}
