import type { ActorEnvVar, ActorVersion, ActorVersionUpdate } from "../../../generated/models.js";
import { actorAt } from "./access.js";
import { type Call, properties } from "./call.js";
import { invalid, notFound } from "./errors.js";
import { created, data, done, type Resource, resource } from "./response.js";
import type { ActorState } from "./state.js";
import { model, type Wire } from "./wire.js";

/** A list that is part of another resource, and the entry of it that the path names. */
interface Member<T> {
  readonly list: T[];
  readonly index: number;
  readonly value: T;
}

/** Secret values are not shown again. */
const showEnvVar = ({ value, ...envVar }: ActorEnvVar): ActorEnvVar =>
  envVar.isSecret || value === undefined ? envVar : { ...envVar, value };

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

const versionAt = (call: Call): Member<ActorVersion> => {
  const list = actorAt(call).info.versions;
  return member(list, (each) => each.versionNumber === call.parameters.versionNumber);
};

const envVarsAt = (call: Call): ActorEnvVar[] => {
  const { value } = versionAt(call);
  value.envVars ??= [];
  return value.envVars;
};

const envVarAt = (call: Call): Member<ActorEnvVar> =>
  member(envVarsAt(call), ({ name }) => name === call.parameters.envVarName);

export const versionResources: Readonly<Record<string, Resource>> = {
  "actor.versions": resource<ActorState>(
    { "actor.versions": actorAt },
    {
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
    },
  ),

  "actor.version": resource<Member<ActorVersion>>(
    { "actor.version": versionAt },
    {
      get: ({ value }, call) => data(call, showVersion(value)),
      update: ({ list, index, value }, call) => {
        const { versionNumber: _, ...changes } = properties<ActorVersionUpdate>(call);
        const changed = versionFrom(changes, value);
        list[index] = changed;
        return data(call, showVersion(changed));
      },
      delete: remove,
    },
  ),

  "actor.version.envVars": resource<ActorEnvVar[]>(
    { "actor.version.envVars": envVarsAt },
    {
      list: (envVars, call) =>
        data(call, { total: envVars.length, items: envVars.map(showEnvVar) }),
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
    },
  ),

  "actor.version.envVar": resource<Member<ActorEnvVar>>(
    { "actor.version.envVar": envVarAt },
    {
      get: ({ value }, call) => data(call, showEnvVar(value)),
      update: ({ list, index, value }, call) => {
        const changes = properties<ActorEnvVar>(call);
        if (changes.name !== value.name) {
          throw invalid("A variable cannot be renamed.", "cannot-rename-env-var");
        }
        const changed = model<ActorEnvVar>({ ...value, ...changes });
        list[index] = changed;
        return data(call, showEnvVar(changed));
      },
      delete: remove,
    },
  ),
};

function member<T>(list: T[], is: (value: T) => boolean): Member<T> {
  const index = list.findIndex(is);
  const value = list[index];
  if (value === undefined) throw notFound(true);
  return { list, index, value };
}

function remove<T>({ list, index }: Member<T>, call: Call) {
  list.splice(index, 1);
  return done(call);
}
