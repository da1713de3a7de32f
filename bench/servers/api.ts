import { type AddressInfo, createServer, type Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";

/**
 * A loopback API that costs next to nothing, so that it is the clients that are measured: the same dataset for every request,
 * encoded as the ID asked for says (`gzip-1`).
 */
const dataset = JSON.stringify({
  data: {
    id: "q7Rk2mVb9XcT4sLdn",
    name: "quotes",
    userId: "uT5nGh8KzQ1wEy3Rb",
    username: "bench",
    createdAt: "2026-03-01T08:00:00.000Z",
    modifiedAt: "2026-03-02T08:00:00.000Z",
    accessedAt: "2026-03-03T08:00:00.000Z",
    itemCount: 7,
    cleanItemCount: 5,
    fields: ["url", "title", "price", "description", "images", "category", "brand", "rating"],
    stats: { readCount: 12, writeCount: 5, storageBytes: 4096 },
    consoleUrl: "https://console.example.com/storage/datasets/q7Rk2mVb9XcT4sLdn",
  },
});

function answer(body: Buffer, encoding?: string): Buffer {
  const head = [
    "HTTP/1.1 200 OK",
    "Date: Fri, 01 Aug 2025 00:00:00 GMT",
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${body.length}`,
    ...(encoding ? [`Content-Encoding: ${encoding}`] : []),
    "X-RateLimit-Limit: 60",
    "Connection: keep-alive",
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]);
}

const answers: Readonly<Record<string, Buffer>> = {
  plain: answer(Buffer.from(dataset)),
  gzip: answer(gzipSync(dataset), "gzip"),
  brotli: answer(brotliCompressSync(dataset), "br"),
};

/** Whether these are the bytes of a whole request; there is one at a time on a connection. */
function isWhole(request: string): boolean {
  const head = request.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const length = /content-length: (\d+)/i.exec(request.slice(0, head))?.[1];
  return request.length >= head + 4 + Number(length ?? 0);
}

function serve(socket: Socket): void {
  let request = "";
  socket.setNoDelay(true);
  socket.on("error", () => {});
  socket.on("data", (bytes: Buffer) => {
    request += bytes.toString("latin1");
    if (!isWhole(request)) return;
    const encoding = /\/(\w+)-\d/.exec(request)?.[1] ?? "plain";
    request = "";
    socket.write(answers[encoding]!);
  });
}

const server = createServer(serve);
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
