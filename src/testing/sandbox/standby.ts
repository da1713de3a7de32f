import { type IncomingMessage, type ServerResponse, request as sendRequest } from "node:http";
import type { Socket } from "node:net";
import { type Duplex, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { documentedOperations } from "../document.js";
import { usableActor } from "./access.js";
import type { Account } from "./accounts.js";
import { type Call, Query } from "./call.js";
import { ApiError, notFound, tokenMissing } from "./errors.js";
import { contextOf, stop, thrownText } from "./run-engine.js";
import { type RunTarget, startRun } from "./run-start.js";
import type { ActorState, RunState, ServerState } from "./state.js";

/** Where an Actor or a task answers HTTP requests: on the platform its name is a host, here it is the start of the path. */
export function standbyUrlOf({ url }: Pick<ServerState, "url">, username: string, name: string) {
  return `${url}/standby/${username}--${name}`;
}

const readinessHeader = { "x-apify-container-server-readiness-probe": "1" };
/** How long a program may take until it listens. */
const readinessMillis = 60_000;
/** A run that has had no request for so long is told to end, unless `actorStandby` says otherwise. */
const idleTimeoutSecs = 300;

/** A WebSocket that a client wants to open: its connection, and what it has sent of it already. */
export type Upgrade = { readonly socket: Duplex; readonly head: Buffer };

/** Hands requests over to runs that wait for them: one run for each Actor or task and each caller. */
export class Standby {
  readonly #runs = new Map<string, Promise<RunState>>();
  /** How many requests a run has, and what puts off its end. */
  readonly #activity = new WeakMap<RunState, { requests: number; cancelEnd: () => void }>();

  constructor(private readonly state: ServerState) {}

  /** Whether the request is for an Actor in standby mode. */
  isFor({ url = "" }: IncomingMessage): boolean {
    return url.startsWith("/standby/");
  }

  async handle(
    request: IncomingMessage,
    response: ServerResponse,
    upgrade?: Upgrade,
  ): Promise<void> {
    const url = new URL(request.url ?? "", this.state.url);
    const [, name = "", path = "/"] = /^\/standby\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
    const account = this.state.accounts.calling(request.headers.authorization, url);
    if (!account) throw tokenMissing();
    const target = this.#find(name, account);
    const run = await this.#runOf(target, account, name);
    const inner = new URL(run.info.containerUrl ?? this.state.url);
    // Set, not resolved: a path that starts with two slashes would name another server.
    Object.assign(inner, { pathname: path, search: url.search });
    const handler = target.actor.standby;
    await this.#keepAlive(run, target, async () => {
      if (typeof handler !== "function") await forward(run, inner, request, response, upgrade);
      else if (!upgrade) await answer(this.state, run, handler, inner, request, response);
      else {
        const message = `A function cannot open a WebSocket: ${name} needs a command, and standby: true.`;
        throw new ApiError(501, "actor-standby-without-websocket", message);
      }
    });
  }

  #find(name: string, account: Account): RunTarget {
    const [username = "", ...rest] = name.split("--");
    const owner = this.state.accounts.find(username);
    const resource = rest.join("--");
    const task = owner && this.state.tasks.named(owner.id, resource);
    if (task && task.info.userId !== account.id) throw notFound(true);
    const call = this.#call(account);
    const actor = usableActor(call, task?.info.actId ?? `${username}~${resource}`);
    if (actor.standby === undefined) {
      throw new ApiError(400, "actor-standby-not-enabled", `${name} has no standby mode.`);
    }
    return { actor, ...(task && { task }) };
  }

  async #runOf(target: RunTarget, account: Account, name: string): Promise<RunState> {
    const key = `${account.id} ${name}`;
    const present = await this.#runs.get(key);
    if (present && present.info.status !== "ABORTING" && !present.finished) return present;
    const next = this.#start(target, account);
    // A request that comes meanwhile waits for the same run.
    this.#runs.set(key, next);
    next.catch(() => this.#runs.delete(key));
    return next;
  }

  async #start(target: RunTarget, account: Account): Promise<RunState> {
    const run = await startRun(this.#call(account), target);
    const deadline = Date.now() + readinessMillis;
    while (!(await isReady(run, target.actor))) {
      if (run.finished || Date.now() > deadline) {
        const message = `Run ${run.info.id} did not come to listen; its log says why.`;
        throw new ApiError(502, "actor-standby-not-ready", message);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    run.info.isContainerServerReady = true;
    return run;
  }

  /** Ends the run when it has had nothing to do for long. */
  async #keepAlive(
    run: RunState,
    { actor, task }: RunTarget,
    respond: () => Promise<void>,
  ): Promise<void> {
    const options = task?.info.actorStandby ?? actor.info.actorStandby;
    const secs = options?.idleTimeoutSecs ?? idleTimeoutSecs;
    const activity = this.#activity.get(run) ?? { requests: 0, cancelEnd: () => {} };
    this.#activity.set(run, activity);
    activity.requests++;
    activity.cancelEnd();
    try {
      await respond();
    } finally {
      activity.requests--;
      const end = () => stop(this.state, run, "ABORTING", true);
      if (activity.requests === 0) {
        activity.cancelEnd = this.state.clock.after(secs * 1000, end);
      }
    }
  }

  /** The start of a run as if it had been asked for by a request. */
  #call(account: Account): Call {
    const operation = documentedOperations().find(({ id }) => id === "actor.start")!;
    const headers = { "x-apify-request-origin": "STANDBY" };
    const query = new Query(new URLSearchParams());
    const nothing = { parameters: {}, body: Buffer.alloc(0), onGone: () => {} };
    return { state: this.state, operation, query, headers, account, ...nothing };
  }
}

async function isReady(run: RunState, { standby }: ActorState): Promise<boolean> {
  if (run.info.status !== "RUNNING") return false;
  if (typeof standby === "function") return true;
  const { containerUrl } = run.info;
  if (!containerUrl) return false;
  return fetch(containerUrl, { headers: readinessHeader }).then(
    async (response) => {
      await response.body?.cancel();
      return true;
    },
    () => false,
  );
}

/** Calls the Actor's handler in this process. */
async function answer(
  state: ServerState,
  run: RunState,
  handler: Exclude<NonNullable<ActorState["standby"]>, true>,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET", headers } = request;
  const hasBody = method !== "GET" && method !== "HEAD";
  const given = new Request(url, {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(hasBody && { body: Readable.toWeb(request) as ReadableStream, duplex: "half" }),
  } as RequestInit);
  const result = await Promise.resolve(contextOf(state, run, run.execution!))
    .then((context) => handler(given, context))
    .catch((error: unknown) => {
      run.log.add(thrownText(error, "stack"));
      return new Response("The Actor failed; the log of its run says why.", { status: 500 });
    });
  response.setHeaders(result.headers);
  response.writeHead(result.status);
  if (!result.body) return void response.end();
  await pipeline(Readable.fromWeb(result.body as never), response);
}

/** Sends the request on to the program. */
async function forward(
  run: RunState,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  upgrade: Upgrade | undefined,
): Promise<void> {
  const { method, headers } = request;
  const onward = sendRequest(url, { method, headers: { ...headers, host: url.host } });
  response.once("close", () => onward.destroy());
  type Answer = { inner: IncomingMessage; opened?: Socket; head?: Buffer };
  const answered = new Promise<Answer>((resolve, reject) => {
    onward.on("response", (inner) => resolve({ inner })).on("error", reject);
    onward.on("upgrade", (inner, opened, head) => resolve({ inner, opened, head }));
  });
  try {
    const sent = upgrade ? onward.end() : pipeline(request, onward);
    const [{ inner, opened, head }] = await Promise.all([answered, sent]);
    response.writeHead(inner.statusCode!, inner.headers);
    if (!upgrade || !opened) return await pipeline(inner, response);
    response.flushHeaders();
    response.detachSocket(upgrade.socket as Socket);
    opened.unshift(head);
    upgrade.socket.unshift(upgrade.head);
    await pipeline(upgrade.socket, opened, upgrade.socket);
  } catch (error) {
    const reason = (error as Error).message;
    const message = `Run ${run.info.id} did not answer: ${reason}. Its log may say why.`;
    throw new ApiError(502, "actor-standby-not-ready", message);
  }
}
