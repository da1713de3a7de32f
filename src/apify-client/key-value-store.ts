import { signature } from "../resources/signed-url.js";
import { ResourceClient, segment } from "./api-client.js";
import {
  boolean,
  count,
  either,
  expectArgument,
  expectOptions,
  nil,
  number,
  object,
  string,
  text,
} from "./arguments.js";
import { isStreamOrBytes } from "./bodies.js";
import { orUndefined } from "./errors.js";
import { iterable, nextBy } from "./pagination.js";
import { signedListUrl } from "./public-urls.js";
import { isNode } from "./streams.js";
import type {
  KeyValueClientCreateKeysUrlOptions,
  KeyValueClientGetRecordOptions,
  KeyValueClientListKeysOptions,
  KeyValueClientListKeysResult,
  KeyValueClientUpdateOptions,
  KeyValueListItem,
  KeyValueStore,
  KeyValueStoreRecord,
  KeyValueStoreRecordOptions,
  ReturnTypeFromOptions,
} from "./types/storage.js";
import type { JsonValue, Paged } from "./types/values.js";

const keys = { limit: count, exclusiveStartKey: string, collection: string, prefix: string };

/** One key-value store. */
export class KeyValueStoreClient extends ResourceClient {
  protected static override readonly defaultPath: string = "key-value-stores";

  /** `GET /v2/key-value-stores/{storeId}` */
  async get(): Promise<KeyValueStore | undefined> {
    return await this._get();
  }

  /** `PUT /v2/key-value-stores/{storeId}` */
  async update(newFields: KeyValueClientUpdateOptions): Promise<KeyValueStore> {
    expectArgument("newFields", newFields, object);
    return await this._update(newFields);
  }

  /** `DELETE /v2/key-value-stores/{storeId}` */
  async delete(): Promise<void> {
    return await this._delete();
  }

  /** A page of keys when awaited, all keys when iterated. `GET /v2/key-value-stores/{storeId}/keys` */
  listKeys(
    options: KeyValueClientListKeysOptions = {},
  ): Paged<KeyValueClientListKeysResult, KeyValueListItem> {
    expectOptions(options, { ...keys, signature: string });
    return iterable({
      options,
      getPage: (params: KeyValueClientListKeysOptions) =>
        this._fetch<KeyValueClientListKeysResult>("GET", { path: "keys", params }),
      next: nextBy("key", options),
    });
  }

  /** A URL at which everybody who has it can read the record. `GET /v2/key-value-stores/{storeId}` */
  async getRecordPublicUrl(key: string): Promise<string> {
    expectArgument("key", key, text);
    const secret = (await this.get())?.urlSigningSecretKey;
    const url = new URL(this._publicUrl(`records/${segment(key)}`));
    if (typeof secret === "string" && secret)
      url.searchParams.append("signature", await signature(secret, key));
    return url.toString();
  }

  /** A URL at which everybody who has it can list the keys. `GET /v2/key-value-stores/{storeId}` */
  async createKeysPublicUrl(options: KeyValueClientCreateKeysUrlOptions = {}): Promise<string> {
    expectOptions(options, { ...keys, expiresInSecs: number });
    return await signedListUrl(this._publicUrl("keys"), await this.get(), { ...options });
  }

  /** `HEAD /v2/key-value-stores/{storeId}/records/{recordKey}` */
  async recordExists(key: string): Promise<boolean> {
    return (await orUndefined(this._send("HEAD", { path: recordPath(key) }))) !== undefined;
  }

  /** JSON is parsed, text is a string, anything else a Buffer. `GET /v2/key-value-stores/{storeId}/records/{recordKey}` */
  async getRecord(key: string): Promise<KeyValueStoreRecord<JsonValue> | undefined>;
  async getRecord<Options extends KeyValueClientGetRecordOptions = KeyValueClientGetRecordOptions>(
    key: string,
    options: Options,
  ): Promise<KeyValueStoreRecord<ReturnTypeFromOptions<Options>> | undefined>;
  async getRecord(
    key: string,
    options: KeyValueClientGetRecordOptions = {},
  ): Promise<KeyValueStoreRecord<unknown> | undefined> {
    expectArgument("key", key, string);
    expectOptions(options, {
      buffer: boolean,
      stream: boolean,
      disableRedirect: boolean,
      signature: string,
    });
    const { buffer, stream } = options;
    if (stream && !isNode)
      throw new Error("The stream option can only be used in Node.js environment.");
    if ("disableRedirect" in options) {
      this.apifyClient.logger.deprecated(
        "The option disableRedirect of getRecord() has no effect any more.",
      );
    }
    const answer = await orUndefined(
      this._send("GET", {
        path: recordPath(key),
        // Without it the API may rewrite HTML.
        params: { attachment: "true", signature: options.signature || undefined },
        ...(buffer ? { forceBuffer: true } : {}),
        ...(stream ? { responseType: "stream" } : {}),
      }),
    );
    return answer && { key, value: answer.data, contentType: answer.headers["content-type"] };
  }

  /** `PUT /v2/key-value-stores/{storeId}/records/{recordKey}` */
  async setRecord(
    record: KeyValueStoreRecord<JsonValue>,
    options: KeyValueStoreRecordOptions = {},
  ): Promise<void> {
    expectOptions(
      record,
      { key: string, value: either(nil, string, number, object, boolean), contentType: text },
      { what: "record", required: ["key", "value"] },
    );
    expectOptions(options, { timeoutSecs: number, doNotRetryTimeouts: boolean });
    const { key, value } = record as KeyValueStoreRecord<unknown>;
    const contentType = record.contentType ?? typeOf(value);
    const { timeoutSecs, doNotRetryTimeouts } = options;
    await this._send("PUT", {
      path: recordPath(key),
      data: contentType.startsWith("application/json") ? jsonOf(value) : value,
      headers: { "content-type": contentType },
      doNotRetryTimeouts,
      timeout: timeoutSecs === undefined ? undefined : timeoutSecs * 1000,
    });
  }

  /** `DELETE /v2/key-value-stores/{storeId}/records/{recordKey}` */
  async deleteRecord(key: string): Promise<void> {
    expectArgument("key", key, string);
    await this._send("DELETE", { path: recordPath(key) });
  }
}

const recordPath = (key: string) => `records/${segment(key)}`;

function typeOf(value: unknown): string {
  if (isStreamOrBytes(value)) return "application/octet-stream";
  return typeof value === "string"
    ? "text/plain; charset=utf-8"
    : "application/json; charset=utf-8";
}

/** Text is taken for JSON already. */
function jsonOf(value: unknown): unknown {
  if (isStreamOrBytes(value) || typeof value === "string") return value;
  try {
    return JSON.stringify(value, null, 2);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(
      `The record value cannot be stringified to JSON. Please provide other content type.\nCause: ${message}`,
    );
  }
}
