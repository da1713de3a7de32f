import { ApiError } from "./api-error.js";
import type { SandboxClock } from "./clock.js";

/** From when on requests are refused with 429. */
export interface RateLimits {
  /** Requests a second on one resource. Default: what is documented for the operation, 60, 200 or 400. */
  readonly perSecond?: number | undefined;
}

const documented = 60;

/** Refuses what comes too fast; off, it only tells the limit. */
export class RateLimiter {
  readonly #clock: SandboxClock;
  readonly #limits: RateLimits | undefined;
  /** Requests by resource, in the second that is. */
  readonly #counts = new Map<string, number>();
  #second = 0;

  constructor(clock: SandboxClock, limits: RateLimits | boolean) {
    this.#clock = clock;
    this.#limits = typeof limits === "object" ? limits : limits ? {} : undefined;
  }

  /** The header that tells the limit; a refusal above it. The first parts of the path name the resource. */
  take(path: string, rate = documented): Record<string, string> {
    const limit = this.#limits?.perSecond ?? rate;
    const headers = { "x-ratelimit-limit": String(limit) };
    if (!this.#limits) return headers;
    const second = Math.floor(this.#clock.now() / 1000);
    if (second !== this.#second) this.#counts.clear();
    this.#second = second;
    const key = `${rate} ${path.split("/", 4).join("/")}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count <= limit) return headers;
    const message = `More than ${limit} requests a second on one resource.`;
    throw new ApiError(429, "rate-limit-exceeded", message, undefined, headers);
  }
}
