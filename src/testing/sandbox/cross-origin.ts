import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * What a page may send. Few, because the list of the API is not documented: what a sandbox lets through that the API does not
 * would fail only in production.
 */
const allowed = {
  "access-control-allow-methods": "GET, HEAD, POST, PUT, DELETE",
  "access-control-allow-headers": "authorization, content-type",
  // In seconds. Browsers ask before each request otherwise.
  "access-control-max-age": "600",
};

const exposed = ["total", "offset", "desc", "count", "limit"]
  .map((name) => `x-apify-pagination-${name}`)
  .join(", ");

/** Lets pages of any origin read the answers; true for the question of a browser whether it may ask, which is answered. */
export function answersPreflight(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (headers.origin === undefined) return false;
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", exposed);
  const asked = method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
  if (asked) response.writeHead(204, allowed).end();
  return asked;
}
