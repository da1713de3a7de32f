import { created, data, done, limitOf } from "./answer.js";
import { ApiError, invalid, notFound } from "./api-error.js";
import { type Call, timestamp } from "./call.js";
import {
  createKeyValueStore,
  type KeyValueStoreState,
  type RecordValue,
} from "./key-value-store-state.js";
import { sign } from "./signature.js";
import { type StorageKind, storageResources } from "./storages.js";
import { zip } from "./zip.js";

/** The most that a record may hold, in bytes; what is larger is uploaded directly. */
const longestRecord = 9 * 1024 * 1024;

const kind: StorageKind<KeyValueStoreState> = {
  one: "keyValueStore",
  many: "keyValueStores",
  at: "/v2/key-value-stores",
  parameter: "storeId",
  collection: ({ keyValueStores }) => keyValueStores,
  ofRun: ({ info }) => info.defaultKeyValueStoreId,
  create: createKeyValueStore,
};

export const keyValueStoreResources = storageResources(kind, {
  listKeys: (store, call) => {
    const limit = limitOf(call);
    const start = call.query.text("exclusiveStartKey");
    const later = keysOf(store, call).filter((key) => start === undefined || isAfter(key, start));
    const keys = later.slice(0, limit);
    const isTruncated = later.length > keys.length;
    return data(call, {
      items: keys.map((key) => ({
        key,
        size: store.record(key)!.body.length,
        recordPublicUrl: recordUrl(store, key, call),
      })),
      count: keys.length,
      limit,
      isTruncated,
      exclusiveStartKey: start ?? null,
      nextExclusiveStartKey: isTruncated ? keys.at(-1) : null,
    });
  },
  downloadRecords: (store, call) => ({
    status: call.operation.status,
    headers: { "content-type": "application/zip" },
    body: zip(keysOf(store, call).map((name) => ({ name, bytes: store.record(name)!.body }))),
  }),
  getRecord: (store, call) => {
    const record = existing(store, call);
    return {
      status: 200,
      headers: { "content-type": record.contentType, ...disposition(call) },
      body: record.body,
    };
  },
  recordExists: (store, call) => {
    const { contentType, body } = existing(store, call);
    const headers = { "content-type": contentType, "content-length": String(body.length) };
    return { status: 200, headers };
  },
  setRecord: (store, call) => {
    if (call.body.length > longestRecord) {
      const message = `The record has ${call.body.length} bytes, more than ${longestRecord}.`;
      throw new ApiError(413, "record-too-large", message);
    }
    const key = storeRecord(store, call);
    return created(call, `/v2/key-value-stores/${store.info.id}/records/${key}`, undefined);
  },
  deleteRecord: (store, call) => {
    store.delete(recordKey(call));
    return done(call);
  },
  getDirectUploadUrl: ({ info }, call) => {
    const key = recordKey(call);
    const signature = sign(info.urlSigningSecretKey!, `upload ${key}`);
    const path = `/uploads/${info.id}/${encodeURIComponent(key)}?signature=${signature}`;
    return data(call, { signedUrl: call.world.url + path });
  },
});

/** Stores the body under the key in the path. */
export function storeRecord(store: KeyValueStoreState, call: Call): string {
  const key = recordKey(call);
  const contentType = call.headers["content-type"] ?? "application/octet-stream";
  store.set(key, { body: call.body, contentType });
  store.info.modifiedAt = timestamp(call.world);
  return key;
}

export function recordKey({ parameters }: Call): string {
  const { recordKey: key = "" } = parameters;
  if (!/^[a-zA-Z0-9!\-_.'()]{1,256}$/.test(key)) {
    throw invalid(
      `"${key}" is no key: 1 to 256 of the characters a-z A-Z 0-9 ! - _ . ' ( )`,
      "invalid-record-key",
    );
  }
  return key;
}

function existing(store: KeyValueStoreState, call: Call): RecordValue {
  const record = store.record(recordKey(call));
  if (!record) throw notFound(call.account !== undefined);
  return record;
}

function disposition({ query, parameters }: Call): Record<string, string> {
  return query.flag("attachment")
    ? { "content-disposition": `attachment; filename="${parameters.recordKey}"` }
    : {};
}

/** Those with the prefix that is asked for, or with that of a collection in the store's schema. */
function keysOf({ keys, info }: KeyValueStoreState, { query }: Call): string[] {
  type Collections = Readonly<Record<string, { key?: string; keyPrefix?: string }>>;
  const { collections = {} } = (info.schema ?? {}) as { collections?: Collections };
  const name = query.text("collection");
  const collection = name === undefined ? {} : collections[name];
  if (!collection) throw invalid(`The store's schema has no collection "${name}".`);
  const { key: only, keyPrefix = "" } = collection;
  const prefix = query.text("prefix") ?? "";
  return keys.filter(
    (key) => key.startsWith(prefix) && key.startsWith(keyPrefix) && (only ?? key) === key,
  );
}

const isAfter = (key: string, start: string) =>
  Buffer.compare(Buffer.from(key), Buffer.from(start)) > 0;

function recordUrl({ info }: KeyValueStoreState, key: string, { world }: Call): string {
  const signature = sign(info.urlSigningSecretKey!, key);
  return `${world.url}/v2/key-value-stores/${info.id}/records/${encodeURIComponent(key)}?signature=${signature}`;
}
