import type { ApifyClient } from "apify-openapi-client";

/** IDs by the names that path templates have for them. */
type Ids = Readonly<Record<string, string>>;
/** Parameters that belong to the mount, `status` and `origin` of a last run. */
type Last = object;
type Accessor = (client: ApifyClient, ids: Ids, last: Last) => object;

const lastRunOfActor = (client: ApifyClient, { actorId }: Ids, last: Last) =>
  client.actor(actorId!).lastRun(last);
const lastRunOfTask = (client: ApifyClient, { actorTaskId }: Ids, last: Last) =>
  client.task(actorTaskId!).lastRun(last);
const version = (client: ApifyClient, { actorId, versionNumber }: Ids) =>
  client.actor(actorId!).version(versionNumber!);

/** How a user reaches each place of the API: resources and everything that is mounted below another. */
export const accessors: Readonly<Record<string, Accessor>> = {
  actors: (client) => client.actors(),
  actor: (client, { actorId }) => client.actor(actorId!),
  "actor.versions": (client, { actorId }) => client.actor(actorId!).versions(),
  "actor.version": version,
  "actor.version.envVars": (client, ids) => version(client, ids).envVars(),
  "actor.version.envVar": (client, ids) => version(client, ids).envVar(ids.envVarName!),
  "actor.builds": (client, { actorId }) => client.actor(actorId!).builds(),
  "actor.runs": (client, { actorId }) => client.actor(actorId!).runs(),
  "actor.webhooks": (client, { actorId }) => client.actor(actorId!).webhooks(),
  "actor.lastRun": lastRunOfActor,
  "actor.lastRun.dataset": (...given) => lastRunOfActor(...given).dataset(),
  "actor.lastRun.keyValueStore": (...given) => lastRunOfActor(...given).keyValueStore(),
  "actor.lastRun.requestQueue": (...given) => lastRunOfActor(...given).requestQueue(),
  "actor.lastRun.log": (...given) => lastRunOfActor(...given).log(),
  builds: (client) => client.builds(),
  build: (client, { buildId }) => client.build(buildId!),
  "build.log": (client, { buildId }) => client.build(buildId!).log(),
  runs: (client) => client.runs(),
  run: (client, { runId }) => client.run(runId!),
  "run.dataset": (client, { runId }) => client.run(runId!).dataset(),
  "run.keyValueStore": (client, { runId }) => client.run(runId!).keyValueStore(),
  "run.requestQueue": (client, { runId }) => client.run(runId!).requestQueue(),
  "run.log": (client, { runId }) => client.run(runId!).log(),
  tasks: (client) => client.tasks(),
  task: (client, { actorTaskId }) => client.task(actorTaskId!),
  "task.runs": (client, { actorTaskId }) => client.task(actorTaskId!).runs(),
  "task.webhooks": (client, { actorTaskId }) => client.task(actorTaskId!).webhooks(),
  "task.lastRun": lastRunOfTask,
  "task.lastRun.dataset": (...given) => lastRunOfTask(...given).dataset(),
  "task.lastRun.keyValueStore": (...given) => lastRunOfTask(...given).keyValueStore(),
  "task.lastRun.requestQueue": (...given) => lastRunOfTask(...given).requestQueue(),
  "task.lastRun.log": (...given) => lastRunOfTask(...given).log(),
  datasets: (client) => client.datasets(),
  dataset: (client, { datasetId }) => client.dataset(datasetId!),
  keyValueStores: (client) => client.keyValueStores(),
  keyValueStore: (client, { storeId }) => client.keyValueStore(storeId!),
  requestQueues: (client) => client.requestQueues(),
  requestQueue: (client, { queueId }) => client.requestQueue(queueId!),
  schedules: (client) => client.schedules(),
  schedule: (client, { scheduleId }) => client.schedule(scheduleId!),
  webhooks: (client) => client.webhooks(),
  webhook: (client, { webhookId }) => client.webhook(webhookId!),
  "webhook.dispatches": (client, { webhookId }) => client.webhook(webhookId!).dispatches(),
  webhookDispatches: (client) => client.webhookDispatches(),
  webhookDispatch: (client, { dispatchId }) => client.webhookDispatch(dispatchId!),
  store: (client) => client.store(),
  log: (client, { buildOrRunId }) => client.log(buildOrRunId!),
  user: (client, { userId }) => client.user(userId!),
  me: (client) => client.user(),
  tools: (client) => client.tools(),
};
