import { ApifyArgumentError } from "../errors.js";
import type { Dispatcher, LoadUndici, UndiciParts } from "./connection.js";
import { ConnectionPool } from "./connections.js";
import { dispatchOptions, encodeForm, isForm } from "./dispatch-options.js";
import { connectionError } from "./errors.js";
import { type Connections, ControllerExchange, Exchange } from "./exchange.js";
import { FetchTransport } from "./fetch.js";
import { http2Connections, proxyConnections } from "./proxy.js";
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
  ProxyAgent: () => import("undici/lib/dispatcher/proxy-agent.js"),
  EnvHttpProxyAgent: () => import("undici/lib/dispatcher/env-http-proxy-agent.js"),
  buildConnector: () => import("undici/lib/core/connect.js"),
  connectMethod: () => import("undici/lib/api/api-connect.js"),
};

class NotInstalledError extends Error {}

const load: LoadUndici = async (name) => {
  try {
    return (await files[name]()).default;
  } catch {}
  // The index makes its own agent that of the global fetch, which is another undici, unless fetch has one: naming this loads it.
  void globalThis.Headers;
  try {
    const index = (await import("undici")) as unknown as UndiciParts;
    return name === "connectMethod" ? index.Pool.prototype.connect : index[name];
  } catch (cause) {
    throw new NotInstalledError("undici cannot be loaded", { cause });
  }
};

async function directConnections(): Promise<Connections> {
  const [Client, buildConnector] = await Promise.all([load("Client"), load("buildConnector")]);
  return new ConnectionPool({ Client, connector: buildConnector({}) });
}

const proxyVariables = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"];
const proxyProtocols = ["http:", "https:", "socks5:"];

function isProxyUrl(text: string): boolean {
  return URL.canParse(text) && proxyProtocols.includes(new URL(text).protocol);
}

/** The proxies of the environment come before HTTP/2, which undici does not speak through them. */
async function byEnvironment(http2: boolean): Promise<Connections> {
  const set = proxyVariables.filter((name) => process.env[name]);
  const wrong = set.find((name) => !isProxyUrl(process.env[name]!));
  // Without the value, which may contain a password.
  if (wrong) throw new Error(`the environment variable ${wrong} is not the URL of a proxy`);
  if (set.length > 0) return proxyConnections(load);
  return http2 ? http2Connections(load) : directConnections();
}

type Share = "http1" | "http2";
/** Shared by all clients of the process, so that a client per tenant needs no handshakes of its own. It holds no secret. */
const shared = new Map<Share, Promise<Connections>>();
/** The same once it is loaded, so that the first request of a new client awaits nothing. */
const loaded = new Map<Share, Connections>();

async function sharedConnections(share: Share): Promise<Connections> {
  const connecting = shared.get(share) ?? byEnvironment(share === "http2");
  shared.set(share, connecting);
  const connections = await connecting;
  loaded.set(share, connections);
  return connections;
}

let warned = false;
function warnOnce(cause: Error): void {
  if (warned) return;
  warned = true;
  process.emitWarning(
    `apify-openapi-client: ${cause}. Requests go through fetch, which is slower.`,
  );
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
  /** Sends instead of undici: the user's fetch, or the global one if undici is missing. */
  #fetch: FetchTransport | undefined;
  #underWay = 0;
  #closing: (() => void)[] = [];

  constructor(options: TransportOptions = {}) {
    if (options.proxy !== undefined && !isProxyUrl(options.proxy)) {
      throw new ApifyArgumentError('The option "proxy" is not the URL of a proxy.');
    }
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
    if (this.#options.proxy === undefined) this.#connections ??= loaded.get(this.#share);
    if (this.#connections && !isForm(request.body)) {
      return this.#dispatch(this.#connections, request);
    }
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
    if (this.#options.proxy !== undefined) await this.#connections?.close();
  }

  /** What a first request or one with a form has to await. */
  async #prepare(request: TransportRequest): Promise<TransportResponse> {
    if (!this.#connections) {
      this.#loading ??= this.#load();
      await this.#loading;
    }
    const form = !this.#fetch && isForm(request.body) ? request.body : undefined;
    const encoded = form ? await encodeForm(request, form) : request;
    if (request.cancellation.cancelled) throw request.cancellation.reason;
    return this.#connections ? this.#dispatch(this.#connections, encoded) : this.send(encoded);
  }

  async #load(): Promise<void> {
    const { proxy } = this.#options;
    try {
      this.#connections = await (proxy
        ? proxyConnections(load, proxy)
        : sharedConnections(this.#share));
    } catch (cause) {
      const needed = !(cause instanceof NotInstalledError) || proxy !== undefined;
      if (needed) throw connectionError(cause, false);
      warnOnce(cause);
      this.#fetch = new FetchTransport();
    }
  }

  #dispatch(connections: Connections, request: TransportRequest): Promise<TransportResponse> {
    return new Promise((resolve, reject) => {
      const { dispatcher } = this.#options;
      const exchange = new (dispatcher ? ControllerExchange : Exchange)(
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

/** A dispatcher of the user manages its own connections, and is not closed. */
function ofDispatcher(dispatcher: Dispatcher): Connections {
  return {
    send: (exchange) => void dispatcher.dispatch(exchange.options, exchange),
    close: async () => {},
  };
}
