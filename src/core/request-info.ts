import type { FailureContext } from "../errors.js";
import type { ClientContext } from "./client-context.js";
import type { ApiRequest } from "./request.js";

/** State of a call, for errors and the log. Texts are computed only when they are needed. */
export class RequestInfo implements FailureContext {
  /** Number of the latest attempt. */
  attempt: number | undefined = undefined;
  /** Whether the latest attempt sent a token. The advice in the error of a 401 depends on it. */
  authorized = false;
  /** Whether the latest failed attempt may have reached the server. */
  sent = false;
  /** The tokens that were sent. They are redacted until the call has ended, because the server may repeat them. */
  #tokens: string[] | undefined = undefined;

  constructor(
    readonly context: ClientContext,
    readonly call: ApiRequest,
  ) {}

  holdToken(token: string): void {
    if (this.#tokens?.includes(token)) return;
    this.context.secrets.hold(token);
    if (this.#tokens) this.#tokens.push(token);
    else this.#tokens = [token];
  }

  releaseTokens(): void {
    if (this.#tokens) for (const token of this.#tokens) this.context.secrets.release(token);
  }

  get clientMethod(): string {
    return this.call.operation.id;
  }

  get httpMethod(): string {
    return this.call.operation.method;
  }

  get path(): string {
    return this.context.redact(this.call.path);
  }

  get redact(): (text: string) => string {
    return this.context.redact;
  }

  /** `GET /v2/datasets/abc` */
  get request(): string {
    return `${this.httpMethod} ${this.path}`;
  }
}
