/** As much of undici's dispatchers as is used. */
export interface Dispatcher {
  dispatch(options: object, handler: object): boolean;
  close(): Promise<void>;
  destroy(): Promise<void>;
}

/** Many more than a client talks to; but redirects lead to hosts that nobody chose. */
const mostOrigins = 32;

/** Dispatchers by origin; one for all where it sorts them out itself, as those that know proxies do. */
export class Pools {
  readonly #make: (origin: string) => Dispatcher;
  readonly #perOrigin: boolean;
  readonly #pools = new Map<string, Dispatcher>();
  readonly #abandoned = new Set<string>();
  #underWay = 0;

  constructor(make: (origin: string) => Dispatcher, perOrigin: boolean) {
    this.#make = make;
    this.#perOrigin = perOrigin;
  }

  has(origin: string): boolean {
    return this.#pools.has(this.#key(origin));
  }

  for(origin: string): Dispatcher {
    const key = this.#key(origin);
    return this.#pools.get(key) ?? this.#open(key);
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
      void this.#pools.get(key)?.destroy();
      this.#pools.delete(key);
    }
    this.#abandoned.clear();
  }

  /** Closes what is idle. Requests under way end well, another client's too; later ones open new connections. */
  async close(): Promise<void> {
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.close()));
  }

  #key(origin: string): string {
    return this.#perOrigin ? origin : "";
  }

  #open(key: string): Dispatcher {
    if (this.#pools.size >= mostOrigins) {
      const [oldest] = this.#pools;
      if (oldest) {
        this.#pools.delete(oldest[0]);
        void oldest[1].close();
      }
    }
    const pool = this.#make(key);
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

  constructor(make: (origin: string, idle: object) => Dispatcher, perOrigin: boolean) {
    this.kept = new Pools((origin) => make(origin, idleFor(4000)), perOrigin);
    this.fresh = new Pools((origin) => make(origin, idleFor(950)), perOrigin);
  }

  async close(): Promise<void> {
    await Promise.all([this.kept.close(), this.fresh.close()]);
  }
}

/** The server's own `Keep-Alive: timeout=` only ever shortens it. */
function idleFor(millis: number): object {
  return { keepAliveTimeout: millis, keepAliveMaxTimeout: millis };
}
