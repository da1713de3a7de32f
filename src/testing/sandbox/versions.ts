import type { ActorEnvVar, ActorVersion, ActorVersionUpdate } from "../../../generated/models.js";
import { actorAt } from "./access.js";
import { type Call, properties } from "./call.js";
import { invalid, notFound } from "./errors.js";
import { created, data, done, type Method, type Resource, resource } from "./response.js";
import type { ActorState } from "./state.js";
import { model, type Wire } from "./wire.js";

/** A list that is part of another resource, and the entry of it that the path names. */
type Entry<T> = { readonly list: T[]; readonly index: number; readonly value: T };

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

const versionAt = (call: Call): Entry<ActorVersion> => {
  const { versions } = actorAt(call).info;
  return entry(versions, (each) => each.versionNumber === call.parameters.versionNumber);
};

const envVarsAt = (call: Call): ActorEnvVar[] => {
  const { value } = versionAt(call);
  value.envVars ??= [];
  return value.envVars;
};

const envVarAt = (call: Call): Entry<ActorEnvVar> =>
  entry(envVarsAt(call), ({ name }) => name === call.parameters.envVarName);

export const versionResources: Readonly<Record<string, Resource>> = {
  "actor.versions": resource<ActorState>(actorAt, {
    list: ({ info: { versions } }, call) =>
      data(call, { total: versions.length, items: versions.map(showVersion) }),
    create: ({ info }, call) => {
      const version = versionFrom(properties<ActorVersionUpdate>(call));
      const { versionNumber } = version;
      if (info.versions.some((each) => each.versionNumber === versionNumber)) {
        throw invalid(`There is a version ${versionNumber} already.`, "version-already-exists");
      }
      info.versions.push(version);
      const path = `/v2/actors/${info.id}/versions/${versionNumber}`;
      return created(call, path, showVersion(version));
    },
  }),

  "actor.version": resource(
    versionAt,
    entryMethods(showVersion, (version, call) => {
      const { versionNumber: _, ...changes } = properties<ActorVersionUpdate>(call);
      return versionFrom(changes, version);
    }),
  ),

  "actor.version.envVars": resource<ActorEnvVar[]>(envVarsAt, {
    list: (envVars, call) => data(call, { total: envVars.length, items: envVars.map(showEnvVar) }),
    create: (envVars, call) => {
      const envVar = model<ActorEnvVar>(properties<ActorEnvVar>(call));
      if (envVars.some(({ name }) => name === envVar.name)) {
        throw invalid(`There is a variable ${envVar.name} already.`, "env-var-already-exists");
      }
      envVars.push(envVar);
      const { actorId, versionNumber } = call.parameters;
      const path = `/v2/actors/${actorId}/versions/${versionNumber}/env-vars/${envVar.name}`;
      return created(call, path, showEnvVar(envVar));
    },
  }),

  "actor.version.envVar": resource(
    envVarAt,
    entryMethods(showEnvVar, (envVar, call) => {
      const changes = properties<ActorEnvVar>(call);
      if (changes.name === envVar.name) return model<ActorEnvVar>({ ...envVar, ...changes });
      throw invalid("A variable cannot be renamed.", "cannot-rename-env-var");
    }),
  ),
};

function entry<T>(list: T[], is: (value: T) => boolean): Entry<T> {
  const index = list.findIndex(is);
  const value = list[index];
  if (value === undefined) throw notFound(true);
  return { list, index, value };
}

function entryMethods<T>(
  show: (value: T) => T,
  change: (value: T, call: Call) => T,
): Record<string, Method<Entry<T>>> {
  return {
    get: ({ value }, call) => data(call, show(value)),
    update: ({ list, index, value }, call) => {
      const changed = change(value, call);
      list[index] = changed;
      return data(call, show(changed));
    },
    delete: ({ list, index }, call) => {
      list.splice(index, 1);
      return done(call);
    },
  };
}
