import { parseUrl } from "../core/path.js";
import {
  ApifyArgumentError,
  ApifyConnectionError,
  ApifyError,
  ApifyResponseError,
  ApifyTimeoutError,
} from "../errors.js";
import { ArgumentError } from "./arguments.js";

/** What an error needs of a response. */
export interface ErrorResponse {
  readonly status: number;
  readonly data?: unknown;
  readonly config?: { readonly method?: string | undefined; readonly url?: string | undefined };
}

/** A method of a resource client in a stack: its class and its name. */
const frame = /at(?: async)? (\w*Client)\._?(\w+) /g;

/** The API answered with an error. */
export class ApifyApiError extends Error {
  static {
    // Bundlers rename one of two classes of a name, and programs compare names.
    Object.defineProperty(ApifyApiError, "name", { value: "ApifyApiError" });
  }

  override name: string;
  /** The method that was called, `ActorClient.start`. */
  clientMethod: string;
  statusCode: number;
  /** The API's error type, `record-not-found`. */
  type?: string;
  attempt: number;
  httpMethod?: string;
  /** The path of the URL. */
  path?: string;
  /** The stack before the fields of the error were added to it. */
  originalStack: string;
  /** Details that the API gave. */
  data?: Record<string, unknown>;

  constructor(response: ErrorResponse, attempt: number) {
    const { message, type, data } = failureIn(response.data);
    super(message);
    this.name = this.constructor.name;
    this.clientMethod = methodIn(this.stack ?? "");
    this.statusCode = response.status;
    this.type = type!;
    this.attempt = attempt;
    const { method, url } = response.config ?? {};
    this.httpMethod = method!;
    this.path = pathOf(url)!;
    const stack = this.stack ?? "";
    this.originalStack = stack.slice(stack.indexOf("\n"));
    this.data = data!;
    const { name, originalStack, ...fields } = this;
    const lines = Object.entries({ ...fields, stack: originalStack });
    this.stack = [`${name}: ${message}`, ...lines.map(([key, value]) => `  ${key}: ${value}`)].join(
      "\n",
    );
  }
}

interface Failed {
  readonly message?: string;
  readonly type?: string;
  readonly data?: Record<string, unknown>;
}

/** What the body says: `{ error }`, or anything else that a server in between answered. */
function failureIn(body: unknown): Failed {
  const parsed = body instanceof Uint8Array ? parsedOr(body) : body;
  if (!parsed) return {};
  const { error } = parsed as { error?: Failed };
  if (error) return error;
  return { message: `Unexpected error: ${JSON.stringify(parsed, null, 2)}` };
}

function parsedOr(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function methodIn(stack: string): string {
  for (const [, client, method] of stack.matchAll(frame)) {
    if (client !== "HttpClient" && method !== "fetch") return `${client}.${method}`;
  }
  return "unknown";
}

function pathOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? undefined : parseUrl(url);
  return parsed ? parsed.pathname + parsed.search : url;
}

/** A success whose body is not what its content type says. */
export class InvalidResponseBodyError extends Error {
  code = "invalid-response-body";
  // biome-ignore lint/suspicious/noExplicitAny: as there.
  response: any;
  override cause: Error;

  constructor(response: object, cause: Error) {
    super(`Response body could not be parsed.\nCause:${cause.message}`);
    this.name = this.constructor.name;
    this.response = response;
    this.cause = cause;
  }
}

/** Whether this error says that the resource does not exist, which is no error for `get()` and `delete()`. */
function isNotFound(error: unknown): boolean {
  const { statusCode, type, httpMethod } = error as Partial<ApifyApiError>;
  const known = ["record-not-found", "record-or-token-not-found"];
  return statusCode === 404 && (known.includes(type ?? "") || httpMethod === "head");
}

/** Resolves to undefined if the resource does not exist. */
export async function orUndefined<T>(pending: Promise<T>): Promise<T | undefined> {
  try {
    return await pending;
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return undefined;
  }
}

/** The error of the core as programs for `apify-client` know it: arguments by name, failures of the connection by `code`. */
export function translateError(error: unknown, config: object): unknown {
  if (error instanceof ApifyArgumentError) {
    return new ArgumentError(error.message, { cause: error });
  }
  if (!(error instanceof ApifyError)) return error;
  if (error instanceof ApifyResponseError && error.statusCode < 300) {
    const { statusCode: status, data, cause = error } = error;
    return new InvalidResponseBodyError({ status, data, config }, cause as Error);
  }
  const code =
    error instanceof ApifyTimeoutError
      ? "ECONNABORTED"
      : error instanceof ApifyConnectionError
        ? codeOf(error.cause)
        : undefined;
  Object.defineProperty(error, "config", { value: config, configurable: true });
  return code === undefined ? error : Object.assign(error, { code });
}

function codeOf(cause: unknown): string {
  const { code, cause: deeper } = (cause ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === "string") return code;
  return deeper ? codeOf(deeper) : "ECONNRESET";
}
