import { expect, test } from "vitest";
import { sign, signResource } from "../../../src/testing/sandbox/signature.js";

const secret = "signing-secret";

test.each([
  ["my-key", "R0wHQmqv45kn0U8MLJb4"],
  ["klíč", "1hCcaPISIo49F7Q7AZ0M3"],
])("the record %s is signed as %s", (key, signature) => {
  expect(sign(secret, key)).toBe(signature);
});

test.each([
  [0, "MC4wLjFTYW5wZzRySkFsWmdMZVJmQWRtWg"],
  [1767323045678, "MC4xNzY3MzIzMDQ1Njc4LjE5VG5NRDluUXp5WkFQM1AwakZTeQ"],
])("a resource until %i is signed as %s", (expiresAt, signature) => {
  expect(signResource(secret, "resId123", expiresAt)).toBe(signature);
});
