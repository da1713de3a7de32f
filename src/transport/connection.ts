import type { Socket } from "node:net";
import type { Exchange, Lease } from "./exchange.js";

/** The part of undici's dispatchers that is used here. */
export interface Dispatcher {
  dispatch(options: object, handler: object): boolean;
  close(): Promise<void>;
  destroy(error?: unknown): Promise<void>;
  on(event: "disconnect", listener: (...args: unknown[]) => void): unknown;
}

export type DispatcherClass<T = Dispatcher> = new (...args: unknown[]) => T;

/** Where a connection leads. `hostname` is without the brackets of an IPv6 address. */
export interface Target {
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  /** Empty: the default of the protocol. */
  readonly port: string;
  /** A tunnel that is open already; only TLS is added to it. */
  readonly httpSocket?: Socket;
}

export function targetOf(origin: string): Target {
  const { host, hostname, protocol, port } = new URL(origin);
  return { host, hostname: hostname.replace(/^\[|\]$/g, ""), protocol, port };
}

/** What is being opened. */
export interface Connecting {
  destroy(error?: Error): unknown;
}

/** Opens a socket, with TLS where the target's protocol is HTTPS. Calls back later, once. */
export type Connector = (
  target: Target,
  done: (error: Error | null, socket?: Socket) => void,
) => Connecting;

/** The parts of undici that are used, by the names of its index. */
export interface UndiciParts {
  readonly Client: DispatcherClass;
  readonly Pool: DispatcherClass;
  readonly Socks5ProxyAgent: DispatcherClass<SocksAgent>;
  readonly buildConnector: (options: object) => Connector;
}

export interface SocksAgent {
  createSocks5Connection(host: string, port: number): Promise<Socket>;
}

export type LoadUndici = <Name extends keyof UndiciParts>(name: Name) => Promise<UndiciParts[Name]>;

/** How long an idle connection is kept; servers commonly close it after 5 s. */
export const idleMillis = 4000;

/** Taken at import time: fake timers of tests must not affect the transport. */
export const now: () => number = performance.now.bind(performance);

/** Not `queueMicrotask`, which fake timers replace, too. */
export function nextMicrotask(callback: () => void): void {
  void Promise.resolve().then(callback);
}

export interface ConnectionOwner {
  /** The request that had the connection is over. */
  returned(connection: Connection, exchange: Exchange, reusable: boolean): void;
  /** Its socket is closed. */
  closed(connection: Connection, error: unknown): void;
}

const setImmediateAtLoad = globalThis.setImmediate;
/** jsdom in Jest has none, neither for undici. */
const isFake = (timer: object | undefined) =>
  timer === undefined || "clock" in timer || "_isMockFunction" in timer;

/**
 * Whether timers are faked. Before undici reuses a socket it waits for one turn of the event loop, to see whether the server has
 * closed it or sent unexpected data; under fake timers that turn never comes.
 */
export function turnsAreFaked(): boolean {
  const current: object | undefined = globalThis.setImmediate;
  return isFake(current) || (current !== setImmediateAtLoad && !isFake(setImmediateAtLoad));
}

/** An open socket under an undici `Client`, which lives as long as the socket does. */
export class Connection implements Lease {
  closed = false;
  /** Whether the head of a response is due. */
  headDue = false;
  idleSince = 0;
  /** The turn of the event loop in which it became idle. */
  idleTurn = 0;
  readonly client: Dispatcher;
  readonly socket: Socket;
  readonly #owner: ConnectionOwner;

  constructor(owner: ConnectionOwner, socket: Socket, Client: DispatcherClass, url: string) {
    this.#owner = owner;
    this.socket = socket;
    skipContinue(this);
    let handedOver = false;
    this.client = new Client(url, {
      pipelining: 1,
      // A `Keep-Alive: timeout=` of the server can only shorten it.
      keepAliveTimeout: idleMillis,
      keepAliveMaxTimeout: idleMillis,
      headersTimeout: 0,
      bodyTimeout: 0,
      // Calls back later, since undici expects that. The second call would be a reconnection, which only the pool may do.
      connect: (_target: object, done: (error: Error | null, socket?: Socket) => void) => {
        const lost = handedOver ? new Error("The connection was closed.") : null;
        handedOver = true;
        nextMicrotask(() => done(lost, lost ? undefined : socket));
      },
    });
    this.client.on("disconnect", (_url, _targets, error) => owner.closed(this, error));
  }

  dispatch(exchange: Exchange): void {
    exchange.lease = this;
    this.headDue = true;
    if (this.idleTurn < turn) writeAtOnce(this.socket);
    this.client.dispatch(exchange.options, exchange);
  }

  release(exchange: Exchange, reusable: boolean): void {
    this.#owner.returned(this, exchange, reusable);
  }
}

/** Counts the turns of the event loop in which a connection became idle. */
let turn = 0;
let isCounted = false;

/** The current turn, which counts from now on. */
export function currentTurn(): number {
  if (!isCounted) {
    isCounted = true;
    setImmediate(() => {
      turn += 1;
      isCounted = false;
    });
  }
  return turn;
}

/** Where undici keeps that a socket has been used. */
let socketUsed: symbol | undefined;

/**
 * Makes undici write the next request at once. Before it reuses a socket it waits for one turn of the event loop, to see whether the
 * server has closed it. One that was idle for a turn has been seen to, and a program that ends within this one would lose its last
 * request.
 */
function writeAtOnce(socket: Socket): void {
  socketUsed ??= Object.getOwnPropertySymbols(socket).find(
    ({ description }) => description === "kSocketUsed",
  );
  if (socketUsed) (socket as unknown as Record<symbol, boolean>)[socketUsed] = false;
}

const continueHead = Buffer.from("HTTP/1.1 100");
/** Where the status begins, and the first byte of one that is not final. */
const [statusAt, digitOne] = [9, 0x31];
const headEnd = "\r\n\r\n";
/** Longer heads are left to undici. */
const maxContinueBytes = 16 * 1024;

/**
 * Removes every `100 Continue` before a response. A server may send it unasked, but undici takes it for an error, when the request
 * has been processed already.
 */
function skipContinue(connection: Connection): void {
  const { socket } = connection;
  const read = socket.read;
  let held: Buffer | undefined;
  socket.read = (size?: number) => {
    const chunk: Buffer | null = read.call(socket, size);
    if (!connection.headDue || chunk === null) return chunk;
    if (held === undefined && chunk.length > statusAt && chunk[statusAt] !== digitOne) {
      connection.headDue = false;
      return chunk;
    }
    const rest = afterContinue(held ? Buffer.concat([held, chunk]) : chunk);
    held = isContinue(rest) && rest.length < maxContinueBytes ? rest : undefined;
    if (held) return null;
    connection.headDue = false;
    return rest;
  };
}

/** Whether these bytes begin with a `100 Continue`, or may come to. */
function isContinue(bytes: Buffer): boolean {
  const known = Math.min(bytes.length, continueHead.length);
  return bytes.compare(continueHead, 0, known, 0, known) === 0;
}

/** What follows the complete heads of `100 Continue`. */
function afterContinue(bytes: Buffer): Buffer {
  let rest = bytes;
  while (rest.length > 0 && isContinue(rest)) {
    const end = rest.indexOf(headEnd);
    if (end < 0) break;
    rest = rest.subarray(end + headEnd.length);
  }
  return rest;
}
