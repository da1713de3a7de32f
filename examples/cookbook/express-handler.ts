/**
 * A handler for express that sends the items of a run as a stream of JSON lines, each as soon as it is there: `app.get("/quotes",
 * quotes)`. A visitor who leaves ends the run. Here it stands in a server of Node.js, and one request is sent to it.
 *
 * Prints:
 *
 *     200 application/jsonl
 *     {"rank":1,"quote":"Know thyself.","author":"Seneca"}
 *     {"rank":2,"quote":"Nothing in excess.","author":"Seneca"}
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ApifyClient } from "apify-openapi-client";

const apify = new ApifyClient();

async function quotes(
  request: IncomingMessage,
  response: ServerResponse,
  next: (error: unknown) => void,
): Promise<void> {
  try {
    const author = new URL(request.url!, "http://localhost").searchParams.get("author");
    const run = await apify.actor("me/quote-collector").start({ count: 2, author });
    response.once("close", () => apify.run(run).abort().catch(next));
    response.setHeader("content-type", "application/jsonl");
    await pipeline(Readable.from(lines(run.id)), response);
  } catch (error) {
    next(error);
  }
}

async function* lines(runId: string): AsyncGenerator<string> {
  const items = apify.run(runId).dataset().listItems({ follow: true });
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}

const server = createServer((request, response) => quotes(request, response, console.error));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;

const answer = await fetch(`http://127.0.0.1:${port}/quotes?author=Seneca`);
console.log(answer.status, answer.headers.get("content-type"));
console.log((await answer.text()).trim());
server.close();
