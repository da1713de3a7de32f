import type { TransportOptions } from "../platform/platform.js";
import type { Connections } from "./pools.js";
import { direct } from "./undici.js";

/** How few clients connect, and what none of the others has to load: proxies, HTTP/2, fetch. */
export const uncommon = () => import("./uncommon.js");

type Share = "http1" | "http2";
/** One set for every client of the process: a client per tenant must not cost a handshake each. It holds no secret. */
const shared = new Map<Share, Promise<Connections>>();

/** Rejects with `NotInstalled` where there is no undici. */
export async function connectionsFor({ proxy, http2 }: TransportOptions): Promise<Connections> {
  if (proxy !== undefined) return (await uncommon()).throughProxy(proxy);
  const share: Share = http2 ? "http2" : "http1";
  const known = shared.get(share) ?? byEnvironment(share);
  shared.set(share, known);
  return known;
}

const proxyVariables = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"];
const proxyProtocols = ["http:", "https:", "socks5:"];

export function isProxyUrl(text: string): boolean {
  return URL.canParse(text) && proxyProtocols.includes(new URL(text).protocol);
}

/** The proxies of the environment come before HTTP/2, which undici does not speak through them. */
async function byEnvironment(share: Share): Promise<Connections> {
  const set = proxyVariables.filter((name) => process.env[name]);
  const wrong = set.find((name) => !isProxyUrl(process.env[name]!));
  // Without its value, which may hold a password.
  if (wrong) throw new Error(`the environment variable ${wrong} is not the URL of a proxy`);
  if (set.length > 0) return (await uncommon()).throughProxiesOfEnvironment();
  return share === "http2" ? (await uncommon()).multiplexed() : direct();
}
