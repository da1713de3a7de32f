import type { Socket } from "node:net";
import type { Exchange, Lease } from "./exchange.js";

/** The part of undici's dispatchers that is used here. */
export interface Dispatcher {
  dispatch(options: object, handler: object): boolean;
  close(): Promise<void>;
  destroy(error?: unknown): Promise<void>;
  on(event: "disconnect", listener: (...args: unknown[]) => void): unknown;
}

export type DispatcherClass = new (...args: unknown[]) => Dispatcher;

/** Opens a socket, with TLS where the target's protocol is HTTPS. */
export type Connector = (
  target: object,
  done: (error: Error | null, socket?: Socket) => void,
) => Socket;

/** The parts of undici that are used, by the names of its index; `connectMethod` is `Pool.prototype.connect`. */
export interface UndiciParts {
  readonly Client: DispatcherClass;
  readonly Pool: DispatcherClass;
  readonly ProxyAgent: DispatcherClass;
  readonly EnvHttpProxyAgent: DispatcherClass;
  readonly buildConnector: (options: object) => Connector;
  readonly connectMethod: (options: object) => Promise<unknown>;
}

export type LoadUndici = <Name extends keyof UndiciParts>(name: Name) => Promise<UndiciParts[Name]>;

/** How long an idle connection is kept; servers commonly close it after 5 s. */
export const idleMillis = 4000;

/** Taken at import time: fake timers of tests must not affect the transport. */
export const now: () => number = performance.now.bind(performance);

export interface ConnectionOwner {
  /** The request that had the connection is over. */
  returned(connection: Connection, exchange: Exchange, reusable: boolean): void;
  /** Its socket is closed. */
  closed(connection: Connection, error: unknown): void;
}

const setImmediateAtLoad = globalThis.setImmediate;
/** jsdom in Jest has none, neither for undici. */
const isFake = (timer: object | undefined) =>
  timer === undefined || "clock" in timer || "_isMockFunction" in timer;

/**
 * Whether timers are faked. Before undici reuses a socket it waits for one turn of the event loop, to see whether the server has
 * closed it or sent unexpected data; under fake timers that turn never comes.
 */
export function turnsAreFaked(): boolean {
  const current: object | undefined = globalThis.setImmediate;
  return isFake(current) || (current !== setImmediateAtLoad && !isFake(setImmediateAtLoad));
}

/** An open socket under an undici `Client`, which lives as long as the socket does. */
export class Connection implements Lease {
  closed = false;
  idleSince = 0;
  readonly client: Dispatcher;
  readonly socket: Socket;
  readonly #owner: ConnectionOwner;

  constructor(owner: ConnectionOwner, socket: Socket, Client: DispatcherClass, url: string) {
    this.#owner = owner;
    this.socket = socket;
    let handedOver = false;
    this.client = new Client(url, {
      pipelining: 1,
      // A `Keep-Alive: timeout=` of the server can only shorten it.
      keepAliveTimeout: idleMillis,
      keepAliveMaxTimeout: idleMillis,
      headersTimeout: 0,
      bodyTimeout: 0,
      // Calls back later, since undici expects that. The second call would be a reconnection, which only the pool may do.
      connect: (_target: object, done: (error: Error | null, socket?: Socket) => void) => {
        const lost = handedOver ? new Error("The connection was closed.") : null;
        handedOver = true;
        queueMicrotask(() => done(lost, lost ? undefined : socket));
      },
    });
    this.client.on("disconnect", (_url, _targets, error) => owner.closed(this, error));
  }

  dispatch(exchange: Exchange): void {
    exchange.lease = this;
    this.client.dispatch(exchange.options, exchange);
  }

  release(exchange: Exchange, reusable: boolean): void {
    this.#owner.returned(this, exchange, reusable);
  }
}
