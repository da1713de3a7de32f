import {
  ApifyApiError,
  ConflictError,
  ForbiddenError,
  InvalidRequestError,
  NotFoundError,
  PaymentRequiredError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
} from "apify-openapi-client";
import { afterAll, describe, expect, inject, test } from "vitest";
import { argumentsFor } from "./arguments.js";
import { isAlias, type Operation, operations } from "./document.js";
import { recordingClient } from "./exchange.js";
import { callMethod } from "./method-call.js";
import { callRaw } from "./raw-call.js";

const contract = inject("contractUrl");
const { client } = recordingClient(contract);
let green = 0;

const classes: Readonly<Record<number, typeof ApifyApiError>> = {
  400: InvalidRequestError,
  401: UnauthorizedError,
  402: PaymentRequiredError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
  500: ServerError,
};

/** What a method resolves to in place of a 404 that says that there is no such thing; undefined where it is an error. */
function absence({ facts, method }: Operation): { value: unknown } | undefined {
  const parentMayBeMissing = facts.kind === "mount";
  if (!facts.absent || (facts.absent === "resource" && parentMayBeMissing)) return undefined;
  return { value: method === "HEAD" ? false : undefined };
}

/** All that are documented; below a mount, where the same method is called, the one that means something else there. */
function refusalsToTest({ facts, refusals }: Operation): Operation["refusals"] {
  return facts.kind === "mount" ? refusals.filter(({ status }) => status === 404) : refusals;
}

/** The name in errors: below a mount it is that of the resource's own operation. */
const base = ({ facts, id }: Operation) => facts.of ?? id;

const prefer = (status: number) => ({ prefer: `code=${status}` });

describe("a documented error becomes the typed one", () => {
  const withMethod = operations.filter((operation) => !isAlias(operation));

  test.each(withMethod.map((operation) => [operation.id, operation] as const))(
    "%s",
    async (_, operation) => {
      const given = argumentsFor(operation, "required");
      const refusals = refusalsToTest(operation);
      expect(refusals).not.toHaveLength(0);
      for (const { status, type } of refusals) {
        const call = callMethod(client, operation, given, { headers: prefer(status) });
        const absent = status === 404 ? absence(operation) : undefined;
        if (absent) {
          expect(await call).toBe(absent.value);
          continue;
        }
        const error = await Promise.resolve(call).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(classes[status] ?? ApifyApiError);
        expect(error).toMatchObject({ statusCode: status, type, clientMethod: base(operation) });
      }
      green += 1;
    },
  );
});

describe("raw gives a documented error as a value", () => {
  test.each(operations.map((operation) => [operation.id, operation] as const))(
    "%s",
    async (_, operation) => {
      const { status, type } = operation.refusals.at(-1)!;
      const given = argumentsFor(operation, "required");
      const { data, error, response } = await callRaw(client, operation, given, prefer(status));
      expect(response.status).toBe(status);
      expect(data).toBeUndefined();
      if (type) expect(error).toMatchObject({ error: { type } });
    },
  );
});

afterAll(() => {
  console.log(`documented errors as typed errors: ${green} operations`);
});
