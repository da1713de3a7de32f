/** What openapi-fetch needs of a `Request`; the platform's own costs more than the call. */
export class RawRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;

  constructor(
    url: string,
    init: { method?: string; headers?: Headers; body?: unknown; signal?: AbortSignal | null } = {},
  ) {
    this.url = url;
    this.method = init.method ?? "GET";
    this.headers = new Headers(init.headers);
    this.body = init.body;
    this.signal = init.signal ?? undefined;
  }
}
