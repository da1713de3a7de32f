import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server saw of one resource. */
export interface Report {
  readonly refused: number;
  /** When each was answered, in milliseconds. */
  readonly times: readonly number[];
}

/**
 * An API that lets through so many requests a second on each resource and refuses the others, in a process of its own, so that
 * its clock is not the client's: `limit-server.ts <limit>`. Asked for a resource, it says what it saw of it.
 */
const limit = Number(process.argv[2]);

class Resource {
  readonly times: number[] = [];
  refused = 0;

  /** No more than the limit in any second. */
  letsThrough(): boolean {
    const now = performance.now();
    const earlier = this.times.at(-limit);
    if (earlier !== undefined && now - earlier < 1000) {
      this.refused += 1;
      return false;
    }
    this.times.push(now);
    return true;
  }
}

const resources = new Map<string, Resource>();

const server = createServer((request, response) => {
  const [, , , id = ""] = request.url!.split("/");
  const resource = resources.get(id) ?? new Resource();
  resources.set(id, resource);
  request.resume();
  response.setHeader("x-ratelimit-limit", limit);
  response.setHeader("content-type", "application/json");
  if (resource.letsThrough()) return void response.end('{"data":{"id":"abc"}}');
  response.statusCode = 429;
  response.end('{"error":{"type":"rate-limit-exceeded","message":"Too many requests."}}');
});

process.on("message", (id: string) => process.send?.({ ...resources.get(id) }));
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
