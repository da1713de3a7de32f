import * as operations from "../../generated/operations.js";
import type { KeyValueStoreListKeysOptions } from "../../generated/options.js";
import { KeyValueStoreOperations } from "../../generated/resources.js";
import { ApiPromise } from "../core/api-promise.js";
import { call } from "../core/send.js";
import { lastOptions, type RequestOptions } from "../options.js";
import {
  type GetRecordOptions,
  type KeyValueRecord,
  type RecordToSet,
  readRecord,
  type SetRecordOptions,
  storeRecord,
} from "./record.js";
import {
  type DownloadRecordsOptions,
  downloadArchive,
  type GetRecordsOptions,
  getRecords,
} from "./records.js";
import { listUrl, type PublicUrlOptions, recordUrl, stores } from "./signed-url.js";
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
   *
   * @param recordKey The key of the record.
   *
   * @example
   * ```ts
   * const store = apify.keyValueStore("me/pages");
   * const page = await store.getRecord("page-home", { as: "text" });
   * console.log(page?.contentType, page?.value); // text/html <h1>home</h1>
   * console.log(await store.getRecord("no-such-key")); // undefined
   * ```
   */
  getRecord(
    recordKey: string,
    options: GetRecordOptions & ({ stream: true } | { as: "stream" }),
  ): ApiPromise<KeyValueRecord<ReadableStream<Uint8Array>> | undefined>;
  getRecord(
    recordKey: string,
    options: GetRecordOptions & ({ buffer: true } | { as: "bytes" }),
  ): ApiPromise<KeyValueRecord<Uint8Array> | undefined>;
  getRecord(
    recordKey: string,
    options: GetRecordOptions & { as: "text" },
  ): ApiPromise<KeyValueRecord<string> | undefined>;
  getRecord<T = never, Key extends string = string>(
    recordKey: Key,
    options?: GetRecordOptions,
  ): ApiPromise<KeyValueRecord<[T] extends [never] ? RecordOf<Records, Key> : T> | undefined>;
  getRecord(recordKey: string, options?: GetRecordOptions): ApiPromise<KeyValueRecord | undefined> {
    const last = lastOptions(options, arguments.length > 2);
    return new ApiPromise(readRecord(this.context, this.mount, recordKey, last));
  }

  /**
   * The records under these keys, in their order, or those that `listKeys()` lists with these options, several asked for at
   * once (`concurrency`, default 10). A key without a record is left out. Leaving the loop cancels what is under way.
   *
   * `GET /v2/key-value-stores/{storeId}/records/{recordKey}`
   *
   * @param keys The keys, or options of `listKeys()`. Default: all keys.
   *
   * @example
   * ```ts
   * for await (const { key, value } of apify.keyValueStore("me/pages").getRecords({ prefix: "page-" })) {
   *   console.log(key, value); // page-home <h1>home</h1>
   * }
   * ```
   */
  getRecords<T = unknown>(
    keys?: Iterable<string> | AsyncIterable<string> | KeyValueStoreListKeysOptions,
    options?: GetRecordsOptions,
  ): AsyncGenerator<KeyValueRecord<T>, void, undefined> {
    const list = (listed?: KeyValueStoreListKeysOptions) => this.listKeys(listed);
    const last = lastOptions(options, arguments.length > 2);
    return getRecords<T>(this.context, this.mount, keys, list, last);
  }

  /**
   * Stores a value under a key and replaces an existing one. Text, bytes, Blobs and streams are stored unchanged,
   * everything else as JSON; `contentType` overrides the content type.
   *
   * `PUT /v2/key-value-stores/{storeId}/records/{recordKey}`
   *
   * @param recordKey The key, at most 256 characters.
   * @param value Text, bytes, a Blob, a stream, or anything that JSON can hold.
   *
   * @example
   * ```ts
   * const store = apify.keyValueStore("me/pages");
   * await store.setRecord("settings", { depth: 3 });
   * await store.setRecord("page-about", "<h1>About</h1>", { contentType: "text/html" });
   * ```
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
   *
   * @param recordKey The key of the record.
   *
   * @example
   * ```ts
   * console.log(await apify.keyValueStore("me/pages").recordExists("settings")); // true
   * ```
   */
  recordExists(recordKey: string, options?: RequestOptions): ApiPromise<boolean> {
    const answer = call(this.context, operations.keyValueStoreRecordExists, this.mount, {
      path: { recordKey },
      options: lastOptions(options, arguments.length > 2),
    });
    return new ApiPromise(
      answer.then(({ response }) => ({ data: response.status !== 404, response })),
    );
  }

  /**
   * All records as a ZIP archive: a stream, or a file if `to` is a path. The file appears only when it is complete.
   *
   * `GET /v2/key-value-stores/{storeId}/records`
   *
   * @example
   * ```ts
   * await apify.keyValueStore("me/pages").downloadRecords({ to: "pages.zip" });
   * ```
   */
  downloadRecords(options: DownloadRecordsOptions & { to: string }): ApiPromise<void>;
  downloadRecords(
    options?: DownloadRecordsOptions & { to?: undefined },
  ): ApiPromise<ReadableStream<Uint8Array>>;
  downloadRecords(options?: DownloadRecordsOptions): ApiPromise<never> {
    const last = lastOptions(options, arguments.length > 1);
    return new ApiPromise<never>(downloadArchive(this.context, this.mount, last));
  }

  /**
   * A public URL of the record. It is signed if the token may read the store's signing secret.
   *
   * `GET /v2/key-value-stores/{storeId}`
   *
   * @param recordKey The key of the record.
   *
   * @example
   * ```ts
   * const url = await apify.keyValueStore("me/pages").getRecordPublicUrl("page-home");
   * console.log(await (await fetch(url)).text()); // <h1>home</h1>
   * ```
   */
  getRecordPublicUrl(recordKey: string, options?: RequestOptions): Promise<string> {
    const last = lastOptions(options, arguments.length > 2);
    return recordUrl(this.context, this.mount, recordKey, last);
  }

  /**
   * A URL at which everybody who has it can list the keys, with these options of `listKeys()`. It is signed if the token may
   * see the store's signing secret.
   *
   * `GET /v2/key-value-stores/{storeId}`
   *
   * @example
   * ```ts
   * const url = await apify.keyValueStore("me/pages").createKeysPublicUrl({ prefix: "page-" });
   * console.log((await fetch(url)).status); // 200
   * ```
   */
  createKeysPublicUrl(options?: KeysUrlOptions): Promise<string> {
    const last = lastOptions(options, arguments.length > 1);
    return listUrl(this.context, this.mount, stores, last);
  }
}
