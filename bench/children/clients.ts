import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** One way of asking the API, so that ways can be compared. */
export interface BenchClient {
  /** Reads a dataset. */
  get(datasetId: string): PromiseLike<unknown>;
  /** Adds one request to a queue. */
  post(queueId: string): PromiseLike<unknown>;
}

const token = "bench-token-of-nobody";
const added = { url: "https://shop.example.com/product/1", uniqueKey: "product-1" };

/** A limiter that never holds back: a benchmark makes more requests a minute than the API takes, and a wait is no cost. */
const unreached = { perMinute: 1e12 };

async function ours(baseUrl: string, limited: boolean): Promise<BenchClient> {
  const { ApifyClient } = await import("apify-openapi-client");
  const client = new ApifyClient({ token, baseUrl, rateLimit: limited ? unreached : false });
  return {
    get: (datasetId) => client.dataset(datasetId).get(),
    post: (queueId) => client.requestQueue(queueId).addRequest(added),
  };
}

async function official(baseUrl: string): Promise<BenchClient> {
  const { ApifyClient } = await import("apify-client");
  const client = new ApifyClient({ token, baseUrl });
  return {
    get: (datasetId) => client.dataset(datasetId).get(),
    post: (queueId) => client.requestQueue(queueId).addRequest(added),
  };
}

/** What the least client costs that does the same: undici's pool, a handler, a decompressor, `JSON.parse`. */
async function floor(baseUrl: string): Promise<BenchClient> {
  const { default: Pool } = await import("undici/lib/dispatcher/pool.js");
  const pool = new Pool(baseUrl, { connections: 128, headersTimeout: 0, bodyTimeout: 0 });
  const headers = [
    ...["authorization", `Bearer ${token}`],
    ...["user-agent", "floor/1.0.0 (Node.js)"],
    ...["accept-encoding", "gzip, deflate, br"],
  ];
  const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    gzip: gunzipSync,
    br: brotliDecompressSync,
  };
  const send = (method: string, path: string, body?: string) =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let decode: ((bytes: Buffer) => Buffer) | undefined;
      pool.dispatch(
        {
          method,
          path,
          headers: body ? [...headers, "content-type", "application/json"] : headers,
          body,
        },
        {
          onConnect() {},
          onHeaders(status: number, raw: Buffer[]) {
            if (status !== 200) throw new Error(`It answered ${status}.`);
            for (let i = 0; i < raw.length; i += 2) {
              if (
                raw[i]!.length === 16 &&
                raw[i]!.toString().toLowerCase() === "content-encoding"
              ) {
                decode = decoders[raw[i + 1]!.toString()];
              }
            }
            return true;
          },
          onData: (chunk: Buffer) => chunks.push(chunk) > 0,
          onComplete() {
            const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
            const answer = JSON.parse((decode ? decode(bytes) : bytes).toString("utf8"));
            resolve((answer as { data: unknown }).data);
          },
          onError: reject,
        },
      );
    });
  return {
    get: (datasetId) => send("GET", `/v2/datasets/${encodeURIComponent(datasetId)}`),
    post: (queueId) =>
      send(
        "POST",
        `/v2/request-queues/${encodeURIComponent(queueId)}/requests`,
        JSON.stringify(added),
      ),
  };
}

export const clients = {
  floor,
  ours: (baseUrl: string) => ours(baseUrl, false),
  "ours, limited": (baseUrl: string) => ours(baseUrl, true),
  official,
};
