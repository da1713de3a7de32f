import { ClientContext } from "../core/client-context.js";
import type { ClientOptions } from "../options.js";
import {
  ScheduleClient,
  ScheduleCollectionClient,
  StoreCollectionClient,
  UserClient,
} from "./account.js";
import { ActorClient, ActorCollectionClient } from "./actor.js";
import {
  boolean,
  either,
  expectArgument,
  expectOptions,
  listOf,
  number,
  object,
  oneOf,
  string,
  strings,
  text,
} from "./arguments.js";
import { BuildClient, BuildCollectionClient } from "./build.js";
import { DatasetClient } from "./dataset.js";
import { translateError } from "./errors.js";
import { HttpClient } from "./http-client.js";
import type { RequestInterceptorFunction } from "./interceptors.js";
import { KeyValueStoreClient } from "./key-value-store.js";
import { clientLog } from "./log.js";
import { LogClient } from "./log-client.js";
import { RequestQueueClient } from "./request-queue.js";
import { RunClient, RunCollectionClient } from "./run.js";
import type { Statistics } from "./statistics.js";
import {
  DatasetCollectionClient,
  KeyValueStoreCollectionClient,
  RequestQueueCollectionClient,
} from "./storage-collections.js";
import { TaskClient, TaskCollectionClient } from "./task.js";
import type { Log } from "./types/log.js";
import type { RequestQueueUserOptions } from "./types/request-queue.js";
import type { ItemData } from "./types/values.js";
import {
  WebhookClient,
  WebhookCollectionClient,
  WebhookDispatchClient,
  WebhookDispatchCollectionClient,
} from "./webhook.js";

export interface ApifyClientOptions extends Pick<ClientOptions, "retryUnsafe" | "rateLimit"> {
  baseUrl?: string | undefined;
  publicBaseUrl?: string | undefined;
  maxRetries?: number | undefined;
  minDelayBetweenRetriesMillis?: number | undefined;
  requestInterceptors?: RequestInterceptorFunction[] | undefined;
  timeoutSecs?: number | undefined;
  token?: string | undefined;
  userAgentSuffix?: string | string[] | undefined;
}

const clientOptions = {
  baseUrl: string,
  publicBaseUrl: string,
  maxRetries: number,
  minDelayBetweenRetriesMillis: number,
  requestInterceptors: listOf(() => undefined),
  timeoutSecs: number,
  token: string,
  userAgentSuffix: either(string, strings),
  retryUnsafe: boolean,
  rateLimit: either(oneOf(false), object),
};

export interface SetStatusMessageOptions {
  isStatusMessageTerminal?: boolean;
  level?: "DEBUG" | "INFO" | "WARNING" | "ERROR";
}

const publicApi = "https://api.apify.com";

/** A client of the Apify API, as in `apify-client` 2. */
export class ApifyClient {
  baseUrl: string;
  publicBaseUrl: string;
  token?: string;
  stats: Statistics;
  logger: Log;
  httpClient: HttpClient;

  constructor(options: ApifyClientOptions = {}) {
    expectOptions(options, clientOptions);
    const { requestInterceptors = [], token, ...rest } = options;
    const { baseUrl = publicApi, publicBaseUrl = publicApi } = options;
    const logger = clientLog();
    const context = contextWith({
      ...rest,
      baseUrl,
      publicBaseUrl,
      // An empty token is none. Nothing of these comes from the environment.
      token: token || null,
      logger: coreLogger(logger),
    });
    this.baseUrl = `${context.origin}${context.prefix}/v2`;
    this.publicBaseUrl = `${context.publicBaseUrl}/v2`;
    this.token = token!;
    this.logger = logger;
    this.httpClient = new HttpClient(context, { interceptors: requestInterceptors, logger });
    this.stats = this.httpClient.stats;
  }

  actors(): ActorCollectionClient {
    return new ActorCollectionClient(this.#options());
  }

  actor(id: string): ActorClient {
    return new ActorClient(this.#options(id));
  }

  builds(): BuildCollectionClient {
    return new BuildCollectionClient(this.#options());
  }

  build(id: string): BuildClient {
    return new BuildClient(this.#options(id));
  }

  datasets(): DatasetCollectionClient {
    return new DatasetCollectionClient(this.#options());
  }

  dataset<Data extends ItemData = Record<string | number, unknown>>(
    id: string,
  ): DatasetClient<Data> {
    return new DatasetClient<Data>(this.#options(id));
  }

  keyValueStores(): KeyValueStoreCollectionClient {
    return new KeyValueStoreCollectionClient(this.#options());
  }

  keyValueStore(id: string): KeyValueStoreClient {
    return new KeyValueStoreClient(this.#options(id));
  }

  log(buildOrRunId: string): LogClient {
    return new LogClient(this.#options(buildOrRunId));
  }

  requestQueues(): RequestQueueCollectionClient {
    return new RequestQueueCollectionClient(this.#options());
  }

  requestQueue(id: string, options: RequestQueueUserOptions = {}): RequestQueueClient {
    const own = this.#options(id);
    expectOptions(options, { clientKey: text, timeoutSecs: number });
    return new RequestQueueClient(own, options);
  }

  runs(): RunCollectionClient {
    return new RunCollectionClient({ ...this.#options(), resourcePath: "actor-runs" });
  }

  run(id: string): RunClient {
    return new RunClient(this.#options(id));
  }

  tasks(): TaskCollectionClient {
    return new TaskCollectionClient(this.#options());
  }

  task(id: string): TaskClient {
    return new TaskClient(this.#options(id));
  }

  schedules(): ScheduleCollectionClient {
    return new ScheduleCollectionClient(this.#options());
  }

  schedule(id: string): ScheduleClient {
    return new ScheduleClient(this.#options(id));
  }

  user(id = "me"): UserClient {
    return new UserClient(this.#options(id));
  }

  webhooks(): WebhookCollectionClient {
    return new WebhookCollectionClient(this.#options());
  }

  webhook(id: string): WebhookClient {
    return new WebhookClient(this.#options(id));
  }

  webhookDispatches(): WebhookDispatchCollectionClient {
    return new WebhookDispatchCollectionClient(this.#options());
  }

  webhookDispatch(id: string): WebhookDispatchClient {
    return new WebhookDispatchClient(this.#options(id));
  }

  store(): StoreCollectionClient {
    return new StoreCollectionClient(this.#options());
  }

  /** Sets the status message of the run that this program is. `PUT /v2/actor-runs/{runId}` */
  async setStatusMessage(message: string, options?: SetStatusMessageOptions): Promise<void> {
    const runId = typeof process === "undefined" ? undefined : process.env.ACTOR_RUN_ID;
    if (!runId) throw new Error("Environment variable ACTOR_RUN_ID is not set!");
    await this.run(runId).update({ statusMessage: message, ...options });
  }

  #options(...ids: unknown[]) {
    const { baseUrl, publicBaseUrl, httpClient } = this;
    const common = { baseUrl, publicBaseUrl, httpClient, apifyClient: this as ApifyClient };
    if (ids.length === 0) return common;
    expectArgument("id", ids[0], text);
    return { ...common, id: ids[0] as string };
  }
}

function contextWith(options: ClientOptions): ClientContext {
  try {
    return new ClientContext(options);
  } catch (error) {
    throw translateError(error, {});
  }
}

/** Each attempt that fails is a detail here. */
function coreLogger(log: Log): ClientOptions["logger"] {
  const debug = (message: string) => log.debug(message);
  return { error: (message) => log.error(message), warn: debug, info: debug, debug };
}
