import type { Socket } from "node:net";
import {
  type Connector,
  type Dispatcher,
  idleMillis,
  type LoadUndici,
  now,
  type UndiciParts,
} from "./connection.js";
import type { Connections, Exchange, Lease } from "./exchange.js";

/** Makes the dispatcher of one origin. */
type MakeDispatcher = (origin: string, options: AgentOptions) => Dispatcher;

/** How it opens sockets, and for how long it keeps them idle. */
interface AgentOptions {
  readonly connect: Connector;
  readonly keepAliveTimeout: number;
  readonly keepAliveMaxTimeout: number;
}

const limits = { connections: 128, pipelining: 1 };
/** As long as undici gives every connection to come about. */
const tunnelMillis = 10_000;
const maxAgents = 64;
/** The same where the request must not meet a stale connection. */
const recentMillis = 950;
/** By the clock, since timers are late when the event loop was blocked. */
const replacedAfterMillis = 900;

/**
 * Connections through undici's own agents, which know proxies and HTTP/2. There are two for each origin: one of them keeps
 * idle connections for less than a second, and is replaced when it was not used for as long.
 */
class AgentConnections implements Connections {
  readonly #make: MakeDispatcher;
  readonly #connector: Connector;
  readonly #agents = new Map<string, Agent>();

  constructor(make: MakeDispatcher, connector: Connector) {
    this.#make = make;
    this.#connector = connector;
  }

  send(exchange: Exchange): void {
    const { origin, avoidStaleSocket } = exchange.request;
    const key = `${origin} ${avoidStaleSocket}`;
    let agent = this.#agents.get(key);
    if (avoidStaleSocket && agent?.isStale()) {
      this.#retire(key);
      agent = undefined;
    }
    agent ??= this.#open(key, origin, avoidStaleSocket ? recentMillis : idleMillis);
    agent.dispatch(exchange);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#agents.keys()].map((key) => this.#retire(key)));
  }

  /** Requests under way end well. */
  #retire(key: string): Promise<void> {
    const { dispatcher } = this.#agents.get(key)!;
    this.#agents.delete(key);
    return dispatcher.close();
  }

  #open(key: string, origin: string, millis: number): Agent {
    const [oldest] = this.#agents.keys();
    if (this.#agents.size >= maxAgents) this.#retire(oldest!);
    const agent = new Agent(
      // The server's own `Keep-Alive: timeout=` only ever shortens it.
      { keepAliveTimeout: millis, keepAliveMaxTimeout: millis, connect: this.#connector },
      (options) => this.#make(origin, options),
      () => {
        if (this.#agents.get(key) === agent) this.#agents.delete(key);
      },
    );
    this.#agents.set(key, agent);
    return agent;
  }
}

/** A dispatcher, and what is under way on it. */
class Agent implements Lease {
  readonly dispatcher: Dispatcher;
  readonly #connecting = new Set<Socket>();
  readonly #gone: () => void;
  /** A request was cancelled while it connected. */
  #abandoned = false;
  #underWay = 0;
  #usedAt = now();

  constructor(
    options: AgentOptions,
    make: (options: AgentOptions) => Dispatcher,
    gone: () => void,
  ) {
    this.#gone = gone;
    const connect: Connector = (target, done) => {
      const socket = options.connect(target, (error, connected) => {
        this.#connecting.delete(socket);
        done(error, connected);
      });
      this.#connecting.add(socket);
      return socket;
    };
    this.dispatcher = make({ ...options, connect });
  }

  isStale(): boolean {
    return now() - this.#usedAt > replacedAfterMillis;
  }

  dispatch(exchange: Exchange): void {
    this.#underWay++;
    exchange.lease = this;
    this.dispatcher.dispatch(exchange.options, exchange);
  }

  release(exchange: Exchange): void {
    this.#underWay--;
    this.#usedAt = now();
    if (exchange.request.cancellation.unsent) this.#abandoned = true;
    if (this.#abandoned && this.#underWay === 0) this.#destroy();
  }

  /** undici goes on with connecting after a request was cancelled, which would keep a process alive. */
  #destroy(): void {
    this.#gone();
    void this.dispatcher.destroy();
    for (const socket of this.#connecting) socket.destroy(new Error("Nobody needs it any more."));
  }
}

/** Through one proxy, or through those of the environment. */
export async function proxyConnections(load: LoadUndici, uri?: string): Promise<Connections> {
  const [ProxyAgent, Pool, buildConnector, connectMethod] = await Promise.all([
    load(uri === undefined ? "EnvHttpProxyAgent" : "ProxyAgent"),
    load("Pool"),
    load("buildConnector"),
    load("connectMethod"),
  ]);
  const make: MakeDispatcher = (_origin, options) => {
    const clientFactory = tunnels(Pool, connectMethod, options.connect);
    return new ProxyAgent({ uri, ...limits, ...options, clientFactory });
  };
  return new AgentConnections(make, buildConnector({}));
}

/**
 * Proxy agents ask for a tunnel by a method of their connection to the proxy that only undici's index adds to it. They retry
 * for ever, thousands of times a second, on errors of undici's own: so the failure is wrapped in a plain one.
 */
function tunnels(
  Pool: UndiciParts["Pool"],
  connectMethod: UndiciParts["connectMethod"],
  connector: Connector,
) {
  return (proxy: URL, options: object) => {
    const pool = new Pool(proxy, { ...limits, ...options, connect: connector });
    const connect = async (target: object): Promise<unknown> => {
      try {
        return await connectMethod.call(pool, { ...target, headersTimeout: tunnelMillis });
      } catch (cause) {
        throw new Error(`the proxy gave no tunnel: ${(cause as Error).message}`, { cause });
      }
    };
    return Object.assign(pool, { connect });
  };
}

/**
 * A connection of HTTP/2 takes many requests, so a burst is to wait for the first few of them. What turns out to speak
 * HTTP/1.1 takes one at a time: there a request would stand behind, and fail with, the one before it.
 */
export async function http2Connections(load: LoadUndici): Promise<Connections> {
  const [Client, Pool, buildConnector] = await Promise.all([
    load("Client"),
    load("Pool"),
    load("buildConnector"),
  ]);
  const factory = (origin: URL, options: AgentOptions) => {
    const connect: Connector = (target, done) =>
      options.connect(target, (error, socket) => {
        const { alpnProtocol } = (socket ?? {}) as { alpnProtocol?: unknown };
        client.pipelining = alpnProtocol === "h2" ? 100 : 1;
        done(error, socket);
      });
    const client: Dispatcher & { pipelining?: number } = new Client(origin, {
      ...options,
      connect,
    });
    return client;
  };
  const shape = { ...limits, connections: 8, allowH2: true, factory };
  return new AgentConnections(
    (origin, options) => new Pool(origin, { ...shape, ...options }),
    buildConnector({ allowH2: true }),
  );
}
