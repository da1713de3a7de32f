import type { Actor, ActorVersion } from "../../../generated/models.js";
import type { ActorDefinition, ActorFunction } from "./actor-function.js";
import { newBuild } from "./builds.js";
import { declaredBy } from "./declared-schemas.js";
import { type Account, type ActorInfo, type ServerState, timestamp } from "./state.js";
import { model, type Wire } from "./wire.js";

/** An Actor with the given fields and the API's defaults. */
export function createActor(
  state: ServerState,
  owner: Account,
  { name, ...others }: Wire<Actor>,
): ActorInfo {
  const now = timestamp(state);
  return model<ActorInfo>({
    id: state.random.id(),
    userId: owner.id,
    username: owner.username,
    name: name ?? `actor-${state.actors.size + 1}`,
    isPublic: false,
    createdAt: now,
    modifiedAt: now,
    stats: { totalBuilds: 0, totalRuns: 0, totalUsers: 0, totalMetamorphs: 0 },
    versions: [],
    taggedBuilds: {},
    defaultRunOptions: { build: "latest", timeoutSecs: 3600, memoryMbytes: 1024 },
    ...others,
  });
}

/** Adds an Actor that is defined by a function, by `username/name`: it is built and ready to run. */
export function defineActor(
  state: ServerState,
  reference: string,
  given: ActorFunction | ActorDefinition,
): void {
  const definition: ActorDefinition = typeof given === "function" ? { run: given } : given;
  const { run, input: _, output: __, dataset: ___, storages: ____, ...facts } = definition;
  const [, username, name] = /^([^/~]+)[/~]([^/~]+)$/.exec(reference) ?? [];
  if (!username || !name) throw new Error(`An Actor is "username/name", not "${reference}".`);
  const owner = state.accounts.named(username);
  const version: Wire<ActorVersion> = {
    versionNumber: "0.0",
    sourceType: "SOURCE_FILES",
    buildTag: "latest",
    envVars: [],
    sourceFiles: [],
  };
  const isPublic = owner.token === undefined;
  const info = createActor(state, owner, { name, isPublic, versions: [version], ...facts });
  const actor = state.actors.add({ info, behaviour: run, schemas: declaredBy(definition) });
  newBuild(state, actor, version).succeed();
}
