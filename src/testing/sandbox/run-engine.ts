import { once } from "node:events";
import { ApifyClient } from "../../client.js";
import { type ActorContext, RunInterruption } from "./actor-function.js";
import { nextTurn } from "./clock.js";
import { environment } from "./environment.js";
import type { EndStatus } from "./jobs.js";
import { checkRecord } from "./key-value-stores.js";
import { freeUrl, runProcess } from "./run-process.js";
import { type ActorState, Execution, type RunState, type ServerState } from "./state.js";
import type { RecordValue } from "./storage-state.js";
import { announce } from "./webhook-dispatch.js";
import { count } from "./wire.js";

/** How long a run that is aborted gracefully may take to end by itself. */
const gracefulAbortMillis = 30_000;
/** How long a run that is to move to another server goes on. */
const migrationMillis = 10_000;
/** `ACTOR_RESTART_ON_ERROR` of `@apify/consts`: a run that fails more often than so many times a minute stays failed. */
const maxRestarts = 3;
const restartsMillis = 60_000;

/** Starts an execution of a run. A run that was not running is READY now, and RUNNING after the response to the caller. */
export function launch(
  state: ServerState,
  run: RunState,
  actor: ActorState,
  replacing: RunInterruption["kind"] = "end",
): void {
  if (!run.execution) run.start();
  cancel(state, run, replacing);
  run.actor = actor;
  const execution = new Execution();
  run.execution = execution;
  nextTurn(() => {
    if (run.execution === execution) void execute(state, run, execution);
  });
}

async function execute(state: ServerState, run: RunState, execution: Execution): Promise<void> {
  const { info } = run;
  const current = () => run.execution === execution;
  run.setStatus("RUNNING");
  if (run.timeoutAt !== undefined) {
    execution.stopTimer = state.clock.after(run.timeoutAt - state.clock.now(), () =>
      stop(state, run, "TIMING-OUT"),
    );
  }
  try {
    const exitCode = await carryOut(state, run, execution);
    if (!current()) return;
    if (exitCode !== 0 && restartsOnError(state, run)) return;
    finish(state, run, exitCode === 0 ? "SUCCEEDED" : "FAILED", exitCode);
  } catch (error) {
    if (!current()) return;
    if (info.status === "RUNNING") {
      run.log.add(thrownText(error, "stack"));
      if (restartsOnError(state, run)) return;
      info.statusMessage ??= thrownText(error, "message");
    }
    finish(state, run, "FAILED");
  }
}

/** What an Actor threw, which can be anything, also what cannot be made text. */
export function thrownText(thrown: unknown, part: "stack" | "message"): string {
  try {
    return String((thrown as Error | undefined)?.[part] ?? thrown);
  } catch {
    return "The Actor threw something that has no text.";
  }
}

/** Starts a run that has failed anew, if its options say so and it has not just been restarted too often. */
function restartsOnError(state: ServerState, run: RunState): boolean {
  const { info, restarts } = run;
  const now = state.clock.now();
  const recent = restarts.filter((at) => at > now - restartsMillis);
  const isWanted = info.status === "RUNNING" && info.options.restartOnError === true;
  if (!isWanted || recent.length >= maxRestarts) return false;
  run.restarts = [...recent, now];
  run.log.add("The run failed, and is restarted.");
  count(info, "restartCount");
  launch(state, run, run.actor);
  return true;
}

/** Calls the Actor's function, or runs its program; gives the exit code. */
async function carryOut(state: ServerState, run: RunState, execution: Execution): Promise<number> {
  const { info, actor } = run;
  const { behaviour } = actor;
  const current = () => run.execution === execution;
  if (typeof behaviour === "object") {
    info.containerUrl ??= await freeUrl();
    if (!current()) return 0;
    const log = (line: string) => {
      if (current()) run.log.add(line);
    };
    const variables = environment(state, run);
    const process = runProcess(behaviour, variables, execution.ended.signal, log);
    state.processes.add(process);
    return process.finally(() => state.processes.delete(process));
  }
  if (info.meta?.origin === "STANDBY" && typeof actor.standby === "function") {
    // Its handler is called by requests; the run is there until it is told to end.
    await once(execution.interrupted.signal, "abort");
    return 0;
  }
  const output = await behaviour?.(contextOf(state, run, execution));
  if (current() && output !== undefined) {
    const store = state.keyValueStores.get(info.defaultKeyValueStoreId);
    const body = Buffer.from(JSON.stringify(output));
    const record = { body, contentType: "application/json; charset=utf-8" };
    if (store) await checkRecord(store, "OUTPUT", record);
    if (current()) store?.set("OUTPUT", record);
  }
  return 0;
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
  if (run.finished) return;
  const { execution, info } = run;
  const end = () => {
    if (run.execution === execution) finish(state, run, finalStatus.get(status)!);
  };
  if (finalStatus.has(info.status)) {
    // An abort at once overtakes a graceful one.
    if (!gracefully) nextTurn(end);
    return;
  }
  run.setStatus(status);
  const kind = status === "ABORTING" ? "abort" : "timeout";
  execution?.interrupted.abort(new RunInterruption(kind, gracefully));
  if (!gracefully) {
    nextTurn(end);
    return;
  }
  state.events.send(info.id, "aborting");
  state.events.send(info.id, "persistState", { isMigrating: false });
  execution?.stopTimer();
  if (execution) execution.stopTimer = state.clock.after(gracefulAbortMillis, end);
}

/** Moves a run to another server: it is told, and some seconds later starts anew unless it has rebooted or ended by itself. */
export function migrate(state: ServerState, run: RunState): void {
  const { execution, info } = run;
  if (!execution || info.status !== "RUNNING") {
    throw new Error(`Only a run that is RUNNING can migrate; run ${info.id} is ${info.status}.`);
  }
  execution.interrupted.abort(new RunInterruption("migration", true));
  state.events.send(info.id, "migrating", { timeRemainingSecs: migrationMillis / 1000 });
  state.events.send(info.id, "persistState", { isMigrating: true });
  const cancelMove = state.clock.after(migrationMillis, () => {
    if (run.execution !== execution) return;
    count(info, "migrationCount");
    launch(state, run, run.actor, "migration");
  });
  execution.ended.signal.addEventListener("abort", cancelMove);
}

function finish(
  state: ServerState,
  run: RunState,
  reached: EndStatus,
  exitCode = reached === "SUCCEEDED" ? 0 : 1,
): void {
  const { info } = run;
  const status = finalStatus.get(info.status) ?? reached;
  cancel(state, run, "end");
  info.exitCode = exitCode;
  info.isStatusMessageTerminal ??= true;
  run.end(status);
  announce(state, status, run);
}

/** From now on, what the present execution still does is ignored; a process is killed. */
function cancel(state: ServerState, run: RunState, kind: RunInterruption["kind"]): void {
  const { execution } = run;
  run.execution = undefined;
  if (!execution) return;
  execution.stopTimer();
  const reason = new RunInterruption(kind);
  execution.interrupted.abort(reason);
  execution.ended.abort(reason);
  state.events.close(run.info.id);
}

/** Ends what is running, and waits until no process is left. */
export async function endAll(state: ServerState): Promise<void> {
  for (const run of state.runs) cancel(state, run, "close");
  await Promise.allSettled(state.processes);
}

/** What the function of an execution gets. */
export function contextOf(state: ServerState, run: RunState, execution: Execution): ActorContext {
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
    signal: execution.interrupted.signal,
    endSignal: execution.ended.signal,
    log: (message) => run.log.add(message),
    setStatus: (message, options) =>
      Object.assign(info, { statusMessage: String(message), ...options }),
  };
}

function inputValue(record: RecordValue | undefined): unknown {
  if (!record || record.body.length === 0) return undefined;
  const { body, contentType } = record;
  if (/^application\/json/.test(contentType)) return JSON.parse(body.toString());
  return contentType.startsWith("text/") ? body.toString() : body;
}
