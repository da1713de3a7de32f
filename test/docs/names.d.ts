// What code blocks of the documents take for granted, so that each can be compiled as it stands. No module: all of it is global.

declare const ApifyClient: typeof import("apify-openapi-client").ApifyClient;
declare const apify: import("apify-openapi-client").ApifyClient;
declare const actor: import("apify-openapi-client").ActorClient;
declare const runId: string;
declare const body: string | Uint8Array;
declare const controller: AbortController;
declare const traceparent: string;
declare const vault: { read(name: string): Promise<{ token: string }> };
declare const tenant: { token: string };
declare function createReadStream(path: string): import("node:fs").ReadStream;
declare function readPrices(): AsyncIterable<{ url: string; price: number }>;

declare module "*/quotes.js" {
  export function refreshQuotes(
    client: import("apify-openapi-client").ApifyClient,
  ): Promise<unknown[]>;
}
