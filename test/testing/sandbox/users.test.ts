import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

test("the account, its limits, and what is signed for it", async () => {
  const { client } = await checkedSandbox({ actors: { "me/echo": () => {} } });
  expect(await client.user().get()).toMatchObject({ username: "me" });
  expect(await client.user("me").limits()).toMatchObject({ current: { actorCount: 1 } });
  await client.user().updateLimits({ maxMonthlyUsageUsd: 42 });
  expect((await client.user().limits()).limits.maxMonthlyUsageUsd).toBe(42);
  const { encoded } = await client.tools().encodeAndSign({ hello: "world" });
  expect(await client.tools().decodeAndVerify({ encoded })).toMatchObject({
    decoded: { hello: "world" },
    encodedByUserId: (await client.user().get()).id,
  });
  expect(await client.tools().browserInfo()).toMatchObject({ method: "GET" });
});
