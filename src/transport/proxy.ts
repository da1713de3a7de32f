import type { Socket } from "node:net";
import { ApifyArgumentError } from "../errors.js";
import type { Connecting, Connector, LoadUndici, SocksAgent, Target } from "./connection.js";

/** Milliseconds until a proxy has opened a tunnel, as undici has for connections. */
const tunnelMillis = 10_000;

/** The URL of a proxy. Like curl, takes one without a scheme for HTTP. */
export function parseProxy(text: string, origin: string): URL {
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.hostname && kinds.has(parsed.protocol)) return parsed;
  // Without the value, which may contain a password.
  throw new ApifyArgumentError(
    `${origin} is not the URL of a proxy that can be used, such as http://proxy.example:8080. The schemes are: ${[...kinds.keys()].join(" ")}`,
  );
}

/** Kinds of proxies and their default ports. A SOCKS proxy always resolves the host name, as with `socks5h`. */
const kinds: ReadonlyMap<string, number> = new Map([
  ["http:", 80],
  ["https:", 443],
  ["socks:", 1080],
  ["socks5:", 1080],
  ["socks5h:", 1080],
]);

const net = (): typeof import("node:net") => process.getBuiltinModule("node:net");

/** What shells and configuration files leave in a variable that was meant to be unset. */
const unset: readonly string[] = ["", "false", "null", "undefined", "none"];

/** The proxy of the environment for a target: by `https_proxy` or `http_proxy`, else `all_proxy`, but for `no_proxy`. */
export function environmentProxy(target: Target): URL | undefined {
  const scheme = target.protocol.slice(0, -1);
  const name = [`${scheme}_proxy`, "all_proxy"].flatMap(bothCases).find(isDefined);
  if (name === undefined) return undefined;
  const value = process.env[name]!.trim();
  if (unset.includes(value.toLowerCase()) || isExempt(target)) return undefined;
  return parseProxy(value, `The environment variable ${name}`);
}

const bothCases = (name: string) => [name, name.toUpperCase()];
const isDefined = (name: string) => process.env[name] !== undefined;

/** Whether `no_proxy` names the target: a host with its subdomains, optionally with a port, or an address, or a range of addresses. */
function isExempt({ protocol, hostname, port }: Target): boolean {
  const list = bothCases("no_proxy").find(isDefined);
  const host = hostname.toLowerCase();
  const targetPort = port || (protocol === "https:" ? "443" : "80");
  return (process.env[list ?? ""] ?? "").split(/[\s,]+/).some((entry) => {
    if (entry === "*") return true;
    if (entry.includes("/")) return isInRange(host, entry);
    if (/^[\d.]+-[\d.]+$/.test(entry)) return isBetween(host, entry);
    const [, bracketed, plain, entryPort] = /^(?:\[(.*)\]|(.*?))(?::(\d+))?$/.exec(
      net().isIP(entry) === 6 ? `[${entry}]` : entry,
    )!;
    const name = (bracketed ?? plain ?? "").toLowerCase().replace(/^\*?\./, "");
    if (name === "" || (entryPort !== undefined && entryPort !== targetPort)) return false;
    return host === name || host.endsWith(`.${name}`);
  });
}

/** Whether an address is in a range such as `10.0.0.1-10.0.0.9`, which `node:http` knows, too. */
function isBetween(host: string, range: string): boolean {
  const [first = Number.NaN, last = Number.NaN] = range.split("-").map(ipv4Number);
  const address = ipv4Number(host);
  return first <= address && address <= last;
}

/** NaN, which is in no range, for what is no IPv4 address. */
function ipv4Number(address: string): number {
  if (!net().isIPv4(address)) return Number.NaN;
  return address.split(".").reduce((sum, byte) => sum * 256 + Number(byte), 0);
}

/** Whether an address is in a range such as `10.0.0.0/8`. */
function isInRange(host: string, range: string): boolean {
  const { BlockList, isIP } = net();
  const [network = "", bits] = range.split("/");
  const family = isIP(network);
  if (family === 0 || isIP(host) !== family || !/^\d{1,3}$/.test(bits ?? "")) return false;
  if (Number(bits) > (family === 4 ? 32 : 128)) return false;
  const type = family === 4 ? "ipv4" : "ipv6";
  const list = new BlockList();
  list.addSubnet(network, Number(bits), type);
  return list.check(host, type);
}

/** Connects through the proxy that `proxyFor` returns for the target, or directly if there is none. */
export function throughProxy(
  proxyFor: (target: Target) => URL | undefined,
  direct: Connector,
  load: LoadUndici,
): Connector {
  return (target, done) => {
    const proxy = proxyFor(target);
    return proxy ? new Tunnel(proxy, target, direct, load).open(done) : direct(target, done);
  };
}

/** A tunnel that is being opened, and the TLS connection in it. */
class Tunnel implements Connecting {
  readonly #proxy: URL;
  readonly #target: Target;
  readonly #direct: Connector;
  readonly #load: LoadUndici;
  /** The step that is going on. */
  #step: Connecting | undefined;
  #given: Error | undefined;

  constructor(proxy: URL, target: Target, direct: Connector, load: LoadUndici) {
    this.#proxy = proxy;
    this.#target = target;
    this.#direct = direct;
    this.#load = load;
  }

  destroy(error = new Error("Nobody needs this tunnel any more.")): void {
    this.#given = error;
    this.#step?.destroy(error);
  }

  open(done: (error: Error | null, socket?: Socket) => void): this {
    const socks = this.#proxy.protocol.startsWith("socks");
    (socks ? this.#socks() : this.#connect()).then(
      (httpSocket) => {
        if (this.#given) {
          httpSocket.destroy();
          done(this.#given);
        } else if (this.#target.protocol !== "https:") done(null, httpSocket);
        else this.#step = this.#direct({ ...this.#target, httpSocket }, done);
      },
      (cause: Error) => done(new Error(`The proxy gave no tunnel: ${cause.message}`, { cause })),
    );
    return this;
  }

  get #port(): number {
    const { protocol, port } = this.#target;
    return Number(port) || (protocol === "https:" ? 443 : 80);
  }

  /** The `CONNECT` method of HTTP. */
  #connect(): Promise<Socket> {
    const { protocol, hostname, port } = this.#proxy;
    const authority = `${this.#target.host.replace(/:\d+$/, "")}:${this.#port}`;
    const module = protocol === "https:" ? "node:https" : "node:http";
    const request = process.getBuiltinModule(module as "node:https").request({
      method: "CONNECT",
      host: hostname.replace(/^\[|\]$/g, ""),
      port: port || kinds.get(protocol),
      path: authority,
      headers: { host: authority, ...this.#authorization },
      agent: false,
      timeout: tunnelMillis,
    });
    this.#step = request;
    return new Promise((resolve, reject) => {
      request.on("connect", ({ statusCode }, socket: Socket, head) => {
        socket.setTimeout(0);
        if (statusCode !== 200) {
          socket.destroy();
          return reject(new Error(`it answered ${statusCode}.`));
        }
        if (head.length > 0) socket.unshift(head);
        resolve(socket);
      });
      request.on("timeout", () => request.destroy(new Error("it did not answer in time.")));
      request.on("error", reject);
      request.end();
    });
  }

  /** undici leaves the socket open if the proxy does not answer, and when nobody needs the tunnel any more. */
  async #socks(): Promise<Socket> {
    const { hostname, host, port } = this.#proxy;
    const place = { protocol: "http:", host, hostname: hostname.replace(/^\[|\]$/g, "") };
    const connect = (_: object, done: Parameters<Connector>[1]) => {
      const target = { ...place, port: port || `${kinds.get("socks:")}` };
      this.#step = this.#direct(target, done);
      if (this.#given) this.#step.destroy(this.#given);
    };
    const Agent = await this.#load("Socks5ProxyAgent");
    // undici has only this scheme, with the meaning of `socks5h`.
    const agent: SocksAgent = new Agent(`socks5://${host}`, { connect, ...this.#credentials });
    try {
      return await agent.createSocks5Connection(this.#target.hostname, this.#port);
    } catch (error) {
      this.#step?.destroy();
      throw error;
    }
  }

  get #credentials(): { username: string; password: string } {
    const { username, password } = this.#proxy;
    return { username: decoded(username), password: decoded(password) };
  }

  get #authorization(): Record<string, string> {
    const { username, password } = this.#credentials;
    if (!username && !password) return {};
    const pair = Buffer.from(`${username}:${password}`).toString("base64");
    return { "proxy-authorization": `Basic ${pair}` };
  }
}

/** Passwords are often written as they are, with a percent sign that begins no escape. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
