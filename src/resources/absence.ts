import type { Clock } from "../core/clock.js";
import type { Core } from "../core/core.js";
import type { Mount } from "../core/operation.js";
import { type FailureContext, NotFoundError } from "../errors.js";

/** What was just started may be unknown to some servers for so long. In milliseconds. */
const bearableMillis = 10_000;

/** Bears with a run, a build or a log that is not found, for a moment. */
export class Absence {
  readonly #clock: Clock;
  readonly #context: FailureContext;
  #since: number | undefined;

  constructor(core: Core, { path }: Mount, clientMethod: string) {
    this.#clock = core.clock;
    this.#context = { clientMethod, httpMethod: "GET", path: core.prefix + path };
  }

  /** What `ask` finds; `undefined` while it may still turn up. Throws once it has been missing for 10 seconds. */
  async bear<T>(ask: () => PromiseLike<T | undefined>): Promise<T | undefined> {
    const asked = this.#clock.now();
    let missing: unknown;
    try {
      const found = await ask();
      if (found !== undefined) {
        this.#since = undefined;
        return found;
      }
    } catch (error) {
      if (!NotFoundError.is(error)) throw error;
      missing = error;
    }
    this.#since ??= asked;
    if (this.left <= 0) throw missing ?? this.error();
    return undefined;
  }

  /** Milliseconds until it counts as missing for good. */
  get left(): number {
    return this.#since === undefined
      ? Number.POSITIVE_INFINITY
      : this.#since + bearableMillis - this.#clock.now();
  }

  error(): NotFoundError {
    const now = this.#clock.now();
    const secs = Math.round((now - (this.#since ?? now)) / 1000);
    const { httpMethod, path } = this.#context;
    const still = secs > 0 ? `, and that did not change in ${secs} s` : "";
    return new NotFoundError(
      `${httpMethod} ${path} answered 404 (record-not-found): nothing was found under this ID${still}. Is the ID right, and may the token see it?`,
      { statusCode: 404, type: "record-not-found" },
      this.#context,
    );
  }
}
