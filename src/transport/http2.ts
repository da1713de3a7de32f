import {
  type Connecting,
  type Connector,
  type Dispatcher,
  idleMillis,
  type LoadUndici,
  now,
} from "./connection.js";
import type { Connections, Exchange, Lease } from "./exchange.js";

/** Creates the dispatcher of one origin. */
type MakeDispatcher = (origin: string, options: AgentOptions) => Dispatcher;

/** How the dispatcher opens sockets, and how long it keeps idle ones. */
interface AgentOptions {
  readonly connect: Connector;
  readonly keepAliveTimeout: number;
  readonly keepAliveMaxTimeout: number;
}

const maxAgents = 64;
/** The same for requests that must not use a stale connection. */
const recentMillis = 950;
/** Measured by the clock, since timers are late after the event loop was blocked. */
const replacedAfterMillis = 900;

/**
 * Connections through undici's own pools, which support HTTP/2. There are two for each origin: one of them keeps idle connections for
 * less than a second, and is replaced when it was not used for that long.
 */
class AgentConnections implements Connections {
  readonly newerHandlers: boolean;
  readonly #make: MakeDispatcher;
  readonly #connector: Connector;
  readonly #agents = new Map<string, Agent>();

  constructor(make: MakeDispatcher, connector: Connector, newerHandlers: boolean) {
    this.newerHandlers = newerHandlers;
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

  /** Pending requests are completed. */
  #retire(key: string): Promise<void> {
    const { dispatcher } = this.#agents.get(key)!;
    this.#agents.delete(key);
    return dispatcher.close();
  }

  #open(key: string, origin: string, millis: number): Agent {
    const [oldest] = this.#agents.keys();
    if (this.#agents.size >= maxAgents) this.#retire(oldest!);
    const agent = new Agent(
      // A `Keep-Alive: timeout=` of the server can only shorten it.
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

/** A dispatcher and its pending requests. */
class Agent implements Lease {
  readonly dispatcher: Dispatcher;
  readonly #connecting = new Set<Connecting>();
  readonly #gone: () => void;
  /** A request was cancelled while connecting. */
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
      const connecting = options.connect(target, (error, socket) => {
        this.#connecting.delete(connecting);
        done(error, socket);
      });
      this.#connecting.add(connecting);
      return connecting;
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

  /** undici continues to connect after a request was cancelled, which would keep the process alive. */
  #destroy(): void {
    this.#gone();
    void this.dispatcher.destroy();
    for (const connecting of this.#connecting) {
      connecting.destroy(new Error("Nobody needs it any more."));
    }
  }
}

/**
 * An HTTP/2 connection carries many requests, so a burst waits for the first connections. If a server turns out to use HTTP/1.1,
 * a connection carries one at a time: another request would wait for the one before it, and fail with it.
 */
export async function http2Connections(
  load: LoadUndici,
  connector: Connector,
  newerHandlers: boolean,
): Promise<Connections> {
  const [Client, Pool] = await Promise.all([load("Client"), load("Pool")]);
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
  const shape = { connections: 8, pipelining: 1, allowH2: true, factory };
  return new AgentConnections(
    (origin, options) => new Pool(origin, { ...shape, ...options }),
    connector,
    newerHandlers,
  );
}
