import { expect, test } from "vitest";
import { ApifyArgumentError } from "../src/errors.js";
import { type RawClient, rawClient } from "../src/raw.js";

test.each([{}, undefined, null, "token"])("rawClient() takes a client and not %j", (given) => {
  const make = rawClient as (client: unknown) => RawClient;
  expect(() => make(given)).toThrow(ApifyArgumentError);
  expect(() => make(given)).toThrow("rawClient(new ApifyClient())");
});
