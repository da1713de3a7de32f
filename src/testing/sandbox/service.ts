import type { IncomingMessage, ServerResponse } from "node:http";
import { decodeBody, readBody, UnreadableBody } from "../body.js";
import { Router } from "../router.js";
import type { Account } from "./account.js";
import type { Answer } from "./answer.js";
import { ApiError, tokenInvalid, tokenMissing } from "./api-error.js";
import type { Call } from "./call.js";
import { exampleAnswer } from "./examples.js";
import type { Fault, Faults } from "./faults.js";
import { faultError, misbehave } from "./misbehaviour.js";
import { Query } from "./query.js";
import type { RateLimiter } from "./rate-limits.js";
import type { RequestLog, SandboxRequest } from "./request-log.js";
import { type Route, routes } from "./routes.js";
import { send } from "./send.js";
import { isUpload, upload } from "./uploads.js";
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

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, this.world.url);
    const method = methodOf(request, url);
    const match = this.#router.match(method, url.pathname);
    const route = match && "route" in match ? match.route : undefined;
    const [name, value] = Object.entries(this.world.insider)[0]!;
    const inside = request.headers[name] === value;
    const names = route ? [route.name, `${route.method} ${route.path}`] : [];
    const fault = inside ? undefined : this.faults.next(names);
    const record: SandboxRequest = { method, url: request.url!, operation: route?.name };
    if (!inside) this.requests.add(record);

    const answer = await this.#answer(request, response, { url, method, match, inside, fault });
    record.status = answer?.status;
    if (fault?.kind === "delay") await this.#pause(fault.millis ?? 0);
    if (fault && fault.kind !== "delay" && fault.kind !== "status")
      misbehave(response, fault, answer);
    else await send(response, answer!, /\bgzip\b/.test(String(request.headers["accept-encoding"])));
  }

  /** Nothing, if a fault lets the request get lost before it is carried out. */
  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    { url, method, match, inside, fault }: Reading,
  ): Promise<Answer | undefined> {
    const limits: Record<string, string> = {};
    try {
      const body = await readBody(request);
      const error = fault?.kind === "status" ? faultError(fault) : undefined;
      if (error && !fault?.handled) throw error;
      if (fault && isLost(fault)) return undefined;
      const account = this.#accountOf(request, url);
      if (!match && !isUpload(method, url)) {
        throw new ApiError(404, "page-not-found", "The API has no such path.");
      }
      if (match && "methods" in match) {
        const message = `This path has only ${match.methods.join(", ")}.`;
        throw new ApiError(405, "method-not-allowed", message);
      }
      const read = {
        world: this.world,
        query: new Query(url.searchParams),
        headers: request.headers,
        body: await decodeBody(body, request.headers["content-encoding"]),
        account,
        onGone: (listener: () => void) => response.once("close", listener),
      };
      if (!match) return upload(read, url);
      const { route, parameters } = match;
      const { operation } = route;
      if (!account && !operation.open) throw tokenMissing();
      if (!inside) Object.assign(limits, this.limiter.take(url.pathname, operation.facts.rate));
      const answer = await perform(route, { ...read, operation, parameters });
      if (error) throw error;
      return { ...answer, headers: { ...limits, ...answer.headers } };
    } catch (error) {
      return refusal(error, limits);
    }
  }

  #accountOf({ headers }: IncomingMessage, url: URL): Account | undefined {
    const bearer = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? "")?.[1];
    const token = bearer ?? url.searchParams.get("token");
    if (!token) return undefined;
    const account = this.world.accounts.withToken(token);
    if (!account) throw tokenInvalid();
    return account;
  }

  #pause(millis: number): Promise<void> {
    return new Promise((resolve) => this.world.clock.after(millis, resolve));
  }
}

interface Reading {
  readonly url: URL;
  readonly method: string;
  readonly match: ReturnType<Router<Route>["match"]>;
  readonly inside: boolean;
  readonly fault: Fault | undefined;
}

function perform(
  { resource, place, verb, operation }: Route,
  call: Call,
): Answer | Promise<Answer> {
  return resource ? resource.answer(place, verb, call) : exampleAnswer(operation);
}

/** Anything can be sent as GET that says what it stands for. */
function methodOf({ method }: IncomingMessage, { searchParams }: URL): string {
  const meant = searchParams.get("method");
  return method === "GET" && meant ? meant.toUpperCase() : method!;
}

const isLost = ({ kind, handled }: Fault) => (kind === "reset" || kind === "stall") && !handled;

function refusal(error: unknown, limits: Readonly<Record<string, string>>): Answer {
  const known =
    error instanceof ApiError
      ? error
      : error instanceof UnreadableBody
        ? new ApiError(error.status, bodyTypes[error.status], error.message)
        : new ApiError(
            500,
            "internal-server-error",
            `The sandbox failed: ${(error as Error).stack}`,
          );
  const headers = {
    "content-type": "application/json; charset=utf-8",
    ...limits,
    ...known.headers,
  };
  return { status: known.status, headers, body: known.body };
}

const bodyTypes = {
  400: "invalid-request",
  413: "request-too-large",
  415: "unsupported-content-encoding",
} as const;
