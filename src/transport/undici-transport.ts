import { ApifyArgumentError } from "../errors.js";
import type { TransportOptions } from "../platform/platform.js";
import { connectionsFor, isProxyUrl, uncommon } from "./connections.js";
import { Exchange } from "./exchange.js";
import { connectionError } from "./failure.js";
import type { Connections, Dispatcher } from "./pools.js";
import { PortableExchange } from "./portable-exchange.js";
import type { Transport, TransportRequest, TransportResponse } from "./transport.js";
import { NotInstalled } from "./undici.js";
import { dispatchOptions, encodeForm, isForm } from "./wire-request.js";

let warned = false;
function warnOnce(cause: unknown): void {
  if (warned) return;
  warned = true;
  process.emitWarning(
    `apify-openapi-client: ${cause}. Requests go through fetch, which is slower.`,
  );
}

/**
 * Node.js: undici's dispatchers, without the `Request` and `Response` objects that make fetch several times as expensive. Or the
 * user's own fetch.
 */
export class UndiciTransport implements Transport {
  readonly name = "undici";
  readonly redirects = "manual";
  readonly #options: TransportOptions;
  #connections: Connections | undefined;
  #connecting: Promise<void> | undefined;
  /** What sends instead: the user's fetch, or the global one where there is no undici. */
  #other: Transport | undefined;
  #underWay = 0;
  #waiting: (() => void)[] = [];

  constructor(options: TransportOptions = {}) {
    if (options.proxy !== undefined && !isProxyUrl(options.proxy)) {
      throw new ApifyArgumentError('The option "proxy" is not the URL of a proxy.');
    }
    for (const name of ["dispatcher", "proxy", "http2"] as const) {
      if (options.fetch && options[name])
        throw new ApifyArgumentError(
          `Beside \`fetch\`, which connects by itself, "${name}" does nothing.`,
        );
    }
    this.#options = options;
  }

  get connections(): "own" | "platform" {
    const { dispatcher, fetch, http2 } = this.#options;
    // undici closes idle sockets of HTTP/1.1 only.
    return dispatcher || fetch || http2 || this.#other ? "platform" : "own";
  }

  send(request: TransportRequest): Promise<TransportResponse> {
    const ready = this.#connections !== undefined || this.#options.dispatcher !== undefined;
    if (ready && !isForm(request.body)) return this.#dispatch(request);
    return new Promise((resolve, reject) => {
      request.cancellation.onCancel = (reason) => {
        request.cancellation.onCancel = undefined;
        request.cancellation.unsent = true;
        reject(reason);
      };
      this.#prepare(request).then(resolve, reject);
    });
  }

  async close(): Promise<void> {
    if (this.#underWay > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const closed = this.#connections?.close();
    // Shared ones may have another client's requests to finish.
    if (this.#options.proxy !== undefined) await closed;
  }

  /** What a first request, and one whose body is a form, has to wait for. */
  async #prepare(request: TransportRequest): Promise<TransportResponse> {
    if (!this.#connections && !this.#options.dispatcher) {
      this.#connecting ??= this.#connect();
      await this.#connecting;
    }
    const form = !this.#other && isForm(request.body) ? request.body : undefined;
    const encoded = form ? await encodeForm(request, form) : request;
    if (request.cancellation.cancelled) throw request.cancellation.reason;
    return this.#other ? this.#other.send(request) : this.#dispatch(encoded);
  }

  async #connect(): Promise<void> {
    const { fetch } = this.#options;
    if (fetch) return this.#sendBy(fetch);
    try {
      this.#connections = await connectionsFor(this.#options);
    } catch (cause) {
      const needed = !(cause instanceof NotInstalled) || this.#options.proxy !== undefined;
      if (needed) throw connectionError(cause, false);
      warnOnce(cause.message);
      await this.#sendBy();
    }
  }

  async #sendBy(fetch?: typeof globalThis.fetch): Promise<void> {
    const { FetchTransport } = await uncommon();
    this.#other = new FetchTransport(fetch);
  }

  #dispatch(request: TransportRequest): Promise<TransportResponse> {
    return new Promise((resolve, reject) => {
      this.#underWay++;
      const own = this.#options.dispatcher as Dispatcher | undefined;
      if (own) {
        const ended = () => this.#ended();
        start(() => own, request, new PortableExchange(request, resolve, reject, ended));
        return;
      }
      const pools = this.#connections![request.fresh ? "fresh" : "kept"];
      pools.enter();
      const exchange = new Exchange(request, resolve, reject, (abandoned) => {
        pools.leave(abandoned ? request.origin : undefined);
        this.#ended();
      });
      const go = () => start(() => pools.for(request.origin), request, exchange);
      if (request.fresh && pools.has(request.origin)) afterOneTurn(go);
      else go();
    });
  }

  #ended(): void {
    this.#underWay--;
    if (this.#underWay > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

function start(open: () => Dispatcher, request: TransportRequest, exchange: Exchange): void {
  if (exchange.over) return;
  try {
    open().dispatch(dispatchOptions(request, exchange), exchange);
  } catch (error) {
    exchange.onError(error);
  }
}

/**
 * When the loop was blocked, sockets that had their time are still open and closings by the server still unread. After a whole
 * turn the timers have fired and the sockets were read.
 */
function afterOneTurn(then: () => void): void {
  setImmediate(() => setImmediate(then));
}
