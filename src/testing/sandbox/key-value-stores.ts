import { type Call, found, jsonValue } from "./call.js";
import { timestamp } from "./clock.js";
import { collectionsOf } from "./declared-schemas.js";
import { ApiError, checkSize, invalid } from "./errors.js";
import {
  attachment,
  created,
  data,
  done,
  maxPageLength,
  type Resource,
  resource,
} from "./response.js";
import { checkSignature, sign } from "./signature.js";
import type { KeyValueStoreState, RecordValue } from "./storage-state.js";
import { storageResources } from "./storages.js";
import { validateValue } from "./validation.js";
import { own } from "./wire.js";
import { zip } from "./zip.js";

export const keyValueStoreResources = storageResources("keyValueStores", {
  listKeys: (store, call) => {
    const limit = call.query.limit(maxPageLength);
    const start = call.query.text("exclusiveStartKey");
    const isLater = (key: string) => Buffer.compare(Buffer.from(key), Buffer.from(start ?? "")) > 0;
    const later = keysOf(store, call).filter(isLater);
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
    const { body, contentType } = found(call, store.record(recordKey(call)));
    const headers = {
      "content-type": contentType,
      ...(call.query.flag("attachment") && attachment(recordKey(call))),
    };
    return { status: 200, headers, body };
  },
  recordExists: (store, call) => {
    const { contentType, body } = found(call, store.record(recordKey(call)));
    const headers = { "content-type": contentType, "content-length": String(body.length) };
    return { status: 200, headers };
  },
  setRecord: async (store, call) => {
    // Larger ones are uploaded directly.
    checkSize(call.body, "record-too-large");
    await checkRecord(store, recordKey(call), recordOf(call));
    const key = storeRecord(store, call);
    return created(
      call,
      `${call.state.keyValueStores.pathOf(store.info.id)}/records/${key}`,
      undefined,
    );
  },
  deleteRecord: (store, call) => {
    store.delete(recordKey(call));
    return done(call);
  },
  getDirectUploadUrl: (store, call) => {
    const key = encodeURIComponent(recordKey(call));
    const path = `/uploads/${store.info.id}/${key}?signature=${uploadSignature(store, call)}`;
    return data(call, { signedUrl: call.state.url + path });
  },
});

/** Where `getDirectUploadUrl` leads: a file host beside the API, which takes bytes of any size without a token. */
export const uploadPath = "/uploads/{storeId}/{recordKey}";

export const uploads: Resource = resource<undefined>(() => undefined, {
  put: (_, call) => {
    const store = found(call, call.state.keyValueStores.get(call.parameters.storeId));
    checkSignature(call, uploadSignature(store, call));
    storeRecord(store, call);
    return { status: 200 };
  },
});

const uploadSignature = ({ info }: KeyValueStoreState, call: Call) =>
  sign(info.urlSigningSecretKey!, `upload ${recordKey(call)}`);

/** Stores the body under the key in the path. */
function storeRecord(store: KeyValueStoreState, call: Call): string {
  const key = recordKey(call);
  store.set(key, recordOf(call));
  store.info.modifiedAt = timestamp(call.state);
  return key;
}

function recordOf({ body, headers }: Call): RecordValue {
  return { body, contentType: headers["content-type"] ?? "application/octet-stream" };
}

/** Refuses a record that does not fit the collections that its key belongs to. */
export async function checkRecord(
  { info }: KeyValueStoreState,
  key: string,
  { body, contentType }: RecordValue,
): Promise<void> {
  const refuse = (message: string, data?: object) => {
    throw new ApiError(400, "schema-validation-error", message, data);
  };
  for (const [name, collection] of Object.entries(collectionsOf(info.schema))) {
    const { key: only, keyPrefix = only, contentTypes, jsonSchema } = collection;
    if (only === undefined ? !key.startsWith(keyPrefix ?? "") : key !== only) continue;
    const type = contentType.split(";", 1)[0]!.trim().toLowerCase();
    if (contentTypes && !contentTypes.includes(type)) {
      refuse(`Records of the collection "${name}" are ${contentTypes.join(" or ")}, not ${type}.`);
    }
    if (!jsonSchema) continue;
    const validationErrors = await validateValue(jsonSchema, jsonValue(body));
    if (validationErrors.length === 0) continue;
    refuse(`The record does not fit the schema of the collection "${name}".`, { validationErrors });
  }
}

function recordKey({ parameters }: Call): string {
  const { recordKey: key = "" } = parameters;
  if (!/^[a-zA-Z0-9!\-_.'()]{1,256}$/.test(key)) {
    throw invalid(
      `"${key}" is no valid key: use 1 to 256 of the characters a-z A-Z 0-9 ! - _ . ' ( )`,
      "invalid-record-key",
    );
  }
  return key;
}

/** The keys with the prefix in the query, or with that of a collection in the store's schema. */
function keysOf({ keys, info }: KeyValueStoreState, { query }: Call): string[] {
  const name = query.text("collection");
  const collection = name === undefined ? {} : own(collectionsOf(info.schema), name);
  if (!collection) throw invalid(`The store's schema has no collection "${name}".`);
  const { key: only, keyPrefix = "" } = collection;
  const prefix = query.text("prefix") ?? "";
  return keys.filter(
    (key) => key.startsWith(prefix) && key.startsWith(keyPrefix) && (only ?? key) === key,
  );
}

function recordUrl({ info }: KeyValueStoreState, key: string, { state }: Call): string {
  const signature = sign(info.urlSigningSecretKey!, key);
  return `${state.url}/v2/key-value-stores/${info.id}/records/${encodeURIComponent(key)}?signature=${signature}`;
}
