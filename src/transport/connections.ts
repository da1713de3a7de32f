import type { Socket } from "node:net";
import {
  type Connecting,
  Connection,
  type ConnectionOwner,
  type Connector,
  currentTurn,
  type DispatcherClass,
  idleMillis,
  nextMicrotask,
  now,
  type Target,
  targetOf,
  turnsAreFaked,
} from "./connection.js";
import type { Connections, Exchange, Lease } from "./exchange.js";
import type { Lane } from "./transport.js";

/** Dependencies of a pool; clock and limits can be replaced in tests. */
export interface PoolSettings {
  readonly Client: DispatcherClass;
  readonly connector: Connector;
  readonly newerHandlers?: boolean;
  readonly now?: () => number;
  readonly limits?: Readonly<Record<Lane, number>>;
}

/** Maximum number of concurrent requests to an origin, by lane. */
const defaultLimits: Readonly<Record<Lane, number>> = { short: 128, long: 1024 };
/** Maximum number of origins. Far more than a client needs, but redirects may lead to any number of hosts. */
const maxOrigins = 32;
/** Maximum number of idle connections to an origin. */
const maxIdle = 128;

/**
 * Maximum idle time of a connection for requests that must not be repeated. The server may close an idle connection just when a
 * request is written to it, and then it is unknown whether the request was read.
 */
const recentMillis = 950;

/**
 * Connections of HTTP/1.1 by origin: one undici `Client` each, for as long as its socket lives. Whether a connection is too
 * old is decided by the clock when a request needs it, not by timers, which are late when the event loop was blocked.
 */
export class ConnectionPool implements Connections {
  readonly newerHandlers: boolean;
  readonly #settings: PoolSettings;
  readonly #now: () => number;
  readonly #origins = new Map<string, Origin>();

  constructor(settings: PoolSettings) {
    this.#settings = settings;
    this.newerHandlers = settings.newerHandlers ?? false;
    this.#now = settings.now ?? now;
  }

  send(exchange: Exchange): void {
    const { origin } = exchange.request;
    (this.#origins.get(origin) ?? this.#add(origin)).send(exchange);
  }

  async close(): Promise<void> {
    for (const origin of this.#origins.values()) origin.closeIdle();
  }

  /** Connections that are open, or being opened. */
  get size(): number {
    return [...this.#origins.values()].reduce((sum, origin) => sum + origin.size, 0);
  }

  #add(name: string): Origin {
    if (this.#origins.size >= maxOrigins) this.#forgetOne();
    const origin = new Origin(name, this.#settings, this.#now);
    this.#origins.set(name, origin);
    return origin;
  }

  /** The least recently used origin that has no requests. */
  #forgetOne(): void {
    const unused = [...this.#origins].filter(([, origin]) => !origin.busy);
    const [oldest] = unused.sort(([, a], [, b]) => a.usedAt - b.usedAt);
    if (!oldest) return;
    oldest[1].closeIdle();
    this.#origins.delete(oldest[0]);
  }
}

interface LaneState {
  readonly limit: number;
  /** Requests that have a connection or wait for one to open. */
  active: number;
  /** Requests above the limit, in order. */
  readonly queue: Set<Exchange>;
}

/** The connections to one origin, and the requests that need one. */
class Origin implements Lease, ConnectionOwner {
  usedAt: number;
  readonly #name: string;
  readonly #target: Target;
  readonly #settings: PoolSettings;
  readonly #now: () => number;
  readonly #lanes: Readonly<Record<Lane, LaneState>>;
  /** Least recently used first. */
  readonly #idle: Connection[] = [];
  /** Sockets being opened, one for each request that waits for a connection. */
  readonly #connecting = new Set<Connecting>();
  readonly #waiting = new Set<Exchange>();
  #open = 0;

  constructor(name: string, settings: PoolSettings, now: () => number) {
    this.#target = targetOf(name);
    this.#name = name;
    this.#settings = settings;
    this.#now = now;
    this.usedAt = now();
    const { short, long } = settings.limits ?? defaultLimits;
    this.#lanes = {
      short: { limit: short, active: 0, queue: new Set() },
      long: { limit: long, active: 0, queue: new Set() },
    };
  }

  get busy(): boolean {
    return this.#lanes.short.active + this.#lanes.long.active > 0;
  }

  get size(): number {
    return this.#open + this.#connecting.size;
  }

  send(exchange: Exchange): void {
    const lane = this.#laneOf(exchange);
    if (lane.active < lane.limit && lane.queue.size === 0) this.#start(exchange, lane);
    else {
      exchange.lease = this;
      lane.queue.add(exchange);
    }
  }

  /** A request was cancelled before it had a connection. */
  release(exchange: Exchange): void {
    const lane = this.#laneOf(exchange);
    if (lane.queue.delete(exchange)) return;
    this.#waiting.delete(exchange);
    lane.active--;
    this.#startQueued(lane);
    // No other request needs the connection that was being opened, which would keep the process alive.
    if (this.#connecting.size > this.#waiting.size) this.#giveUpConnecting();
  }

  /** A request that had this connection is over. */
  returned(connection: Connection, exchange: Exchange, reusable: boolean): void {
    const lane = this.#laneOf(exchange);
    lane.active--;
    this.usedAt = connection.idleSince = this.#now();
    if (reusable && !turnsAreFaked()) {
      connection.idleTurn = currentTurn();
      this.#idle.push(connection);
    } else this.#close(connection);
    // In a microtask: undici is still processing the response, and may close the connection afterwards.
    if (lane.queue.size > 0) nextMicrotask(() => this.#startQueued(lane));
  }

  /** The socket of a connection is closed. */
  closed(connection: Connection, error: unknown): void {
    const index = this.#idle.indexOf(connection);
    if (index >= 0) this.#idle.splice(index, 1);
    this.#close(connection, error);
  }

  closeIdle(): void {
    for (const connection of this.#idle.splice(0)) this.#close(connection);
  }

  #laneOf(exchange: Exchange): LaneState {
    return this.#lanes[exchange.request.lane ?? "short"];
  }

  #start(exchange: Exchange, lane: LaneState): void {
    lane.active++;
    const limit = exchange.request.avoidStaleSocket ? recentMillis : idleMillis;
    const connection = this.#takeIdle(limit);
    if (connection) connection.dispatch(exchange);
    else {
      exchange.lease = this;
      this.#waiting.add(exchange);
      if (this.#connecting.size < this.#waiting.size) this.#connect();
    }
  }

  #startQueued(lane: LaneState): void {
    for (const exchange of lane.queue) {
      if (lane.active >= lane.limit) return;
      lane.queue.delete(exchange);
      this.#start(exchange, lane);
    }
  }

  /** The most recently used connection, unless it is too old. */
  #takeIdle(limit: number): Connection | undefined {
    if (turnsAreFaked()) return undefined;
    const now = this.#now();
    for (;;) {
      const connection = this.#idle.at(-1);
      if (!connection || now - connection.idleSince >= limit) break;
      this.#idle.pop();
      if (!connection.socket.destroyed) return connection;
      this.#close(connection);
    }
    while (this.#idle.length > 0 && now - this.#idle[0]!.idleSince >= idleMillis) {
      this.#close(this.#idle.shift()!);
    }
    return undefined;
  }

  #connect(): void {
    if (this.#idle.length > 0 && this.size >= maxIdle) this.#close(this.#idle.shift()!);
    try {
      const connecting = this.#settings.connector(this.#target, (error, socket) => {
        if (!this.#connecting.delete(connecting)) {
          // It was cancelled.
          socket?.destroy();
          return;
        }
        const exchange = this.#nextWaiting();
        if (error) exchange.onError(error);
        else this.#opened(socket!).dispatch(exchange);
      });
      this.#connecting.add(connecting);
    } catch (error) {
      this.#nextWaiting().onError(error);
    }
  }

  /** There is one for every socket that is being opened. */
  #nextWaiting(): Exchange {
    const [exchange] = this.#waiting;
    this.#waiting.delete(exchange!);
    return exchange!;
  }

  #opened(socket: Socket): Connection {
    const connection = new Connection(this, socket, this.#settings.Client, this.#name);
    this.#open++;
    return connection;
  }

  #giveUpConnecting(): void {
    const [connecting] = this.#connecting;
    this.#connecting.delete(connecting!);
    connecting!.destroy(new Error("Nobody needs this connection any more."));
  }

  #close(connection: Connection, error?: unknown): void {
    if (connection.closed) return;
    connection.closed = true;
    this.#open--;
    void connection.client.destroy(error);
  }
}
