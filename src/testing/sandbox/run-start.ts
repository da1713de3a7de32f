import type { Run, TaskOptions } from "../../../generated/models.js";
import type { Account } from "./account.js";
import { invalid } from "./api-error.js";
import { type Call, isJson, jsonValue, timestamp } from "./call.js";
import { createDataset } from "./dataset-state.js";
import { createKeyValueStore, type RecordValue } from "./key-value-store-state.js";
import { known } from "./known.js";
import { createRequestQueue } from "./request-queue-state.js";
import { launch } from "./run-engine.js";
import { type ActorState, type BuildState, RunState, type TaskState } from "./state.js";
import { validate } from "./validation.js";
import { addAdHocWebhooks, adHocWebhooks, announce } from "./webhook-events.js";
import type { World } from "./world.js";

/** Starts a run of an Actor, or of a task, as the request asks. */
export async function startRun(call: Call, actor: ActorState, task?: TaskState): Promise<RunState> {
  const { world, account = world.accounts.anonymous } = call;
  const options = runOptions(call, actor.info.defaultRunOptions, task?.info.options ?? {});
  const build = findBuild(world, actor, options.build);
  const input = await checkedInput(actor, inputOf(call, task));
  const webhooks = adHocWebhooks(call);
  const run = world.runs.add(new RunState(runInfo(call, actor, build, account, options), actor));
  if (task) run.info.actorTaskId = task.info.id;
  if (input) {
    run.info.stats.inputBodyLen = input.body.length;
    world.keyValueStores.get(run.info.defaultKeyValueStoreId)!.set("INPUT", input);
  }
  const { startedAt } = run.info;
  for (const { info } of [actor, ...(task ? [task] : [])]) {
    const totalRuns = (info.stats?.totalRuns ?? 0) + 1;
    info.stats = { ...info.stats, totalRuns, lastRunStartedAt: startedAt };
  }
  addAdHocWebhooks(world, account, run, webhooks);
  launch(world, run, actor);
  announce(world, "ACTOR.RUN.CREATED", { run });
  return run;
}

type Options = Run["options"];

/** What the request says, else the task, else the Actor. */
export function runOptions({ query }: Call, ...defaults: (TaskOptions | Options)[]): Options {
  const stated = {
    build: query.text("build"),
    memoryMbytes: query.number("memory"),
    timeoutSecs: query.number("timeout"),
    maxItems: query.number("maxItems"),
    maxTotalChargeUsd: query.number("maxTotalChargeUsd"),
  };
  const options: Record<string, unknown> = {};
  for (const source of [...defaults, stated]) {
    for (const [name, value] of Object.entries(source)) {
      if (value !== undefined && value !== null && name !== "restartOnError") options[name] = value;
    }
  }
  const { build = "latest", memoryMbytes = 1024, timeoutSecs = 3600, ...others } = options;
  const memory = memoryMbytes as number;
  if (memory < 128 || !Number.isInteger(Math.log2(memory))) {
    throw invalid(`memory must be a power of 2 of at least 128, not ${memory}.`);
  }
  return { ...others, build, memoryMbytes, timeoutSecs, diskMbytes: memory * 2 } as Options;
}

export function findBuild(world: World, { info }: ActorState, tagOrNumber: string): BuildState {
  const tagged = world.builds.get(info.taggedBuilds?.[tagOrNumber]?.buildId);
  const [build = tagged] = world.builds.where(
    (each) => each.info.actId === info.id && each.info.buildNumber === tagOrNumber,
  );
  if (!build) throw invalid(`The Actor has no build "${tagOrNumber}".`, "unknown-build-tag");
  return build;
}

function runInfo(
  { world, headers }: Call,
  { info: actor }: ActorState,
  { info: build }: BuildState,
  account: Account,
  options: Options,
): Run {
  const id = world.chance.id();
  const of = { actId: actor.id, actRunId: id };
  const schema = build.actorDefinition?.storages?.dataset;
  return known<Run>({
    id,
    actId: actor.id,
    userId: account.id,
    actorTaskId: null,
    startedAt: timestamp(world),
    finishedAt: null,
    status: "READY",
    statusMessage: null,
    meta: { origin: "API", userAgent: headers["user-agent"] ?? null },
    stats: { restartCount: 0, resurrectCount: 0, rebootCount: 0, metamorph: 0, computeUnits: 0 },
    options,
    buildId: build.id,
    buildNumber: build.buildNumber,
    exitCode: null,
    generalAccess: "FOLLOW_USER_SETTING",
    defaultDatasetId: world.datasets.add(createDataset(world, account, { ...of, schema })).info.id,
    defaultKeyValueStoreId: world.keyValueStores.add(createKeyValueStore(world, account, of)).info
      .id,
    defaultRequestQueueId: world.requestQueues.add(createRequestQueue(world, account, of)).info.id,
    chargedEventCounts: {},
    usage: { ACTOR_COMPUTE_UNITS: 0 },
    usageTotalUsd: 0,
    usageUsd: { ACTOR_COMPUTE_UNITS: 0 },
  });
}

/** The body is the input; a task's own is merged under it. */
export function inputOf(call: Call, task?: TaskState): RecordValue | undefined {
  const { body, headers } = call;
  const own = task?.info.input;
  if (body.length === 0 && !own) return undefined;
  if (own && (body.length === 0 || isJson(call))) {
    const merged = { ...own, ...(body.length > 0 ? (jsonValue(body) as object) : {}) };
    return { body: Buffer.from(JSON.stringify(merged)), contentType: "application/json" };
  }
  return { body, contentType: headers["content-type"] ?? "application/octet-stream" };
}

/** Input that fits the Actor's schema, with the defaults that it has for what is missing. */
async function checkedInput(
  actor: ActorState,
  given: RecordValue | undefined,
): Promise<RecordValue | undefined> {
  if (!actor.schemas?.input) return given;
  const value = given ? jsonValue(given.body) : {};
  await checkInput(actor, value);
  return { body: Buffer.from(JSON.stringify(value)), contentType: "application/json" };
}

/** Refuses input that does not fit the Actor's schema, and puts in its defaults. */
export async function checkInput({ schemas }: ActorState, value: unknown): Promise<void> {
  const errors = schemas?.input ? await validate(schemas.input, value, { useDefaults: true }) : [];
  if (errors.length === 0) return;
  throw invalid(`The input is not valid: ${errors.join("; ")}`, "invalid-input");
}
