import { ApifyClient, type ClientOptions } from "apify-openapi-client";
import { expect } from "vitest";
import type { Arguments } from "./arguments.js";
import type { Operation } from "./document.js";

/** What went over the wire in one attempt. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
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

/** One request, to the place that the operation has, with every argument given and none that the document lacks; a 2xx. */
export function expectAccepted(
  exchanges: readonly Exchange[],
  operation: Operation,
  given: Arguments,
): void {
  expect(exchanges).toHaveLength(1);
  const [{ method, url, headers, status, violations }] = exchanges as [Exchange];
  expect(violations).toBeUndefined();
  expect(Math.floor(status / 100)).toBe(2);
  expect(`${method} ${url.pathname}`).toBe(`${operation.method} ${filled(operation.path, given)}`);
  const sent = [...url.searchParams.keys()];
  expect(namesIn(operation, "query")).toEqual(expect.arrayContaining(sent));
  expect(sent).toEqual(expect.arrayContaining(Object.keys(given.query)));
  for (const [name, value] of Object.entries(given.header)) {
    expect(headers[name.toLowerCase()]).toBe(value);
  }
}

function namesIn(operation: Operation, place: "query" | "header"): string[] {
  return operation.parameters.filter((each) => each.in === place).map(({ name }) => name);
}

function filled(path: string, { path: values }: Arguments): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(values[name]!));
}
