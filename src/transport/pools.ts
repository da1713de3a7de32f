import { setMaxListeners } from "node:events";

/** As much of undici's dispatchers as is used. */
export interface Dispatcher {
  dispatch(options: object, handler: object): boolean;
  close(): Promise<void>;
  destroy(): Promise<void>;
}

/** Options for a new dispatcher: how long its sockets may be idle, and what ends their connecting. */
type Make = (origin: string, options: object) => Dispatcher;

interface Pool {
  readonly dispatcher: Dispatcher;
  readonly aborter: AbortController;
}

/** Many more than a client talks to; but redirects lead to hosts that nobody chose. */
const mostOrigins = 32;

/** Dispatchers by origin; one for all where it sorts them out itself, as those that know proxies do. */
export class Pools {
  readonly #make: Make;
  readonly #perOrigin: boolean;
  readonly #idleMillis: number;
  readonly #pools = new Map<string, Pool>();
  readonly #abandoned = new Set<string>();
  #underWay = 0;

  constructor(make: Make, perOrigin: boolean, idleMillis: number) {
    this.#make = make;
    this.#perOrigin = perOrigin;
    this.#idleMillis = idleMillis;
  }

  has(origin: string): boolean {
    return this.#pools.has(this.#key(origin));
  }

  for(origin: string): Dispatcher {
    const key = this.#key(origin);
    return (this.#pools.get(key) ?? this.#open(key)).dispatcher;
  }

  /** A request begins. */
  enter(): void {
    this.#underWay++;
  }

  /**
   * A request is over; `abandoned` is its origin, if it was cancelled before there was a connection. undici goes on with
   * connecting all the same, and that would keep a process alive which has nothing else to do.
   */
  leave(abandoned: string | undefined): void {
    this.#underWay--;
    if (abandoned !== undefined) this.#abandoned.add(this.#key(abandoned));
    if (this.#underWay > 0 || this.#abandoned.size === 0) return;
    for (const key of this.#abandoned) {
      const pool = this.#pools.get(key);
      this.#pools.delete(key);
      void pool?.dispatcher.destroy();
      pool?.aborter.abort();
    }
    this.#abandoned.clear();
  }

  /** Closes what is idle. Requests under way end well, another client's too; later ones open new connections. */
  async close(): Promise<void> {
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map(({ dispatcher }) => dispatcher.close()));
  }

  #key(origin: string): string {
    return this.#perOrigin ? origin : "";
  }

  #open(key: string): Pool {
    if (this.#pools.size >= mostOrigins) {
      const [oldest] = this.#pools;
      if (oldest) {
        this.#pools.delete(oldest[0]);
        void oldest[1].dispatcher.close();
      }
    }
    const aborter = new AbortController();
    // One for every socket, which takes it off when it closes.
    setMaxListeners(0, aborter.signal);
    const dispatcher = this.#make(key, {
      // The server's own `Keep-Alive: timeout=` only ever shortens it.
      keepAliveTimeout: this.#idleMillis,
      keepAliveMaxTimeout: this.#idleMillis,
      connect: { signal: aborter.signal },
    });
    const pool = { dispatcher, aborter };
    this.#pools.set(key, pool);
    return pool;
  }
}

/**
 * Two sets of connections. An idle socket may be closed by the server at the very moment a request is written to it, and then
 * nobody knows whether that was read. So requests that must not run twice have sockets of their own, which are closed before
 * they have been idle for a second.
 */
export class Connections {
  readonly kept: Pools;
  readonly fresh: Pools;

  constructor(make: Make, perOrigin: boolean) {
    this.kept = new Pools(make, perOrigin, 4000);
    this.fresh = new Pools(make, perOrigin, 950);
  }

  async close(): Promise<void> {
    await Promise.all([this.kept.close(), this.fresh.close()]);
  }
}
