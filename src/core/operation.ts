/**
 * Type of a parameter, in one letter because every row of the table has them: `i` integer, `n` number, `b` boolean, `d` date,
 * `s` text, `l` list of texts, `w` webhooks, `r` reference to a resource. It says what is accepted and how it is encoded.
 */
export type ParameterType = "i" | "n" | "b" | "d" | "s" | "l" | "w" | "r";

/** What a JSON body has to be. */
export type BodyType = "object" | "list" | "json";

/**
 * What the server returns, and so what a call resolves to: `data` is JSON in the `{ data }` envelope, `json` is JSON
 * without it, `content` is parsed by its content type, `head` has headers only.
 */
export type ResponseKind = "data" | "json" | "text" | "bytes" | "content" | "head" | "none";

/** Kind of pagination. */
export type PagingKind = "offset" | "header" | "key" | "cursor" | "single";

/** Whether a request that may have reached the server can be repeated. `keyed`: only with an idempotency key. */
export type RetryClass = "safe" | "keyed" | "never";

/** Default timeout of an attempt: 30, 60 or 360 seconds. */
export type TimeoutTier = "short" | "medium" | "long";

/** One row of the metadata table: the properties of one operation. */
export interface Operation {
  /** The public name, `dataset.listItems`. */
  readonly id: string;
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path below the resource, `/records/{recordKey}`; empty for the resource itself. */
  readonly path: string;
  /** Query parameters and their types. */
  readonly query: ReadonlyMap<string, ParameterType>;
  /** Names of the query parameters without which the API refuses a request. */
  readonly required: readonly string[];
  /** Options that are sent as headers: option name to header name. */
  readonly headers: ReadonlyMap<string, string>;
  /** `json`: JSON only; `any`: anything, with its own content type. Absent: no body. */
  readonly body: "json" | "any" | undefined;
  /** For JSON: what it has to be. */
  readonly bodyType: BodyType;
  /** For JSON: whether it may be left out. */
  readonly bodyOptional: boolean;
  /** For a JSON object: fields without which the API refuses it. */
  readonly bodyFields: readonly string[];
  readonly response: ResponseKind;
  readonly retry: RetryClass;
  /** Where the idempotency key of a `keyed` operation is: `query.name`, `body.idempotencyKey`, `header.idempotency-key`. */
  readonly idempotencyKey: string | undefined;
  readonly timeout: TimeoutTier;
  /** Maximum requests per second on one resource. */
  readonly ratePerSecond: number;
  readonly paging: PagingKind | undefined;
  /** What a 404 means: `resource`: this resource does not exist; `item`: nothing under that key inside it. */
  readonly missing: "resource" | "item" | undefined;
  /** The query parameter for long polling, or `sync` for synchronous runs. */
  readonly wait: string | undefined;
  /** What may have been started, and charged, if the response is lost. */
  readonly sideEffect: "run" | "build" | undefined;
}

/** What a row states explicitly. The rest has default values. */
export interface OperationFacts
  extends Partial<Omit<Operation, "id" | "query" | "required" | "headers" | "bodyFields">> {
  /** Query parameters with their types unless they are text; `!` marks required ones: `clientKey limit:i lockSecs:i!`. */
  readonly query?: string | undefined;
  readonly bodyFields?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Default values. All rows have the same object shape, which keeps reading them fast. */
export function operation(id: string, facts: OperationFacts = {}): Operation {
  const { method = "GET", body, query, bodyFields, idempotencyKey, paging } = facts;
  const unkeyed = method === "POST" ? "never" : "safe";
  return {
    id,
    method,
    path: facts.path ?? "",
    query: query === undefined ? noNames : typesIn(query),
    required: query?.includes("!") ? requiredIn(query) : none,
    headers: facts.headers
      ? new Map(Object.entries(facts.headers))
      : body === "any"
        ? contentHeaders
        : noNames,
    body,
    bodyType: facts.bodyType ?? "object",
    bodyOptional: facts.bodyOptional ?? false,
    bodyFields: bodyFields === undefined ? none : bodyFields.split(" "),
    response: facts.response ?? (method === "DELETE" ? "none" : "data"),
    retry: facts.retry ?? (idempotencyKey === undefined ? unkeyed : "keyed"),
    idempotencyKey,
    timeout: facts.timeout ?? (paging === undefined ? "short" : "medium"),
    ratePerSecond: facts.ratePerSecond ?? 60,
    paging,
    missing: facts.missing,
    wait: facts.wait ?? (query?.includes("waitForFinish") ? "waitForFinish" : undefined),
    sideEffect: facts.sideEffect,
  };
}

/** The part of a path that names the resource, which has a rate limit. The row of an alias holds the whole path. */
export function resourcePath(operation: Operation, path: string): string {
  const below = operation.path.startsWith("/v2/") ? 0 : operation.path.split("/").length - 1;
  const segments = path.split("/");
  return segments.slice(0, segments.length - below).join("/");
}

const none: readonly string[] = [];

const noNames: ReadonlyMap<string, never> = new Map<string, never>();

/** A body of any kind has a content type option. */
const contentHeaders: ReadonlyMap<string, string> = new Map([["contentType", "content-type"]]);

function typesIn(query: string): Map<string, ParameterType> {
  return new Map(
    query.split(" ").map((word) => {
      const [name = "", type = "s"] = word.split(":");
      return [name, type[0] as ParameterType];
    }),
  );
}

function requiredIn(query: string): string[] {
  return query.split(" ").flatMap((word) => (word.endsWith("!") ? word.split(":", 1) : []));
}

/** The base path of a resource: under its own ID or below another resource. */
export interface Mount {
  /** `/v2/actors/me~cats/runs/last/dataset`, percent-encoded. */
  readonly path: string;
  /** Sent with every request, `status` and `origin` of a last run. */
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Default options for every operation that has them, such as `clientKey`. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Timeout of each attempt in seconds, unless a call sets one. */
  readonly timeoutSecs?: number | undefined;
  /** The ID that the caller gave of a resource that can also be named, for the advice in the error of a 404. */
  readonly reference?: string | undefined;
  /** True below another resource, where a 404 may mean the parent. */
  readonly nested?: boolean;
  /** The run whose storage this is. */
  readonly run?: Mount;
}
