/** What is known of a run or a build while a call waits for its end. */
export interface JobProgress<T> {
  partialResult?: T;
  abortError?: unknown;
}

/**
 * The result of a call that waits for a run or a build. Await it; if it rejects, for whatever reason, `partialResult` has the
 * run, which may go on.
 */
export class JobPromise<T> extends Promise<T> {
  readonly #progress: JobProgress<T>;

  /** @internal */
  constructor(work: (progress: JobProgress<T>) => Promise<T>) {
    const progress: JobProgress<T> = {};
    super((resolve) => resolve(work(progress)));
    this.#progress = progress;
  }

  /** The run or build as it was last seen; `undefined` as long as none has started. */
  get partialResult(): T | undefined {
    return this.#progress.partialResult;
  }

  /** With `abortOnCancel`: why the run could not be aborted; `undefined` if it was, or did not have to be. */
  get abortError(): unknown {
    return this.#progress.abortError;
  }

  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }
}
