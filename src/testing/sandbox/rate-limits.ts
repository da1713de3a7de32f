import { ApiError } from "./api-error.js";
import type { SandboxClock } from "./clock.js";

export interface RateLimits {
  /** Requests a second on one resource. Default: what is documented for the operation, 60, 200 or 400. */
  readonly perSecond?: number | undefined;
}

const documented = 60;

/** Refuses what comes too fast. Off, it only tells the limit. */
export class RateLimiter {
  readonly #windows = new Map<string, { second: number; count: number }>();

  readonly #isOn: boolean;
  readonly #perSecond: number | undefined;

  constructor(
    readonly clock: SandboxClock,
    limits: RateLimits | boolean,
  ) {
    this.#isOn = limits !== false;
    this.#perSecond = typeof limits === "object" ? limits.perSecond : undefined;
  }

  /** The header that tells the limit; a refusal above it. `path` names the resource. */
  take(path: string, rate = documented): Record<string, string> {
    const limit = this.#perSecond ?? rate;
    const headers = { "x-ratelimit-limit": String(limit) };
    if (!this.#isOn) return headers;
    const key = `${rate} ${path.split("/", 4).join("/")}`;
    const second = Math.floor(this.clock.now() / 1000);
    const window = this.#windows.get(key);
    const count = window?.second === second ? window.count + 1 : 1;
    this.#windows.set(key, { second, count });
    if (count <= limit) return headers;
    const message = `More than ${limit} requests a second on one resource.`;
    throw new ApiError(429, "rate-limit-exceeded", message, undefined, headers);
  }
}
