import { ResourceClient, ResourceCollectionClient } from "./api-client.js";
import { expectArgument, expectOptional, expectOptions, object, pageOptions } from "./arguments.js";
import { orUndefined } from "./errors.js";
import type { PaginatedIterator } from "./types/values.js";
import type {
  Webhook,
  WebhookCollectionListOptions,
  WebhookDispatch,
  WebhookDispatchCollectionListOptions,
  WebhookUpdateData,
} from "./types/webhook.js";

/** One webhook. */
export class WebhookClient extends ResourceClient {
  protected static override readonly defaultPath: string = "webhooks";

  /** `GET /v2/webhooks/{webhookId}` */
  async get(): Promise<Webhook | undefined> {
    return await this._get();
  }

  /** `PUT /v2/webhooks/{webhookId}` */
  async update(newFields: WebhookUpdateData): Promise<Webhook> {
    expectArgument("newFields", newFields, object);
    return await this._update(newFields);
  }

  /** `DELETE /v2/webhooks/{webhookId}` */
  async delete(): Promise<void> {
    return await this._delete();
  }

  /** `POST /v2/webhooks/{webhookId}/test` */
  async test(): Promise<WebhookDispatch | undefined> {
    return await orUndefined(this._fetch<WebhookDispatch>("POST", { path: "test" }));
  }

  dispatches(): WebhookDispatchCollectionClient {
    return new WebhookDispatchCollectionClient(
      this._subResourceOptions({ resourcePath: "dispatches" }),
    );
  }
}

/** Webhooks, of the account, an Actor or a task. */
export class WebhookCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "webhooks";

  /** `GET /v2/webhooks` */
  list(
    options: WebhookCollectionListOptions = {},
  ): PaginatedIterator<Omit<Webhook, "payloadTemplate" | "headersTemplate">> {
    expectOptions(options, pageOptions);
    return this._listPaginated(options);
  }

  /** `POST /v2/webhooks` */
  async create(webhook?: WebhookUpdateData): Promise<Webhook> {
    expectOptional("webhook", webhook, object);
    return await this._create(webhook);
  }
}

/** One call of a webhook. */
export class WebhookDispatchClient extends ResourceClient {
  protected static override readonly defaultPath: string = "webhook-dispatches";

  /** `GET /v2/webhook-dispatches/{dispatchId}` */
  async get(): Promise<WebhookDispatch | undefined> {
    return await this._get();
  }
}

/** Calls of webhooks, of the account or a webhook. */
export class WebhookDispatchCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "webhook-dispatches";

  /** `GET /v2/webhook-dispatches` */
  list(options: WebhookDispatchCollectionListOptions = {}): PaginatedIterator<WebhookDispatch> {
    expectOptions(options, pageOptions);
    return this._listPaginated(options);
  }
}
