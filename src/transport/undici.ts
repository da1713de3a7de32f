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

export async function load(name: keyof typeof files): Promise<DispatcherClass> {
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

export const limits = { connections: 128, pipelining: 1 };

/** HTTP/1.1, and nothing between us and the server. */
export async function direct(): Promise<Connections> {
  const Pool = await load("Pool");
  return new Connections((origin, own) => new Pool(origin, { ...limits, ...own }), true);
}
