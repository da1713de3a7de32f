import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import * as operations from "../../generated/operations.js";
import { ApifyClient, clientWith, contextOf } from "../../src/client.js";
import type { Operation } from "../../src/core/operation.js";
import { call } from "../../src/core/send.js";
import { ApifyArgumentError, ApifyError } from "../../src/errors.js";
import { rawClient } from "../../src/raw.js";
import type { Transport, TransportRequest } from "../../src/transport/transport.js";
import { anyText, anyValue, slow } from "../support/arbitraries.js";

const requestOptions = [
  "signal",
  "timeoutSecs",
  "totalTimeoutSecs",
  "maxRetries",
  "headers",
  "query",
];

const sent: TransportRequest[] = [];
afterEach(() => sent.splice(0));

/** Takes everything and answers 204: what it was given is what would go over the wire. */
const recorder: Transport = {
  name: "recorder",
  redirects: "manual",
  connections: "own",
  async send(request) {
    sent.push(request);
    const headers = new Headers();
    return { status: 204, header: () => undefined, headers: () => headers, body: new Uint8Array() };
  },
};
const options = { token: "secret", rateLimit: false as const, maxRetries: 0 };
const client = clientWith(options, { transport: recorder });

const rows: readonly Operation[] = Object.values(operations);
const namesOf = ({ query, headers }: Operation) => [...query.keys(), ...headers.keys()];

/** An operation with values for some of its options, and perhaps one that it does not have. */
const calls = fc.constantFrom(...rows).chain((operation) =>
  fc.record({
    operation: fc.constant(operation),
    options: fc.dictionary(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom("x", ...namesOf(operation)) }, anyText),
      anyValue,
      { maxKeys: 4 },
    ),
  }),
);

const template = "/v2/things";
const fillIn = ({ path }: Operation) =>
  Object.fromEntries([...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => [name!, "id"]));

/** Everything on the wire is what a request may hold, and its method and path are those of the operation. */
function checkSent(request: TransportRequest, operation: Operation, path: string): void {
  expect(request.method).toBe(operation.method);
  expect(request.path.split("?")[0]).toBe(path);
  expect(request.path).toMatch(/^[!-~]+$/);
  expect(request.path).not.toContain("#");
  for (const [name, value] of Object.entries(request.headers)) {
    expect(name).toMatch(/^[!#$%&'*+.^_`|~0-9a-z-]+$/);
    expect(value).not.toMatch(/[\r\n\0]/);
  }
}

describe("a call", slow, () => {
  test("with any options goes to its own method and path, or is refused as an argument", async () => {
    await fc.assert(
      fc.asyncProperty(calls, async ({ operation, options }) => {
        sent.length = 0;
        const path = operation.path.startsWith("/v2/") ? "" : template;
        const values = fillIn(operation);
        const input = { path: values, options, response: "raw" as const };
        try {
          await call(contextOf(client), operation, { path }, input);
        } catch (error) {
          expect(error).toBeInstanceOf(ApifyArgumentError);
          expect(sent).toHaveLength(0);
          return;
        }
        const known = namesOf(operation);
        // What is undefined is not there, whatever its name is.
        for (const [name, value] of Object.entries(options))
          if (value !== undefined) expect([...known, ...requestOptions]).toContain(name);
        checkSent(sent[0]!, operation, path + operation.path.replace(/\{[^}]+\}/g, "id"));
      }),
      { numRuns: 1000 },
    );
  });

  test("with any request options is sent, or refused as an argument", async () => {
    const headers = fc.dictionary(anyText, anyText, { maxKeys: 3 });
    const request = fc.dictionary(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...requestOptions) }, anyText),
      fc.oneof(anyValue, headers),
      { maxKeys: 3 },
    );
    await fc.assert(
      fc.asyncProperty(request, async (request) => {
        sent.length = 0;
        try {
          await client.dataset("DS").delete(request);
        } catch (error) {
          // A deadline of no time at all is an option, too.
          expect(ApifyError.is(error), String(error)).toBe(true);
          return;
        }
        checkSent(sent[0]!, operations.datasetDelete, "/v2/datasets/DS");
      }),
      { numRuns: 1000 },
    );
  });

  test("with any headers has no header that nobody gave", async () => {
    const headers = fc.dictionary(anyText, anyText, { minKeys: 1, maxKeys: 3 });
    const own = ["user-agent", "authorization"];
    await fc.assert(
      fc.asyncProperty(headers, async (headers) => {
        sent.length = 0;
        try {
          await client.dataset("DS").delete({ headers });
        } catch (error) {
          expect(error).toBeInstanceOf(ApifyArgumentError);
          return;
        }
        const given = Object.keys(headers).map((name) => name.toLowerCase());
        for (const name of Object.keys(sent[0]!.headers))
          expect([...own, ...given]).toContain(name);
      }),
      { numRuns: 1000 },
    );
  });

  test("through raw goes to its own method and path, whatever its parameters are", async () => {
    const raw = rawClient(client);
    const call = fc.record({
      storeId: anyText,
      recordKey: anyText,
      query: fc.dictionary(anyText, anyText),
    });
    await fc.assert(
      fc.asyncProperty(call, async ({ query, ...path }) => {
        sent.length = 0;
        try {
          await raw.DELETE("/v2/key-value-stores/{storeId}/records/{recordKey}", {
            params: { path, query: query as never },
          });
        } catch (error) {
          expect(error).toBeInstanceOf(ApifyArgumentError);
          expect(sent).toHaveLength(0);
          return;
        }
        const { method, path: url } = sent[0]!;
        expect(method).toBe("DELETE");
        expect(url.split("?")[0]).toMatch(/^\/v2\/key-value-stores\/[^/]+\/records\/[^/]+$/);
        expect(url).toMatch(/^[!-~]+$/);
        const read = [...new URLSearchParams(url.split("?")[1])];
        expect(Object.fromEntries(read)).toEqual({ ...query });
      }),
      { numRuns: 1000 },
    );
  });

  test("by request() goes nowhere but below /v2", async () => {
    const paths = fc.oneof(
      anyText,
      anyText.map((text) => `/v2/${text}`),
    );
    await fc.assert(
      fc.asyncProperty(paths, anyText, async (path, id) => {
        sent.length = 0;
        try {
          await client.request("GET", path, { pathParams: { id } });
        } catch (error) {
          expect(error).toBeInstanceOf(ApifyArgumentError);
          return;
        }
        const url = new URL(sent[0]!.path, "http://host");
        expect(url.pathname).toBe(sent[0]!.path);
        expect(url.pathname).toMatch(/^\/v2\/./);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a client", slow, () => {
  test("takes its options or refuses them as arguments", () => {
    const names = [
      "baseUrl",
      "compression",
      "headers",
      "logger",
      "maxRetries",
      "middleware",
      "proxy",
      "rateLimit",
      "token",
      "userAgentSuffix",
    ];
    const given = fc.dictionary(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, anyText),
      anyValue,
      { maxKeys: 3 },
    );
    fc.assert(
      fc.property(given, (given) => {
        try {
          new ApifyClient(given as object);
        } catch (error) {
          expect(error).toBeInstanceOf(ApifyArgumentError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
