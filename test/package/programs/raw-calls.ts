import { ApifyApiError, ApifyClient } from "apify-openapi-client";
import { rawClient } from "apify-openapi-client/raw";

const raw = rawClient(new ApifyClient());
const actor = await raw.GET("/v2/actors/{actorId}", {
  params: { path: { actorId: "apify/web-scraper" } },
});
console.log(actor.data?.data.name, actor.error?.error.message, ApifyApiError.name);

// @ts-expect-error It takes no query.
await raw.GET("/v2/users/me", { params: { query: { limit: 1 } } });
// @ts-expect-error There is only GET.
await raw.PATCH("/v2/users/me");
const gone = await raw.DELETE("/v2/datasets/{datasetId}", {
  params: { path: { datasetId: "mine" } },
});
const nothing: undefined = gone.data;
console.log(nothing);
