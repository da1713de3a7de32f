import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError } from "./errors.js";

/** Who may use a sandbox beside the programs of this machine. */
export interface Openness {
  readonly allowedHosts?: readonly string[] | undefined;
  readonly allowedOrigins?: readonly string[] | undefined;
}

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Refuses what a website could send by the browser of whoever visits it, before anything is done.
 *
 * - A name of its own that it makes resolve to this machine (DNS rebinding) stands in `Host`.
 * - Another page's requests have an `Origin`; images, links and forms of GET have none, but `Sec-Fetch-Site`.
 */
export function checkSender({ headers }: IncomingMessage, openness: Openness): void {
  const { allowedHosts = [], allowedOrigins = [] } = openness;
  const host = headers.host?.toLowerCase() ?? "";
  const name = host.replace(/:\d+$/, "");
  if (!loopback.test(name) && !allowedHosts.some((each) => each.toLowerCase() === name)) {
    const remedy = `If this is meant, start it with allowedHosts: ["${name}"], or --allowed-hosts ${name}.`;
    throw refusal(
      "host",
      `The sandbox does not answer as "${name}", only as this machine. ${remedy}`,
    );
  }
  const origin = foreignOrigin(headers);
  if (origin === undefined || origin === `http://${host}`) return;
  if (allowedOrigins.some((each) => each === "*" || each === origin)) return;
  const remedy = `If this is meant, start it with allowedOrigins: ["${origin}"], or --allowed-origins ${origin}.`;
  throw refusal("origin", `The sandbox does not answer pages of ${origin}. ${remedy}`);
}

/** The origin of the page that a request comes from; undefined if it comes from no page, or one of the sandbox. */
function foreignOrigin({ origin, referer, ...others }: IncomingMessage["headers"]) {
  if (origin !== undefined) return origin;
  const isForeign = ["cross-site", "same-site"].includes(String(others["sec-fetch-site"]));
  if (!isForeign) return undefined;
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : "null";
}

const refusal = (what: string, message: string) =>
  new ApiError(403, `sandbox-${what}-not-allowed`, message);

/**
 * What a page of another origin may send. The list is short because that of the API is not documented: what only the sandbox
 * allows would fail in production.
 */
const preflightHeaders = {
  "access-control-allow-methods": "GET, HEAD, POST, PUT, DELETE",
  "access-control-allow-headers": "authorization, content-type",
  // In seconds. Without it browsers send a preflight request before each request.
  "access-control-max-age": "600",
};

const exposedHeaders = ["total", "offset", "desc", "count", "limit"]
  .map((name) => `x-apify-pagination-${name}`)
  .join(", ");

/** Lets the page that asks, an allowed one, read the response. True for a preflight request, which is responded to. */
export function sendPreflight(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (headers.origin === undefined) return false;
  response.setHeader("access-control-allow-origin", headers.origin);
  response.setHeader("vary", "origin");
  response.setHeader("access-control-expose-headers", exposedHeaders);
  const isPreflight =
    method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
  if (isPreflight) response.writeHead(204, preflightHeaders).end();
  return isPreflight;
}
