import {
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "../transport/transport.js";
import type { Core } from "./core.js";
import { secretHeaders } from "./redaction.js";

const maxHops = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/** Follows redirects by the standard's rules. Secrets go to the API's origin and to no other. */
export async function followRedirects(
  core: Core,
  request: TransportRequest,
  response: TransportResponse,
): Promise<TransportResponse> {
  for (let hop = 0; redirects.has(response.status); hop++) {
    const location = response.header("location");
    if (location === undefined || core.transport.redirects === "platform") return response;
    if (hop === maxHops) throw new TransportError(`more than ${maxHops} redirects`, true);
    await discard(response);
    request = redirected(core, request, response.status, location);
    core.stats.requests += 1;
    response = await core.send(request);
  }
  return response;
}

function redirected(
  core: Core,
  request: TransportRequest,
  status: number,
  location: string,
): TransportRequest {
  let url: URL;
  try {
    url = new URL(location, request.origin + request.path);
  } catch (cause) {
    throw new TransportError("a redirect to something that is no URL", true, { cause });
  }
  if (url.protocol !== "https:" && url.protocol !== new URL(request.origin).protocol) {
    throw new TransportError(`a redirect to ${url.protocol}//, which is not followed`, true);
  }
  const becomesGet =
    (status === 303 && request.method !== "HEAD") ||
    ((status === 301 || status === 302) && request.method === "POST");
  if (request.body instanceof ReadableStream && !becomesGet) {
    throw new TransportError(
      "a redirect of a body that is a stream, which cannot be sent twice",
      true,
    );
  }
  const headers = { ...request.headers };
  if (url.origin !== core.origin) for (const name of secretHeaders) delete headers[name];
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

async function discard(response: TransportResponse): Promise<void> {
  if (response.body instanceof ReadableStream) await response.body.cancel().catch(() => {});
}
