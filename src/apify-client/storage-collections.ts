import { ResourceCollectionClient } from "./api-client.js";
import {
  boolean,
  expectOptional,
  expectOptions,
  object,
  oneOf,
  pageOptions,
  string,
} from "./arguments.js";
import type {
  Dataset,
  DatasetCollectionClientGetOrCreateOptions,
  DatasetCollectionClientListOptions,
  DatasetCollectionClientListResult,
  KeyValueStore,
  KeyValueStoreCollectionClientGetOrCreateOptions,
  KeyValueStoreCollectionClientListOptions,
  KeyValueStoreCollectionListResult,
  RequestQueue,
  RequestQueueCollectionListOptions,
  RequestQueueCollectionListResult,
} from "./types/storage.js";
import { ownerships, type Paged } from "./types/values.js";

const listOptions = {
  unnamed: boolean,
  ...pageOptions,
  ownership: oneOf(...ownerships),
};

/** The datasets of the account. */
export class DatasetCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "datasets";

  /** `GET /v2/datasets` */
  list(
    options: DatasetCollectionClientListOptions = {},
  ): Paged<DatasetCollectionClientListResult, Dataset> {
    expectOptions(options, listOptions);
    return this._listPaginated(options);
  }

  /** `POST /v2/datasets` */
  async getOrCreate(
    name?: string,
    options?: DatasetCollectionClientGetOrCreateOptions,
  ): Promise<Dataset> {
    expectOptional("name", name, string);
    expectOptional("options.schema", options?.schema, object);
    return await this._getOrCreate(name, options);
  }
}

/** The key-value stores of the account. */
export class KeyValueStoreCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "key-value-stores";

  /** `GET /v2/key-value-stores` */
  list(
    options: KeyValueStoreCollectionClientListOptions = {},
  ): Paged<KeyValueStoreCollectionListResult, KeyValueStore> {
    expectOptions(options, listOptions);
    return this._listPaginated(options);
  }

  /** `POST /v2/key-value-stores` */
  async getOrCreate(
    name?: string,
    options?: KeyValueStoreCollectionClientGetOrCreateOptions,
  ): Promise<KeyValueStore> {
    expectOptional("name", name, string);
    expectOptional("options.schema", options?.schema, object);
    return await this._getOrCreate(name, options);
  }
}

/** The request queues of the account. */
export class RequestQueueCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "request-queues";

  /** `GET /v2/request-queues` */
  list(
    options: RequestQueueCollectionListOptions = {},
  ): Paged<RequestQueueCollectionListResult, RequestQueue> {
    expectOptions(options, listOptions);
    return this._listPaginated(options);
  }

  /** `POST /v2/request-queues` */
  async getOrCreate(name?: string): Promise<RequestQueue> {
    expectOptional("name", name, string);
    return await this._getOrCreate(name);
  }
}
