import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the dataset answers: latency in milliseconds, most items an answer, and how often the connection breaks. */
export interface DatasetBehaviour {
  readonly latency: number;
  readonly mostPerAnswer: number;
  readonly breaks: number;
}

/** What it was asked for. */
export interface Served {
  readonly requests: number;
  readonly broken: number;
}

/** A dataset and a list of datasets: `dataset <items> <ascii | mixed>`, told how to behave by message. */
const total = Number(process.argv[2]);
const isAscii = process.argv[3] === "ascii";
const lineBytes = 500;
const writeBytes = 1 << 20;

/** All items as JSON Lines of the same length. */
function writeItems(): Buffer {
  const all = Buffer.alloc(total * lineBytes, 32);
  for (let n = 0; n < total; n++) {
    const word = n % 10 === 0 && !isAscii ? "nový čaj" : "new tea";
    const text = `${word} from the hills, in tins of a hundred grams; `.repeat(6);
    const item = {
      n,
      url: `https://shop.example.com/category/${n % 97}/product/${n}`,
      price: (n % 1000) / 10,
      inStock: n % 3 > 0,
      tags: ["tea", "loose"],
      text,
    };
    const at = n * lineBytes;
    const length = all.write(JSON.stringify(item), at);
    if (length >= lineBytes) throw new Error("An item is too long.");
    all[at + lineBytes - 1] = 10;
  }
  return all;
}

const lines = writeItems();
let behaviour: DatasetBehaviour = { latency: 0, mostPerAnswer: total, breaks: 0 };
let breaks: number[] = [];
let counts = { requests: 0, broken: 0 };

process.on("message", (next: DatasetBehaviour) => {
  process.send?.(counts satisfies Served);
  behaviour = next;
  counts = { requests: 0, broken: 0 };
  const anywhere = () => Math.floor(Math.random() * lines.length);
  breaks = Array.from({ length: next.breaks }, anywhere).sort((a, b) => a - b);
});
process.on("disconnect", () => process.exit());

/** The body in pieces as large as the socket takes; up to where the connection breaks, if it does. */
function* pieces(from: number, end: number, isJson: boolean): Generator<Buffer> {
  if (isJson) yield Buffer.from("[");
  for (let at = from; at < end; at += writeBytes) {
    const piece = lines.subarray(at, Math.min(at + writeBytes, end));
    yield isJson ? withCommas(piece, at, end) : piece;
  }
  if (isJson) yield Buffer.from("]");
}

function withCommas(piece: Buffer, at: number, end: number): Buffer {
  const copy = Buffer.from(piece);
  const first = lineBytes - 1 - (at % lineBytes);
  for (let i = first; i < copy.length; i += lineBytes) copy[i] = at + i === end - 1 ? 32 : 44;
  return copy;
}

function sendItems(query: URLSearchParams, response: ServerResponse): void {
  const offset = Number(query.get("offset") ?? 0);
  const limit = Math.min(Number(query.get("limit") ?? 0) || total, behaviour.mostPerAnswer);
  const count = Math.max(0, Math.min(limit, total - offset));
  const isJson = query.get("format") !== "jsonl";
  response.writeHead(200, {
    "content-type": isJson ? "application/json; charset=utf-8" : "application/jsonl; charset=utf-8",
    "x-apify-pagination-total": total,
    "x-apify-pagination-offset": offset,
    "x-apify-pagination-limit": limit,
    "x-apify-pagination-count": count,
  });
  const from = offset * lineBytes;
  const end = from + count * lineBytes;
  const cut = breaks.find((at) => at > from && at < end);
  const body = pieces(from, cut ?? end, isJson);
  const go = (): void => {
    for (let piece = body.next(); !piece.done; piece = body.next()) {
      if (!response.write(piece.value)) return void response.once("drain", go);
    }
    if (cut === undefined) return void response.end();
    breaks.splice(breaks.indexOf(cut), 1);
    counts.broken += 1;
    response.destroy();
  };
  go();
}

function sendList(query: URLSearchParams, response: ServerResponse): void {
  const offset = Number(query.get("offset") ?? 0);
  const limit = Math.min(Number(query.get("limit") ?? 0) || 1000, 1000);
  const count = Math.max(0, Math.min(limit, total - offset));
  const items = Array.from({ length: count }, (_, i) => ({
    n: offset + i,
    id: `dataset${offset + i}`,
    name: `prices-of-${offset + i}`,
    createdAt: "2026-01-02T03:04:05.678Z",
    itemCount: i,
  }));
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(JSON.stringify({ data: { total, offset, limit, count, desc: false, items } }));
}

const server = createServer((request, response) => {
  counts.requests += 1;
  const [path = "", search] = request.url!.split("?");
  const send = path.endsWith("/items") ? sendItems : sendList;
  const query = new URLSearchParams(search);
  if (behaviour.latency > 0) setTimeout(send, behaviour.latency, query, response);
  else send(query, response);
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
