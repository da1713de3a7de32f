import { ApifyArgumentError } from "../errors.js";
import type { Middleware } from "../options.js";
import type { TransportRequest, TransportResponse } from "../transport/transport.js";
import { Canceller } from "./cancellation.js";

/** What an entry of this package does differently in the attempts of its requests. */
export interface AttemptHooks {
  /** Changes the request of an attempt right before it is sent. */
  readonly rewrite?: ((request: TransportRequest) => Promise<TransportRequest>) | undefined;
  /** Parses a success in place of `response: "raw"`; an `InvalidBodyError` may lead to another attempt. */
  readonly parse?: ((response: TransportResponse) => TransportResponse) | undefined;
  /** False: no other attempt after a timeout. */
  readonly retryTimeouts?: boolean | undefined;
}

export type Send = (request: TransportRequest) => Promise<TransportResponse>;

/** Sends one attempt through the middleware. A middleware cannot be cancelled, so only the wait for it ends. */
export function sendThrough(
  middleware: readonly Middleware[],
  send: Send,
  request: TransportRequest,
): Promise<TransportResponse> {
  const chain = middleware.reduceRight<Send>(
    (next, layer) => async (given) => {
      const response = await layer(given, next);
      if (response) return response;
      throw new ApifyArgumentError("A middleware returned nothing. Is it `return next(request)`?");
    },
    async (given) => {
      if (given.cancellation.cancelled) throw given.cancellation.reason;
      return send(given);
    },
  );
  const inner = new Canceller();
  return new Promise((resolve, reject) => {
    request.cancellation.onCancel = (reason) => {
      reject(reason);
      inner.cancel(reason);
    };
    chain({ ...request, cancellation: inner }).then(resolve, reject);
  });
}
