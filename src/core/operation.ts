/** How the value of a query parameter is written into the URL: `plain` by what it is. */
export type QueryStyle = "plain" | "list" | "webhooks" | "reference";

/**
 * What the server answers with, and so what a call resolves to: `data` is JSON in the `{ data }` envelope, `json` is JSON
 * without it, `content` is parsed by its content type, `head` has headers only.
 */
export type ResponseKind = "data" | "json" | "text" | "bytes" | "content" | "head" | "none";

/** How the pages of a list follow each other. */
export type PagingKind = "offset" | "header" | "key" | "cursor" | "single";

/** Whether a request that may have reached the server can be sent again; `keyed`: if it names the key that makes it so. */
export type RetryClass = "safe" | "keyed" | "never";

/** How long an attempt may take when nobody says otherwise: 30, 60 or 360 seconds. */
export type TimeoutTier = "short" | "medium" | "long";

/** One row of the metadata table: everything in which one operation differs from another. */
export interface Operation {
  /** The public name, `dataset.listItems`. */
  readonly id: string;
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path below the resource, `/records/{recordKey}`; empty for the resource itself. */
  readonly path: string;
  /** Query parameters and how each is written. */
  readonly query: ReadonlyMap<string, QueryStyle>;
  /** Options that are sent as headers: option name to header name. */
  readonly headers: ReadonlyMap<string, string>;
  /** `json`: JSON only; `any`: anything, with its own content type. Absent: no body. */
  readonly body: "json" | "any" | undefined;
  readonly response: ResponseKind;
  readonly retry: RetryClass;
  /** What makes a `keyed` operation repeatable: `query.name`, `body.idempotencyKey`, `header.idempotency-key`. */
  readonly idempotencyKey: string | undefined;
  readonly timeout: TimeoutTier;
  /** Requests a second on one resource. */
  readonly ratePerSecond: number;
  readonly paging: PagingKind | undefined;
  /** What a 404 means: `resource`: this resource does not exist; `item`: nothing under that key inside it. */
  readonly missing: "resource" | "item" | undefined;
  /** The query parameter that asks the server to hold its answer, or `sync` for the synchronous runs. */
  readonly wait: string | undefined;
  /** What may have been started, and is paid, when the answer is lost. */
  readonly sideEffect: "run" | "build" | undefined;
}

/** What a row spells out: where its operation differs from the rule. */
export interface OperationFacts extends Partial<Omit<Operation, "id" | "query" | "headers">> {
  /** Names of query parameters, `fields:list` with their style unless they are plain. */
  readonly query?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The rules; and one shape for all rows, so that whatever reads them stays fast. */
export function operation(id: string, facts: OperationFacts = {}): Operation {
  const { method = "GET", body } = facts;
  return {
    id,
    method,
    path: facts.path ?? "",
    query: facts.query === undefined ? noNames : stylesIn(facts.query),
    headers: facts.headers
      ? new Map(Object.entries(facts.headers))
      : body === "any"
        ? contentHeaders
        : noNames,
    body,
    response: facts.response ?? (method === "DELETE" ? "none" : "data"),
    retry: facts.retry ?? (method === "POST" ? "never" : "safe"),
    idempotencyKey: facts.idempotencyKey,
    timeout: facts.timeout ?? "short",
    ratePerSecond: facts.ratePerSecond ?? 60,
    paging: facts.paging,
    missing: facts.missing,
    wait: facts.wait,
    sideEffect: facts.sideEffect,
  };
}

const noNames: ReadonlyMap<string, never> = new Map<string, never>();

/** A body of any kind can say what it is. */
const contentHeaders: ReadonlyMap<string, string> = new Map([["contentType", "content-type"]]);

/** The same operation with a body that is encoded already. */
export function withEncodedBody(operation: Operation): Operation {
  return { ...operation, body: "any", headers: new Map([...operation.headers, ...contentHeaders]) };
}

function stylesIn(query: string): Map<string, QueryStyle> {
  return new Map(
    query.split(" ").map((word) => {
      const [name = "", style = "plain"] = word.split(":");
      return [name, style as QueryStyle];
    }),
  );
}

/** Where a resource stands: under its own ID or below another resource. */
export interface Mount {
  /** `/v2/actors/me~cats/runs/last/dataset`, percent-encoded. */
  readonly path: string;
  /** Sent with every request, `status` and `origin` of a last run. */
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Options that apply to every operation that knows them, such as `clientKey`. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Seconds for each attempt, where a call does not say otherwise. */
  readonly timeoutSecs?: number | undefined;
  /** True below another resource, where a 404 may mean the parent. */
  readonly nested?: boolean;
}
