import type { TransportOptions } from "../platform/platform.js";
import { Exchange } from "./exchange.js";
import { connectionError } from "./failure.js";
import { FetchTransport } from "./fetch.js";
import { Connections, type Dispatcher, type Pools } from "./pools.js";
import { PortableExchange } from "./portable-exchange.js";
import type { Transport, TransportRequest, TransportResponse } from "./transport.js";
import { dispatchOptions, encodeForm, isForm } from "./wire-request.js";

export type DispatcherClass = new (...args: unknown[]) => Dispatcher;

const files = {
  Client: () => import("undici/lib/dispatcher/client.js"),
  Pool: () => import("undici/lib/dispatcher/pool.js"),
  ProxyAgent: () => import("undici/lib/dispatcher/proxy-agent.js"),
  EnvHttpProxyAgent: () => import("undici/lib/dispatcher/env-http-proxy-agent.js"),
};

class NotInstalled extends Error {}

/** One class of undici: its file alone, or out of the index should the files ever move. */
async function load(name: keyof typeof files): Promise<DispatcherClass> {
  try {
    return (await files[name]()).default;
  } catch {}
  try {
    const index: object = await import("undici");
    return (index as Record<typeof name, DispatcherClass>)[name];
  } catch (cause) {
    throw new NotInstalled("undici cannot be loaded", { cause });
  }
}

/** The only timers of a request are ours, one for each attempt. */
const limits = { connections: 128, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 };

async function direct(): Promise<Connections> {
  const Pool = await load("Pool");
  return new Connections((origin, idle) => new Pool(origin, { ...limits, ...idle }), true);
}

async function throughProxy(uri: string): Promise<Connections> {
  const ProxyAgent = await load("ProxyAgent");
  return new Connections((_, idle) => new ProxyAgent({ uri, ...limits, ...idle }), false);
}

async function throughProxiesOfEnvironment(): Promise<Connections> {
  const EnvHttpProxyAgent = await load("EnvHttpProxyAgent");
  return new Connections((_, idle) => new EnvHttpProxyAgent({ ...limits, ...idle }), false);
}

type Connect = (
  target: object,
  done: (error: unknown, socket?: { alpnProtocol?: unknown }) => void,
) => void;

/**
 * A connection of HTTP/2 takes many requests, so a burst is to wait for the first few of them. What turns out to speak
 * HTTP/1.1 takes one at a time: there a request would stand behind, and fail with, the one before it.
 */
async function multiplexed(): Promise<Connections> {
  const [Pool, Client] = await Promise.all([load("Pool"), load("Client")]);
  const factory = (origin: URL, options: { connect: Connect }) => {
    const connect: Connect = (target, done) =>
      options.connect(target, (error, socket) => {
        client.pipelining = socket?.alpnProtocol === "h2" ? 100 : 1;
        done(error, socket);
      });
    const client = new Client(origin, { ...options, connect }) as Dispatcher & {
      pipelining: number;
    };
    return client;
  };
  const options = { ...limits, connections: 8, allowH2: true, factory };
  return new Connections((origin, idle) => new Pool(origin, { ...options, ...idle }), true);
}

const proxyVariables = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"];

async function byEnvironment(): Promise<Connections> {
  const set = proxyVariables.filter((name) => process.env[name]);
  const wrong = set.find((name) => !URL.canParse(process.env[name]!));
  // Without its value, which may hold a password.
  if (wrong) throw new Error(`the environment variable ${wrong} is not a URL`);
  return set.length > 0 ? throughProxiesOfEnvironment() : direct();
}

type Share = "http1" | "http2";
/** One set for every client of the process: a client per tenant must not cost a handshake each. It holds no secret. */
const shared = new Map<Share, Promise<Connections>>();

function connectionsFor({ proxy, http2 }: TransportOptions): Promise<Connections> {
  if (proxy !== undefined) return throughProxy(proxy);
  const share: Share = http2 ? "http2" : "http1";
  const known = shared.get(share) ?? (http2 ? multiplexed() : byEnvironment());
  shared.set(share, known);
  return known;
}

let warned = false;
function warnOnce(cause: unknown): void {
  if (warned) return;
  warned = true;
  process.emitWarning(
    `apify-openapi-client: ${cause}. Requests go through fetch, which is slower.`,
  );
}

/** Node.js: undici's dispatchers, without the `Request` and `Response` objects that make fetch several times as expensive. */
export class UndiciTransport implements Transport {
  readonly name = "undici";
  readonly redirects = "manual";
  readonly #options: TransportOptions;
  #connections: Connections | undefined;
  #fallback: FetchTransport | undefined;
  #underWay = 0;
  #waiting: (() => void)[] = [];

  constructor(options: TransportOptions = {}) {
    if (options.proxy !== undefined && !URL.canParse(options.proxy)) {
      throw new Error('The option "proxy" is not a URL.');
    }
    this.#options = options;
  }

  get connections(): "own" | "platform" {
    return this.#options.dispatcher || this.#fallback ? "platform" : "own";
  }

  send(request: TransportRequest): Promise<TransportResponse> {
    const ready = this.#connections !== undefined || this.#options.dispatcher !== undefined;
    return ready && !isForm(request.body) ? this.#dispatch(request) : this.#prepare(request);
  }

  async close(): Promise<void> {
    if (this.#underWay > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const closed = this.#connections?.close();
    // Shared ones may have another client's requests to finish.
    if (this.#options.proxy !== undefined) await closed;
  }

  /** What a first request, and one whose body is a form, has to wait for. */
  async #prepare(request: TransportRequest): Promise<TransportResponse> {
    if (!this.#connections && !this.#options.dispatcher && !this.#fallback) await this.#connect();
    if (this.#fallback) return this.#fallback.send(request);
    const encoded = isForm(request.body) ? await encodeForm(request, request.body) : request;
    if (request.cancellation.cancelled) throw request.cancellation.reason;
    return this.#dispatch(encoded);
  }

  async #connect(): Promise<void> {
    try {
      this.#connections = await connectionsFor(this.#options);
    } catch (cause) {
      if (!(cause instanceof NotInstalled) || this.#options.proxy)
        throw connectionError(cause, false);
      warnOnce(cause.message);
      this.#fallback = new FetchTransport();
    }
  }

  #dispatch(request: TransportRequest): Promise<TransportResponse> {
    return new Promise((resolve, reject) => {
      this.#underWay++;
      const own = this.#options.dispatcher as Dispatcher | undefined;
      if (own) {
        const exchange = new PortableExchange(request, resolve, reject, this.#ended);
        start({ for: () => own }, request, exchange);
        return;
      }
      const exchange = new Exchange(request, resolve, reject, this.#ended);
      const pools = this.#connections![request.fresh ? "fresh" : "kept"];
      const go = () => start(pools, request, exchange);
      if (request.fresh && pools.has(request.origin)) afterOneTurn(go);
      else go();
    });
  }

  readonly #ended = (): void => {
    this.#underWay--;
    if (this.#underWay > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  };
}

function start(pools: Pick<Pools, "for">, request: TransportRequest, exchange: Exchange): void {
  if (exchange.over) return;
  try {
    pools.for(request.origin).dispatch(dispatchOptions(request, exchange), exchange);
  } catch (error) {
    exchange.onError(error);
  }
}

/**
 * When the loop was blocked, sockets that had their time are still open and closings by the server still unread. After a whole
 * turn the timers have fired and the sockets were read.
 */
function afterOneTurn(then: () => void): void {
  setImmediate(() => setImmediate(then));
}
