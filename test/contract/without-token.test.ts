import { UnauthorizedError } from "apify-openapi-client";
import { afterAll, describe, expect, inject, test } from "vitest";
import { argumentsFor } from "./arguments.js";
import { isAlias, type Operation, operations } from "./document.js";
import { expectAccepted, recordingClient } from "./exchange.js";
import { callMethod } from "./method-call.js";
import { callRaw } from "./raw-call.js";

const contract = inject("contractUrl");
const table = (open: boolean) =>
  operations
    .filter((operation) => operation.open === open)
    .map((operation) => [operation.id, operation] as const);
const anonymous = { token: null };
let green = 0;

/** Through the public method, where it is the operation's own. */
function call(client: Parameters<typeof callRaw>[0], operation: Operation): PromiseLike<unknown> {
  const given = argumentsFor(operation, "required");
  return isAlias(operation)
    ? callRaw(client, operation, given)
    : callMethod(client, operation, given);
}

describe("an operation that allows it is answered without a token", () => {
  test.each(table(true))("%s", async (_, operation) => {
    const { client, exchanges } = recordingClient(contract, anonymous);
    await call(client, operation);
    expectAccepted(exchanges, operation, argumentsFor(operation, "required"));
    expect(exchanges[0]!.headers).not.toHaveProperty("authorization");
    green += 1;
  });
});

describe("any other operation says without a token that one is needed", () => {
  const own = table(false).filter(([, operation]) => !isAlias(operation));

  test.each(own)("%s", async (_, operation) => {
    const { client } = recordingClient(contract, anonymous);
    const error = await Promise.resolve(call(client, operation)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnauthorizedError);
    expect(error).toMatchObject({ message: expect.stringContaining("No token was sent") });
  });
});

afterAll(() => {
  console.log(`answered without a token: ${green} operations`);
});
