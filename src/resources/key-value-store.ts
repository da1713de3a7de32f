import * as operations from "../../generated/operations.js";
import type {
  KeyValueStoreDownloadRecordsOptions,
  KeyValueStoreGetRecordOptions,
  KeyValueStoreSetRecordOptions,
} from "../../generated/options.js";
import { KeyValueStoreOperations } from "../../generated/resources.js";
import type { ApiPromise } from "../core/api-promise.js";
import { ApifyArgumentError } from "../errors.js";
import type { NoOptions, RequestOptions } from "../options.js";

/** A record with its value parsed by its content type. */
export interface KeyValueRecord<T = unknown> {
  readonly key: string;
  readonly value: T;
  readonly contentType: string | undefined;
}

/** How a record is handed out: parsed by its content type (the default), as bytes, or as a stream. */
export interface RecordForm {
  /** The bytes as they are stored. */
  buffer?: boolean | undefined;
  /** A stream of the bytes as they are stored. */
  stream?: boolean | undefined;
}

/** A record stream without a byte for so long is lost. In milliseconds. */
const streamIdleMillis = 60_000;

/** One key-value store: records of any content type under string keys. */
export class KeyValueStoreClient extends KeyValueStoreOperations {
  /**
   * The record under this key, or `undefined` if there is none. JSON is parsed, text is a string, anything else bytes.
   *
   * `GET /v2/key-value-stores/{storeId}/records/{recordKey}`
   */
  getRecord(
    recordKey: string,
    options: KeyValueStoreGetRecordOptions & { stream: true },
    request?: RequestOptions,
  ): Promise<KeyValueRecord<ReadableStream<Uint8Array>> | undefined>;
  getRecord(
    recordKey: string,
    options: KeyValueStoreGetRecordOptions & { buffer: true },
    request?: RequestOptions,
  ): Promise<KeyValueRecord<Uint8Array> | undefined>;
  getRecord<T = unknown>(
    recordKey: string,
    options?: KeyValueStoreGetRecordOptions & RecordForm,
    request?: RequestOptions,
  ): Promise<KeyValueRecord<T> | undefined>;
  async getRecord(
    recordKey: string,
    { buffer, stream, ...options }: KeyValueStoreGetRecordOptions & RecordForm = {},
    request?: RequestOptions,
  ): Promise<KeyValueRecord | undefined> {
    const { data: value, response } = await this.exchange(operations.keyValueStoreGetRecord, {
      path: { recordKey },
      // Without it the API may rewrite HTML.
      options: { attachment: true, ...options },
      request,
      answer: buffer ? "bytes" : "content",
      ...(stream ? { streamIdleMillis } : {}),
    });
    if (response.status === 404) return undefined;
    return {
      key: recordKey,
      value,
      contentType: response.headers.get("content-type") ?? undefined,
    };
  }

  /**
   * Stores a value under a key, in place of what was there. Text, bytes, Blobs and streams are stored as what they are,
   * everything else as JSON; `contentType` overrides what is stored with it.
   *
   * `PUT /v2/key-value-stores/{storeId}/records/{recordKey}`
   */
  setRecord(
    recordKey: string | { key: string; value: unknown; contentType?: string | undefined },
    value?: unknown,
    options?: KeyValueStoreSetRecordOptions,
    request?: RequestOptions,
  ): ApiPromise<void> {
    if (typeof recordKey === "object" && recordKey !== null) {
      // As the official client has it: setRecord({ key, value, contentType }, options?).
      const { key, value: body, contentType } = recordKey;
      const given = (value ?? {}) as KeyValueStoreSetRecordOptions;
      const named = contentType === undefined ? given : { ...given, contentType };
      return this.#store(key, body, named, options as RequestOptions | undefined);
    }
    return this.#store(recordKey, value, options, request);
  }

  #store(
    recordKey: string,
    body: unknown,
    options: KeyValueStoreSetRecordOptions | undefined,
    request: RequestOptions | undefined,
  ): ApiPromise<void> {
    if (body === undefined) {
      return this.refuse(
        new ApifyArgumentError(
          "setRecord: the value is undefined, which cannot be stored. To remove a record call deleteRecord().",
        ),
      );
    }
    return this.execute(operations.keyValueStoreSetRecord, {
      path: { recordKey },
      body,
      options,
      request,
    });
  }

  /**
   * Whether there is a record under this key.
   *
   * `HEAD /v2/key-value-stores/{storeId}/records/{recordKey}`
   */
  async recordExists(
    recordKey: string,
    options?: NoOptions,
    request?: RequestOptions,
  ): Promise<boolean> {
    const { response } = await this.exchange(operations.keyValueStoreRecordExists, {
      path: { recordKey },
      options,
      request,
    });
    return response.status !== 404;
  }

  /**
   * All records as a ZIP archive, as a stream.
   *
   * `GET /v2/key-value-stores/{storeId}/records`
   */
  downloadRecords(
    options?: KeyValueStoreDownloadRecordsOptions,
    request?: RequestOptions,
  ): ApiPromise<ReadableStream<Uint8Array>> {
    return this.execute(operations.keyValueStoreDownloadRecords, {
      options,
      request,
      streamIdleMillis,
    });
  }
}
