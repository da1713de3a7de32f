import { afterAll, describe, expect, inject, test } from "vitest";
import { argumentsNamed } from "./arguments.js";
import { operationAt, target } from "./document.js";
import { expectAccepted, recordingClient } from "./exchange.js";
import { callMethod } from "./method-call.js";
import older from "./older-reference.json" with { type: "json" };
import { callRaw } from "./raw-call.js";

const contract = inject("contractUrl");
const green = { methods: 0, raw: 0, acts: 0 };

/** The operations of an older published reference, under the paths and with the parameters that it had. */
const rows = Object.entries(older).map(([name, { operation: route, parameters }]) => {
  const operation = operationAt(route);
  const given = argumentsNamed(operation, parameters);
  return [name, { operation, path: route.split(" ")[1]!, given }] as const;
});

test("the older reference has 109 operations, 44 of them below /v2/acts", () => {
  expect(rows).toHaveLength(109);
  expect(rows.filter(([, { path }]) => /^\/v2\/acts(\/|$)/.test(path))).toHaveLength(44);
});

describe("its parameters are accepted through the public method", () => {
  test.each(rows)("%s", async (_, { operation, given }) => {
    const { client, exchanges } = recordingClient(contract);
    await callMethod(client, operation, given);
    expectAccepted(exchanges, target(operation), given);
    green.methods += 1;
  });
});

describe("its parameters are accepted through raw, under its own path", () => {
  test.each(rows)("%s", async (_, { operation, path, given }) => {
    const { client, exchanges } = recordingClient(contract);
    const { error } = await callRaw(client, { method: operation.method, path }, given);
    expect(error).toBeUndefined();
    expectAccepted(exchanges, operation, given);
    green.raw += 1;
    if (path !== operation.path) green.acts += 1;
  });
});

afterAll(() => {
  console.log(
    `older reference: ${green.methods} of ${rows.length} through public methods, ${green.raw} through raw, ${green.acts} of these below /v2/acts`,
  );
});
