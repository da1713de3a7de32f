import { createTransport, environment, userAgentRuntime } from "#platform";
import { ApifyArgumentError } from "../errors.js";
import { type ClientOptions, checkClientOptions, type Seams } from "../options.js";
import type { Transport, TransportRequest, TransportResponse } from "../transport/transport.js";
import { version } from "../version.js";
import { type Clock, systemClock } from "./clock.js";
import { isLogLevel, LeveledLog } from "./log.js";
import { Pacing } from "./pacing.js";
import { parts } from "./parts.js";
import { Secrets } from "./secrets.js";
import { Stats } from "./stats.js";

/** What all calls of one client share: its settings, its transport, its limiter. */
export class Core {
  readonly options: ClientOptions;
  /** Scheme, host and port; and the path before `/v2`. */
  readonly origin: string;
  readonly prefix: string;
  readonly publicBaseUrl: string;
  readonly clock: Clock;
  readonly log: LeveledLog;
  readonly limiter: Pacing | undefined;
  readonly stats = new Stats();
  readonly secrets = new Secrets();
  /** What may be printed of a text. */
  readonly redact = this.secrets.redact;
  /** Headers of every request, secrets aside. */
  readonly headers: Readonly<Record<string, string>>;
  readonly transport: Transport;
  readonly token: () => string | null | undefined | Promise<string | null | undefined>;
  /** Calls that have begun and not ended. */
  #underWay = 0;
  readonly #closing: (() => void)[] = [];
  /** Streams that were handed out and have not ended: what to tell each when the client is being closed. */
  readonly streams = new Set<() => void>();
  closing = false;

  constructor(options: ClientOptions = {}, seams: Seams = {}) {
    checkClientOptions(options);
    this.options = options;
    const base = parseBaseUrl(
      "baseUrl",
      options.baseUrl ?? environment("APIFY_API_BASE_URL") ?? "https://api.apify.com",
    );
    this.origin = base.origin;
    this.prefix = base.prefix;
    const publicUrl = options.publicBaseUrl ?? environment("APIFY_API_PUBLIC_BASE_URL");
    const publicBase = publicUrl === undefined ? base : parseBaseUrl("publicBaseUrl", publicUrl);
    this.publicBaseUrl = publicBase.origin + publicBase.prefix;
    this.clock = seams.clock ?? systemClock;
    this.log = createLog(options);
    this.limiter =
      options.rateLimit === false ? undefined : new Pacing(this.clock, options.rateLimit);
    this.headers = commonHeaders(options);
    this.secrets.addHeaders(this.headers);
    this.transport = seams.transport ?? createTransport(options);
    this.token = tokenSource(options);
  }

  /** One attempt, through the middleware if there is any; what runs that is loaded by then. */
  send(request: TransportRequest): Promise<TransportResponse> {
    const { middleware } = this.options;
    return middleware
      ? parts.rare.ready!.sendThrough(middleware, this.transport, request)
      : this.transport.send(request);
  }

  /** A call begins. */
  enter(): void {
    this.#underWay += 1;
  }

  /** A call is over. */
  leave(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0 && this.#closing.length > 0) {
      for (const resolve of this.#closing.splice(0)) resolve();
    }
  }

  /**
   * Waits for every call, in line and backing off ones, too, and for the streams that the transport knows of. One that nobody reads
   * has as long as one that brings nothing.
   */
  async close(): Promise<void> {
    if (this.#underWay > 0) await new Promise<void>((resolve) => this.#closing.push(resolve));
    this.closing = true;
    for (const hurry of this.streams) hurry();
    await this.transport.close?.();
  }
}

/** `https://host/prefix/v2/` and `https://host/prefix` mean the same: templates bring their own `/v2`. */
function parseBaseUrl(name: string, text: string): { origin: string; prefix: string } {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new ApifyArgumentError(
      `${name} ${JSON.stringify(text)} is not a URL: it begins with https://.`,
    );
  }
  if (!/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    throw new ApifyArgumentError(
      `${name} must be http(s)://host[:port][/path], without credentials, query and fragment.`,
    );
  }
  return {
    origin: url.origin,
    prefix: url.pathname.replace(/\/+$/, "").replace(/\/v2$/, ""),
  };
}

function createLog(options: ClientOptions): LeveledLog {
  const wanted = environment("APIFY_LOG_LEVEL")?.toLowerCase();
  const level = options.logLevel ?? (isLogLevel(wanted) ? wanted : undefined);
  const logger = options.logger ?? (level ? console : undefined);
  return new LeveledLog(logger, level ?? "warn");
}

function commonHeaders(options: ClientOptions): Record<string, string> {
  const suffix = [options.userAgentSuffix ?? []].flat().map((part) => `; ${part}`);
  const atHome = environment("APIFY_IS_AT_HOME") ? "; isAtHome/true" : "";
  const runtime = userAgentRuntime && ` (${userAgentRuntime}${atHome})`;
  const agent = `apify-openapi-client/${version}${runtime}${suffix.join("")}`;
  const workflow = environment("APIFY_WORKFLOW_KEY");
  return lowerCase({
    ...(runtime === undefined ? {} : { "user-agent": agent }),
    ...(workflow ? { "x-apify-workflow-key": workflow } : {}),
    ...options.headers,
  });
}

/** Headers that frame the message: the transport's own, since two opinions on where a request ends are two requests. */
const framing =
  /^(connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

/** Header names in lower case, values checked: a line break in a value would start another header. */
export function lowerCase(
  headers: Readonly<Record<string, unknown>> | undefined,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value === undefined) continue;
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
      throw new ApifyArgumentError(`${JSON.stringify(name)} is not a header name.`);
    }
    if (framing.test(name)) {
      throw new ApifyArgumentError(
        `The header ${name} is set by the transport, for every request.`,
      );
    }
    if (typeof value !== "string" || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      throw new ApifyArgumentError(
        `The header ${name} must be visible Latin-1 text, without line breaks.`,
      );
    }
    result[name.toLowerCase()] = value;
  }
  return result;
}

/** An option that is present but empty means no token: only an absent one asks the environment. */
function tokenSource(options: ClientOptions): Core["token"] {
  const { token } = options;
  if (typeof token === "function") return token;
  const fixed = "token" in options ? token : environment("APIFY_TOKEN");
  return () => fixed;
}
