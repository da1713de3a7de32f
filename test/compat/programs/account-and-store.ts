// The account, its limits and usage; Apify Store.
import { PlatformFeature } from "apify-client";
import { client } from "./client.js";

const user = await client.user().get();
console.log(user.username, typeof user.id, PlatformFeature.Scheduler);
const limits = await client.user("me").limits();
console.log(typeof limits?.limits.maxMonthlyUsageUsd, typeof limits?.current.actorCount);
await client.user().updateLimits({ maxMonthlyUsageUsd: 42 });
console.log((await client.user().limits())?.limits.maxMonthlyUsageUsd);
const usage = await client.user().monthlyUsage();
console.log(
  typeof usage?.totalUsageCreditsUsdAfterVolumeDiscount,
  Array.isArray(usage?.dailyServiceUsages),
);
const stranger = await client.user("me").get();
console.log(stranger.username);
const store = await client.store().list({ search: "counter", limit: 5 });
console.log(store.total, store.items.map(({ username, name }) => `${username}/${name}`).join());
