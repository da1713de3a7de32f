import { nameNotUnique, reach } from "./access.js";
import type { Account } from "./account.js";
import { created, data, done, page } from "./answer.js";
import { invalid } from "./api-error.js";
import { type Call, caller, properties, timestamp } from "./call.js";
import type { Collection, Stored } from "./collection.js";
import { runPlaces } from "./places.js";
import { type Method, type Place, type Resource, resource } from "./resource.js";
import { grants } from "./signature.js";
import type { RunState } from "./state.js";
import type { StorageOptions } from "./storage-info.js";
import type { World } from "./world.js";

interface StorageState extends Stored {
  readonly info: Stored["info"] & {
    name?: string | null | undefined;
    modifiedAt: string;
    accessedAt: string;
    urlSigningSecretKey?: string | null | undefined;
  };
}

/** What datasets, key-value stores and request queues have in common, and where each of them differs. */
export interface StorageKind<S extends StorageState> {
  readonly collection: (world: World) => Collection<S>;
  readonly at: string;
  readonly parameter: string;
  /** The names of the two resources, one and many. */
  readonly one: string;
  readonly many: string;
  readonly ofRun: (run: RunState) => string;
  readonly create: (world: World, account: Account, options: StorageOptions) => S;
}

/** The collection and the single storage, each with its own methods beside those that all kinds have. */
export function storageResources<S extends StorageState>(
  kind: StorageKind<S>,
  methods: Readonly<Record<string, Method<S>>>,
): Record<string, Resource> {
  const places: Record<string, Place<S>> = {
    [kind.one]: (call) => {
      const reference = call.parameters[kind.parameter]!;
      const storage = reach(call, kind.collection(call.world), reference, (found) =>
        grants(call, found.info),
      );
      storage.info.accessedAt = timestamp(call.world);
      return storage;
    },
  };
  for (const [place, run] of Object.entries(runPlaces)) {
    places[`${place}.${kind.one}`] = (call) =>
      reach(call, kind.collection(call.world), kind.ofRun(run(call)));
  }
  return {
    [kind.many]: resource({ [kind.many]: caller }, collectionMethods(kind)),
    [kind.one]: resource(places, { ...ownMethods(kind), ...methods }),
  };
}

function collectionMethods<S extends StorageState>(
  kind: StorageKind<S>,
): Record<string, Method<Account>> {
  return {
    list: ({ id }, call) => {
      const unnamed = call.query.flag("unnamed") ?? false;
      const shared = call.query.text("ownership") === "sharedWithMe";
      const storages = kind
        .collection(call.world)
        .where(({ info }) => !shared && info.userId === id && (unnamed || Boolean(info.name)));
      return page(call, storages, { unnamed });
    },
    getOrCreate: (account, call) => {
      const name = call.query.text("name");
      const collection = kind.collection(call.world);
      const existing = name === undefined ? undefined : collection.named(account.id, name);
      if (existing) return { ...data(call, existing.info), status: 200 };
      checkName(name);
      const { schema } = call.body.length > 0 ? properties<StorageOptions>(call) : {};
      const { info } = collection.add(kind.create(call.world, account, { name, schema }));
      return created(call, `${kind.at}/${info.id}`, info);
    },
  };
}

function ownMethods<S extends StorageState>(kind: StorageKind<S>): Record<string, Method<S>> {
  return {
    get: ({ info }, call) => data(call, visible(info, call)),
    update: ({ info }, call) => {
      const changes = properties<{ name?: string | null }>(call);
      if (changes.name && changes.name !== info.name) {
        checkName(changes.name);
        const other = kind.collection(call.world).named(caller(call).id, changes.name);
        if (other) throw nameNotUnique(400, "name-not-unique", changes.name);
      }
      Object.assign(info, changes, { modifiedAt: timestamp(call.world) });
      return data(call, info);
    },
    delete: (storage, call) => {
      kind.collection(call.world).delete(storage);
      return done(call);
    },
  };
}

/** The key that signs URLs is its owner's own. */
function visible(info: StorageState["info"], { account }: Call): object {
  const { urlSigningSecretKey: _, ...others } = info;
  return account?.id === info.userId ? info : others;
}

function checkName(name: string | undefined): void {
  if (name !== undefined && !/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/.test(name)) {
    throw invalid(`"${name}" is no name: 1 to 63 letters, digits, and hyphens between them.`);
  }
}
