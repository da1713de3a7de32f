import type { Dataset } from "../../../generated/models.js";
import type { Account } from "./account.js";
import { timestamp } from "./call.js";
import { known } from "./known.js";
import { type StorageOptions, storageInfo } from "./storage-info.js";
import type { World } from "./world.js";

export type Item = Record<string, unknown>;

/** A dataset. Its items are kept as JSON, one text each: what was pushed cannot be changed from outside. */
export class DatasetState {
  readonly lines: string[] = [];

  constructor(readonly info: Dataset) {}

  get items(): Item[] {
    return this.lines.map((line) => JSON.parse(line) as Item);
  }

  push(items: readonly Item[], world: World): void {
    const { info, lines } = this;
    for (const item of items) {
      lines.push(JSON.stringify(item));
      if (Object.keys(item).some((name) => !name.startsWith("#"))) info.cleanItemCount++;
    }
    info.itemCount = lines.length;
    info.modifiedAt = timestamp(world);
    const writeCount = (info.stats?.writeCount ?? 0) + items.length;
    info.stats = known<Dataset["stats"]>({ ...info.stats, writeCount });
  }
}

export function createDataset(
  world: World,
  account: Account,
  options: StorageOptions,
): DatasetState {
  const info = storageInfo(world, account, options);
  return new DatasetState(
    known<Dataset>({
      ...info,
      itemCount: 0,
      cleanItemCount: 0,
      schema: options.schema ?? null,
      stats: { readCount: 0, writeCount: 0, storageBytes: 0 },
      urlSigningSecretKey: world.chance.id(),
      itemsPublicUrl: `${world.url}/v2/datasets/${info.id}/items`,
    }),
  );
}
