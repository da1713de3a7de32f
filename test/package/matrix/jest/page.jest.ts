import { ApifyArgumentError, ApifyClient } from "apify-openapi-client";
import { rawClient } from "apify-openapi-client/raw";
import { startSandbox } from "apify-openapi-client/testing";

test("loads every entry", () => {
  expect(typeof startSandbox).toBe("function");
  expect(typeof rawClient(new ApifyClient()).GET).toBe("function");
});

test("says what a call needs that jsdom has not", async () => {
  const call = new ApifyClient({ token: "t" }).user("me").get();
  await expect(call).rejects.toThrow(/There is no global fetch here/);
  await expect(call).rejects.toBeInstanceOf(ApifyArgumentError);
});
