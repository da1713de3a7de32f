import { decodeUtf8 } from "#platform";
import { datasetListItems, keyValueStoreGetRecord } from "../../generated/operations.js";
import type { ActorRunSyncGetDatasetItemsOptions } from "../../generated/options.js";
import { ApiPromise } from "../core/api-promise.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { contextOfResponse } from "../core/failures.js";
import type { JobProgress } from "../core/job-promise.js";
import type { Mount, Operation } from "../core/operation.js";
import { buildRequest, type CallInput, requestOptionsOf, syncRunSecs } from "../core/request.js";
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

/** A synchronous run, and the start that does the same in steps. */
export interface SyncRun {
  readonly sync: Operation;
  readonly start: Operation;
}

type SyncOptions = InputOptions & AbortOptions;

/** Runs and returns the run's output, parsed by its content type; `undefined` if there is none. */
export function runSync<T>(
  context: ClientContext,
  operations: SyncRun,
  mount: Mount,
  input: unknown,
  options: (SyncOptions & { outputRecordKey?: string | undefined }) | undefined,
  tooMany: boolean,
): RunSyncPromise<T | undefined> {
  return new RunSyncPromise(async (progress) => {
    const given = inputOf(operations.sync, input, options, tooMany);
    const answer = options?.abortOnCancel
      ? await runInSteps<T>(context, operations, mount, input, options, given, progress, {
          operation: keyValueStoreGetRecord,
          below: "/key-value-store",
          path: { recordKey: options.outputRecordKey ?? "OUTPUT" },
          // Without it the API may rewrite HTML.
          options: { attachment: true },
          response: "content",
        })
      : await callSync<T>(context, operations.sync, mount, given, ({ data }) => data);
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
  tooMany: boolean,
): RunSyncPromise<T> {
  return new RunSyncPromise(async (progress) => {
    const format = options?.format ?? "json";
    const response = format === "json" ? "json" : "bytes";
    const given = { ...inputOf(operations.sync, input, options, tooMany), response } as const;
    const answer = options?.abortOnCancel
      ? await runInSteps<unknown>(context, operations, mount, input, options, given, progress, {
          operation: datasetListItems,
          below: "/dataset",
          options: pick(given.options, datasetListItems),
          response,
        })
      : await callSync<unknown>(context, operations.sync, mount, given, (answer) =>
          format === "json" ? answer.data : jsonIn(answer as ApiResponse<Uint8Array>),
        );
    if (format === "json" || format === "xlsx") return answer as ApiResponse<T>;
    const { data, response: info } = answer as ApiResponse<Uint8Array>;
    return { data: decodeText(data, withBytes(info, data)) as T, response: info };
  });
}

function inputOf(
  operation: Operation,
  input: unknown,
  options: SyncOptions | undefined,
  tooMany: boolean,
): CallInput {
  const { abortOnCancel } = { ...options };
  checkOptions(operation.id, { abortOnCancel }, waitChecks);
  return startInput(operation.id, input, options, ["abortOnCancel"], tooMany);
}

/** What the operation takes of these options. */
function pick(options: object | undefined, { query, headers }: Operation): object {
  return Object.fromEntries(
    Object.entries(options ?? {}).filter(([name]) => query.has(name) || headers.has(name)),
  );
}

/** How the result of a finished run is read. */
interface Reading extends Pick<CallInput, "path" | "options" | "response"> {
  readonly operation: Operation;
  /** Where it is below the run. */
  readonly below: string;
}

/** The same by a start, a wait and a read: the run is known from the start, and can be aborted. */
function runInSteps<T>(
  context: ClientContext,
  { sync, start }: SyncRun,
  mount: Mount,
  input: unknown,
  { abortOnCancel }: SyncOptions,
  given: CallInput,
  progress: JobProgress<Run>,
  { operation, below, ...reading }: Reading,
): Promise<ApiResponse<T>> {
  // All options are checked before anything is sent.
  buildRequest(context, sync, mount, { ...given, body: undefined, payload: undefined });
  const request = requestOptionsOf(given.options);
  const run = { waitSecs: syncRunSecs, throwOnFailure: true, abortOnCancel };
  const options = { ...pick(given.options, start), ...request, ...run };
  const work = async (scope: Scope) => {
    const { id, status } = await startAndWait(
      context,
      start,
      mount,
      input,
      options,
      false,
      progress,
      scope,
      sync.id,
    );
    if (status !== succeeded) {
      throw unfinished(context, { runId: id, status }, { clientMethod: sync.id });
    }
    const place = { path: mountAt("/v2/actor-runs/{runId}", id).path + below, nested: true };
    const read = { ...reading, options: { ...reading.options, ...request } };
    return call<T>(context, operation, place, read, scope);
  };
  return context.work(sync.id, request, work);
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
  bodyOf: (answer: ApiResponse<T>) => unknown,
): Promise<ApiResponse<T>> {
  const answer = await call<T>(context, operation, mount, input).catch((error: unknown) => {
    throw ApifyApiError.is(error) ? (runError(error) ?? error) : error;
  });
  const body = bodyOf(answer);
  const run = unfinishedRun(body);
  if (!run) return answer;
  const info = contextOfResponse(context, operation, answer.response);
  const data = context.secrets.redactValue(body);
  throw unfinished(context, { runId: run.id, status: run.status, data }, info);
}

function unfinished(
  context: ClientContext,
  run: { readonly runId: string; readonly status: string; readonly data?: unknown },
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
