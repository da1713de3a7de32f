import type { Actor, ActorVersion } from "../../../generated/models.js";
import type { Account } from "./accounts.js";
import type { ActorDefinition, ActorFunction } from "./actor-function.js";
import { newBuild } from "./builds.js";
import { completePricing } from "./charging.js";
import { timestamp } from "./clock.js";
import { declaredBy } from "./declared-schemas.js";
import { standbyUrlOf } from "./standby.js";
import type { ActorInfo, ServerState } from "./state.js";
import { emptyStats, model, type Wire } from "./wire.js";

/** An Actor with the given fields and the API's defaults. */
export function createActor(
  state: ServerState,
  owner: Account,
  { id, name, title, pricingInfos, ...others }: Wire<Actor>,
): ActorInfo {
  const now = timestamp(state);
  const actorName = name ?? `actor-${state.actors.size + 1}`;
  return model<ActorInfo>({
    id: id ?? state.random.id(),
    userId: owner.id,
    username: owner.username,
    name: actorName,
    title: title ?? actorName,
    isPublic: false,
    actorPermissionLevel: "LIMITED_PERMISSIONS",
    createdAt: now,
    modifiedAt: now,
    stats: emptyStats("ActorStats"),
    versions: [],
    taggedBuilds: {},
    defaultRunOptions: { build: "latest", timeoutSecs: 3600, memoryMbytes: 1024 },
    ...(pricingInfos && { pricingInfos: completePricing(state, pricingInfos) }),
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
  const { run, command, cwd, env, standby, ...others } = definition;
  const { input: _, output: __, dataset: ___, storages: ____, ...facts } = others;
  const [, username, name] = /^([^/~]+)[/~]([^/~]+)$/.exec(reference) ?? [];
  if (!username || !name) throw new Error(`An Actor is "username/name", not "${reference}".`);
  if (run && command) {
    throw new Error(`${reference} must have either run, a function, or command, a program.`);
  }
  if ((standby === true) !== (standby !== undefined && command !== undefined)) {
    throw new Error(`standby of ${reference} must be true with a command, else a function.`);
  }
  if (!run && !command?.[0] && !standby) {
    throw new Error(`${reference} does nothing: give it run, command or standby.`);
  }
  if (facts.id !== undefined && (!/^\w+$/.test(facts.id) || state.actors.get(facts.id))) {
    throw new Error(
      `"${facts.id}" cannot be the ID of ${reference}: use letters and digits, once.`,
    );
  }
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
  const schemas = declaredBy(definition);
  const behaviour = run ?? (command && { command, cwd, env });
  if (standby) {
    info.standbyUrl = standbyUrlOf(state, username, name);
    const standbyOptions = { isEnabled: true, build: "latest", memoryMbytes: 1024 };
    info.actorStandby = model<ActorInfo["actorStandby"]>(standbyOptions);
  }
  const actor = state.actors.add({ info, behaviour, schemas, standby });
  newBuild(state, actor, version).succeed();
}
