import type { Answer } from "./answer.js";
import { ApiError } from "./api-error.js";
import type { Call } from "./call.js";
import { itemsAnswer } from "./items/answer.js";
import { startRun } from "./run-start.js";
import type { ActorState, RunState, TaskState } from "./state.js";

/** The longest that the connection is held, in seconds. */
const longestRun = 300;

/** Runs to the end, and answers with a record of its store. */
export async function runForOutput(
  call: Call,
  actor: ActorState,
  task?: TaskState,
): Promise<Answer> {
  const run = await runToEnd(call, actor, task);
  const store = call.world.keyValueStores.get(run.info.defaultKeyValueStoreId);
  const record = store?.record(call.query.text("outputRecordKey") ?? "OUTPUT");
  const { status } = call.operation;
  if (!record) return { status };
  return { status, headers: { "content-type": record.contentType }, body: record.body };
}

/** Runs to the end, and answers with the items of its dataset. */
export async function runForItems(
  call: Call,
  actor: ActorState,
  task?: TaskState,
): Promise<Answer> {
  const run = await runToEnd(call, actor, task);
  return itemsAnswer(call.world.datasets.get(run.info.defaultDatasetId)!, call);
}

async function runToEnd(call: Call, actor: ActorState, task?: TaskState): Promise<RunState> {
  const run = await startRun(call, actor, task);
  await run.wait(call, longestRun);
  const { id, status } = run.info;
  if (!run.finished) {
    throw new ApiError(408, "run-timeout-exceeded", `Run ${id} did not end in ${longestRun} s.`);
  }
  if (status !== "SUCCEEDED") {
    const message = `Actor run did not succeed (run ID: ${id}, status: ${status})`;
    throw new ApiError(400, "run-failed", message);
  }
  return run;
}
