import { decodeUtf8 } from "#platform";
import type { ActorRunSyncGetDatasetItemsOptions } from "../../generated/options.js";
import type { ClientContext } from "../core/client-context.js";
import { contextOfResponse } from "../core/failures.js";
import type { Mount, Operation } from "../core/operation.js";
import type { CallInput } from "../core/request.js";
import { type ApiResponse, decodeText, withBytes } from "../core/response.js";
import { call } from "../core/send.js";
import { ApifyApiError, ApifyRunFailedError, ApifyRunTimeoutError } from "../errors.js";
import { encodeInput, type InputOptions } from "./run-start.js";
import type { Present, Run } from "./types.js";
import { isUnfinishedStatus } from "./wait-for-finish.js";

/** Formats of dataset items. */
export type ItemsFormat = NonNullable<ActorRunSyncGetDatasetItemsOptions["format"]>;

/** The type of items in a format: objects for JSON, bytes for a workbook, text for all others. */
export type ItemsIn<Format extends ItemsFormat, Item> = Format extends "json"
  ? Item[]
  : Format extends "xlsx"
    ? Uint8Array
    : string;

/** Runs and returns the run's output, parsed by its content type; `undefined` if there is none. */
export async function runSync<T>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: unknown,
  options: InputOptions | undefined,
  tooMany: boolean,
): Promise<ApiResponse<T | undefined>> {
  const given = { ...encodeInput(operation.id, input, options), options, tooMany };
  const answer = await callSync<T>(context, operation, mount, given, ({ data }) => data);
  const { data, response } = answer;
  const empty = data instanceof Uint8Array && data.length === 0;
  return empty && !response.headers.has("content-type") ? { data: undefined, response } : answer;
}

/** Runs and returns the items of the run's dataset, in any format. */
export async function runSyncItems<T>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: unknown,
  options: (InputOptions & { format?: ItemsFormat | undefined }) | undefined,
  tooMany: boolean,
): Promise<ApiResponse<T>> {
  const given = { ...encodeInput(operation.id, input, options), options, tooMany };
  const format = options?.format ?? "json";
  if (format === "json") {
    return callSync<T>(context, operation, mount, given, ({ data }) => data);
  }
  const inBytes = { ...given, response: "bytes" } as const;
  const answer = await callSync<Uint8Array>(context, operation, mount, inBytes, jsonIn);
  const { data, response } = answer;
  const text = () => decodeText(data, withBytes(response, data));
  return { data: (format === "xlsx" ? data : text()) as T, response };
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
  const id = context.redact(run.id);
  throw new ApifyRunTimeoutError(
    `Run ${id} is ${run.status}: it did not finish while the server waited (5 minutes at most), and continues to run. Wait for it: run("${id}").waitForFinish().`,
    { runId: run.id, status: run.status, data: context.secrets.redactValue(body) },
    contextOfResponse(context, operation, answer.response),
  );
}

/** Fields that distinguish a run from an output that looks similar. */
type SyncRun = Present<Run, "id" | "status" | "defaultDatasetId">;

function unfinishedRun(body: unknown): SyncRun | undefined {
  const run = (body as { data?: Partial<SyncRun> | null } | null | undefined)?.data;
  const identified = typeof run?.id === "string" && typeof run.defaultDatasetId === "string";
  return identified && isUnfinishedStatus(run.status) ? (run as SyncRun) : undefined;
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
