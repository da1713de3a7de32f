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
import type { Stats } from "./core/stats.js";
import { type ClientOptions, lastOptions } from "./options.js";
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
import { mountAt, type QueueOptions, queueMount } from "./resources/mounts.js";
import { RequestQueueClient } from "./resources/request-queue.js";
import { RunClient, type StatusMessageOptions, setStatusMessage } from "./resources/run.js";
import { TaskClient } from "./resources/task.js";
import type {
  Dictionary,
  InputOf,
  ItemOf,
  KnownItem,
  OutputsOf,
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

  /**
   * Throws an `ApifyArgumentError` for an unknown or invalid option.
   *
   * @example
   * ```ts
   * // The token is that of APIFY_TOKEN, unless the option `token` says otherwise.
   * const client = new ApifyClient({ maxRetries: 3, timeoutSecs: 60 });
   * console.log((await client.user().get()).username); // me
   * ```
   */
  constructor(options: ClientOptions = {}) {
    this.#context = options instanceof ClientContext ? options : new ClientContext(options);
  }

  /**
   * A copy of the client with some options replaced. The other options stay.
   *
   * @param options What to replace.
   *
   * @example
   * ```ts
   * const patient = apify.with({ maxRetries: 20, timeoutSecs: 600 });
   * console.log((await patient.user().get()).username); // me
   * ```
   */
  with(options: ClientOptions): ApifyClient {
    const context = this.#context;
    return clientWith({ ...context.options, ...options }, context.hooks);
  }

  /** The Actors of the account. */
  actors(): ActorCollectionClient {
    return new ActorCollectionClient(this.#context, mountAt("/v2/actors"));
  }

  /**
   * One Actor: its ID, `username/name`, `username~name` or `~name` for one of your own. What it takes and gives is typed if
   * it is in the `ActorRegistry`.
   *
   * @param actorId The ID, `username/name`, `username~name` or `~name`.
   *
   * @example
   * ```ts
   * const run = await apify.actor("me/my-actor").call({ category: "books" });
   * console.log(run.status); // SUCCEEDED
   * ```
   */
  actor<Id extends keyof SpelledActors>(
    actorId: Id,
  ): ActorClient<
    InputOf<SpelledActors[Id]>,
    ItemOf<SpelledActors[Id]>,
    RecordsOf<SpelledActors[Id]>,
    OutputsOf<SpelledActors[Id]>
  >;
  /**
   * One Actor: its ID, `username/name`, `username~name` or `~name` for one of your own.
   *
   * @param actorId The ID, `username/name`, `username~name` or `~name`.
   */
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

  /**
   * One build.
   *
   * @param buildId The ID of the build.
   */
  build(buildId: string): BuildClient {
    return new BuildClient(this.#context, mountAt("/v2/actor-builds/{buildId}", buildId));
  }

  /** The runs of the account. */
  runs(): RunCollectionClient {
    return new RunCollectionClient(this.#context, mountAt("/v2/actor-runs"));
  }

  /**
   * One run: its ID, or the run itself.
   *
   * @param run The ID of the run, or the run itself.
   *
   * @example
   * ```ts
   * const { items } = await apify.run(runId).dataset().listItems();
   * console.log(items.length); // 3
   * ```
   */
  run<Item extends object = Dictionary, Records = unknown, Outputs extends string = string>(
    run: string | Run<Item, Records, Outputs>,
  ): RunClient<KnownItem<Item>, Records, Outputs> {
    const runId = typeof run === "object" && run !== null && "id" in run ? run.id : run;
    return new RunClient(this.#context, mountAt("/v2/actor-runs/{runId}", runId as string));
  }

  /** The tasks of the account. */
  tasks(): TaskCollectionClient {
    return new TaskCollectionClient(this.#context, mountAt("/v2/actor-tasks"));
  }

  /**
   * One task: its ID or name, like an Actor's. What it takes and gives is typed if it is in the `TaskRegistry`.
   *
   * @param actorTaskId The ID, `username/name`, `username~name` or `~name`.
   *
   * @example
   * ```ts
   * const run = await apify.task("me/my-task").call();
   * console.log(run.status); // SUCCEEDED
   * ```
   */
  task<Id extends keyof SpelledTasks>(
    actorTaskId: Id,
  ): TaskClient<
    InputOf<SpelledTasks[Id]>,
    ItemOf<SpelledTasks[Id]>,
    RecordsOf<SpelledTasks[Id]>,
    OutputsOf<SpelledTasks[Id]>
  >;
  /**
   * One task: its ID or name, like an Actor's.
   *
   * @param actorTaskId The ID, `username/name`, `username~name` or `~name`.
   */
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

  /**
   * One dataset: its ID or name. `Item` is the type of its items.
   *
   * @param datasetId The ID, `username/name` or `~name`.
   *
   * @example
   * ```ts
   * const prices = apify.dataset<{ url: string; price: number }>("me/prices");
   * const { items } = await prices.listItems({ limit: 1 });
   * console.log(items[0]?.price); // 10
   * ```
   */
  dataset<Item extends object = Dictionary>(datasetId: string): DatasetClient<Item> {
    return new DatasetClient<Item>(this.#context, mountAt("/v2/datasets/{datasetId}", datasetId));
  }

  /** The key-value stores of the account. */
  keyValueStores(): KeyValueStoreCollectionClient {
    return new KeyValueStoreCollectionClient(this.#context, mountAt("/v2/key-value-stores"));
  }

  /**
   * One key-value store: its ID or name.
   *
   * @param storeId The ID, `username/name` or `~name`.
   *
   * @example
   * ```ts
   * const record = await apify.keyValueStore("me/pages").getRecord("settings");
   * console.log(record?.value); // { depth: 2 }
   * ```
   */
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

  /**
   * One request queue: its ID or name. `clientKey` identifies this client to the queue's locks.
   *
   * @param queueId The ID, `username/name` or `~name`.
   *
   * @example
   * ```ts
   * const queue = apify.requestQueue("me/jobs", { clientKey: "worker-1" });
   * console.log((await queue.listHead()).items.length); // 2
   * ```
   */
  requestQueue(queueId: string, options?: QueueOptions): RequestQueueClient {
    const mount = mountAt("/v2/request-queues/{queueId}", queueId);
    return new RequestQueueClient(this.#context, queueMount(mount, options));
  }

  /** The schedules of the account. */
  schedules(): ScheduleCollectionClient {
    return new ScheduleCollectionClient(this.#context, mountAt("/v2/schedules"));
  }

  /**
   * One schedule.
   *
   * @param scheduleId The ID or the name of the schedule.
   */
  schedule(scheduleId: string): ScheduleClient {
    return new ScheduleClient(this.#context, mountAt("/v2/schedules/{scheduleId}", scheduleId));
  }

  /** The webhooks of the account. */
  webhooks(): WebhookCollectionClient {
    return new WebhookCollectionClient(this.#context, mountAt("/v2/webhooks"));
  }

  /**
   * One webhook.
   *
   * @param webhookId The ID of the webhook.
   */
  webhook(webhookId: string): WebhookClient {
    return new WebhookClient(this.#context, mountAt("/v2/webhooks/{webhookId}", webhookId));
  }

  /** The calls that webhooks of the account made. */
  webhookDispatches(): WebhookDispatchCollectionClient {
    return new WebhookDispatchCollectionClient(this.#context, mountAt("/v2/webhook-dispatches"));
  }

  /**
   * One call of a webhook.
   *
   * @param dispatchId The ID of the dispatch.
   */
  webhookDispatch(dispatchId: string): WebhookDispatchClient {
    const mount = mountAt("/v2/webhook-dispatches/{dispatchId}", dispatchId);
    return new WebhookDispatchClient(this.#context, mount);
  }

  /** Apify Store. */
  store(): StoreCollectionClient {
    return new StoreCollectionClient(this.#context, mountAt("/v2/store"));
  }

  /**
   * The account of the token, with its limits and usage; with an ID or a username, the public profile of that user.
   *
   * @param userId `me`, or the ID or username of somebody else. Default: `me`.
   */
  user(userId?: "me"): CurrentUserClient;
  user(userId: string): UserClient;
  user(userId?: string): CurrentUserClient | UserClient;
  user(userId = "me"): CurrentUserClient | UserClient {
    return userId === "me"
      ? new CurrentUserClient(this.#context, mountAt("/v2/users/me"))
      : new UserClient(this.#context, mountAt("/v2/users/{userId}", userId));
  }

  /**
   * The log of a run or a build.
   *
   * @param buildOrRunId The ID of the build or the run.
   */
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
   *
   * @param statusMessage The message, as the run shows it.
   *
   * @example
   * ```ts
   * await apify.setStatusMessage("5 of 10 pages");
   * ```
   */
  async setStatusMessage(statusMessage: string, options?: StatusMessageOptions): Promise<void> {
    const last = lastOptions(options, arguments.length > 2);
    await setStatusMessage(this.#context, statusMessage, last);
  }

  /**
   * Sends a request for which there is no method yet. `path` begins with `/v2/` and may be a template: `/v2/things/{thingId}`.
   * Resolves to the whole body, parsed by its content type.
   *
   * Not retried if the server may have processed it, unless `retry: "safe"` allows that.
   *
   * @param method The HTTP method.
   * @param path The path from `/v2/` on, with `{parameters}` that `pathParams` fills.
   *
   * @example
   * ```ts
   * const path = "/v2/datasets/{datasetId}";
   * const answer = await apify.request<{ data: { name: string } }>("GET", path, {
   *   pathParams: { datasetId: "me~prices" },
   * });
   * console.log(answer.data.name); // prices
   * ```
   */
  request<T = unknown>(
    method: CustomMethod,
    path: string,
    options?: CustomRequestOptions,
  ): ApiPromise<T> {
    const last = lastOptions(options, arguments.length > 3);
    return new ApiPromise(customRequest<T>(this.#context, method, path, last));
  }

  /** The base URL of requests, `/v2` included. */
  get baseUrl(): string {
    return `${this.#context.origin}${this.#context.prefix}/v2`;
  }

  /** The base URL of public URLs, `/v2` included. */
  get publicBaseUrl(): string {
    return `${this.#context.publicBaseUrl}/v2`;
  }

  /**
   * Counters of what this client has done so far.
   *
   * @example
   * ```ts
   * await apify.dataset("me/prices").get();
   * console.log(apify.stats.requests); // 1
   * ```
   */
  get stats(): Stats {
    return this.#context.stats;
  }

  /**
   * Waits for pending calls, then closes the connections that only this client uses.
   *
   * @example
   * ```ts
   * const client = new ApifyClient();
   * try {
   *   await client.user().get();
   * } finally {
   *   await client.close();
   * }
   * ```
   */
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
