import type { TransportOptions } from "../platform/platform.js";
import { Connections, type Dispatcher } from "./pools.js";

export type DispatcherClass = new (...args: unknown[]) => Dispatcher;

/** undici's files by what they hold: the index takes three times as long to load as these together. */
const files = {
  Client: () => import("undici/lib/dispatcher/client.js"),
  Pool: () => import("undici/lib/dispatcher/pool.js"),
  ProxyAgent: () => import("undici/lib/dispatcher/proxy-agent.js"),
  EnvHttpProxyAgent: () => import("undici/lib/dispatcher/env-http-proxy-agent.js"),
};

export class NotInstalled extends Error {}

async function load(name: keyof typeof files): Promise<DispatcherClass> {
  try {
    return (await files[name]()).default;
  } catch {}
  // The index makes its own agent that of the global fetch, which is another undici, unless fetch has one: naming this loads it.
  void globalThis.Headers;
  try {
    const index: object = await import("undici");
    return (index as Record<typeof name, DispatcherClass>)[name];
  } catch (cause) {
    throw new NotInstalled("undici cannot be loaded", { cause });
  }
}

const limits = { connections: 128, pipelining: 1 };
/** As long as undici gives every connection to come about. */
const tunnelMillis = 10_000;

async function direct(): Promise<Connections> {
  const Pool = await load("Pool");
  return new Connections((origin, own) => new Pool(origin, { ...limits, ...own }), true);
}

async function throughProxy(uri: string): Promise<Connections> {
  const [ProxyAgent, proxy] = await Promise.all([load("ProxyAgent"), proxyOptions()]);
  return new Connections((_, own) => new ProxyAgent({ uri, ...proxy, ...own }), false);
}

async function throughProxiesOfEnvironment(): Promise<Connections> {
  const [EnvHttpProxyAgent, proxy] = await Promise.all([load("EnvHttpProxyAgent"), proxyOptions()]);
  return new Connections((_, own) => new EnvHttpProxyAgent({ ...proxy, ...own }), false);
}

/**
 * Proxy agents ask for a tunnel by a method of their connection to the proxy that only undici's index adds to it. They take
 * an error of undici's own for one to try again at once, thousands of times a second and for ever: so it gets another face.
 */
async function proxyOptions(): Promise<object> {
  const Pool = await load("Pool");
  const { default: apiConnect } = await import("undici/lib/api/api-connect.js");
  const clientFactory = (proxy: URL, options: object) => {
    const pool = new Pool(proxy, options);
    const connect = async (tunnel: object): Promise<unknown> => {
      try {
        return await apiConnect.call(pool, { ...tunnel, headersTimeout: tunnelMillis });
      } catch (cause) {
        throw new Error(`the proxy gave no tunnel: ${(cause as Error).message}`, { cause });
      }
    };
    return Object.assign(pool, { connect });
  };
  return { ...limits, clientFactory };
}

type Connect = (
  target: object,
  done: (error: unknown, socket?: { alpnProtocol?: unknown }) => void,
) => void;

/**
 * A connection of HTTP/2 takes many requests, so a burst is to wait for the first few of them. What turns out to speak
 * HTTP/1.1 takes one at a time: there a request would stand behind, and fail with, the one before it.
 */
async function multiplexed(): Promise<Connections> {
  const [Pool, Client] = await Promise.all([load("Pool"), load("Client")]);
  const factory = (origin: URL, options: { connect: Connect }) => {
    const connect: Connect = (target, done) =>
      options.connect(target, (error, socket) => {
        client.pipelining = socket?.alpnProtocol === "h2" ? 100 : 1;
        done(error, socket);
      });
    const client = new Client(origin, { ...options, connect }) as Dispatcher & {
      pipelining: number;
    };
    return client;
  };
  const options = { ...limits, connections: 8, allowH2: true, factory };
  return new Connections((origin, own) => new Pool(origin, { ...options, ...own }), true);
}

const proxyVariables = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"];
const proxyProtocols = ["http:", "https:", "socks5:"];

export function isProxyUrl(text: string): boolean {
  return URL.canParse(text) && proxyProtocols.includes(new URL(text).protocol);
}

async function byEnvironment(): Promise<Connections> {
  const set = proxyVariables.filter((name) => process.env[name]);
  const wrong = set.find((name) => !isProxyUrl(process.env[name]!));
  // Without its value, which may hold a password.
  if (wrong) throw new Error(`the environment variable ${wrong} is not the URL of a proxy`);
  return set.length > 0 ? throughProxiesOfEnvironment() : direct();
}

type Share = "http1" | "http2";
/** One set for every client of the process: a client per tenant must not cost a handshake each. It holds no secret. */
const shared = new Map<Share, Promise<Connections>>();

/** Rejects with `NotInstalled` where there is no undici. */
export function connectionsFor({ proxy, http2 }: TransportOptions): Promise<Connections> {
  if (proxy !== undefined) return throughProxy(proxy);
  const share: Share = http2 ? "http2" : "http1";
  const known = shared.get(share) ?? (http2 ? multiplexed() : byEnvironment());
  shared.set(share, known);
  return known;
}
