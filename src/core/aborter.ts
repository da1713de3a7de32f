import { CallScope } from "./cancellation.js";

/** Stops all requests of one piece of work: when the work is given up, or when the caller's own signal says so. */
export class Aborter {
  readonly #controller = new AbortController();
  readonly #caller: CallScope;

  constructor(caller: AbortSignal | undefined) {
    this.#caller = new CallScope(caller);
    if (this.#caller.cancelled) this.#controller.abort(this.#caller.reason);
    else this.#caller.onCancel = (reason) => this.#controller.abort(reason);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The work is over: what is still under way for it stops, and the caller's signal is let go of. */
  end(): void {
    this.#caller.end();
    this.#controller.abort();
  }
}
