import { setImmediate } from "node:timers";
import { ApifyClient } from "../../index.js";
import type { ActorContext } from "./actor-function.js";
import type { EndStatus } from "./jobs.js";
import { checkRecord } from "./key-value-stores.js";
import type { ActorState, RunState, ServerState } from "./state.js";
import type { RecordValue } from "./storage-state.js";
import { announce } from "./webhook-dispatch.js";

/** How long a run that is aborted gracefully may take to end by itself. */
const gracefulAbortMillis = 30_000;

/** Starts an execution of a run. A run that was not running is READY now, and RUNNING after the response to the caller. */
export function launch(state: ServerState, run: RunState, actor: ActorState): void {
  if (!run.execution) run.start(state.clock);
  cancel(run);
  run.actor = actor;
  const execution = { controller: new AbortController(), stopTimer: () => {} };
  run.execution = execution;
  setImmediate(() => {
    if (run.execution === execution) void execute(state, run, execution.controller.signal);
  });
}

async function execute(state: ServerState, run: RunState, signal: AbortSignal): Promise<void> {
  const { info, actor, execution } = run;
  const current = () => run.execution === execution;
  info.status = "RUNNING";
  run.addLog(state.clock, "Status: RUNNING");
  if (info.options.timeoutSecs > 0) {
    execution!.stopTimer = state.clock.after(info.options.timeoutSecs * 1000, () =>
      stop(state, run, "TIMING-OUT"),
    );
  }
  try {
    const output = await actor.behaviour?.(contextOf(state, run, signal));
    if (!current()) return;
    if (output !== undefined) {
      const store = state.keyValueStores.get(info.defaultKeyValueStoreId);
      const body = Buffer.from(JSON.stringify(output));
      const record = { body, contentType: "application/json; charset=utf-8" };
      if (store) await checkRecord(store, "OUTPUT", record);
      if (!current()) return;
      store?.set("OUTPUT", record);
    }
    finish(state, run, "SUCCEEDED");
  } catch (error) {
    if (!current()) return;
    if (info.status === "RUNNING") {
      run.addLog(state.clock, String((error as Error)?.stack ?? error));
      info.statusMessage ??= String((error as Error)?.message ?? error);
    }
    finish(state, run, "FAILED");
  }
}

/** The final status of a run that is being stopped, whether or not its function returns. */
const finalStatus = new Map<string, EndStatus>([
  ["ABORTING", "ABORTED"],
  ["TIMING-OUT", "TIMED-OUT"],
]);

/** Tells the function to stop, and ends the run even if the function goes on. */
export function stop(
  state: ServerState,
  run: RunState,
  status: "ABORTING" | "TIMING-OUT",
  gracefully = false,
): void {
  if (run.finished || finalStatus.has(run.info.status)) return;
  const { execution } = run;
  run.info.status = status;
  run.addLog(state.clock, `Status: ${status}`);
  execution?.controller.abort(new Error(`The run is ${status}`));
  const end = () => {
    if (run.execution === execution) finish(state, run, finalStatus.get(status)!);
  };
  if (gracefully) execution!.stopTimer = state.clock.after(gracefulAbortMillis, end);
  else setImmediate(end);
}

function finish(state: ServerState, run: RunState, reached: EndStatus): void {
  const { info } = run;
  const status = finalStatus.get(info.status) ?? reached;
  cancel(run);
  info.exitCode = status === "SUCCEEDED" ? 0 : 1;
  info.isStatusMessageTerminal ??= true;
  run.end(state.clock, status);
  announce(state, `ACTOR.RUN.${status.replace("-", "_")}`, { run });
}

/** From now on, what the present execution still does is ignored. */
function cancel(run: RunState): void {
  const { execution } = run;
  run.execution = undefined;
  execution?.stopTimer();
  execution?.controller.abort(new Error("The run has ended or was restarted"));
}

function contextOf(state: ServerState, run: RunState, signal: AbortSignal): ActorContext {
  const { info } = run;
  const { token } = state.accounts.find(info.userId) ?? {};
  const client = new ApifyClient({
    token,
    baseUrl: state.url,
    rateLimit: false,
    compression: false,
    headers: state.actorHeaders,
  });
  return {
    input: inputValue(state.keyValueStores.get(info.defaultKeyValueStoreId)?.record(run.inputKey)),
    run: structuredClone(info),
    client,
    dataset: client.dataset(info.defaultDatasetId),
    store: client.keyValueStore(info.defaultKeyValueStoreId),
    queue: client.requestQueue(info.defaultRequestQueueId),
    signal,
    log: (message) => run.addLog(state.clock, message),
    setStatus: (statusMessage, options) => Object.assign(info, { statusMessage, ...options }),
  };
}

function inputValue(record: RecordValue | undefined): unknown {
  if (!record || record.body.length === 0) return undefined;
  const { body, contentType } = record;
  if (/^application\/json/.test(contentType)) return JSON.parse(body.toString());
  return contentType.startsWith("text/") ? body.toString() : body;
}
