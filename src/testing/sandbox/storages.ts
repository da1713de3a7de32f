import { checkName, reach, runMounts } from "./access.js";
import type { Account } from "./accounts.js";
import { type Call, caller, properties } from "./call.js";
import { timestamp } from "./clock.js";
import {
  created,
  data,
  deleteFrom,
  type Locator,
  type Method,
  page,
  type Resource,
  resource,
} from "./response.js";
import { grants, signingKey } from "./signature.js";
import { collectionOf, type ServerState, type StateOf, type Stored } from "./state.js";
import { DatasetState, KeyValueStoreState, RequestQueueState } from "./storage-state.js";
import type { Schema } from "./validation.js";

/** What a storage of any kind is created with. */
export interface StorageOptions {
  readonly name?: string | null | undefined;
  readonly schema?: Schema | null | undefined;
  readonly actId?: string | null;
  readonly actRunId?: string | null;
}

/** The resource that one storage of each kind is, and the field of a run that has the ID of its default storage. */
const storageKinds = {
  datasets: { one: "dataset", ofRun: "defaultDatasetId", State: DatasetState },
  keyValueStores: {
    one: "keyValueStore",
    ofRun: "defaultKeyValueStoreId",
    State: KeyValueStoreState,
  },
  requestQueues: { one: "requestQueue", ofRun: "defaultRequestQueueId", State: RequestQueueState },
} as const;

export type StorageKind = keyof typeof storageKinds;

export function createStorage<K extends StorageKind>(
  kind: K,
  state: ServerState,
  { id: userId, username }: Account,
  { name = null, schema = null, actId = null, actRunId = null }: StorageOptions,
): StateOf<K> {
  const now = timestamp(state);
  const times = { createdAt: now, modifiedAt: now, accessedAt: now };
  const facts = { ...times, generalAccess: "FOLLOW_USER_SETTING", actId, actRunId };
  const id = state.random.id();
  const path = state[kind].pathOf(id);
  const consoleUrl = path.replace("/v2", "https://console.apify.com/storage");
  const info = { id, name, userId, username, consoleUrl, ...facts };
  const urlSigningSecretKey = signingKey(state, info);
  const { State } = storageKinds[kind];
  const storage = new State({ info, url: state.url + path, urlSigningSecretKey, schema });
  return collectionOf(state, kind).add(storage as unknown as StateOf<K>);
}

/** The collection and the single storage, each with its own methods beside those that all kinds have. */
export function storageResources<K extends StorageKind>(
  kind: K,
  methods: Readonly<Record<string, Method<StateOf<K>>>>,
): Readonly<Record<string, Resource>> {
  const { one, ofRun } = storageKinds[kind];
  const mounts: Record<string, Locator<StateOf<K>>> = {
    [one]: (call) => {
      const isSigned = ({ info }: Stored) => grants(call, info);
      const storage = reach(call, collectionOf(call.state, kind), isSigned);
      Object.assign(storage.info, { accessedAt: timestamp(call.state) });
      return storage;
    },
  };
  for (const [mount, run] of Object.entries(runMounts)) {
    mounts[`${mount}.${one}`] = (call) =>
      reach(call, collectionOf(call.state, kind), undefined, run(call).info[ofRun]);
  }
  return {
    [kind]: resource(caller, collectionMethods(kind)),
    [one]: resource(mounts, { ...storageMethods(kind), ...methods }),
  };
}

function collectionMethods(kind: StorageKind): Record<string, Method<Account>> {
  return {
    list: ({ id }, call) => {
      const unnamed = call.query.flag("unnamed") ?? false;
      const shared = call.query.text("ownership") === "sharedWithMe";
      const owned: Stored[] = shared ? [] : call.state[kind].ownedBy(id);
      const storages = owned.filter(({ info }) => unnamed || info.name);
      return page(call, storages, { unnamed });
    },
    getOrCreate: (account, call) => {
      const name = call.query.text("name");
      const collection = call.state[kind];
      const existing = name === undefined ? undefined : collection.named(account.id, name);
      if (existing) return { ...data(call, existing.info), status: 200 };
      checkName(call, kind, name);
      const { schema } = call.body.length > 0 ? properties<StorageOptions>(call) : {};
      const { info } = createStorage(kind, call.state, account, { name, schema });
      return created(call, collection.pathOf(info.id), info);
    },
  };
}

function storageMethods(kind: StorageKind): Record<string, Method<Stored>> {
  return {
    get: ({ info }, call) => data(call, visible(info, call)),
    update: ({ info }, call) => {
      const changes = properties<StorageOptions>(call);
      checkName(call, kind, changes.name || undefined, info);
      Object.assign(info, changes, { modifiedAt: timestamp(call.state) });
      return data(call, info);
    },
    delete: deleteFrom(kind),
  };
}

/** Only the owner sees the key that signs URLs. */
function visible(info: Stored["info"], { account }: Call): object {
  const { urlSigningSecretKey: _, ...others } = info as { urlSigningSecretKey?: string };
  return account?.id === info.userId ? info : others;
}
