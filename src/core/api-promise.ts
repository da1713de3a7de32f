import type { ApiResponse } from "./response.js";

/** The base promise is never used: `then` is overridden to read the response. */
const settle = (resolve: (value: never) => void): void => resolve(undefined as never);

/** The reason of a rejection, typed as in `Promise`, so that the same handlers fit. */
// biome-ignore lint/suspicious/noExplicitAny: TypeScript declares it so.
export type Reason = any;

/**
 * The result of a call, whose request is sent at once. Await it for the value, or `withResponse()` for the value with the
 * status and the headers.
 */
export class ApiPromise<T> extends Promise<T> {
  readonly #answer: Promise<ApiResponse<T>> | undefined;
  #data: Promise<T> | undefined;

  /** Without an answer the subclass has one. @internal */
  constructor(answer?: Promise<ApiResponse<T>>) {
    super(settle);
    this.#answer = answer;
  }

  /** The value, with `{ status, headers, url, attempts }` of the response. */
  withResponse(): Promise<ApiResponse<T>> {
    return this.#answer!;
  }

  // biome-ignore lint/suspicious/noThenProperty: this class is a promise.
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

  /** What a call is that was not awaited, for consoles. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "ApiPromise { await it for the result }";
  }

  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }
}
