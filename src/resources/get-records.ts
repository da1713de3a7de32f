import type { KeyValueStoreListKeysOptions } from "../../generated/options.js";
import type { ClientContext } from "../core/client-context.js";
import { mapInOrder } from "../core/map-in-order.js";
import type { Mount } from "../core/operation.js";
import { notOptions, requestOptionsOf, snapshot, tooManyArguments } from "../core/request.js";
import { ApifyArgumentError } from "../errors.js";
import { isOptionsObject } from "../options.js";
import { type GetRecordOptions, type KeyValueRecord, readRecord } from "./record.js";

/** Options of `getRecords()`: of each record, and how many are read at once. */
export interface GetRecordsOptions extends Omit<GetRecordOptions, "stream" | "onProgress"> {
  /** How many records are asked for at once. Default: 10. */
  concurrency?: number | undefined;
}

type Keys = Iterable<string> | AsyncIterable<string>;
type List = (options?: KeyValueStoreListKeysOptions) => AsyncIterable<{ key: string }>;

const defaultConcurrency = 10;

/** Records of many keys, read ahead. */
export async function* getRecords<T>(
  context: ClientContext,
  mount: Mount,
  given: Keys | KeyValueStoreListKeysOptions | undefined,
  list: List,
  givenOptions: GetRecordsOptions | undefined,
  tooMany: boolean,
): AsyncGenerator<KeyValueRecord<T>, void, undefined> {
  if (tooMany) throw tooManyArguments("keyValueStore.getRecords");
  if (givenOptions && !isOptionsObject(givenOptions)) {
    throw notOptions("keyValueStore.getRecords");
  }
  const { concurrency = defaultConcurrency, ...options } = { ...snapshot(givenOptions) };
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new ApifyArgumentError("getRecords: concurrency must be a whole number, 1 or more.");
  }
  const { signal, totalTimeoutSecs } = requestOptionsOf(options);
  const scope = context.scope("keyValueStore.getRecords", { signal, totalTimeoutSecs });
  const read = async (key: string) => {
    const { data } = await readRecord(context, mount, key, options, false, scope);
    return data as KeyValueRecord<T> | undefined;
  };
  try {
    const keys = keysIn(given, list, signal);
    for await (const record of mapInOrder(keys, concurrency, read, { ahead: false, scope })) {
      if (!record) continue;
      scope.pause();
      yield record;
      scope.resume();
    }
  } finally {
    scope.cancel(undefined);
    scope.end();
  }
}

function keysIn(
  given: Keys | KeyValueStoreListKeysOptions | undefined,
  list: List,
  signal: AbortSignal | undefined,
): Keys {
  if (given !== undefined && given !== null && typeof given !== "object") {
    throw new ApifyArgumentError("getRecords takes a list of keys: getRecords([key]).");
  }
  const isList = given && (Symbol.iterator in given || Symbol.asyncIterator in given);
  if (isList) return given as Keys;
  return (async function* () {
    for await (const { key } of list({ signal, ...given })) yield key;
  })();
}
