/** Stops all requests of one piece of work: when the work is given up, or when the caller's own signal says so. */
export class Aborter {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #follow = () => this.#controller.abort(this.#caller?.reason);

  constructor(caller: AbortSignal | undefined) {
    this.#caller = caller;
    if (caller?.aborted) this.#follow();
    else caller?.addEventListener("abort", this.#follow);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The work is over: what is still under way for it stops, and the caller's signal is let go of. */
  end(): void {
    this.#caller?.removeEventListener("abort", this.#follow);
    this.#controller.abort();
  }
}
