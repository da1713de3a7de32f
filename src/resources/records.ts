import { fileTarget } from "#platform";
import * as operations from "../../generated/operations.js";
import type {
  KeyValueStoreDownloadRecordsOptions,
  KeyValueStoreListKeysOptions,
} from "../../generated/options.js";
import { optionNames } from "../core/arguments.js";
import { requestOptionsOf, splitRequestOptions } from "../core/call-options.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { notTheApi, unexpectedAnswer } from "../core/failures.js";
import { ItemIterator } from "../core/item-iterator.js";
import { concurrentOptions, mapInOrder } from "../core/map-in-order.js";
import type { Mount } from "../core/operation.js";
import type { ProgressOptions } from "../core/progress.js";
import { type ApiResponse, isHtml } from "../core/response.js";
import { call } from "../core/send.js";
import { checkSource, isSource, type Source } from "../core/source.js";
import { streamIdleMillis } from "../core/stream.js";
import { type GetRecordOptions, type KeyValueRecord, readRecord, tracked } from "./record.js";

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

/** Options of `downloadRecords()`. */
export interface DownloadRecordsOptions
  extends KeyValueStoreDownloadRecordsOptions,
    ProgressOptions {
  /** The path of a file, which is there only when it is complete. Default: a stream. */
  to?: string | undefined;
}

/** All records in a ZIP archive, as a stream or a file that appears only when it is complete. */
export async function downloadArchive(
  context: ClientContext,
  mount: Mount,
  given: DownloadRecordsOptions | undefined,
): Promise<ApiResponse<never>> {
  const operation = operations.keyValueStoreDownloadRecords;
  const { own, request } = splitRequestOptions<DownloadRecordsOptions>(
    operation.id,
    given,
    optionNames(operation, ["to", "onProgress"]),
  );
  const { to, onProgress, ...options } = own;
  const inScope = { ...request, onProgress };
  const read = async (within: Scope) => {
    const input = { options: { ...options, ...request }, streamIdleMillis };
    const answer = await call<ReadableStream<Uint8Array>>(context, operation, mount, input, within);
    const { data, response } = answer;
    if (!isHtml(response.headers.get("content-type"))) return answer;
    await data.cancel().catch(() => {});
    throw unexpectedAnswer(context, operation, response, `with a page in HTML. ${notTheApi}`);
  };
  if (to === undefined) {
    return (await tracked(context.scope(operation.id, inScope), read)) as ApiResponse<never>;
  }
  return context.work(operation.id, inScope, async (scope) => {
    const file = await fileTarget("downloadRecords", to);
    const { data, response } = await read(scope);
    await file.write(data, (work) => scope.race(work));
    return { data: undefined as never, response };
  });
}
