import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** How the server behaves: latency in milliseconds, shares of requests left unprocessed and of connections reset. */
export interface Behaviour {
  readonly latency: number;
  readonly unprocessed: number;
  readonly resets: number;
}

/** What the queue and the dataset hold, and how often the queue let a client down. */
export interface Held {
  readonly keys: number;
  readonly items: number;
  readonly batches: number;
  readonly left: number;
  readonly reset: number;
}

interface Queued {
  readonly uniqueKey: string;
  readonly url: string;
}

/** A request queue and a dataset that take what they are given, told how to behave by message. */
let behaviour: Behaviour = { latency: 0, unprocessed: 0, resets: 0 };
const keys = new Set<string>();
const counts = { batches: 0, left: 0, reset: 0 };
let pushed = 0;

process.on("message", (next: Behaviour) => {
  process.send?.({ keys: keys.size, items: pushed, ...counts } satisfies Held);
  behaviour = next;
  keys.clear();
  pushed = 0;
  Object.assign(counts, { batches: 0, left: 0, reset: 0 });
});
process.on("disconnect", () => process.exit());

function decoded(request: IncomingMessage, body: Buffer): Buffer {
  const encoding = request.headers["content-encoding"];
  if (encoding === "br") return brotliDecompressSync(body);
  return encoding === "gzip" ? gunzipSync(body) : body;
}

/** Adds what it does not leave. Half of the resets come before anything is done, half after. */
function answerBatch(batch: readonly Queued[], response: ServerResponse): void {
  counts.batches += 1;
  const chance = Math.random();
  if (chance < behaviour.resets) counts.reset += 1;
  if (chance < behaviour.resets / 2) return void response.socket?.resetAndDestroy();
  const processedRequests: object[] = [];
  const unprocessedRequests: object[] = [];
  for (const { uniqueKey, url } of batch) {
    if (Math.random() < behaviour.unprocessed) {
      unprocessedRequests.push({ uniqueKey, url, method: "GET" });
      continue;
    }
    const wasAlreadyPresent = keys.has(uniqueKey);
    keys.add(uniqueKey);
    const requestId = uniqueKey.padEnd(15, "0");
    processedRequests.push({ requestId, uniqueKey, wasAlreadyPresent, wasAlreadyHandled: false });
  }
  counts.left += unprocessedRequests.length;
  if (chance < behaviour.resets) return void response.socket?.resetAndDestroy();
  response.writeHead(201, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify({ data: { processedRequests, unprocessedRequests } }));
}

function answerPush(items: readonly unknown[], response: ServerResponse): void {
  pushed += items.length;
  response.writeHead(201, { "content-type": "application/json; charset=utf-8" });
  response.end("{}");
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const batch = JSON.parse(decoded(request, Buffer.concat(chunks)).toString()) as Queued[];
    const isPush = request.url!.split("?")[0]!.endsWith("/items");
    const answer = isPush ? answerPush : answerBatch;
    if (behaviour.latency === 0) answer(batch, response);
    else setTimeout(answer, behaviour.latency, batch, response);
  });
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
