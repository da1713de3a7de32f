import type { Cancellation } from "../transport/transport.js";
import { orCancelled } from "./cancellation.js";
import type { Clock } from "./clock.js";
import { parts } from "./parts.js";
import type { RateLimiter, RateLimitOptions } from "./rate-limit.js";

/** What the limiter knows of a call: one of its own for each. */
export interface Pace {
  /** The resource and the rate: one window of the limiter. */
  readonly key: string;
  /** Requests a second that the API allows on the resource. */
  readonly rate: number;
}

/** What happened before the limiter was there: a request went out, or the server named a limit. */
export interface Seen extends Pace {
  readonly at?: number;
  readonly limit?: number;
}

/** Requests of a client that go out before its limiter is there: fewer than any documented limit of a second. */
const unlimited = 20;

/**
 * A client's rate limiter, loaded when there is something to limit: programs of few requests never need it. It learns of the
 * requests before it, and where it cannot be loaded, the server alone limits.
 */
export class Pacing {
  readonly #clock: Clock;
  readonly #options: RateLimitOptions | undefined;
  #limiter: RateLimiter | undefined;
  /** Requests that may still go out without it. */
  #left: number;
  /** Those that had their turn and are on the way to a connection. */
  readonly #unsent = new Set<Pace>();
  readonly #seen: Seen[] = [];

  constructor(clock: Clock, options: RateLimitOptions | undefined) {
    this.#clock = clock;
    this.#options = options;
    this.#left = options ? 0 : unlimited;
  }

  /** As of the limiter: one send on a resource. */
  acquire(pace: Pace, cancellation: Cancellation): Promise<void> | undefined {
    if (this.#limiter) return this.#limiter.acquire(pace, cancellation);
    if (this.#left <= 0) return this.#whenLoaded(pace, cancellation);
    this.#left -= 1;
    this.#unsent.add(pace);
    return undefined;
  }

  /** As of the limiter: it goes out now, or never. */
  sent(pace: Pace): void {
    const at = this.#clock.now();
    if (this.#limiter) this.#limiter.sent(pace, at);
    else if (this.#unsent.delete(pace)) this.#seen.push({ ...pace, at });
  }

  /** As of the limiter: what the server says of a resource, if it says anything. */
  observe(pace: Pace, limit: number): void {
    if (!Number.isInteger(limit) || limit < 1) return;
    if (this.#limiter) this.#limiter.observe(pace, limit);
    else {
      if (limit < pace.rate) this.#left = 0;
      this.#seen.push({ ...pace, limit });
    }
  }

  async #whenLoaded(pace: Pace, cancellation: Cancellation): Promise<void> {
    const loaded = parts.limiter().catch(() => undefined);
    const part = await orCancelled(loaded, cancellation);
    if (part) {
      this.#limiter ??= part.limiterAfter(this.#seen, this.#unsent, this.#clock, this.#options);
      return this.#limiter.acquire(pace, cancellation);
    }
    this.#seen.length = 0;
    this.#left = unlimited;
    this.#unsent.add(pace);
  }
}
