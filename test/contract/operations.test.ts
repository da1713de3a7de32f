import { afterAll, describe, expect, inject, test } from "vitest";
import { argumentsFor, extents } from "./arguments.js";
import { isAlias, type Operation, operations, routeOf, target } from "./document.js";
import { expectAccepted, recordingClient } from "./exchange.js";
import { callMethod } from "./method-call.js";
import { callRaw } from "./raw-call.js";

const contract = inject("contractUrl");
const withMethod = operations.filter(({ facts }) => facts.kind !== "none");
const green = { methods: { required: 0, all: 0 }, raw: { required: 0, all: 0 } };

const named = (list: readonly Operation[], name: (operation: Operation) => string) =>
  list.map((operation) => [name(operation), operation] as const);

/** What a generated method makes of an answer: it takes the envelope off, and an empty object says nothing. */
function unwrapped(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  if ("data" in answer) return answer.data;
  return Object.keys(answer).length > 0 ? answer : undefined;
}

describe.each(extents)("with %s arguments", (extent) => {
  describe("the public method is accepted", () => {
    test.each(named(withMethod, ({ id }) => id))("%s", async (_, operation) => {
      const called = target(operation);
      const given = argumentsFor(called, extent);
      const { client, exchanges } = recordingClient(contract);
      const result = await callMethod(client, operation, given);
      expectAccepted(exchanges, called, given);
      if (called.facts.by !== "hand") expect(result).toEqual(unwrapped(called.answer));
      green.methods[extent] += 1;
    });
  });

  describe("raw is accepted", () => {
    test.each(named(operations, routeOf))("%s", async (_, operation) => {
      const given = argumentsFor(operation, extent);
      const { client, exchanges } = recordingClient(contract);
      const { data, error, response } = await callRaw(client, operation, given);
      expectAccepted(exchanges, operation, given);
      expect(error).toBeUndefined();
      expect(response.ok).toBe(true);
      if (operation.answer !== undefined) expect(data).toEqual(operation.answer);
      green.raw[extent] += 1;
    });
  });
});

afterAll(() => {
  const rawOnly = operations.length - withMethod.length;
  const aliases = withMethod.filter(isAlias).length;
  const methods = withMethod.length - aliases;
  const mounted = withMethod.filter((each) => each.facts.kind === "mount" && !isAlias(each)).length;
  console.log(
    [
      `operations: ${operations.length} = ${methods} methods (${mounted} of them below mounts) + ${aliases} aliases + ${rawOnly} raw only`,
      `called green through public methods: ${green.methods.required} with required arguments, ${green.methods.all} with all`,
      `called green through raw: ${green.raw.required} with required arguments, ${green.raw.all} with all`,
    ].join("\n"),
  );
});
