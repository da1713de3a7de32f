/**
 * A handler for edge runtimes, where there is `fetch` and nothing of Node.js: it runs an Actor and gives its items to the browser,
 * so that the token stays here.
 *
 * Answers:
 *
 *     GET /quotes?count=2   200  [{"rank":1,"quote":"Know thyself.","author":"Anonymous"}, …]
 *     GET /quotes?count=99  400  count: 1 to 10
 */
import { ApifyClient, ApifyError, RateLimitError } from "apify-openapi-client";

interface Env {
  readonly APIFY_TOKEN: string;
  readonly APIFY_API_BASE_URL?: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== "/quotes") return new Response("There is only /quotes", { status: 404 });
    const count = Number(searchParams.get("count") ?? 3);
    if (!(count >= 1 && count <= 10)) return new Response("count: 1 to 10", { status: 400 });

    const apify = new ApifyClient({
      token: env.APIFY_TOKEN,
      baseUrl: env.APIFY_API_BASE_URL,
      fetch,
    });
    try {
      const quotes = await apify
        .actor("me/quote-collector")
        // A browser that goes away takes its call along.
        .runSyncGetDatasetItems({ count }, { signal: request.signal, timeoutSecs: 25 });
      return Response.json(quotes, { headers: { "cache-control": "max-age=60" } });
    } catch (error) {
      if (!ApifyError.is(error)) throw error;
      const status = RateLimitError.is(error) ? 503 : 502;
      return new Response("No quotes at the moment", { status });
    }
  },
};
