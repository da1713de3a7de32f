import { ApifyArgumentError } from "../errors.js";
import type { Dispatcher, LoadUndici, UndiciParts } from "./connection.js";
import { ConnectionPool } from "./connections.js";
import { dispatchOptions, encodeForm, isForm } from "./dispatch-options.js";
import { connectionError } from "./errors.js";
import { type Connections, ControllerExchange, Exchange } from "./exchange.js";
import { FetchTransport } from "./fetch.js";
import { setHeadersClass } from "./headers.js";
import { HttpConnections, openSocket } from "./http.js";
import { http2Connections } from "./http2.js";
import { interception, mock, ofDispatcher } from "./interception.js";
import { environmentProxy, parseProxy, throughProxy } from "./proxy.js";
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from "./transport.js";

/** undici's files by export. Loading its index takes three times as long as loading these files. */
const files: { [Name in keyof UndiciParts]: () => Promise<{ default: UndiciParts[Name] }> } = {
  Client: () => import("undici/lib/dispatcher/client.js"),
  Pool: () => import("undici/lib/dispatcher/pool.js"),
  Socks5ProxyAgent: () => import("undici/lib/dispatcher/socks5-proxy-agent.js"),
  buildConnector: () => import("undici/lib/core/connect.js"),
};

class UnusableError extends Error {}

const load: LoadUndici = async (name) => {
  try {
    return (await files[name]()).default;
  } catch {}
  // The index makes its own agent that of the global fetch, which is another undici, unless fetch has one: naming this loads it.
  void globalThis.Headers;
  try {
    return ((await import("undici")) as unknown as UndiciParts)[name];
  } catch (cause) {
    throw new UnusableError("it cannot be loaded", { cause });
  }
};

/** undici 8 supports only the newer interface of handlers. A closed client says at once which one it calls. */
function needsNewerHandlers(Client: UndiciParts["Client"]): boolean {
  const client = new Client("http://localhost");
  void client.close();
  let newer = false;
  const onResponseError = () => {
    newer = true;
  };
  client.dispatch({ path: "/", method: "GET" }, { onError() {}, onResponseError });
  return newer;
}

/** undici parses HTTP/1.1 with WebAssembly, which `--jitless` removes and a limit of virtual memory prevents. */
function hasWebAssembly(): boolean {
  try {
    return Boolean(new WebAssembly.Memory({ initial: 1 }));
  } catch {
    return false;
  }
}

/** Connections with HTTP/1.1 or HTTP/2, through the given proxy or those of the environment. */
async function connect(http2: boolean, proxy?: URL): Promise<Connections> {
  const proxyFor = proxy ? () => proxy : environmentProxy;
  try {
    if (!hasWebAssembly()) throw new UnusableError("there is no WebAssembly");
    // Its errors assign their names, and fail in callbacks of sockets, which ends the process.
    if (Object.isFrozen(Error.prototype)) throw new UnusableError("Error.prototype is frozen");
    const [Client, buildConnector] = await Promise.all([load("Client"), load("buildConnector")]);
    const connector = throughProxy(proxyFor, buildConnector({ allowH2: http2 }), load);
    const newerHandlers = needsNewerHandlers(Client);
    return http2
      ? await http2Connections(load, connector, newerHandlers)
      : new ConnectionPool({ Client, connector, newerHandlers });
  } catch (cause) {
    if (!(cause instanceof UnusableError)) throw cause;
    warnOnce(cause);
    // Without WebAssembly, naming the global one ends Node.js 20.
    await import("undici/lib/web/fetch/headers.js").then(
      ({ default: own }) => setHeadersClass(own.Headers),
      () => {},
    );
    return new HttpConnections(throughProxy(proxyFor, openSocket, load));
  }
}

type Share = "http1" | "http2";
/** Shared by all clients of the process, so that a client per tenant needs no handshakes of its own. It holds no secret. */
const shared = new Map<Share, Promise<Connections>>();
/** The same once it is loaded, so that the first request of a new client awaits nothing. */
const loaded = new Map<Share, Connections>();

async function sharedConnections(share: Share): Promise<Connections> {
  const connecting = shared.get(share) ?? connect(share === "http2");
  shared.set(share, connecting);
  const connections = await connecting;
  loaded.set(share, connections);
  return connections;
}

let warned = false;
function warnOnce({ message }: Error): void {
  if (warned) return;
  warned = true;
  const warning = new Error(
    `apify-openapi-client cannot use undici: ${message}. Requests go through node:http, which is slower.`,
  );
  // Given text, Node.js assigns the name, which a frozen Error.prototype does not allow.
  process.emitWarning(Object.defineProperty(warning, "name", { value: "Warning" }));
}

/**
 * Node.js: undici's dispatchers, without the `Request` and `Response` objects that make fetch several times as expensive. Or the
 * user's own fetch.
 */
export class UndiciTransport implements Transport {
  readonly name = "undici";
  readonly redirects = "manual";
  readonly #options: TransportOptions;
  readonly #share: Share;
  #connections: Connections | undefined;
  #loading: Promise<void> | undefined;
  readonly #proxy: URL | undefined;
  /** The user's fetch. */
  readonly #fetch: FetchTransport | undefined;
  #underWay = 0;
  #closing: (() => void)[] = [];

  constructor(options: TransportOptions = {}) {
    if (options.proxy !== undefined) this.#proxy = parseProxy(options.proxy, 'The option "proxy"');
    for (const name of ["dispatcher", "proxy", "http2"] as const) {
      if (options.fetch && options[name])
        throw new ApifyArgumentError(
          `Beside \`fetch\`, which connects by itself, "${name}" does nothing.`,
        );
    }
    this.#options = options;
    this.#share = options.http2 ? "http2" : "http1";
    if (options.fetch) this.#fetch = new FetchTransport(options.fetch);
    if (options.dispatcher) this.#connections = ofDispatcher(options.dispatcher as Dispatcher);
  }

  get connections(): "own" | "platform" {
    const { dispatcher, http2 } = this.#options;
    // undici closes idle sockets of HTTP/1.1 only.
    return dispatcher || http2 || this.#fetch ? "platform" : "own";
  }

  send(request: TransportRequest): Promise<TransportResponse> {
    if (this.#fetch) return this.#fetch.send(request);
    const connections = this.#current();
    if (connections && !isForm(request.body)) return this.#dispatch(connections, request);
    return new Promise((resolve, reject) => {
      request.cancellation.onCancel = (reason) => {
        request.cancellation.onCancel = undefined;
        request.cancellation.unsent = true;
        reject(reason);
      };
      this.#prepare(request).then(resolve, reject);
    });
  }

  async close(): Promise<void> {
    if (this.#underWay > 0) await new Promise<void>((resolve) => this.#closing.push(resolve));
    if (this.#proxy) await this.#connections?.close();
  }

  /** What to send through: what the user has given, else what intercepts requests, else our own connections once they are loaded. */
  #current(): Connections | undefined {
    if (this.#options.dispatcher) return this.#connections;
    const intercepting = this.#proxy ? mock() : interception();
    if (intercepting) return intercepting;
    if (!this.#proxy) this.#connections ??= loaded.get(this.#share);
    return this.#connections;
  }

  /** What a first request or one with a form has to await. */
  async #prepare(request: TransportRequest): Promise<TransportResponse> {
    if (!this.#current()) {
      this.#loading ??= this.#load();
      await this.#loading;
    }
    const encoded = isForm(request.body) ? await encodeForm(request, request.body) : request;
    if (request.cancellation.cancelled) throw request.cancellation.reason;
    return this.#dispatch(this.#current()!, encoded);
  }

  async #load(): Promise<void> {
    try {
      this.#connections = await (this.#proxy
        ? connect(this.#share === "http2", this.#proxy)
        : sharedConnections(this.#share));
    } catch (cause) {
      throw connectionError(cause, false);
    }
  }

  #dispatch(connections: Connections, request: TransportRequest): Promise<TransportResponse> {
    return new Promise((resolve, reject) => {
      const exchange = new (connections.newerHandlers ? ControllerExchange : Exchange)(
        request,
        resolve,
        reject,
        this.#ended,
      );
      this.#underWay++;
      try {
        exchange.options = dispatchOptions(request, exchange);
        connections.send(exchange);
      } catch (error) {
        exchange.onError(error);
      }
    });
  }

  readonly #ended = (): void => {
    this.#underWay--;
    if (this.#underWay > 0) return;
    for (const resolve of this.#closing.splice(0)) resolve();
  };
}
