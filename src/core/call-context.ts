import type { FailureContext } from "../errors.js";
import type { Core } from "./core.js";
import type { Operation } from "./operation.js";

/** Where a call stands: what errors and the log tell of it. Put into words only when one of them asks. */
export class CallContext implements FailureContext {
  readonly #core: Core;
  readonly #operation: Operation;
  readonly #path: string;
  /** The latest one. */
  attempt: number | undefined = undefined;
  /** Whether the latest one carried a token: what a 401 advises depends on it. */
  authorized = false;
  /** Whether the latest failed attempt may have reached the server. */
  sent = false;

  constructor(core: Core, operation: Operation, path: string) {
    this.#core = core;
    this.#operation = operation;
    this.#path = path;
  }

  get clientMethod(): string {
    return this.#operation.id;
  }

  get httpMethod(): string {
    return this.#operation.method;
  }

  get path(): string {
    return this.#core.redact(this.#path);
  }

  get redact(): (text: string) => string {
    return this.#core.redact;
  }

  /** `GET /v2/datasets/abc` */
  get request(): string {
    return `${this.httpMethod} ${this.path}`;
  }
}
