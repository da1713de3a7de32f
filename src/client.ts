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
  RecordsOf,
  Run,
  SpelledActors,
  SpelledTasks,
} from "./resources/types.js";
import { WebhookClient } from "./resources/webhook.js";

/** The context of a client, for the other entry points of this package. */
export let contextOf: (client: ApifyClient) => ClientContext;

/** A client of the Apify API. Accessors such as `actor(id)` send nothing; the methods of what they return do. */
export class ApifyClient {
  readonly #context: ClientContext;

  /** Throws an `ApifyArgumentError` for an unknown or invalid option. */
  constructor(options: ClientOptions = {}) {
    this.#context = options instanceof ClientContext ? options : new ClientContext(options);
  }

  /** A copy of the client with some options replaced. The other options stay. */
  with(options: ClientOptions): ApifyClient {
    const context = this.#context;
    return clientWith({ ...context.options, ...options }, context.hooks);
  }

  /** The Actors of the account. */
  actors(): ActorCollectionClient {
    return new ActorCollectionClient(this.#context, mountAt("/v2/actors"));
  }

  /**
   * One Actor: its ID, `username/name`, `username~name` or `~name` for one of your own. Its input and items are typed if it
   * is in the `ActorRegistry`.
   */
  actor<Id extends keyof SpelledActors>(
    actorId: Id,
  ): ActorClient<
    InputOf<SpelledActors[Id]>,
    ItemOf<SpelledActors[Id]>,
    RecordsOf<SpelledActors[Id]>
  >;
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
  run<Item extends object = Dictionary, Records = unknown>(
    run: string | Run<Item, Records>,
  ): RunClient<KnownItem<Item>, Records> {
    const runId = typeof run === "object" && run !== null && "id" in run ? run.id : run;
    return new RunClient(this.#context, mountAt("/v2/actor-runs/{runId}", runId as string));
  }

  /** The tasks of the account. */
  tasks(): TaskCollectionClient {
    return new TaskCollectionClient(this.#context, mountAt("/v2/actor-tasks"));
  }

  /** One task: its ID or name, like an Actor's. Its input and items are typed if it is in the `TaskRegistry`. */
  task<Id extends keyof SpelledTasks>(
    actorTaskId: Id,
  ): TaskClient<InputOf<SpelledTasks[Id]>, ItemOf<SpelledTasks[Id]>, RecordsOf<SpelledTasks[Id]>>;
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

  /** One dataset: its ID or name. `Item` is the type of its items. */
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

  /** The account of the token, with its limits and usage; with an ID or a username, the public profile of that user. */
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

  /** Operations of the API that belong to no resource. */
  tools(): ToolsClient {
    return new ToolsClient(this.#context, mountAt("/v2"));
  }

  /**
   * Sets the status message of the current run: for programs that run as an Actor, where `ACTOR_RUN_ID` is set.
   *
   * `PUT /v2/actor-runs/{runId}`
   */
  async setStatusMessage(statusMessage: string, options?: StatusMessageOptions): Promise<void> {
    if (arguments.length > 2) throw tooManyArguments("setStatusMessage");
    await setStatusMessage(this.#context, statusMessage, options);
  }

  /**
   * Sends a request for which there is no method yet. `path` begins with `/v2/` and may be a template: `/v2/things/{thingId}`.
   * Resolves to the whole body, parsed by its content type.
   *
   * Not retried if the server may have processed it, unless `retry: "safe"` allows that.
   */
  request<T = unknown>(
    method: CustomMethod,
    path: string,
    options?: CustomRequestOptions,
  ): ApiPromise<T> {
    const tooMany = arguments.length > 3;
    return new ApiPromise(customRequest<T>(this.#context, method, path, options, tooMany));
  }

  /** The base URL of requests, `/v2` included. */
  get baseUrl(): string {
    return `${this.#context.origin}${this.#context.prefix}/v2`;
  }

  /** The base URL of public URLs, `/v2` included. */
  get publicBaseUrl(): string {
    return `${this.#context.publicBaseUrl}/v2`;
  }

  /** Counters of what this client has done so far. */
  get stats(): Stats {
    return this.#context.stats;
  }

  /** Waits for pending calls, then closes the connections that only this client uses. */
  close(): Promise<void> {
    return this.#context.close();
  }

  /** The same as `close()`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** For printing and `JSON.stringify`: without token and headers. */
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

/** A client with test hooks (clock, transport), which the public constructor does not take. */
export function clientWith(options: ClientOptions, hooks?: TestHooks): ApifyClient {
  return new ApifyClient(new ClientContext(options, hooks) as ClientOptions);
}
