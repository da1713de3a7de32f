// What code blocks of the documents take for granted, so that each can be compiled as it stands. No module: all of it is global.

declare const ApifyClient: typeof import("apify-openapi-client").ApifyClient;
declare const apify: import("apify-openapi-client").ApifyClient;
declare const actor: import("apify-openapi-client").ActorClient;
declare const runId: string;
declare const scheduleId: string;
declare const webhookId: string;
declare const body: string | Uint8Array;

declare module "*/quotes.js" {
  export function refreshQuotes(
    client: import("apify-openapi-client").ApifyClient,
  ): Promise<unknown[]>;
}

// What is installed for the matrix only, which runs these examples.
declare module "nock" {
  interface Scope {
    post(path: string): { reply(status: number, body: object): Scope };
  }
  const nock: { (origin: string): Scope; disableNetConnect(): void };
  export default nock;
}

declare module "msw" {
  export class HttpResponse extends Response {
    static override json(body: object, init?: ResponseInit): HttpResponse;
  }
  export const http: { post(path: string, answer: () => Response): object };
}

declare module "msw/node" {
  export function setupServer(...handlers: object[]): {
    listen(options: { onUnhandledRequest: "error" }): void;
    close(): void;
  };
}
