import { LateRow } from "../../generated/late-rows.js";
import * as operations from "../../generated/operations.js";
import type {
  KeyValueStoreDownloadRecordsOptions,
  KeyValueStoreGetRecordOptions,
  KeyValueStoreListKeysOptions,
  KeyValueStoreSetRecordOptions,
} from "../../generated/options.js";
import { KeyValueStoreOperations } from "../../generated/resources.js";
import { ApiPromise } from "../core/api-promise.js";
import { contentPayload } from "../core/body.js";
import { byPart } from "../core/on-demand.js";
import type { Answer } from "../core/send.js";
import { ApifyArgumentError } from "../errors.js";
import type { NoOptions, RequestOptions } from "../options.js";
import { parts } from "./parts.js";
import type { KeyValueRecord, RecordToSet } from "./record.js";
import type { RecordForm } from "./record-form.js";
import type { PublicUrlOptions } from "./signed-url.js";

/** How a record is stored. */
export interface SetRecordOptions extends KeyValueStoreSetRecordOptions {
  /** Uploads to a file host that the API names, for servers that take large records in no other way. Deprecated there. */
  direct?: boolean | undefined;
}

/** What `createKeysPublicUrl()` takes: which keys the URL shows, and for how long. */
export interface KeysUrlOptions
  extends Omit<KeyValueStoreListKeysOptions, "chunkSize" | "signature">,
    PublicUrlOptions {}

/** One key-value store: records of any content type under string keys. */
export class KeyValueStoreClient extends KeyValueStoreOperations {
  /**
   * The record under this key, or `undefined` if there is none. JSON is parsed, text is a string, anything else bytes, unless
   * `as` says otherwise.
   *
   * `GET /v2/key-value-stores/{storeId}/records/{recordKey}`
   */
  getRecord(
    recordKey: string,
    options: KeyValueStoreGetRecordOptions & ({ stream: true } | { as: "stream" }),
    request?: RequestOptions,
  ): ApiPromise<KeyValueRecord<ReadableStream<Uint8Array>> | undefined>;
  getRecord(
    recordKey: string,
    options: KeyValueStoreGetRecordOptions & ({ buffer: true } | { as: "bytes" }),
    request?: RequestOptions,
  ): ApiPromise<KeyValueRecord<Uint8Array> | undefined>;
  getRecord(
    recordKey: string,
    options: KeyValueStoreGetRecordOptions & { as: "text" },
    request?: RequestOptions,
  ): ApiPromise<KeyValueRecord<string> | undefined>;
  getRecord<T = unknown>(
    recordKey: string,
    options?: KeyValueStoreGetRecordOptions & RecordForm,
    request?: RequestOptions,
  ): ApiPromise<KeyValueRecord<T> | undefined>;
  getRecord(
    recordKey: string,
    options?: KeyValueStoreGetRecordOptions & RecordForm,
    request?: RequestOptions,
  ): ApiPromise<KeyValueRecord | undefined> {
    const given = { ...options };
    return new ApiPromise(
      byPart(this.core, parts.stores, request, ({ readRecord }, request) =>
        readRecord(this.core, this.mount, recordKey, given, request),
      ),
    );
  }

  /**
   * Stores a value under a key, in place of what was there. Text, bytes, Blobs and streams are stored as what they are,
   * everything else as JSON; `contentType` overrides what is stored with it.
   *
   * `PUT /v2/key-value-stores/{storeId}/records/{recordKey}`
   */
  setRecord(
    recordKey: string,
    value: unknown,
    options?: SetRecordOptions,
    request?: RequestOptions,
  ): ApiPromise<void>;
  setRecord(
    record: RecordToSet,
    options?: SetRecordOptions,
    request?: RequestOptions,
  ): ApiPromise<void>;
  setRecord(first: string | RecordToSet, ...rest: unknown[]): ApiPromise<void> {
    const inOne = typeof first === "object" && first !== null;
    // What else is in a record is checked as options are.
    const { key, value, contentType, ...others } = inOne
      ? first
      : { key: first, value: rest.shift(), contentType: undefined };
    const [given, request] = rest as [SetRecordOptions | undefined, RequestOptions | undefined];
    const { direct, ...options } = {
      ...others,
      ...given,
      ...(contentType ? { contentType } : {}),
    };
    if (value === undefined) {
      const message =
        "setRecord: undefined is no value that can be stored. To remove a record call deleteRecord().";
      return new ApiPromise(Promise.reject(new ApifyArgumentError(message)));
    }
    if (direct) return new ApiPromise(this.#upload(key, value, options, request));
    const input = { path: { recordKey: key }, body: value, options, own: { direct }, request };
    return this.execute(operations.keyValueStoreSetRecord, input);
  }

  #upload(
    recordKey: string,
    value: unknown,
    options: KeyValueStoreSetRecordOptions,
    request: RequestOptions | undefined,
  ): Promise<Answer<void>> {
    const part = async () =>
      Promise.all([parts.stores(), contentPayload(value, options.contentType)]);
    return byPart(this.core, part, request, ([{ uploadDirectly }, payload], request) =>
      uploadDirectly(this.core, this.mount, recordKey, payload, options, request),
    );
  }

  /**
   * Whether there is a record under this key.
   *
   * `HEAD /v2/key-value-stores/{storeId}/records/{recordKey}`
   */
  recordExists(
    recordKey: string,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<boolean> {
    const input = { path: { recordKey }, options, request };
    const answer = this.exchange(LateRow.keyValueStoreRecordExists, input);
    return new ApiPromise(
      answer.then(({ response }) => ({ data: response.status !== 404, response })),
    );
  }

  /**
   * All records as a ZIP archive: a stream, or a file if `to` is a path. The file is complete or not there.
   *
   * `GET /v2/key-value-stores/{storeId}/records`
   */
  downloadRecords(
    options: KeyValueStoreDownloadRecordsOptions & { to: string },
    request?: RequestOptions,
  ): ApiPromise<void>;
  downloadRecords(
    options?: KeyValueStoreDownloadRecordsOptions,
    request?: RequestOptions,
  ): ApiPromise<ReadableStream<Uint8Array>>;
  downloadRecords(
    given?: KeyValueStoreDownloadRecordsOptions & { to?: string },
    request?: RequestOptions,
  ): ApiPromise<ReadableStream<Uint8Array>> | ApiPromise<void> {
    const { to, ...options } = { ...given };
    return new ApiPromise<never>(
      byPart(this.core, parts.stores, request, ({ archive }, request) =>
        archive(this.core, this.mount, { options, own: { to }, request }, to),
      ) as Promise<Answer<never>>,
    );
  }

  /**
   * A URL at which everybody who has it can read the record. It is signed if the token may see the store's signing secret.
   *
   * `GET /v2/key-value-stores/{storeId}`
   */
  getRecordPublicUrl(
    recordKey: string,
    options?: NoOptions,
    request?: RequestOptions,
  ): Promise<string> {
    return byPart(this.core, parts.stores, request, ({ recordUrl }, request) =>
      recordUrl(this.core, this.mount, recordKey, options, request),
    );
  }

  /**
   * A URL at which everybody who has it can list the keys, with these options of `listKeys()`. It is signed if the token may
   * see the store's signing secret.
   *
   * `GET /v2/key-value-stores/{storeId}`
   */
  createKeysPublicUrl(options?: KeysUrlOptions, request?: RequestOptions): Promise<string> {
    const given = { ...options };
    return byPart(this.core, parts.stores, request, ({ keysUrl }, request) =>
      keysUrl(this.core, this.mount, given, request),
    );
  }
}
