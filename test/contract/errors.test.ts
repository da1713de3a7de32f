import {
  ApifyApiError,
  ApifyRunTimeoutError,
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

type Check = (outcome: unknown) => void;

const runMayGoOn: Check = (outcome) => expect(outcome).toBeInstanceOf(ApifyRunTimeoutError);
const accountsForAll: Check = (outcome) =>
  expect(outcome).toEqual({
    processedRequests: [],
    unprocessedRequests: expect.arrayContaining([
      expect.objectContaining({ reason: expect.any(String) }),
    ]),
  });

/** Methods by hand that make more of an error than its class. */
const own: Readonly<Record<string, Readonly<Record<number, Check>>>> = {
  "actor.runSync": { 408: runMayGoOn },
  "actor.runSyncGetDatasetItems": { 408: runMayGoOn },
  "task.runSync": { 408: runMayGoOn },
  "task.runSyncGetDatasetItems": { 408: runMayGoOn },
  "requestQueue.batchAddRequests": { 429: accountsForAll, 500: accountsForAll },
  "requestQueue.batchDeleteRequests": { 429: accountsForAll, 500: accountsForAll },
};

/** A 404 that says that there is no such thing is an answer; below a mount the parent may be what is missing. */
function isAbsence({ facts }: Operation, status: number): boolean {
  if (status !== 404 || !facts.absent) return false;
  return facts.absent === "item" || facts.kind !== "mount";
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
        const outcome = await Promise.resolve(call).catch((reason: unknown) => reason);
        const check = own[base(operation)]?.[status];
        if (check) check(outcome);
        else if (isAbsence(operation, status)) {
          expect(outcome).toBe(operation.method === "HEAD" ? false : undefined);
        } else {
          expect(outcome).toBeInstanceOf(classes[status] ?? ApifyApiError);
          const clientMethod = base(operation);
          expect(outcome).toMatchObject({ statusCode: status, type, clientMethod });
        }
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
