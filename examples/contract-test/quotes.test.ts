import { ApifyClient } from "apify-openapi-client";
import { type ContractServer, startContractServer } from "apify-openapi-client/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refreshQuotes } from "./quotes.js";

let contract: ContractServer;

beforeAll(async () => {
  contract = await startContractServer();
});

// Fails if anything was sent that the API does not have.
afterAll(() => contract.close());

test("refreshing quotes keeps to the contract of the API", async () => {
  const apify = new ApifyClient({ baseUrl: contract.url, token: "any" });
  expect(await refreshQuotes(apify)).not.toEqual([]);
  expect(contract.violations).toEqual([]);
});
