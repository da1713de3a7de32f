import type { ActorEnvVar, ActorVersion, ActorVersionUpdate } from "../../../generated/models.js";
import { actorAt } from "./access.js";
import { type Call, found, properties } from "./call.js";
import { invalid } from "./errors.js";
import { created, data, done, type Locator, type Resource, resource } from "./response.js";
import { model, type Wire } from "./wire.js";

/** Secret values are not shown again. */
const showEnvVar = ({ value, ...envVar }: ActorEnvVar): ActorEnvVar =>
  model<ActorEnvVar>(envVar.isSecret ? envVar : { ...envVar, value });

export function showVersion(version: ActorVersion): ActorVersion {
  return { ...version, envVars: (version.envVars ?? []).map(showEnvVar) };
}

export function versionFrom(given: Wire<ActorVersionUpdate>, present?: ActorVersion): ActorVersion {
  const defaults = { versionNumber: "0.0", sourceType: "SOURCE_FILES", envVars: [] } as const;
  const version = model<ActorVersion>({ ...defaults, ...present, ...given });
  // Throws on a version that could not be shown, before it is stored.
  showVersion(version);
  return version;
}

/** A list that is part of a resource: how its entries are named, shown, and made of the body of a request. */
interface InnerList<T> {
  readonly listAt: Locator<T[]>;
  readonly key: keyof T & string;
  /** The parameter of a path that names an entry. */
  readonly parameter: string;
  /** The error type of a key that another entry has. */
  readonly taken: string;
  readonly show: (entry: T) => T;
  readonly given: (call: Call, present?: T) => T;
}

function entryAt<T>({ listAt, key, parameter }: InnerList<T>, call: Call) {
  const list = listAt(call);
  const index = list.findIndex((each) => each[key] === call.parameters[parameter]);
  return { list, index, entry: found(call, list[index]) };
}

/** The resources of a list and of an entry, by their names. */
function innerList<T>(many: string, one: string, inner: InnerList<T>): Record<string, Resource> {
  const { listAt, key, taken, show, given } = inner;
  return {
    [many]: resource(listAt, {
      list: (list, call) => data(call, { total: list.length, items: list.map(show) }),
      create: (list, call) => {
        const entry = given(call);
        if (list.some((each) => each[key] === entry[key])) {
          throw invalid(`The ${key} "${entry[key]}" is taken.`, taken);
        }
        list.push(entry);
        const values: Call["parameters"] = { ...call.parameters, actorId: actorAt(call).info.id };
        const path = call.operation.path.replace(/\{(\w+)\}/g, (_, name) => values[name]!);
        return created(call, `${path}/${entry[key]}`, show(entry));
      },
    }),
    [one]: resource((call) => entryAt(inner, call), {
      get: ({ entry }, call) => data(call, show(entry)),
      update: ({ list, index, entry }, call) => {
        const changed = given(call, entry);
        list[index] = changed;
        return data(call, show(changed));
      },
      delete: ({ list, index }, call) => {
        list.splice(index, 1);
        return done(call);
      },
    }),
  };
}

const versions: InnerList<ActorVersion> = {
  listAt: (call) => actorAt(call).info.versions,
  key: "versionNumber",
  parameter: "versionNumber",
  taken: "version-already-exists",
  show: showVersion,
  given: (call, present) => {
    const { versionNumber, ...changes } = properties<ActorVersionUpdate>(call);
    return versionFrom(present ? changes : { ...changes, versionNumber }, present);
  },
};

const envVars: InnerList<ActorEnvVar> = {
  listAt: (call) => {
    const { entry } = entryAt(versions, call);
    entry.envVars ??= [];
    return entry.envVars;
  },
  key: "name",
  parameter: "envVarName",
  taken: "env-var-already-exists",
  show: showEnvVar,
  given: (call, present) => {
    const changes = properties<ActorEnvVar>(call);
    if (!present || changes.name === present.name)
      return model<ActorEnvVar>({ ...present, ...changes });
    throw invalid("A variable cannot be renamed.", "cannot-rename-env-var");
  },
};

export const versionResources: Readonly<Record<string, Resource>> = {
  ...innerList("actor.versions", "actor.version", versions),
  ...innerList("actor.version.envVars", "actor.version.envVar", envVars),
};
