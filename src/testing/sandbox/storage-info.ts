import type { Account } from "./account.js";
import { timestamp } from "./call.js";
import type { World } from "./world.js";

/** What a storage of any kind is created with. */
export interface StorageOptions {
  readonly name?: string | null | undefined;
  readonly schema?: Record<string, unknown> | null | undefined;
  readonly actId?: string;
  readonly actRunId?: string;
}

/** The properties that every storage shows. */
export function storageInfo(
  world: World,
  { id: userId, username }: Account,
  { name = null, actId, actRunId }: StorageOptions,
) {
  const now = timestamp(world);
  return {
    id: world.chance.id(),
    name,
    userId,
    username,
    createdAt: now,
    modifiedAt: now,
    accessedAt: now,
    generalAccess: "FOLLOW_USER_SETTING",
    actId: actId ?? null,
    actRunId: actRunId ?? null,
  };
}
