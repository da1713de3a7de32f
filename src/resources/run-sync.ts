import * as late from "../../generated/late-operations.js";
import type { ActorRunSyncGetDatasetItemsOptions } from "../../generated/options.js";
import { decodeText } from "../core/content.js";
import type { Core } from "../core/core.js";
import type { Mount, Operation } from "../core/operation.js";
import { type Answer, send } from "../core/send.js";
import { ApifyApiError, ApifyRunFailedError, ApifyRunTimeoutError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import type { WrittenInput } from "./input.js";
import { isUnfinishedStatus } from "./run-status.js";
import type { Runnable } from "./running.js";
import type { Run } from "./types.js";

/** The formats that dataset items come in. */
export type ItemsFormat = NonNullable<ActorRunSyncGetDatasetItemsOptions["format"]>;

/** What items are in a format: objects in JSON, bytes in a workbook, text in all others. */
export type ItemsIn<Format extends ItemsFormat, Item> = Format extends "json"
  ? Item[]
  : Format extends "xlsx"
    ? Uint8Array
    : string;

/** Runs and answers with the run's output: as what its content type says, `undefined` if there is none. */
export async function runSync<T>(
  core: Core,
  what: Runnable,
  mount: Mount,
  input: WrittenInput,
  request: RequestOptions | undefined,
): Promise<Answer<T | undefined>> {
  const operation = { actor: late.actorRunSync, task: late.taskRunSync }[what];
  const call = send<T>(core, operation, mount, { ...input, request });
  const { data, response } = await ended(core, operation, call, (answer) => answer.data);
  const nothing = data instanceof Uint8Array && data.length === 0;
  const none = nothing && !response.headers.has("content-type");
  return { data: none ? undefined : data, response };
}

/** Runs and answers with the items of the run's dataset, in any format. */
export async function runSyncItems<T>(
  core: Core,
  what: Runnable,
  mount: Mount,
  input: WrittenInput<{ format?: ItemsFormat | undefined }>,
  request: RequestOptions | undefined,
): Promise<Answer<T>> {
  const rows = { actor: late.actorRunSyncGetDatasetItems, task: late.taskRunSyncGetDatasetItems };
  const operation = rows[what];
  const format = input.options?.format ?? "json";
  if (format === "json") {
    const call = send<T>(core, operation, mount, { ...input, request });
    return ended(core, operation, call, (answer) => answer.data);
  }
  const call = send<Uint8Array>(core, operation, mount, { ...input, request, answer: "bytes" });
  const { data, response } = await ended(core, operation, call, jsonIn);
  const text = () => decodeText(data, response.headers.get("content-type") ?? undefined);
  return { data: (format === "xlsx" ? data : text()) as T, response };
}

/** A run that goes on comes as JSON, whatever the format of the items would have been. */
function jsonIn({ data, response }: Answer<Uint8Array>): unknown {
  if (!response.headers.get("content-type")?.startsWith("application/json")) return undefined;
  try {
    return JSON.parse(decodeText(data, undefined));
  } catch {
    return undefined;
  }
}

/** The answer of a run that has ended. Servers say in several ways that it has not, or not well. */
async function ended<T>(
  core: Core,
  operation: Operation,
  call: Promise<Answer<T>>,
  bodyOf: (answer: Answer<T>) => unknown,
): Promise<Answer<T>> {
  const answer = await call.catch((error: unknown) => {
    throw ApifyApiError.is(error) ? (runError(error) ?? error) : error;
  });
  const value = bodyOf(answer);
  const run = unfinishedRun(value);
  if (!run) return answer;
  const { url, attempts } = answer.response;
  throw new ApifyRunTimeoutError(
    `Run ${run.id} is ${run.status}: it took longer than the server waits, and goes on. Wait for it: run("${run.id}").waitForFinish().`,
    { runId: run.id, status: run.status, data: value },
    {
      clientMethod: operation.id,
      httpMethod: operation.method,
      path: url.slice(core.origin.length),
      attempt: attempts,
    },
  );
}

/** What of a run tells it from an output that merely looks like one. */
type SyncRun = Pick<Run, "id" | "status" | "defaultDatasetId">;

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
      `${error.message} The run goes on, and the server does not say which it is: look at runs().list({ desc: true, limit: 5 }).`,
      { data: error.data },
      error,
      { cause: error },
    );
  }
  return undefined;
}
