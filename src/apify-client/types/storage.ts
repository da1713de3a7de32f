import type { Readable } from "node:stream";
import type {
  JsonValue,
  OrderedOptions,
  Ownership,
  PaginatedList,
  PaginationOptions,
  StorageAccess,
} from "./values.js";

/** What every storage says of itself. */
interface Storage {
  id: string;
  name?: string;
  title?: string;
  userId: string;
  username?: string;
  actId?: string;
  actRunId?: string;
  createdAt: Date;
  modifiedAt: Date;
  accessedAt: Date;
  generalAccess?: StorageAccess | null;
}

interface StorageStats {
  deleteCount?: number;
  readCount?: number;
  storageBytes?: number;
  writeCount?: number;
}

interface StorageUpdate {
  name?: string | null | undefined;
  title?: string | undefined;
  generalAccess?: StorageAccess | null | undefined;
}

interface StorageListOptions extends OrderedOptions {
  ownership?: Ownership | undefined;
  unnamed?: boolean | undefined;
}

interface StorageCreateOptions {
  schema?: Record<string, unknown> | undefined;
}

// Datasets

export interface Dataset extends Storage {
  cleanItemCount: number;
  fields: string[];
  itemCount: number;
  itemsPublicUrl: string;
  stats: DatasetStats;
  urlSigningSecretKey?: string | null;
}

export interface DatasetStats extends StorageStats {}
export interface DatasetClientUpdateOptions extends StorageUpdate {}
export interface DatasetCollectionClientListOptions extends StorageListOptions {}
export interface DatasetCollectionClientGetOrCreateOptions extends StorageCreateOptions {}
export type DatasetCollectionClientListResult = PaginatedList<Dataset> & { unnamed: boolean };

export interface DatasetClientListItemOptions extends PaginationOptions {
  clean?: boolean | undefined;
  desc?: boolean | undefined;
  fields?: string[] | undefined;
  flatten?: string[] | undefined;
  omit?: string[] | undefined;
  signature?: string | undefined;
  skipEmpty?: boolean | undefined;
  skipHidden?: boolean | undefined;
  unwind?: string | string[] | undefined;
  view?: string | undefined;
}

export interface DatasetClientCreateItemsUrlOptions extends DatasetClientListItemOptions {
  expiresInSecs?: number | undefined;
}

export interface DatasetClientDownloadItemsOptions extends DatasetClientListItemOptions {
  attachment?: boolean | undefined;
  bom?: boolean | undefined;
  delimiter?: string | undefined;
  skipHeaderRow?: boolean | undefined;
  xmlRoot?: string | undefined;
  xmlRow?: string | undefined;
}

export interface DatasetStatistics {
  fieldStatistics: Record<string, FieldStatistics>;
}

export interface FieldStatistics {
  emptyCount?: number;
  max?: number;
  min?: number;
  nullCount?: number;
}

// Key-value stores

export interface KeyValueStore extends Storage {
  keysPublicUrl: string;
  stats?: KeyValueStoreStats;
  urlSigningSecretKey?: string | null;
}

export interface KeyValueStoreStats extends StorageStats {
  listCount?: number;
}

export interface KeyValueClientUpdateOptions extends StorageUpdate {}
export interface KeyValueStoreCollectionClientListOptions extends StorageListOptions {}
export interface KeyValueStoreCollectionClientGetOrCreateOptions extends StorageCreateOptions {}
export type KeyValueStoreCollectionListResult = PaginatedList<KeyValueStore> & {
  unnamed: boolean;
};

export interface KeyValueClientListKeysOptions {
  collection?: string | undefined;
  exclusiveStartKey?: string | undefined;
  limit?: number | undefined;
  prefix?: string | undefined;
  signature?: string | undefined;
}

export interface KeyValueClientCreateKeysUrlOptions extends KeyValueClientListKeysOptions {
  expiresInSecs?: number | undefined;
}

export interface KeyValueClientListKeysResult {
  items: KeyValueListItem[];
  count: number;
  limit: number;
  exclusiveStartKey: string;
  nextExclusiveStartKey: string;
  isTruncated: boolean;
}

export interface KeyValueListItem {
  key: string;
  size: number;
  recordPublicUrl: string;
}

export interface KeyValueClientGetRecordOptions {
  buffer?: boolean | undefined;
  stream?: boolean | undefined;
  signature?: string | undefined;
}

export interface KeyValueStoreRecord<T> {
  key: string;
  value: T;
  contentType?: string | undefined;
}

export interface KeyValueStoreRecordOptions {
  timeoutSecs?: number | undefined;
  doNotRetryTimeouts?: boolean | undefined;
}

export type ReturnTypeFromOptions<Options extends KeyValueClientGetRecordOptions> =
  Options["stream"] extends true ? Readable : Options["buffer"] extends true ? Buffer : JsonValue;

// Request queues

export interface RequestQueue extends Storage {
  expireAt?: string;
  hadMultipleClients: boolean;
  handledRequestCount: number;
  pendingRequestCount: number;
  stats: RequestQueueStats;
  totalRequestCount: number;
}

export interface RequestQueueStats extends StorageStats {
  headItemReadCount?: number;
}

export interface RequestQueueClientUpdateOptions extends StorageUpdate {}
export interface RequestQueueCollectionListOptions extends StorageListOptions {}
export type RequestQueueCollectionListResult = PaginatedList<RequestQueue> & { unnamed: boolean };
