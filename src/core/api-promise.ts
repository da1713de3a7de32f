import type { ApiResponse } from "./response.js";

/** Everything is asked of the answer: the promise itself settles with nothing to hold. */
const settle = (resolve: (value: never) => void): void => resolve(undefined as never);

/** Why a promise rejects: typed as for every promise, so that handlers written for those fit. */
// biome-ignore lint/suspicious/noExplicitAny: TypeScript's own declarations have it.
export type Reason = any;

/**
 * The result of a call, sent at once like any promise. Await it for the value, or `withResponse()` for the value beside
 * status and headers.
 */
export class ApiPromise<T> extends Promise<T> {
  readonly #answer: Promise<ApiResponse<T>> | undefined;
  #data: Promise<T> | undefined;

  /** Without an answer the subclass has one. @internal */
  constructor(answer?: Promise<ApiResponse<T>>) {
    super(settle);
    this.#answer = answer;
  }

  /** The value, with `{ status, headers, url, attempts }` of the answer it came in. */
  withResponse(): Promise<ApiResponse<T>> {
    return this.#answer!;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  override then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: Reason) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#data ??= this.withResponse().then(({ data }) => data);
    return this.#data.then(onFulfilled, onRejected);
  }

  override catch<B = never>(
    onRejected?: ((reason: Reason) => B | PromiseLike<B>) | null,
  ): Promise<T | B> {
    return this.then(undefined, onRejected);
  }

  override finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }

  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }
}
