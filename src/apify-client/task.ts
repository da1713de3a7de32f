import { callOptions, encodeWebhooks, lastRunOptions, startOptions } from "./actor.js";
import { ResourceClient, ResourceCollectionClient } from "./api-client.js";
import { expectArgument, expectOptional, expectOptions, object, pageOptions } from "./arguments.js";
import { orUndefined } from "./errors.js";
import { RunClient, RunCollectionClient } from "./run.js";
import type {
  ActorRun,
  Task,
  TaskCallOptions,
  TaskCollectionListOptions,
  TaskCreateData,
  TaskLastRunOptions,
  TaskList,
  TaskStartOptions,
  TaskUpdateData,
} from "./types/run.js";
import type { Dictionary, PaginatedIterator } from "./types/values.js";
import { WebhookCollectionClient } from "./webhook.js";

/** One task. */
export class TaskClient extends ResourceClient {
  protected static override readonly defaultPath: string = "actor-tasks";

  /** `GET /v2/actor-tasks/{actorTaskId}` */
  async get(): Promise<Task | undefined> {
    return await this._get();
  }

  /** `PUT /v2/actor-tasks/{actorTaskId}` */
  async update(newFields: TaskUpdateData): Promise<Task> {
    expectArgument("newFields", newFields, object);
    return await this._update(newFields);
  }

  /** `PUT /v2/actor-tasks/{actorTaskId}` */
  async publish(): Promise<Task> {
    return await this.update({ isPublic: true });
  }

  /** `PUT /v2/actor-tasks/{actorTaskId}` */
  async unpublish(): Promise<Task> {
    return await this.update({ isPublic: false });
  }

  /** `DELETE /v2/actor-tasks/{actorTaskId}` */
  async delete(): Promise<void> {
    return await this._delete();
  }

  /** Starts a run, which is paid: never sent twice. `POST /v2/actor-tasks/{actorTaskId}/runs` */
  async start(input?: Dictionary, options: TaskStartOptions = {}): Promise<ActorRun> {
    expectOptional("input", input, object);
    expectOptions(options, startOptions);
    const { webhooks, ...params } = options;
    return await this._fetch("POST", {
      path: "runs",
      params: { ...params, webhooks: encodeWebhooks(webhooks) },
      data: input,
      headers: { "content-type": "application/json" },
      stringifyFunctions: true,
    });
  }

  /** Starts a run and waits until it has ended. `POST /v2/actor-tasks/{actorTaskId}/runs` */
  async call(input?: Dictionary, options: TaskCallOptions = {}): Promise<ActorRun> {
    expectOptional("input", input, object);
    expectOptions(options, callOptions(startOptions));
    const { waitSecs, ...start } = options;
    const { id } = await this.start(input, start);
    return await this.apifyClient.run(id).waitForFinish({ waitSecs });
  }

  /** `GET /v2/actor-tasks/{actorTaskId}/input` */
  async getInput(): Promise<Dictionary | Dictionary[] | undefined> {
    return (await orUndefined(this._send("GET", { path: "input" })))?.data;
  }

  /** `PUT /v2/actor-tasks/{actorTaskId}/input` */
  async updateInput(newFields: Dictionary | Dictionary[]): Promise<Dictionary | Dictionary[]> {
    return (await this._send("PUT", { path: "input", data: newFields })).data;
  }

  lastRun(options: TaskLastRunOptions = {}): RunClient {
    expectOptions(options, lastRunOptions);
    return new RunClient(
      this._subResourceOptions({
        id: "last",
        params: this._params(options),
        resourcePath: "runs",
      }),
    );
  }

  runs(): RunCollectionClient {
    return new RunCollectionClient(this._subResourceOptions({ resourcePath: "runs" }));
  }

  webhooks(): WebhookCollectionClient {
    return new WebhookCollectionClient(this._subResourceOptions());
  }
}

/** The tasks of the account. */
export class TaskCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "actor-tasks";

  /** `GET /v2/actor-tasks` */
  list(options: TaskCollectionListOptions = {}): PaginatedIterator<TaskList> {
    expectOptions(options, pageOptions);
    return this._listPaginated(options);
  }

  /** `POST /v2/actor-tasks` */
  async create(task: TaskCreateData): Promise<Task> {
    expectArgument("task", task, object);
    return await this._create(task);
  }
}
