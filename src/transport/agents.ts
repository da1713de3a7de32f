import { Connections, type Dispatcher } from "./pools.js";
import { limits, load } from "./undici.js";

/** As long as undici gives every connection to come about. */
const tunnelMillis = 10_000;

export async function throughProxy(uri: string): Promise<Connections> {
  const [ProxyAgent, proxy] = await Promise.all([load("ProxyAgent"), proxyOptions()]);
  return new Connections((_, own) => new ProxyAgent({ uri, ...proxy, ...own }), false);
}

export async function throughProxiesOfEnvironment(): Promise<Connections> {
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
export async function multiplexed(): Promise<Connections> {
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
