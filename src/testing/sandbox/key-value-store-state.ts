import type { KeyValueStore } from "../../../generated/models.js";
import type { Account } from "./account.js";
import { known } from "./known.js";
import { type StorageOptions, storageInfo } from "./storage-info.js";
import type { World } from "./world.js";

export interface RecordValue {
  readonly body: Buffer;
  readonly contentType: string;
}

/** A key-value store and its records. */
export class KeyValueStoreState {
  readonly #records = new Map<string, RecordValue>();
  #sorted: string[] | undefined;

  constructor(readonly info: KeyValueStore) {}

  /** In the order of their bytes in UTF-8. */
  get keys(): readonly string[] {
    this.#sorted ??= [...this.#records.keys()]
      .map((key) => Buffer.from(key))
      .sort(Buffer.compare)
      .map((key) => key.toString());
    return this.#sorted;
  }

  record(key: string): RecordValue | undefined {
    return this.#records.get(key);
  }

  set(key: string, value: RecordValue): void {
    if (!this.#records.has(key)) this.#sorted = undefined;
    this.#records.set(key, value);
  }

  delete(key: string): void {
    if (this.#records.delete(key)) this.#sorted = undefined;
  }
}

export function createKeyValueStore(
  world: World,
  account: Account,
  options: StorageOptions,
): KeyValueStoreState {
  const info = storageInfo(world, account, options);
  const url = `${world.url}/v2/key-value-stores/${info.id}`;
  return new KeyValueStoreState(
    known<KeyValueStore>({
      ...info,
      schema: options.schema ?? null,
      stats: { readCount: 0, writeCount: 0, deleteCount: 0, listCount: 0, storageBytes: 0 },
      urlSigningSecretKey: world.chance.id(),
      keysPublicUrl: `${url}/keys`,
      recordsPublicUrl: `${url}/records`,
    }),
  );
}
