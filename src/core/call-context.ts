import type { FailureContext } from "../errors.js";
import type { Core } from "./core.js";
import type { DecodeContext } from "./decode.js";
import type { Operation } from "./operation.js";

/** Where a call, or one attempt of it, stands: what errors and the log tell. Put into words only when one of them asks. */
export class CallContext implements DecodeContext {
  readonly #core: Core;
  readonly #operation: Operation;
  readonly #path: string;
  readonly attempt: number | undefined;

  constructor(core: Core, operation: Operation, path: string, attempt?: number) {
    this.#core = core;
    this.#operation = operation;
    this.#path = path;
    this.attempt = attempt;
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

  at(attempt: number): CallContext & FailureContext {
    return new CallContext(this.#core, this.#operation, this.#path, attempt);
  }
}
