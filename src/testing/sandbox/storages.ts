import { checkNameFree, reach, runMounts } from "./access.js";
import { type Call, caller, properties } from "./call.js";
import { invalid } from "./errors.js";
import { created, data, deleteFrom, type Method, page, resource } from "./response.js";
import { grants } from "./signature.js";
import {
  type Account,
  type Collection,
  type ServerState,
  type Stored,
  timestamp,
} from "./state.js";

/** What a storage of any kind is created with. */
export interface StorageOptions {
  readonly name?: string | null | undefined;
  readonly schema?: Record<string, unknown> | null | undefined;
  readonly actId?: string | null;
  readonly actRunId?: string | null;
}

interface StorageState extends Stored {
  readonly info: Stored["info"] & { readonly urlSigningSecretKey?: string | null | undefined };
}

/** What distinguishes datasets, key-value stores and request queues. */
export interface StorageKind<S extends StorageState> {
  readonly collection: (state: ServerState) => Collection<S>;
  readonly path: string;
  readonly parameter: string;
  /** The names of the two resources, one and many. */
  readonly one: string;
  readonly many: string;
  /** The field of a run that has the ID of its default storage. */
  readonly ofRun: `default${"Dataset" | "KeyValueStore" | "RequestQueue"}Id`;
  /** Gets the properties that every storage has. */
  readonly create: (
    info: { readonly id: string; readonly userId: string },
    state: ServerState,
    schema: StorageOptions["schema"],
  ) => S;
}

/** Where Apify Console shows a storage. */
const consolePaths: Readonly<Record<StorageKind<never>["ofRun"], string>> = {
  defaultDatasetId: "datasets",
  defaultKeyValueStoreId: "key-value-stores",
  defaultRequestQueueId: "request-queues",
};

export function createStorage<S extends StorageState>(
  { collection, create, ofRun }: StorageKind<S>,
  state: ServerState,
  { id: userId, username }: Account,
  { name = null, schema = null, actId = null, actRunId = null }: StorageOptions,
): S {
  const now = timestamp(state);
  const times = { createdAt: now, modifiedAt: now, accessedAt: now };
  const facts = { ...times, generalAccess: "FOLLOW_USER_SETTING", actId, actRunId };
  const id = state.random.id();
  const consoleUrl = `https://console.apify.com/storage/${consolePaths[ofRun]}/${id}`;
  const info = { id, name, userId, username, consoleUrl, ...facts };
  return collection(state).add(create(info, state, schema));
}

/** The collection and the single storage, each with its own methods beside those that all kinds have. */
export function storageResources<S extends StorageState>(
  kind: StorageKind<S>,
  methods: Readonly<Record<string, Method<S>>>,
) {
  const mounts: Record<string, (call: Call) => S> = {
    [kind.one]: (call) => {
      const reference = call.parameters[kind.parameter]!;
      const isSigned = ({ info }: S) => grants(call, info);
      const storage = reach(call, kind.collection(call.state), reference, isSigned);
      Object.assign(storage.info, { accessedAt: timestamp(call.state) });
      return storage;
    },
  };
  for (const [mount, run] of Object.entries(runMounts)) {
    mounts[`${mount}.${kind.one}`] = (call) =>
      reach(call, kind.collection(call.state), run(call).info[kind.ofRun]);
  }
  return {
    [kind.many]: resource(caller, collectionMethods(kind)),
    [kind.one]: resource(mounts, { ...storageMethods(kind), ...methods }),
  };
}

function collectionMethods<S extends StorageState>(
  kind: StorageKind<S>,
): Record<string, Method<Account>> {
  return {
    list: ({ id }, call) => {
      const unnamed = call.query.flag("unnamed") ?? false;
      const shared = call.query.text("ownership") === "sharedWithMe";
      const owned = shared ? [] : kind.collection(call.state).ownedBy(id);
      const storages = owned.filter(({ info }) => unnamed || info.name);
      return page(call, storages, { unnamed });
    },
    getOrCreate: (account, call) => {
      const name = call.query.text("name");
      const collection = kind.collection(call.state);
      const existing = name === undefined ? undefined : collection.named(account.id, name);
      if (existing) return { ...data(call, existing.info), status: 200 };
      checkName(name);
      const { schema } = call.body.length > 0 ? properties<StorageOptions>(call) : {};
      const { info } = createStorage(kind, call.state, account, { name, schema });
      return created(call, `${kind.path}/${info.id}`, info);
    },
  };
}

function storageMethods<S extends StorageState>(kind: StorageKind<S>): Record<string, Method<S>> {
  return {
    get: ({ info }, call) => data(call, visible(info, call)),
    update: ({ info }, call) => {
      const changes = properties<StorageOptions>(call);
      if (changes.name && changes.name !== info.name) {
        checkName(changes.name);
        const taken = [400, "name-not-unique"] as const;
        checkNameFree(call, kind.collection(call.state), changes.name, taken);
      }
      Object.assign(info, changes, { modifiedAt: timestamp(call.state) });
      return data(call, info);
    },
    delete: deleteFrom(kind.collection),
  };
}

/** Only the owner sees the key that signs URLs. */
function visible(info: StorageState["info"], { account }: Call): object {
  const { urlSigningSecretKey: _, ...others } = info;
  return account?.id === info.userId ? info : others;
}

export function checkName(name: string | undefined, type?: string): void {
  if (name === undefined || /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/.test(name)) return;
  throw invalid(
    `"${name}" is no valid name: use 1 to 63 letters, digits, and inner hyphens.`,
    type,
  );
}
