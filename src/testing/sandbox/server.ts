import { type IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { decodeBody, readBody } from "../http.js";
import { Router } from "../router.js";
import { Query } from "./call.js";
import type { SandboxClock } from "./clock.js";
import { checkSender, type Openness, sendPreflight } from "./cross-origin.js";
import { ApiError, invalid, tokenMissing } from "./errors.js";
import { applyFault, type Faults, faultError, isCarriedOut } from "./faults.js";
import { type ApiResponse, exampleResponse, send } from "./response.js";
import type { Route } from "./routes.js";
import { Standby, type Upgrade } from "./standby.js";
import type { ServerState } from "./state.js";

/** A request that came in. */
export interface SandboxRequest {
  /** The HTTP method. */
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** `dataset.listItems`, wherever it is mounted; undefined for what the API does not have. */
  readonly operation: string | undefined;
  /** The status that it was answered with. */
  status?: number | undefined;
}

/** How many requests are kept at least. */
const minRequests = 10_000;

/** Responds to requests: finds the operation and the account, and applies limits and faults. */
export class Server {
  readonly #router: Router<Route>;
  /** The latest requests, the oldest first. */
  readonly requests: SandboxRequest[] = [];

  readonly #standby: Standby;

  constructor(
    routes: readonly Route[],
    readonly state: ServerState,
    readonly faults: Faults,
    readonly limiter: RateLimiter,
    readonly openness: Openness,
  ) {
    this.#router = new Router(routes);
    this.#standby = new Standby(state);
  }

  /** Errors are sent as responses, too; this rejects only if a response is interrupted. */
  async handle(
    request: IncomingMessage,
    response: ServerResponse,
    upgrade?: Upgrade,
  ): Promise<void> {
    let record: SandboxRequest | undefined;
    try {
      checkSender(request, this.openness);
      if (sendPreflight(request, response)) return;
      if (this.#standby.isFor(request)) {
        return await this.#standby.handle(request, response, upgrade);
      }
      if (upgrade) {
        response.detachSocket(upgrade.socket as Socket);
        return this.state.events.accept(request, upgrade.socket);
      }
      const url = new URL(request.url!, this.state.url);
      const method = methodOf(request, url);
      const match = this.#router.match(method, url.pathname);
      const route = match && "route" in match ? match.route : undefined;
      record = { method, url: request.url!, operation: route?.name };
      const fromActor = isFromActor(this.state, request);
      if (!fromActor) this.#record(record);
      const fault = fromActor ? undefined : this.faults.next(route);

      const body = await readBody(request);
      const call = () => this.#call(match, url, request, response, body);
      const carriedOut = isCarriedOut(fault) ? await call().catch(refusal) : undefined;
      const answer = fault?.kind === "status" ? refusal(faultError(fault)) : carriedOut;
      record.status = answer?.status;
      if (fault && (await applyFault(response, fault, answer, this.state.clock))) return;
      await send(response, answer!, /\bgzip\b/.test(String(request.headers["accept-encoding"])));
    } catch (error) {
      if (response.headersSent) throw error;
      const answer = refusal(error);
      if (record) record.status = answer.status;
      response.removeHeader("content-encoding");
      await send(response, answer, false);
    }
  }

  /** Responds to a request for a WebSocket: only runs and Actors in standby mode have one. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on("error", () => socket.destroy());
    const response = new ServerResponse(request);
    response.assignSocket(socket as Socket);
    response.shouldKeepAlive = false;
    response.on("finish", () => socket.end());
    await this.handle(request, response, { socket, head });
  }

  async #call(
    match: ReturnType<Router<Route>["match"]>,
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
  ): Promise<ApiResponse> {
    if (!match) throw new ApiError(404, "page-not-found", "The API has no such path.");
    if ("methods" in match) {
      const message = `This path has only ${match.methods.join(", ")}.`;
      throw new ApiError(405, "method-not-allowed", message);
    }
    const { route, parameters } = match;
    const { operation, resource } = route;
    const { headers } = request;
    const account = this.state.accounts.calling(headers.authorization, url);
    if (!account && !operation.open) throw tokenMissing();
    const query = new Query(url.searchParams);
    for (const [name, choices] of operation.choices) query.checkChoice(name, choices);
    const limits = isFromActor(this.state, request)
      ? {}
      : this.limiter.take(url.pathname, operation.facts.rate);
    if (!resource) return exampleResponse(operation);
    const answer = await resource.respond(route.mount, route.verb, {
      state: this.state,
      operation,
      parameters,
      query,
      headers,
      body: await decodeBody(body, headers["content-encoding"]),
      account,
      onGone: (listener) => response.once("close", listener),
    });
    return { ...answer, headers: { ...limits, ...answer.headers } };
  }

  #record(request: SandboxRequest): void {
    this.requests.push(request);
    if (this.requests.length >= 2 * minRequests) this.requests.splice(0, minRequests);
  }
}

/** The `method` parameter of a GET request overrides its method. */
function methodOf({ method }: IncomingMessage, { searchParams }: URL): string {
  const override = searchParams.get("method");
  return method === "GET" && override ? override.toUpperCase() : method!;
}

function isFromActor(state: ServerState, { headers }: IncomingMessage): boolean {
  const { accounts, actorHeaders } = state;
  if (accounts.isRun(headers.authorization)) return true;
  return Object.entries(actorHeaders).every(([name, value]) => headers[name] === value);
}

/** The response to an error. */
function refusal(error: unknown): ApiResponse {
  const { status, type, message, data, headers } = asApiError(error);
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify({ error: { type, message, data } }),
  };
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  // Not a 500: clients would repeat the request in vain.
  const reason = error instanceof Error ? error.message : String(error);
  return invalid(`The sandbox cannot process the request: ${reason}`, "invalid-request");
}

/** When requests are refused with 429. */
export interface RateLimits {
  /** Requests a second on one resource. Default: what is documented for the operation, 60, 200 or 400. */
  readonly perSecond?: number | undefined;
}

/** Refuses requests above the rate limit; without limits it only reports the documented one. */
export class RateLimiter {
  readonly #clock: SandboxClock;
  readonly #limits: RateLimits | undefined;
  /** Requests by resource, in the current second. */
  readonly #counts = new Map<string, number>();
  #second = 0;

  constructor(clock: SandboxClock, limits: RateLimits | boolean) {
    this.#clock = clock;
    this.#limits = typeof limits === "object" ? limits : limits ? {} : undefined;
  }

  /** The header that reports the limit; an error above it. The first segments of the path name the resource. */
  take(path: string, rate = 60): Record<string, string> {
    const limit = this.#limits?.perSecond ?? rate;
    const headers = { "x-ratelimit-limit": String(limit) };
    if (!this.#limits) return headers;
    const second = Math.floor(this.#clock.now() / 1000);
    if (second !== this.#second) this.#counts.clear();
    this.#second = second;
    const key = `${rate} ${path.split("/", 4).join("/")}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count <= limit) return headers;
    const message = `More than ${limit} requests a second on one resource.`;
    throw new ApiError(429, "rate-limit-exceeded", message, undefined, headers);
  }
}
