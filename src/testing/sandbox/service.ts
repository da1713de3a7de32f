import type { IncomingMessage, ServerResponse } from "node:http";
import { decodeBody, readBody } from "../body.js";
import { type Match, Router } from "../router.js";
import type { Answer } from "./answer.js";
import { ApiError, refusal, tokenMissing } from "./api-error.js";
import { exampleAnswer } from "./examples.js";
import type { Faults } from "./faults.js";
import { faultError, isCarriedOut, misbehave } from "./misbehaviour.js";
import { Query } from "./query.js";
import type { RateLimiter } from "./rate-limits.js";
import type { RequestLog, SandboxRequest } from "./request-log.js";
import { type Route, routes } from "./routes.js";
import { send } from "./send.js";
import type { World } from "./world.js";

/** Answers requests: finds what they ask for, who asks, and whether it is to go well. */
export class Service {
  readonly #router = new Router(routes());

  constructor(
    readonly world: World,
    readonly faults: Faults,
    readonly limiter: RateLimiter,
    readonly requests: RequestLog,
  ) {}

  /** Whatever goes wrong is answered, too; this rejects only if an answer breaks off. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let record: SandboxRequest | undefined;
    try {
      const url = new URL(request.url!, this.world.url);
      const method = methodOf(request, url);
      const match = this.#router.match(method, url.pathname);
      const route = match && "route" in match ? match.route : undefined;
      record = { method, url: request.url!, operation: route?.name };
      const inside = isInside(this.world, request);
      if (!inside) this.requests.add(record);
      const fault = inside ? undefined : this.faults.next(route);

      const read = { match, url, request, response, body: await readBody(request), inside };
      const reached = isCarriedOut(fault) ? await this.#answer(read).catch(refusal) : undefined;
      const answer = fault?.kind === "status" ? refusal(faultError(fault)) : reached;
      record.status = answer?.status;
      if (fault && (await misbehave(response, fault, answer, this.world.clock))) return;
      await send(response, answer!, /\bgzip\b/.test(String(request.headers["accept-encoding"])));
    } catch (error) {
      if (response.headersSent) throw error;
      const answer = refusal(error);
      if (record) record.status = answer.status;
      response.removeHeader("content-encoding");
      await send(response, answer, false);
    }
  }

  async #answer({ match, url, request, response, body, inside }: Reading): Promise<Answer> {
    if (!match) throw new ApiError(404, "page-not-found", "The API has no such path.");
    if ("methods" in match) {
      const message = `This path has only ${match.methods.join(", ")}.`;
      throw new ApiError(405, "method-not-allowed", message);
    }
    const { route, parameters } = match;
    const { operation, resource } = route;
    const { headers } = request;
    const account = this.world.accounts.calling(headers.authorization, url);
    if (!account && !operation.open) throw tokenMissing();
    const limits = inside ? {} : this.limiter.take(url.pathname, operation.facts.rate);
    if (!resource) return exampleAnswer(operation);
    const answer = await resource.answer(route.place, route.verb, {
      world: this.world,
      operation,
      parameters,
      query: new Query(url.searchParams),
      headers,
      body: await decodeBody(body, headers["content-encoding"]),
      account,
      onGone: (listener) => response.once("close", listener),
    });
    return { ...answer, headers: { ...limits, ...answer.headers } };
  }
}

interface Reading {
  readonly match: Match<Route> | { methods: string[] } | undefined;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** As it was sent. */
  readonly body: Buffer;
  readonly inside: boolean;
}

/** Anything can be sent as GET that says what it stands for. */
function methodOf({ method }: IncomingMessage, { searchParams }: URL): string {
  const meant = searchParams.get("method");
  return method === "GET" && meant ? meant.toUpperCase() : method!;
}

function isInside({ insider }: World, { headers }: IncomingMessage): boolean {
  return Object.entries(insider).every(([name, value]) => headers[name] === value);
}
