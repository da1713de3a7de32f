import type { Account } from "./accounts.js";
import { type Call, isJson, jsonValue, originOf } from "./call.js";
import { chargeForStart, checkChargeLimit, presentPricing } from "./charging.js";
import { timestamp } from "./clock.js";
import { datasetSchemasOf, inputSchemaOf, outputOf, storeSchemaOf } from "./declared-schemas.js";
import { invalid } from "./errors.js";
import { launch } from "./run-engine.js";
import { freeUrl } from "./run-process.js";
import {
  type ActorState,
  type BuildInfo,
  type BuildState,
  type RunInfo,
  type RunOptions,
  RunState,
  type ServerState,
  type TaskState,
} from "./state.js";
import type { RecordValue } from "./storage-state.js";
import { createStorage, type StorageKind } from "./storages.js";
import { type Schema, validateInput, withDefaults } from "./validation.js";
import { announce } from "./webhook-dispatch.js";
import { addAdHocWebhooks, adHocWebhooks } from "./webhooks.js";
import { count, emptyStats, isObject, model, own, type Wire } from "./wire.js";

/** What is run. */
export type RunTarget = { readonly actor: ActorState; readonly task?: TaskState };

/** Starts a run of an Actor, or of a task, as the request asks. */
export async function startRun(call: Call, { actor, task }: RunTarget): Promise<RunState> {
  const { state, account = state.accounts.anonymous } = call;
  const options = runOptions(call, actor.info.defaultRunOptions, task?.info.options);
  checkChargeLimit(presentPricing(state, actor.info.pricingInfos), options.maxTotalChargeUsd);
  const build = findBuild(state, actor, options.build);
  const input = await checkedInput(build.info, inputOf(call, task));
  const webhooks = adHocWebhooks(call);
  // Its output may have a link to it.
  const containerUrl = typeof actor.behaviour === "object" ? await freeUrl() : undefined;
  const info = runInfo(call, actor, build, account, { options, containerUrl });
  const run = state.runs.add(new RunState(info, state.clock, actor));
  run.permissionLevel =
    call.query.text("forcePermissionLevel") ??
    actor.info.defaultRunOptions.forcePermissionLevel ??
    actor.info.actorPermissionLevel;
  if (task) info.actorTaskId = task.info.id;
  if (input) {
    Object.assign(info.stats, { inputBodyLen: input.body.length });
    state.keyValueStores.get(info.defaultKeyValueStoreId)!.set("INPUT", input);
  }
  for (const { info: started } of [actor, ...(task ? [task] : [])]) {
    count(started, "totalRuns");
    Object.assign(started.stats!, { lastRunStartedAt: info.startedAt });
  }
  addAdHocWebhooks(state, info, webhooks);
  chargeForStart(state, run);
  launch(state, run, actor);
  announce(state, "CREATED", run);
  return run;
}

/** The options of the request, else of the task, else of the Actor. */
export function runOptions({ query }: Call, ...defaults: unknown[]): RunOptions {
  const stated = {
    build: query.text("build"),
    memoryMbytes: query.number("memory"),
    timeoutSecs: query.number("timeout"),
    maxItems: query.number("maxItems"),
    maxTotalChargeUsd: query.number("maxTotalChargeUsd"),
    restartOnError: query.flag("restartOnError"),
  };
  const given = [...defaults, stated]
    .flatMap((source) => Object.entries(source ?? {}))
    .filter(([name, value]) => value != null && name !== "forcePermissionLevel");
  const options: Wire<RunOptions> = Object.fromEntries(given);
  const { build = "latest", memoryMbytes, timeoutSecs = 3600, ...others } = options;
  const memory = memoryMbytes ?? 1024;
  if (memory < 128 || memory > 32_768 || !Number.isInteger(Math.log2(memory))) {
    throw invalid(`memory must be a power of 2 from 128 to 32768, not ${memory}.`);
  }
  const needed = { build, memoryMbytes: memory, timeoutSecs, diskMbytes: memory * 2 };
  return model<RunOptions>({ ...others, ...needed });
}

export function findBuild(
  state: ServerState,
  { info }: ActorState,
  tagOrNumber: string,
): BuildState {
  const tagged = state.builds.get(own(info.taggedBuilds, tagOrNumber)?.buildId);
  const [build = tagged] = state.builds.where(
    (each) => each.info.actId === info.id && each.info.buildNumber === tagOrNumber,
  );
  if (!build) throw invalid(`The Actor has no build "${tagOrNumber}".`, "unknown-build-tag");
  return build;
}

function runInfo(
  { state, headers }: Pick<Call, "state" | "headers">,
  { info: actor }: ActorState,
  { info: build }: BuildState,
  account: Account,
  { options, containerUrl }: { options: RunOptions; containerUrl: string | undefined },
): RunInfo {
  const id = state.random.id();
  const create = (kind: StorageKind, schema?: Schema) =>
    createStorage(kind, state, account, { actId: actor.id, actRunId: id, schema }).info.id;
  const named = Array.from(datasetSchemasOf(build), ([name, schema]) => {
    return [name, create("datasets", schema)] as const;
  });
  const storageIds = {
    datasets: Object.fromEntries(named),
    keyValueStores: { default: create("keyValueStores", storeSchemaOf(build)) },
    requestQueues: { default: create("requestQueues") },
  };
  const pricingInfo = presentPricing(state, actor.pricingInfos);
  const run = model<RunInfo>({
    id,
    actId: actor.id,
    userId: account.id,
    actorTaskId: null,
    startedAt: timestamp(state),
    finishedAt: null,
    status: "READY",
    statusMessage: null,
    meta: {
      origin: originOf({ headers }),
      clientIp: "127.0.0.1",
      userAgent: headers["user-agent"] ?? null,
    },
    stats: emptyStats("RunStats"),
    options,
    buildId: build.id,
    buildNumber: build.buildNumber,
    exitCode: null,
    ...(containerUrl && { containerUrl }),
    generalAccess: "FOLLOW_USER_SETTING",
    defaultDatasetId: storageIds.datasets.default!,
    defaultKeyValueStoreId: storageIds.keyValueStores.default,
    defaultRequestQueueId: storageIds.requestQueues.default,
    storageIds,
    ...(pricingInfo && { pricingInfo }),
    chargedEventCounts: {},
    platformUsageBillingModel: "USER",
    usage: { ACTOR_COMPUTE_UNITS: 0 },
    usageTotalUsd: 0,
    usageUsd: { ACTOR_COMPUTE_UNITS: 0 },
  });
  const output = outputOf(build, run, state.url);
  return output ? Object.assign(run, { output }) : run;
}

/** The body is the input, over that of a task. */
export function inputOf(call: Call, task?: TaskState): RecordValue | undefined {
  const { body, headers } = call;
  const taskInput = task?.info.input;
  if (body.length === 0 && !taskInput) return undefined;
  if (taskInput && (body.length === 0 || isJson(call))) {
    return jsonRecord({ ...taskInput, ...(body.length > 0 ? (jsonValue(body) as object) : {}) });
  }
  return { body, contentType: headers["content-type"] ?? "application/octet-stream" };
}

const jsonRecord = (value: unknown): RecordValue => ({
  body: Buffer.from(JSON.stringify(value)),
  contentType: "application/json",
});

/** The input as it is, or checked and with the defaults, if the build has an input schema. */
async function checkedInput(
  build: BuildInfo,
  given: RecordValue | undefined,
): Promise<RecordValue | undefined> {
  if (!inputSchemaOf(build)) return given;
  return jsonRecord(await checkInput(build, given ? jsonValue(given.body) : null));
}

/** The input with the defaults of the build's input schema; an error if it does not fit that schema. */
export async function checkInput(build: BuildInfo, given: unknown): Promise<unknown> {
  const schema = inputSchemaOf(build);
  if (!schema) return given;
  const input = given ?? {};
  if (!isObject(input)) {
    const what = Array.isArray(input) ? "array" : typeof input;
    throw invalid(`The input must be a JSON object, not ${what}.`, "invalid-input");
  }
  const whole = withDefaults(schema, input);
  const errors = await validateInput(schema, whole);
  if (errors.length === 0) return whole;
  throw invalid(`Input is not valid: ${errors.join(", ")}`, "invalid-input");
}
