/// <reference lib="esnext.disposable" preserve="true" />
import {
  ActorCollectionClient,
  BuildCollectionClient,
  CurrentUserClient,
  DatasetCollectionClient,
  KeyValueStoreCollectionClient,
  RequestQueueCollectionClient,
  RunCollectionClient,
  ScheduleClient,
  ScheduleCollectionClient,
  StoreCollectionClient,
  TaskCollectionClient,
  ToolsClient,
  UserClient,
  WebhookCollectionClient,
  WebhookDispatchClient,
  WebhookDispatchCollectionClient,
} from "../generated/resources.js";
import { ApiPromise } from "./core/api-promise.js";
import { ClientContext, type TestHooks } from "./core/client-context.js";
import { tooManyArguments } from "./core/request.js";
import type { Stats } from "./core/stats.js";
import type { ClientOptions } from "./options.js";
import { ActorClient } from "./resources/actor.js";
import { BuildClient } from "./resources/build.js";
import {
  type CustomMethod,
  type CustomRequestOptions,
  customRequest,
} from "./resources/custom-request.js";
import { DatasetClient } from "./resources/dataset.js";
import { KeyValueStoreClient } from "./resources/key-value-store.js";
import { LogClient } from "./resources/log.js";
import { mountAt } from "./resources/mounts.js";
import { type QueueOptions, queueMount, RequestQueueClient } from "./resources/request-queue.js";
import { RunClient, type StatusMessageOptions, setStatusMessage } from "./resources/run.js";
import { TaskClient } from "./resources/task.js";
import type {
  Dictionary,
  InputOf,
  ItemOf,
  KnownItem,
  Run,
  SpelledActors,
  SpelledTasks,
} from "./resources/types.js";
import { WebhookClient } from "./resources/webhook.js";

/** What the calls of a client share, for the other entries of this package. */
export let contextOf: (client: ApifyClient) => ClientContext;

/** The Apify API. Accessors send nothing: they name what the methods work on. */
export class ApifyClient {
  readonly #context: ClientContext;

  /** Throws an `ApifyArgumentError` for an option that is unknown or malformed. */
  constructor(options: ClientOptions = {}) {
    this.#context = options instanceof ClientContext ? options : new ClientContext(options);
  }

  /** A copy with other options; those not named stay. */
  with(options: ClientOptions): ApifyClient {
    const context = this.#context;
    return clientWith({ ...context.options, ...options }, context.hooks);
  }

  /** The Actors of the account. */
  actors(): ActorCollectionClient {
    return new ActorCollectionClient(this.#context, mountAt("/v2/actors"));
  }

  /**
   * One Actor: its ID, `username/name`, `username~name` or `~name` for one of your own. What it takes and gives is known if it
   * is in the `ActorRegistry`.
   */
  actor<Id extends keyof SpelledActors>(
    actorId: Id,
  ): ActorClient<InputOf<SpelledActors[Id]>, ItemOf<SpelledActors[Id]>>;
  /** One Actor: its ID, `username/name`, `username~name` or `~name` for one of your own. */
  actor<Input = unknown, Item extends object = Dictionary>(
    actorId: string,
  ): ActorClient<Input, Item>;
  actor(actorId: string): ActorClient<unknown, object> {
    return new ActorClient(this.#context, mountAt("/v2/actors/{actorId}", actorId));
  }

  /** The builds of the account. */
  builds(): BuildCollectionClient {
    return new BuildCollectionClient(this.#context, mountAt("/v2/actor-builds"));
  }

  /** One build. */
  build(buildId: string): BuildClient {
    return new BuildClient(this.#context, mountAt("/v2/actor-builds/{buildId}", buildId));
  }

  /** The runs of the account. */
  runs(): RunCollectionClient {
    return new RunCollectionClient(this.#context, mountAt("/v2/actor-runs"));
  }

  /** One run: its ID, or the run itself. */
  run<Item extends object = Dictionary>(run: string | Run<Item>): RunClient<KnownItem<Item>> {
    const runId = typeof run === "object" ? run?.id : run;
    return new RunClient(this.#context, mountAt("/v2/actor-runs/{runId}", runId));
  }

  /** The tasks of the account. */
  tasks(): TaskCollectionClient {
    return new TaskCollectionClient(this.#context, mountAt("/v2/actor-tasks"));
  }

  /** One task: its ID or name, like an Actor's. What it takes and gives is known if it is in the `TaskRegistry`. */
  task<Id extends keyof SpelledTasks>(
    actorTaskId: Id,
  ): TaskClient<InputOf<SpelledTasks[Id]>, ItemOf<SpelledTasks[Id]>>;
  /** One task: its ID or name, like an Actor's. */
  task<Input = unknown, Item extends object = Dictionary>(
    actorTaskId: string,
  ): TaskClient<Input, Item>;
  task(actorTaskId: string): TaskClient<unknown, object> {
    return new TaskClient(this.#context, mountAt("/v2/actor-tasks/{actorTaskId}", actorTaskId));
  }

  /** The datasets of the account. */
  datasets(): DatasetCollectionClient {
    return new DatasetCollectionClient(this.#context, mountAt("/v2/datasets"));
  }

  /** One dataset: its ID or name. `Item` is what it holds. */
  dataset<Item extends object = Dictionary>(datasetId: string): DatasetClient<Item> {
    return new DatasetClient<Item>(this.#context, mountAt("/v2/datasets/{datasetId}", datasetId));
  }

  /** The key-value stores of the account. */
  keyValueStores(): KeyValueStoreCollectionClient {
    return new KeyValueStoreCollectionClient(this.#context, mountAt("/v2/key-value-stores"));
  }

  /** One key-value store: its ID or name. */
  keyValueStore(storeId: string): KeyValueStoreClient {
    return new KeyValueStoreClient(
      this.#context,
      mountAt("/v2/key-value-stores/{storeId}", storeId),
    );
  }

  /** The request queues of the account. */
  requestQueues(): RequestQueueCollectionClient {
    return new RequestQueueCollectionClient(this.#context, mountAt("/v2/request-queues"));
  }

  /** One request queue: its ID or name. `clientKey` identifies this client to the queue's locks. */
  requestQueue(queueId: string, options?: QueueOptions): RequestQueueClient {
    const mount = mountAt("/v2/request-queues/{queueId}", queueId);
    return new RequestQueueClient(this.#context, queueMount(mount, options));
  }

  /** The schedules of the account. */
  schedules(): ScheduleCollectionClient {
    return new ScheduleCollectionClient(this.#context, mountAt("/v2/schedules"));
  }

  /** One schedule. */
  schedule(scheduleId: string): ScheduleClient {
    return new ScheduleClient(this.#context, mountAt("/v2/schedules/{scheduleId}", scheduleId));
  }

  /** The webhooks of the account. */
  webhooks(): WebhookCollectionClient {
    return new WebhookCollectionClient(this.#context, mountAt("/v2/webhooks"));
  }

  /** One webhook. */
  webhook(webhookId: string): WebhookClient {
    return new WebhookClient(this.#context, mountAt("/v2/webhooks/{webhookId}", webhookId));
  }

  /** The calls that webhooks of the account made. */
  webhookDispatches(): WebhookDispatchCollectionClient {
    return new WebhookDispatchCollectionClient(this.#context, mountAt("/v2/webhook-dispatches"));
  }

  /** One call of a webhook. */
  webhookDispatch(dispatchId: string): WebhookDispatchClient {
    const mount = mountAt("/v2/webhook-dispatches/{dispatchId}", dispatchId);
    return new WebhookDispatchClient(this.#context, mount);
  }

  /** Apify Store. */
  store(): StoreCollectionClient {
    return new StoreCollectionClient(this.#context, mountAt("/v2/store"));
  }

  /** The account of the token, with its limits and usage; or, by ID or username, what another user shows the public. */
  user(userId?: "me"): CurrentUserClient;
  user(userId: string): UserClient;
  user(userId?: string): CurrentUserClient | UserClient;
  user(userId = "me"): CurrentUserClient | UserClient {
    return userId === "me"
      ? new CurrentUserClient(this.#context, mountAt("/v2/users/me"))
      : new UserClient(this.#context, mountAt("/v2/users/{userId}", userId));
  }

  /** The log of a run or a build. */
  log(buildOrRunId: string): LogClient {
    return new LogClient(this.#context, mountAt("/v2/logs/{buildOrRunId}", buildOrRunId));
  }

  /** What the API offers beside resources. */
  tools(): ToolsClient {
    return new ToolsClient(this.#context, mountAt("/v2"));
  }

  /**
   * Sets the status message of the run that this program is: inside an Actor, where `ACTOR_RUN_ID` is set.
   *
   * `PUT /v2/actor-runs/{runId}`
   */
  async setStatusMessage(statusMessage: string, options?: StatusMessageOptions): Promise<void> {
    if (arguments.length > 2) throw tooManyArguments("setStatusMessage");
    await setStatusMessage(this.#context, statusMessage, options);
  }

  /**
   * Sends what this client has no method for yet, to a path or path template from `/v2/` on: `/v2/things/{thingId}`. Resolves to
   * the body, parsed by its content type, as it came.
   *
   * Not repeated after an ambiguous failure unless `retry: "safe"` says that it may be.
   */
  request<T = unknown>(
    method: CustomMethod,
    path: string,
    options?: CustomRequestOptions,
  ): ApiPromise<T> {
    const tooMany = arguments.length > 3;
    return new ApiPromise(customRequest<T>(this.#context, method, path, options, tooMany));
  }

  /** Where requests go, `/v2` included. */
  get baseUrl(): string {
    return `${this.#context.origin}${this.#context.prefix}/v2`;
  }

  /** Where public URLs point to, `/v2` included. */
  get publicBaseUrl(): string {
    return `${this.#context.publicBaseUrl}/v2`;
  }

  /** What this client did so far. */
  get stats(): Stats {
    return this.#context.stats;
  }

  /** Waits for what is under way and closes the connections that only this client uses. */
  close(): Promise<void> {
    return this.#context.close();
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** What may be printed: no token, no headers. */
  toJSON(): { baseUrl: string } {
    return { baseUrl: this.#context.origin + this.#context.prefix };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `ApifyClient { baseUrl: "${this.#context.origin}${this.#context.prefix}" }`;
  }

  static {
    contextOf = (client) => client.#context;
  }
}

/** A client with a clock and a transport of a test's own; the constructor takes what `ClientOptions` say and nothing else. */
export function clientWith(options: ClientOptions, hooks?: TestHooks): ApifyClient {
  return new ApifyClient(new ClientContext(options, hooks) as ClientOptions);
}
