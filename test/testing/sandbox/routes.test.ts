import { ApifyApiError } from "apify-openapi-client";
import { describe, expect, test } from "vitest";
import { exampleOperations, startSandbox } from "../../../src/testing/index.js";
import { argumentsFor, extents } from "../../contract/arguments.js";
import { operations, routeOf } from "../../contract/document.js";
import { callRaw } from "../../contract/raw-call.js";

const sandbox = await startSandbox({
  token: { "jane-doe": "token" },
  actors: { "jane-doe/quote-collector": ({ input }) => input },
});
const client = sandbox.client({ maxRetries: 0 });

describe.each(extents)("with %s arguments from the examples", (extent) => {
  test.each(operations.map((operation) => [routeOf(operation), operation] as const))(
    "the sandbox knows what to answer to %s",
    async (_, operation) => {
      const given = argumentsFor(operation, extent);
      // The examples wait for a minute, and name a build that is not there.
      const query = {
        ...given.query,
        waitForFinish: undefined,
        build: undefined,
        stream: undefined,
      };
      const { response, error } = await callRaw(client, operation, { ...given, query });
      expect(response.status, JSON.stringify(error)).toBeLessThan(500);
      expect(response.status).not.toBe(405);
    },
  );
});

test("one operation is answered from its example, and says so", async () => {
  expect(exampleOperations()).toEqual(["me.monthlyUsage"]);
  const { data, response } = await client.user().monthlyUsage().withResponse();
  expect(response.headers.get("x-sandbox-example")).toBe("true");
  expect(data).toHaveProperty("usageCycle");
});

test("what is not there is refused with an error of the API", async () => {
  await expect(client.dataset("nothing").pushItems({})).rejects.toBeInstanceOf(ApifyApiError);
});
