import * as operations from "../../generated/operations.js";
import type {
  KeyValueStoreDownloadRecordsOptions,
  KeyValueStoreGetRecordOptions,
  KeyValueStoreListKeysOptions,
} from "../../generated/options.js";
import { KeyValueStoreOperations } from "../../generated/resources.js";
import { ApiPromise } from "../core/api-promise.js";
import { call } from "../core/send.js";
import type { RequestOptions } from "../options.js";
import {
  downloadArchive,
  type KeyValueRecord,
  type RecordForm,
  type RecordToSet,
  readRecord,
  type SetRecordOptions,
  storeRecord,
} from "./record.js";
import { keysUrl, type PublicUrlOptions, recordUrl } from "./signed-url.js";
import type { RecordOf } from "./types.js";

/** Options of `createKeysPublicUrl()`: which keys the URL lists, and how long it is valid. */
export interface KeysUrlOptions
  extends Omit<KeyValueStoreListKeysOptions, "chunkSize" | "signature">,
    PublicUrlOptions {}

/** One key-value store: records of any content type under string keys. */
export class KeyValueStoreClient<Records = unknown> extends KeyValueStoreOperations {
  /**
   * The record under this key, or `undefined` if there is none. JSON is parsed, text is a string, anything else bytes, unless
   * `as` says otherwise.
   *
   * `GET /v2/key-value-stores/{storeId}/records/{recordKey}`
   */
  getRecord(
    recordKey: string,
    options: KeyValueStoreGetRecordOptions & ({ stream: true } | { as: "stream" }),
  ): ApiPromise<KeyValueRecord<ReadableStream<Uint8Array>> | undefined>;
  getRecord(
    recordKey: string,
    options: KeyValueStoreGetRecordOptions & ({ buffer: true } | { as: "bytes" }),
  ): ApiPromise<KeyValueRecord<Uint8Array> | undefined>;
  getRecord(
    recordKey: string,
    options: KeyValueStoreGetRecordOptions & { as: "text" },
  ): ApiPromise<KeyValueRecord<string> | undefined>;
  getRecord<T = never, Key extends string = string>(
    recordKey: Key,
    options?: KeyValueStoreGetRecordOptions & RecordForm,
  ): ApiPromise<KeyValueRecord<[T] extends [never] ? RecordOf<Records, Key> : T> | undefined>;
  getRecord(
    recordKey: string,
    options?: KeyValueStoreGetRecordOptions & RecordForm,
  ): ApiPromise<KeyValueRecord | undefined> {
    const tooMany = arguments.length > 2;
    return new ApiPromise(readRecord(this.context, this.mount, recordKey, options, tooMany));
  }

  /**
   * Stores a value under a key and replaces an existing one. Text, bytes, Blobs and streams are stored unchanged,
   * everything else as JSON; `contentType` overrides the content type.
   *
   * `PUT /v2/key-value-stores/{storeId}/records/{recordKey}`
   */
  setRecord(recordKey: string, value: unknown, options?: SetRecordOptions): ApiPromise<void>;
  setRecord(record: RecordToSet, options?: SetRecordOptions): ApiPromise<void>;
  setRecord(...record: unknown[]): ApiPromise<void> {
    return new ApiPromise(storeRecord(this.context, this.mount, record));
  }

  /**
   * Whether there is a record under this key.
   *
   * `HEAD /v2/key-value-stores/{storeId}/records/{recordKey}`
   */
  recordExists(recordKey: string, options?: RequestOptions): ApiPromise<boolean> {
    const answer = call(this.context, operations.keyValueStoreRecordExists, this.mount, {
      path: { recordKey },
      options,
      tooMany: arguments.length > 2,
    });
    return new ApiPromise(
      answer.then(({ response }) => ({ data: response.status !== 404, response })),
    );
  }

  /**
   * All records as a ZIP archive: a stream, or a file if `to` is a path. The file appears only when it is complete.
   *
   * `GET /v2/key-value-stores/{storeId}/records`
   */
  downloadRecords(options: KeyValueStoreDownloadRecordsOptions & { to: string }): ApiPromise<void>;
  downloadRecords(
    options?: KeyValueStoreDownloadRecordsOptions,
  ): ApiPromise<ReadableStream<Uint8Array>>;
  downloadRecords(
    options?: KeyValueStoreDownloadRecordsOptions & { to?: string },
  ): ApiPromise<never> {
    const tooMany = arguments.length > 1;
    return new ApiPromise<never>(downloadArchive(this.context, this.mount, options, tooMany));
  }

  /**
   * A public URL of the record. It is signed if the token may read the store's signing secret.
   *
   * `GET /v2/key-value-stores/{storeId}`
   */
  getRecordPublicUrl(recordKey: string, options?: RequestOptions): Promise<string> {
    const tooMany = arguments.length > 2;
    return recordUrl(this.context, this.mount, recordKey, options, tooMany);
  }

  /**
   * A URL at which everybody who has it can list the keys, with these options of `listKeys()`. It is signed if the token may
   * see the store's signing secret.
   *
   * `GET /v2/key-value-stores/{storeId}`
   */
  createKeysPublicUrl(options?: KeysUrlOptions): Promise<string> {
    return keysUrl(this.context, this.mount, options, arguments.length > 1);
  }
}
