/** Values that the API names, as they stand in the types of `apify-client` 2. */

/** Statuses after which a run or a build does not change any more. */
export const endedJobStatuses = ["SUCCEEDED", "FAILED", "TIMED-OUT", "ABORTED"] as const;
export type EndedJobStatus = (typeof endedJobStatuses)[number];

export const jobStatuses = [
  "READY",
  "RUNNING",
  "SUCCEEDED",
  "FAILED",
  "TIMING-OUT",
  "TIMED-OUT",
  "ABORTING",
  "ABORTED",
] as const;
export type JobStatus = (typeof jobStatuses)[number];

export const runOrigins = [
  "DEVELOPMENT",
  "WEB",
  "API",
  "SCHEDULER",
  "TEST",
  "WEBHOOK",
  "ACTOR",
  "CLI",
  "STANDBY",
  "CI",
  "MCP",
  "APIFY_AI",
] as const;

export type RunOrigin = (typeof runOrigins)[number];

export const permissionLevels = ["FULL_PERMISSIONS", "LIMITED_PERMISSIONS"] as const;
export type PermissionLevel = (typeof permissionLevels)[number];

export type RunAccess = "FOLLOW_USER_SETTING" | "RESTRICTED" | "ANYONE_WITH_ID_CAN_READ";
export type StorageAccess = RunAccess | "ANYONE_WITH_NAME_CAN_READ";

export const ownerships = ["ownedByMe", "sharedWithMe"] as const;
export type Ownership = (typeof ownerships)[number];

/** JSON, as a record holds it. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | ({ [Key in string]: JsonValue } & { [Key in string]?: JsonValue | undefined });

// biome-ignore lint/suspicious/noExplicitAny: as there.
export type ItemData = Record<string | number, any>;
export type Dictionary<T = unknown> = Record<PropertyKey, T>;

export interface PaginationOptions {
  offset?: number | undefined;
  limit?: number | undefined;
  chunkSize?: number | undefined;
}

/** The same with an order, which nearly all lists have. */
export interface OrderedOptions extends PaginationOptions {
  desc?: boolean | undefined;
}

export interface PaginatedResponse<Data> {
  total: number;
  items: Data[];
}

export interface PaginatedList<Data> extends PaginatedResponse<Data> {
  count: number;
  offset: number;
  limit: number;
  desc: boolean;
}

/** A list: awaited it is a page, iterated all of its items. */
export type Paged<Page, Item> = Promise<Page> & AsyncIterable<Item>;
export type PaginatedIterator<T> = Paged<PaginatedList<T>, T>;
