import { setImmediate } from "node:timers";
import { ApifyClient } from "../../client.js";
import type { ActorContext } from "./actor-function.js";
import { timestamp } from "./call.js";
import type { EndStatus } from "./job.js";
import type { RecordValue } from "./key-value-store-state.js";
import type { ActorState, RunState } from "./state.js";
import { announce } from "./webhook-events.js";
import type { World } from "./world.js";

/** How long a run that is aborted gracefully may take to end by itself. */
const graceMillis = 30_000;

/** Puts a run in line, unless it is going on already: it is READY now, and RUNNING once whoever asked has the answer. */
export function launch(world: World, run: RunState, actor: ActorState): void {
  if (!run.execution) run.start(world);
  cancel(run);
  run.actor = actor;
  const execution = { controller: new AbortController(), stopTimer: () => {} };
  run.execution = execution;
  setImmediate(() => {
    if (run.execution === execution) void execute(world, run, execution.controller.signal);
  });
}

async function execute(world: World, run: RunState, signal: AbortSignal): Promise<void> {
  const { info, actor, execution } = run;
  const current = () => run.execution === execution;
  info.status = "RUNNING";
  run.log.add("Status: RUNNING", timestamp(world));
  if (info.options.timeoutSecs > 0) {
    execution!.stopTimer = world.clock.after(info.options.timeoutSecs * 1000, () =>
      stop(world, run, "TIMING-OUT"),
    );
  }
  try {
    const output = await actor.behaviour?.(contextOf(world, run, signal));
    if (!current()) return;
    if (output !== undefined) {
      const store = world.keyValueStores.get(info.defaultKeyValueStoreId);
      store?.set("OUTPUT", { body: Buffer.from(JSON.stringify(output)), contentType: jsonType });
    }
    finish(world, run, "SUCCEEDED");
  } catch (error) {
    if (!current()) return;
    if (info.status === "RUNNING") {
      run.log.add(String((error as Error)?.stack ?? error), timestamp(world));
      info.statusMessage ??= String((error as Error)?.message ?? error);
    }
    finish(world, run, "FAILED");
  }
}

const jsonType = "application/json; charset=utf-8";

/** What a run that is being stopped ends as, whatever its function reaches. */
const endOf: Readonly<Record<string, EndStatus>> = {
  ABORTING: "ABORTED",
  "TIMING-OUT": "TIMED-OUT",
};

/** Tells the function to stop, and ends the run, whatever the function does. */
export function stop(
  world: World,
  run: RunState,
  status: "ABORTING" | "TIMING-OUT",
  gracefully = false,
): void {
  if (run.finished || run.info.status in endOf) return;
  const { execution } = run;
  run.info.status = status;
  run.log.add(`Status: ${status}`, timestamp(world));
  execution?.controller.abort(new Error(`The run is ${status}`));
  const end = () => {
    if (run.execution === execution) finish(world, run, endOf[status]!);
  };
  if (gracefully) execution!.stopTimer = world.clock.after(graceMillis, end);
  else setImmediate(end);
}

function finish(world: World, run: RunState, reached: EndStatus): void {
  const { info } = run;
  const status = endOf[info.status] ?? reached;
  cancel(run);
  info.exitCode = status === "SUCCEEDED" ? 0 : 1;
  info.isStatusMessageTerminal ??= true;
  run.end(world, status);
  announce(world, `ACTOR.RUN.${status.replace("-", "_")}`, { run });
}

/** Nothing that the present execution still does counts. */
function cancel(run: RunState): void {
  const { execution } = run;
  run.execution = undefined;
  execution?.stopTimer();
  execution?.controller.abort(new Error("The run has ended or was restarted"));
}

function contextOf(world: World, run: RunState, signal: AbortSignal): ActorContext {
  const { info } = run;
  const { token } = world.accounts.find(info.userId) ?? {};
  const client = new ApifyClient({
    token,
    baseUrl: world.url,
    rateLimit: false,
    compression: false,
    headers: world.insider,
  });
  return {
    input: inputValue(world.keyValueStores.get(info.defaultKeyValueStoreId)?.record(run.inputKey)),
    run: structuredClone(info),
    client,
    dataset: client.dataset(info.defaultDatasetId),
    store: client.keyValueStore(info.defaultKeyValueStoreId),
    queue: client.requestQueue(info.defaultRequestQueueId),
    signal,
    log: (message) => run.log.add(message, timestamp(world)),
    setStatus: (statusMessage, options) => Object.assign(info, { statusMessage, ...options }),
  };
}

function inputValue(record: RecordValue | undefined): unknown {
  if (!record || record.body.length === 0) return undefined;
  const { body, contentType } = record;
  if (/^application\/json/.test(contentType)) return JSON.parse(body.toString());
  return contentType.startsWith("text/") ? body.toString() : body;
}
