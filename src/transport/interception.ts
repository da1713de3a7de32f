import type { Dispatcher } from "./connection.js";
import type { Connections } from "./exchange.js";
import { HttpConnections } from "./http.js";

/** Where undici keeps the global dispatcher: since 7.30, and before. Version 8 puts a wrapper of the first into the second. */
const newSlot = Symbol.for("undici.globalDispatcher.2");
const oldSlot = Symbol.for("undici.globalDispatcher.1");
/** Set as long as msw 2 or nock 14 intercepts requests of `node:http`. */
const interceptorMark = Symbol.for("client-request-interceptor");
/** What nock 13 replaces `http.ClientRequest` by. */
const nockClass = "OverriddenClientRequest";
/** Where msw 3 and nock 15 keep what intercepts sockets. */
const registry = "__MSW_INTERCEPTORS_REGISTRY";

const globals = globalThis as unknown as Record<symbol, Dispatcher | undefined> & {
  [registry]?: ReadonlyMap<symbol, { readonly readyState: string }>;
};
let http: typeof import("node:http") | undefined;
let mocked: HttpConnections | undefined;

/** What the process sends through at present, other than its own connections: `undefined` almost always. */
export function interception(): Connections | undefined {
  http ??= process.getBuiltinModule("node:http");
  if (
    globals[interceptorMark] !== undefined ||
    http.ClientRequest.name === nockClass ||
    [...(globals[registry]?.values() ?? [])].some(({ readyState }) => readyState === "ACTIVE")
  ) {
    mocked ??= new HttpConnections();
    return mocked;
  }
  const newer = globals[newSlot];
  const older = globals[oldSlot];
  if (newer !== seen.newer || older !== seen.older) look(newer, older);
  return seen.chosen;
}

/** The same for a client with a proxy of its own, which yields only to mocks. */
export function mock(): Connections | undefined {
  const connections = interception();
  return connections === mocked || isMock(seen.newer) || isMock(seen.older)
    ? connections
    : undefined;
}

const isMock = (dispatcher: object | undefined) =>
  dispatcher !== undefined && "disableNetConnect" in dispatcher;

let seen: {
  readonly newer?: Dispatcher | undefined;
  readonly older?: Dispatcher | undefined;
  readonly chosen?: Connections | undefined;
} = {};

function look(newer: Dispatcher | undefined, older: Dispatcher | undefined): void {
  const chosen = [newer, older].find((dispatcher) => dispatcher && isChoice(dispatcher));
  seen = { newer, older, chosen: chosen && ofDispatcher(chosen) };
}

/**
 * Whether the user has set this global dispatcher. Node.js and undici put an `Agent` without options there by themselves when fetch is
 * first used, and Node.js an `EnvHttpProxyAgent` for NODE_USE_ENV_PROXY, whose variables are read here, too.
 */
function isChoice(dispatcher: Dispatcher): boolean {
  const kind = dispatcher.constructor as (new () => Dispatcher) | undefined;
  switch (kind?.name) {
    case "Dispatcher1Wrapper":
      return false;
    case "EnvHttpProxyAgent":
      return !process.env.NODE_USE_ENV_PROXY;
    case "Agent":
      return !isPlain(dispatcher, kind);
    default:
      return true;
  }
}

/** Whether an agent is like one that was created without options, and nothing intercepts its requests. */
function isPlain(agent: Dispatcher, Agent: new () => Dispatcher): boolean {
  const plain = new Agent();
  const { isDeepStrictEqual } = process.getBuiltinModule("node:util");
  return (
    agent.dispatch === plain.dispatch &&
    ["options", "factory"].every((name) => isDeepStrictEqual(part(agent, name), part(plain, name)))
  );
}

/** The value of a property whose key is a private symbol. */
function part(of: object, name: string): unknown {
  const key = Object.getOwnPropertySymbols(of).find(({ description }) => description === name);
  return key && (of as Record<symbol, unknown>)[key];
}

/** A dispatcher of the user manages its own connections, and is not closed. */
export function ofDispatcher(dispatcher: Dispatcher): Connections {
  return {
    newerHandlers: true,
    send: (exchange) => void dispatcher.dispatch(exchange.options, exchange),
    close: async () => {},
  };
}
