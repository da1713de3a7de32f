import type { ApifyClient } from "apify-openapi-client";
import { rawClient } from "apify-openapi-client/raw";

/**
 * Kinds of calls, by what may happen to them when nobody knows whether they were done: `safe`: sent again; `once`: never, for
 * it costs money or stores twice; `stream`: never, for its body is gone.
 */
export interface Call {
  readonly kind: "safe" | "once" | "stream";
  run(client: ApifyClient): PromiseLike<unknown>;
}

export const calls = {
  "GET dataset": { kind: "safe", run: (client) => client.dataset("abc").get() },
  "PUT dataset": { kind: "safe", run: (client) => client.dataset("abc").update({ name: "x" }) },
  "add to queue": {
    kind: "safe",
    run: (client) =>
      client.requestQueue("abc").addRequest({ url: "https://a.example", uniqueKey: "a" }),
  },
  "start run": { kind: "once", run: (client) => client.actor("me/scraper").start({ a: 1 }) },
  "start as GET": {
    kind: "once",
    run: (client) => client.with({ methodOverride: true }).actor("me/scraper").start(),
  },
  "GET run-sync": { kind: "once", run: runSync },
  "request GET": { kind: "once", run: (client) => client.request("GET", "/v2/datasets/abc") },
  "push item": { kind: "once", run: (client) => client.dataset("abc").pushItems({ a: 1 }) },
  "upload stream": {
    kind: "stream",
    run: (client) => client.keyValueStore("abc").setRecord("key", new Blob(["text"]).stream()),
  },
} satisfies Record<string, Call>;

export type CallName = keyof typeof calls;
export const callNames = Object.keys(calls) as CallName[];

/** Only raw has it by GET, and raw gives refusals as values. */
async function runSync(client: ApifyClient): Promise<void> {
  const { response } = await rawClient(client).GET("/v2/actors/{actorId}/run-sync", {
    params: { path: { actorId: "me/scraper" } },
  });
  if (!response.ok) throw Object.assign(new Error(), { name: `status ${response.status}` });
}
