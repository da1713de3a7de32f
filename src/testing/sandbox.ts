import { createServer } from "node:http";
import { ApifyClient } from "../client.js";
import type { ClientOptions } from "../options.js";
import { checkOptions } from "../options.js";
import { documentedOperations } from "./document.js";
import { close, listen } from "./http.js";
import { Accounts } from "./sandbox/accounts.js";
import { defineActor } from "./sandbox/actor-definition.js";
import type { ActorDefinition, ActorFunction } from "./sandbox/actor-function.js";
import { type SandboxClock, systemClock } from "./sandbox/clock.js";
import { checkSchemas } from "./sandbox/declared-schemas.js";
import { environment } from "./sandbox/environment.js";
import { type Fault, Faults, operationsOf } from "./sandbox/faults.js";
import { Random, secret } from "./sandbox/random.js";
import { exampleData } from "./sandbox/response.js";
import { routes } from "./sandbox/routes.js";
import { endAll, migrate } from "./sandbox/run-engine.js";
import { RunEvents } from "./sandbox/run-events.js";
import { RateLimiter, type RateLimits, type SandboxRequest, Server } from "./sandbox/server.js";
import { type RunState, SandboxState, type ServerState } from "./sandbox/state.js";

/** Options of `startSandbox()`. */
export interface SandboxOptions {
  /** The token of the account `me`; or several accounts, username to token. Default: a random one. */
  readonly token?: string | Readonly<Record<string, string>> | undefined;
  /** Actors that can be run, by `username/name`: the function that a run is, alone or with more about the Actor. */
  readonly actors?: Readonly<Record<string, ActorFunction | ActorDefinition>> | undefined;
  /** The same seed gives the same IDs and the same faults. Default: 1. */
  readonly seed?: number | undefined;
  /** The clock of the sandbox. Default: the system's. */
  readonly clock?: SandboxClock | undefined;
  /** Whether requests above the rate limits are refused, as the API does. Default: false. */
  readonly rateLimits?: boolean | RateLimits | undefined;
  /** Faults to inject. */
  readonly faults?: readonly Fault[] | undefined;
  /** The port to listen on. Default: a free one. */
  readonly port?: number | undefined;
  /** The address to listen on. Default: `127.0.0.1`. A container whose port is published needs `0.0.0.0`. */
  readonly host?: string | undefined;
  /**
   * The names under which other machines or containers reach the sandbox, as `host.docker.internal`. Requests with any other name
   * than those of this machine in `Host` are refused, so that no website can pass its own name off as this machine.
   */
  readonly allowedHosts?: readonly string[] | undefined;
  /**
   * The origins of pages that may send requests, as `http://localhost:3000`; `*` for all. Default: none, so that no website that
   * somebody visits can use the sandbox.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /**
   * The ports of this machine that webhooks may call, or `any`. Default: any with the random token; none with a `token` of your own,
   * as others may know it.
   */
  readonly webhookPorts?: readonly number[] | "any" | undefined;
}

/** A running sandbox. `await using` closes it. */
export interface Sandbox {
  /** The `baseUrl` for a client. */
  readonly url: string;
  /** The token of the first account. */
  readonly token: string;
  /** A client of this sandbox, with the token of its first account unless the options have another. */
  client(options?: ClientOptions): ApifyClient;
  /** Adds an Actor, as the option `actors` does. */
  define(name: string, actor: ActorFunction | ActorDefinition): void;
  /** The environment variables that the process of a run gets: for one that you start yourself. Takes a run or its ID. */
  environment(run: string | { readonly id: string }): Record<string, string>;
  /**
   * Moves a run to another server, as the platform does now and then: the function's `signal` is aborted, programs get the event
   * `migrating`, and 10 seconds later the run starts anew.
   */
  migrate(run: string | { readonly id: string }): void;
  /** Injects a fault from now on. Throws if it names an operation or a kind of fault that there is not. */
  fail(fault: Fault): void;
  /** The operations that faults can be on and that requests name, as `dataset.listItems`. */
  readonly operations: readonly string[];
  /** The latest requests, without those that Actors made. */
  readonly requests: readonly SandboxRequest[];
  /** Everything that is stored. What the API shows of each resource is its `info`. */
  readonly state: SandboxState;
  /** Aborts what is running and closes the port. */
  close(): Promise<void>;
  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Every option that there is: a misspelt one would be ignored in silence. */
const optionChecks: Readonly<Record<keyof SandboxOptions, () => undefined>> = {
  token: () => undefined,
  actors: () => undefined,
  seed: () => undefined,
  clock: () => undefined,
  rateLimits: () => undefined,
  faults: () => undefined,
  port: () => undefined,
  host: () => undefined,
  allowedHosts: () => undefined,
  allowedOrigins: () => undefined,
  webhookPorts: () => undefined,
};

/**
 * Starts an Apify API in memory, on a port of the loopback interface: it keeps state and runs the given Actors. Rejects if an
 * option is wrong or a package is missing that an Actor's schemas need.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  checkOptions("startSandbox()", options, optionChecks);
  const { token = secret(), seed = 1, clock = systemClock, rateLimits = false } = options;
  const actors = Object.entries(options.actors ?? {});
  for (const [name, actor] of actors) await checkSchemas(name, actor);
  const tokens = typeof token === "string" ? { me: token } : token;
  const random = new Random(seed);
  const closing = new AbortController();
  const [limits] = documentedOperations().filter(({ id }) => id === "me.limits");
  const events: RunEvents = new RunEvents(clock, (id) => state.runs.get(id));
  const state: ServerState & { url: string } = Object.assign(new SandboxState(), {
    url: "",
    clock,
    random,
    accounts: new Accounts(tokens, random),
    limits: exampleData<Pick<ServerState, "limits">>({ operation: limits! }).limits,
    actorHeaders: { "x-sandbox-actor": secret() },
    webhookPorts: options.webhookPorts ?? (options.token === undefined ? "any" : []),
    closing: closing.signal,
    processes: new Set<Promise<unknown>>(),
    events,
  }) satisfies ServerState;
  const allRoutes = routes();
  const faults = new Faults(options.faults ?? [], new Random(seed), allRoutes);
  const handler = new Server(allRoutes, state, faults, new RateLimiter(clock, rateLimits), {
    allowedHosts: [options.allowedHosts ?? [], options.host ?? []].flat(),
    allowedOrigins: options.allowedOrigins,
  });

  const server = createServer((request, response) => {
    handler.handle(request, response).catch(() => response.destroy());
  });
  server.on("upgrade", (request, socket, head) => {
    handler.upgrade(request, socket, head).catch(() => socket.destroy());
  });
  state.url = await listen(server, options.port, options.host);
  for (const [name, actor] of actors) defineActor(state, name, actor);

  const firstToken = Object.values(tokens)[0] ?? "";
  const stop = async () => {
    closing.abort();
    await endAll(state);
    state.events.close();
    await close(server);
  };
  return {
    url: state.url,
    token: firstToken,
    // Without limits in the sandbox the client need not keep to them.
    client: (given = {}) =>
      new ApifyClient({
        token: firstToken,
        baseUrl: state.url,
        rateLimit: rateLimits ? undefined : false,
        ...given,
      }),
    define: (name, actor) => defineActor(state, name, actor),
    environment: (run) => environment(state, runOf(state, run)),
    migrate: (run) => migrate(state, runOf(state, run)),
    fail: (fault) => faults.add(fault),
    operations: operationsOf(allRoutes),
    requests: handler.requests,
    state,
    close: stop,
    [Symbol.asyncDispose]: stop,
  };
}

function runOf({ runs }: SandboxState, reference: string | { readonly id: string }): RunState {
  const id = typeof reference === "string" ? reference : reference.id;
  const run = runs.get(id);
  if (run) return run;
  throw new Error(`The sandbox has no run "${id}": start one, and give it or its ID.`);
}
