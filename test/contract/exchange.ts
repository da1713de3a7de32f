import { ApifyClient, type ClientOptions } from "apify-openapi-client";
import { expect } from "vitest";
import type { EncodedBody } from "../../src/transport/transport.js";
import type { Arguments } from "./arguments.js";
import type { Operation } from "./document.js";

/** What went over the wire in one attempt. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: EncodedBody | undefined;
  readonly status: number;
  /** What the mock found wrong with the request or with its own answer. */
  readonly violations: string | undefined;
}

/** A client of the contract server, and a record of what it sends. */
export function recordingClient(
  baseUrl: string,
  options: ClientOptions = {},
): { client: ApifyClient; exchanges: Exchange[] } {
  const exchanges: Exchange[] = [];
  const client = new ApifyClient({
    token: "test-token-of-nobody",
    baseUrl,
    compression: false,
    rateLimit: false,
    maxRetries: 0,
    middleware: [
      async (request, next) => {
        const response = await next(request);
        exchanges.push({
          method: request.method,
          url: new URL(request.origin + request.path),
          headers: request.headers,
          body: request.body,
          status: response.status,
          violations: response.header("sl-violations"),
        });
        return response;
      },
    ],
    ...options,
  });
  return { client, exchanges };
}

/** One request, to the place that the operation has, with what was given and nothing that the document lacks; a 2xx. */
export function expectAccepted(
  exchanges: readonly Exchange[],
  operation: Operation,
  given: Arguments,
): void {
  expect(exchanges).toHaveLength(1);
  const [{ method, url, headers, body, status, violations }] = exchanges as [Exchange];
  expect(violations).toBeUndefined();
  expect(Math.floor(status / 100)).toBe(2);
  expect(`${method} ${url.pathname}`).toBe(`${operation.method} ${filled(operation.path, given)}`);
  const known = operation.parameters.filter((each) => each.in === "query");
  expect(known.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...url.searchParams.keys()]),
  );
  expect(Object.fromEntries(url.searchParams)).toMatchObject(texts(given.query));
  expect(headers).toMatchObject(lowerCased(given.header));
  if (given.body !== undefined) expect(JSON.parse(text(body))).toMatchObject(given.body as object);
}

/** How the document wants values written: lists joined by commas, the rest as it is printed. */
function texts(query: Arguments["query"]): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
}

function lowerCased(headers: Arguments["header"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function text(body: EncodedBody | undefined): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body as Uint8Array);
}

function filled(path: string, { path: values }: Arguments): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(values[name]!));
}
