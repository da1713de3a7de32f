import { decodeUtf8 } from "#platform";
import { datasetListItems, keyValueStoreGetRecord } from "../../generated/operations.js";
import type { ActorRunSyncGetDatasetItemsOptions } from "../../generated/options.js";
import { ApiPromise } from "../core/api-promise.js";
import { requestOptionsOf } from "../core/call-options.js";
import type { ClientContext } from "../core/client-context.js";
import { contextOfResponse } from "../core/failures.js";
import type { JobProgress } from "../core/job-promise.js";
import type { Mount, Operation } from "../core/operation.js";
import { buildRequest, type CallInput, syncRunSecs } from "../core/request.js";
import { type ApiResponse, decodeText, withBytes } from "../core/response.js";
import { call } from "../core/send.js";
import { ApifyApiError, ApifyRunFailedError, ApifyRunTimeoutError } from "../errors.js";
import { checkOptions } from "../options.js";
import { startAndWait } from "./call-run.js";
import { mountAt } from "./mounts.js";
import { type InputOptions, startInput } from "./run-start.js";
import type { Present, Run } from "./types.js";
import { type AbortOptions, isUnfinishedStatus, succeeded, waitChecks } from "./wait-for-finish.js";

/** Formats of dataset items. */
export type ItemsFormat = NonNullable<ActorRunSyncGetDatasetItemsOptions["format"]>;

/** The type of items in a format: objects for JSON, bytes for a workbook, text for all others. */
export type ItemsIn<Format extends ItemsFormat, Item> = Format extends "json"
  ? Item[]
  : Format extends "xlsx"
    ? Uint8Array
    : string;

/** The result of a synchronous run. With `abortOnCancel` it also knows the run, which otherwise the server does not tell. */
export class RunSyncPromise<T> extends ApiPromise<T> {
  readonly #progress: JobProgress<Run>;

  /** @internal */
  constructor(work: (progress: JobProgress<Run>) => Promise<ApiResponse<T>>) {
    const progress: JobProgress<Run> = {};
    super(work(progress));
    this.#progress = progress;
  }

  /** With `abortOnCancel`: the run as it was last seen; `undefined` as long as none has started. */
  get partialResult(): Run | undefined {
    return this.#progress.partialResult;
  }

  /** With `abortOnCancel`: why the run could not be aborted; `undefined` if it was, or did not have to be. */
  get abortError(): unknown {
    return this.#progress.abortError;
  }
}

/** How to run synchronously, in one request or in several. */
export interface SyncRun {
  readonly sync: Operation;
  readonly start: Operation;
}

type SyncOptions = InputOptions & AbortOptions & { outputRecordKey?: string | undefined };

/** Runs and returns the run's output, parsed by its content type; `undefined` if there is none. */
export function runSync<T>(
  context: ClientContext,
  operations: SyncRun,
  mount: Mount,
  input: unknown,
  options: SyncOptions | undefined,
): RunSyncPromise<T | undefined> {
  const read = { ...operations, read: keyValueStoreGetRecord, below: "/key-value-store" };
  return new RunSyncPromise(async (progress) => {
    const answer = await answerOf<T>(context, read, mount, input, options, progress);
    const { data, response } = answer;
    const empty = data instanceof Uint8Array && data.length === 0;
    return empty && !response.headers.has("content-type") ? { data: undefined, response } : answer;
  });
}

/** Runs and returns the items of the run's dataset, in any format. */
export function runSyncItems<T>(
  context: ClientContext,
  operations: SyncRun,
  mount: Mount,
  input: unknown,
  options: (SyncOptions & { format?: ItemsFormat | undefined }) | undefined,
): RunSyncPromise<T> {
  const read = { ...operations, read: datasetListItems, below: "/dataset" };
  const format = options?.format ?? "json";
  return new RunSyncPromise(async (progress) => {
    const kind = format === "json" ? "json" : "bytes";
    const answer = await answerOf<T>(context, read, mount, input, options, progress, kind);
    if (format === "json" || format === "xlsx") return answer;
    const { data, response } = answer as ApiResponse<Uint8Array>;
    return { data: decodeText(data, withBytes(response, data)) as T, response };
  });
}

/** In one request; or, so that the run is known and can be aborted, by a start, a wait and a read. */
async function answerOf<T>(
  context: ClientContext,
  { sync, start, read, below }: SyncRun & { readonly read: Operation; readonly below: string },
  mount: Mount,
  input: unknown,
  given: SyncOptions | undefined,
  progress: JobProgress<Run>,
  response?: "json" | "bytes",
): Promise<ApiResponse<T>> {
  const { abortOnCancel, outputRecordKey: recordKey = "OUTPUT" } = { ...given };
  checkOptions(sync.id, { abortOnCancel }, waitChecks);
  const one = {
    ...startInput(sync.id, input, given, ["abortOnCancel"]),
    response,
  } as CallInput;
  if (!abortOnCancel) return callSync<T>(context, sync, mount, one);
  // All options are checked before anything is sent.
  buildRequest(context, sync, mount, { ...one, body: undefined, payload: undefined });
  const request = requestOptionsOf(given);
  const optionsOf = ({ query, headers }: Operation) => ({
    ...Object.fromEntries(
      Object.entries(given!).filter(([name]) => query.has(name) || headers.has(name)),
    ),
    ...request,
  });
  const wait = { waitSecs: syncRunSecs, throwOnFailure: true, abortOnCancel };
  return context.work(sync.id, request, async (scope) => {
    const { runId, run } = await startAndWait(
      context,
      start,
      mount,
      input,
      { ...optionsOf(start), ...wait },
      progress,
      scope,
      sync.id,
    );
    if (run.status !== succeeded) {
      const status = run.status ?? undefined;
      throw unfinished(context, { runId, status }, { clientMethod: sync.id });
    }
    const path = mountAt("/v2/actor-runs/{runId}", runId).path + below;
    // Without `attachment` the API may rewrite HTML.
    const options = { attachment: true, ...optionsOf(read) };
    const what = { path: { recordKey }, options, response } as CallInput;
    return call<T>(context, read, { path, nested: true }, what, scope);
  });
}

/** An unfinished run is returned as JSON, whatever the format of the items. */
function jsonIn({ data, response }: ApiResponse<Uint8Array>): unknown {
  if (!response.headers.get("content-type")?.startsWith("application/json")) return undefined;
  try {
    return JSON.parse(decodeUtf8(data));
  } catch {
    return undefined;
  }
}

/** The response of a finished run. Throws if the run is unfinished or has failed, which servers express in several ways. */
async function callSync<T>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: CallInput,
): Promise<ApiResponse<T>> {
  const answer = await call<T>(context, operation, mount, input).catch((error: unknown) => {
    throw ApifyApiError.is(error) ? (runError(error) ?? error) : error;
  });
  const body = input.response === "bytes" ? jsonIn(answer as ApiResponse<Uint8Array>) : answer.data;
  const run = unfinishedRun(body);
  if (!run) return answer;
  const info = contextOfResponse(context, operation, answer.response);
  const data = context.secrets.redactValue(body);
  throw unfinished(context, { runId: run.id, status: run.status, data }, info);
}

function unfinished(
  context: ClientContext,
  run: { readonly runId: string; readonly status: string | undefined; readonly data?: unknown },
  info: ConstructorParameters<typeof ApifyRunTimeoutError>[2],
): ApifyRunTimeoutError {
  const id = context.redact(run.runId);
  return new ApifyRunTimeoutError(
    `Run ${id} is ${run.status}: it did not finish while the server waited (5 minutes at most), and continues to run. Wait for it: run("${id}").waitForFinish().`,
    run,
    info,
  );
}

/** Fields that distinguish a run from an output that looks similar. */
type UnfinishedRun = Present<Run, "id" | "status" | "defaultDatasetId">;

function unfinishedRun(body: unknown): UnfinishedRun | undefined {
  const run = (body as { data?: Partial<UnfinishedRun> | null } | null | undefined)?.data;
  const identified = typeof run?.id === "string" && typeof run.defaultDatasetId === "string";
  return identified && isUnfinishedStatus(run.status) ? (run as UnfinishedRun) : undefined;
}

function runError(error: ApifyApiError): Error | undefined {
  if (error.type === "run-failed") {
    const runId = /\brun ID: *([\w-]+)/i.exec(error.message)?.[1];
    const status = /\bstatus: *([A-Z][A-Z-]*)/.exec(error.message)?.[1];
    const advice = runId ? ` Its log says more: run("${runId}").log().get().` : "";
    return new ApifyRunFailedError(error.message + advice, { runId, status }, error, {
      cause: error,
    });
  }
  if (error.statusCode === 408) {
    return new ApifyRunTimeoutError(
      `${error.message} The run continues, but the server does not say its ID: look at runs().list({ desc: true, limit: 5 }).`,
      { data: error.data },
      error,
      { cause: error },
    );
  }
  return undefined;
}
