import type { FailureContext } from "../errors.js";
import type { ClientContext } from "./client-context.js";
import { secretsInHeaders, secretsInPath } from "./redact.js";
import type { ApiRequest } from "./request.js";

/** State of a call, for errors and the log. Texts are computed only when they are needed. */
export class RequestInfo implements FailureContext {
  /** Number of the latest attempt. */
  attempt: number | undefined = undefined;
  /** Whether the latest attempt sent a token. The advice in the error of a 401 depends on it. */
  authorized = false;
  /** Whether the latest failed attempt may have reached the server. */
  sent = false;
  /** The secrets that were sent. They are redacted until the call has ended, because the server may repeat them. */
  #secrets: string[] | undefined = undefined;

  constructor(
    readonly context: ClientContext,
    readonly call: ApiRequest,
  ) {
    for (const secret of secretsInPath(call.path)) this.hold(secret);
  }

  hold(secret: string): void {
    if (this.#secrets?.includes(secret)) return;
    this.context.secrets.hold(secret);
    if (this.#secrets) this.#secrets.push(secret);
    else this.#secrets = [secret];
  }

  holdSecretsIn(headers: Readonly<Record<string, string>>): void {
    for (const secret of secretsInHeaders(headers)) this.hold(secret);
  }

  releaseSecrets(): void {
    if (this.#secrets) for (const secret of this.#secrets) this.context.secrets.release(secret);
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
