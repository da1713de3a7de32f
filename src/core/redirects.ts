import { isStream } from "../transport/bytes.js";
import {
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "../transport/transport.js";
import type { ClientContext } from "./client-context.js";
import { withoutSecrets } from "./headers.js";
import { withQuery } from "./query.js";
import type { SecretsHolder } from "./redact.js";

const statuses: readonly number[] = [301, 302, 303, 307, 308];
const maxHops = 5;

/** A redirect that is not followed. A retry would get the same response. */
export class RedirectError extends Error {
  override readonly name = "RedirectError";

  constructor(
    message: string,
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function isRedirect({ status }: TransportResponse): boolean {
  return status >= 300 && statuses.includes(status);
}

/** Follows redirects as the Fetch standard says. Secrets are sent only to the API's origin. */
export async function followRedirects(
  context: ClientContext,
  info: SecretsHolder,
  request: TransportRequest,
  response: TransportResponse,
): Promise<TransportResponse> {
  for (let hop = 0; isRedirect(response); hop++) {
    const location = response.header("location");
    if (location === undefined || context.transport.redirects === "platform") return response;
    if (hop === maxHops) {
      throw new RedirectError(`there are more than ${maxHops} redirects`, response.status);
    }
    await discard(response);
    request = redirected(context, request, response.status, location);
    context.stats.requests += 1;
    response = await context.send(request, info).catch((cause: unknown) => {
      throw cause instanceof TransportError ? afterRedirect(request, cause) : cause;
    });
  }
  return response;
}

/** The origin only: path and query may contain a signature. */
function afterRedirect({ origin }: TransportRequest, cause: TransportError): TransportError {
  const message = `it redirected to ${origin}: ${cause.message}`;
  return new TransportError(message, true, { cause, status: cause.status });
}

function redirected(
  context: ClientContext,
  request: TransportRequest,
  status: number,
  location: string,
): TransportRequest {
  let url: URL;
  try {
    url = new URL(location, request.origin + request.path);
  } catch {
    // The thrown error contains both URLs, with the token.
    throw new RedirectError("it redirects to something that is no URL", status);
  }
  if (url.protocol !== "https:" && url.protocol !== new URL(request.origin).protocol) {
    throw new RedirectError(`it redirects to ${url.protocol}//, which is not followed`, status);
  }
  const becomesGet =
    (status === 303 && request.method !== "HEAD") ||
    ((status === 301 || status === 302) && request.method === "POST");
  if (isStream(request.body) && !becomesGet) {
    throw new RedirectError(
      "it redirects a body that is a stream and cannot be sent twice",
      status,
    );
  }
  let headers = { ...request.headers };
  const token = new URL(request.origin + request.path).searchParams.get("token");
  if (url.origin !== context.origin) {
    if (token && [token, encodeURIComponent(token)].some((text) => location.includes(text))) {
      throw new RedirectError("it redirects elsewhere with the token in the address", status);
    }
    headers = withoutSecrets(headers);
  } else if (token && !url.searchParams.has("token")) {
    url.search = withQuery(url.search, `token=${encodeURIComponent(token)}`);
  }
  if (becomesGet) {
    for (const name of Object.keys(headers)) if (name.startsWith("content-")) delete headers[name];
  }
  return {
    ...request,
    method: becomesGet ? "GET" : request.method,
    body: becomesGet ? undefined : request.body,
    origin: url.origin,
    path: url.pathname + url.search,
    headers,
  };
}

async function discard({ body }: TransportResponse): Promise<void> {
  if (!(body instanceof Uint8Array)) await body.cancel().catch(() => {});
}
