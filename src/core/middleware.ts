import { ApifyArgumentError } from "../errors.js";
import type { Middleware } from "../options.js";
import { isStream } from "../transport/bytes.js";
import type { TransportRequest, TransportResponse } from "../transport/transport.js";
import { Canceller } from "./cancellation.js";
import { normalizeHeaders } from "./headers.js";
import { parseUrl } from "./path.js";

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
  const inner = new Canceller();
  const chain = middleware.reduceRight<Send>(
    (next, layer) => async (given) => {
      const response = await layer(given, next);
      if (response && isResponse(response)) return response;
      throw new ApifyArgumentError(
        "A middleware returned no response. Is it `return next(request)`?",
      );
    },
    async (given) => {
      inner.throwIfCancelled();
      const url = given && isRequest(given) ? parseUrl(given.origin) : undefined;
      if (url?.href !== `${url?.origin}/`) {
        throw new ApifyArgumentError(
          "A middleware passed no request to `next`: it has `method`, `origin` (without a path), `path` and `headers`.",
        );
      }
      const { origin } = url;
      const headers = normalizeHeaders(given.headers);
      return send({
        ...given,
        origin,
        headers,
        body: given.body ?? undefined,
        cancellation: inner,
      });
    },
  );
  return new Promise((resolve, reject) => {
    request.cancellation.onCancel = (reason) => {
      reject(reason);
      inner.cancel(reason);
    };
    chain({ ...request, cancellation: inner }).then(
      (response) => resolve(request.stream ? streamed(response) : response),
      reject,
    );
  });
}

function isRequest({ method, path, headers }: Partial<TransportRequest>): boolean {
  return typeof method === "string" && typeof path === "string" && Boolean(headers);
}

function isResponse({ status, header, body }: Partial<TransportResponse>): boolean {
  const isBody = body instanceof Uint8Array || (isStream(body) && !body.locked);
  return Number.isInteger(status) && typeof header === "function" && isBody;
}

/** A middleware may answer with bytes where a stream was asked for. */
function streamed(response: TransportResponse): TransportResponse {
  const { body } = response;
  if (!(body instanceof Uint8Array)) return response;
  return {
    status: response.status,
    header: (name) => response.header(name),
    headers: () => response.headers(),
    body: new Blob([body as Uint8Array<ArrayBuffer>]).stream(),
  };
}
