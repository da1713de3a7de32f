import { afterEach, expect, test } from "vitest";
import { ApifyArgumentError } from "../src/errors.js";
import { type RawClient, rawClient } from "../src/raw.js";
import { endFixtures, startFixture } from "./support/fixture.js";

afterEach(endFixtures);

test.each([{}, undefined, null, "token"])("rawClient() takes a client and not %j", (given) => {
  const make = rawClient as (client: unknown) => RawClient;
  expect(() => make(given)).toThrow(ApifyArgumentError);
  expect(() => make(given)).toThrow("rawClient(new ApifyClient())");
});

test.each([400, 404, 500])(
  "an answer %d without a body has an error all the same",
  async (status) => {
    const { client } = await startFixture([{ status }], { maxRetries: 0 });
    const path = { datasetId: "D" };
    const { data, error } = await rawClient(client).GET("/v2/datasets/{datasetId}", {
      params: { path },
    });
    expect(data).toBeUndefined();
    expect(error).toEqual({
      error: { message: `The server answered ${status} without an explanation.` },
    });
  },
);
