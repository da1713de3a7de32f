import type { PagePromise } from "apify-openapi-client";
import { afterAll, describe, expect, inject, test } from "vitest";
import { argumentsFor } from "./arguments.js";
import { isAlias, operations } from "./document.js";
import { recordingClient } from "./exchange.js";
import { callMethod } from "./method-call.js";

const contract = inject("contractUrl");
const lists = operations.filter((operation) => operation.facts.paging && !isAlias(operation));
let green = 0;

describe("iterating the list ends", () => {
  test.each(lists.map((operation) => [operation.id, operation] as const))(
    "%s",
    async (_, operation) => {
      const { client, exchanges } = recordingClient(contract);
      const given = argumentsFor(operation, "required");
      const list = callMethod(client, operation, given) as PagePromise<
        unknown,
        { items: unknown[] }
      >;
      const items: unknown[] = [];
      for await (const item of list) items.push(item);
      expect(items.length).toBeGreaterThan(0);
      expect(items).toEqual((await list).items);
      expect(exchanges).toHaveLength(1);
      green += 1;
    },
  );
});

afterAll(() => {
  console.log(`lists iterated to their end: ${green} of ${lists.length}`);
});
