import type { KeyValueStoreListKeysOptions } from "../../generated/options.js";
import { requestOptionsOf } from "../core/call-options.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { ItemIterator } from "../core/item-iterator.js";
import { concurrentOptions, mapInOrder } from "../core/map-in-order.js";
import type { Mount } from "../core/operation.js";
import { checkSource, isSource, type Source } from "../core/source.js";
import { type GetRecordOptions, type KeyValueRecord, readRecord } from "./record.js";

/** Options of `getRecords()`: of each record, and how many are read at once. */
export interface GetRecordsOptions extends Omit<GetRecordOptions, "stream" | "onProgress"> {
  /** How many records are asked for at once. Default: 10. */
  concurrency?: number | undefined;
}

type Keys = Source<string>;
type List = (options?: KeyValueStoreListKeysOptions) => AsyncIterable<{ key: string }>;

const name = "keyValueStore.getRecords";

/** Records of many keys, read ahead. */
export async function* getRecords<T>(
  context: ClientContext,
  mount: Mount,
  given: Keys | KeyValueStoreListKeysOptions | undefined,
  list: List,
  givenOptions: GetRecordsOptions | undefined,
): AsyncGenerator<KeyValueRecord<T>, void, undefined> {
  const { concurrency, ...options } = concurrentOptions(name, givenOptions);
  const { signal, totalTimeoutSecs } = requestOptionsOf(options);
  const openScope = () => context.scope(name, { signal, totalTimeoutSecs });
  async function* records(scope: Scope) {
    const read = async (key: string) => {
      const { data } = await readRecord(context, mount, key, options, scope);
      return data as KeyValueRecord<T> | undefined;
    };
    const keys = keysIn(given, list, signal);
    for await (const record of mapInOrder(keys, concurrency, read, { ahead: false, scope })) {
      if (record) yield [record];
    }
  }
  yield* new ItemIterator(records, openScope);
}

function keysIn(
  given: Keys | KeyValueStoreListKeysOptions | undefined,
  list: List,
  signal: AbortSignal | undefined,
): Keys {
  if (isSource(given)) return given as Keys;
  if (given && typeof given !== "object") checkSource(given, name, "keys");
  return (async function* () {
    for await (const { key } of list({ signal, ...given })) yield key;
  })();
}
