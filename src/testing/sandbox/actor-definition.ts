import type { Actor, ActorVersion } from "../../../generated/models.js";
import type { ActorDefinition, ActorFunction } from "./actor-function.js";
import { newBuild } from "./build-life.js";
import { timestamp } from "./call.js";
import { known } from "./known.js";
import type { World } from "./world.js";

/** An Actor with what was given and the API's defaults. */
export function createActor(
  world: World,
  owner: { readonly id: string; readonly username: string },
  { name, ...others }: Partial<Actor>,
): Actor {
  const now = timestamp(world);
  return known<Actor>({
    id: world.chance.id(),
    userId: owner.id,
    username: owner.username,
    name: name ?? `actor-${world.actors.size + 1}`,
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

/** An Actor of the sandbox's own, by `username/name`: built and ready to run. */
export function defineActor(
  world: World,
  reference: string,
  given: ActorFunction | ActorDefinition,
): void {
  const { run, input, dataset, ...facts } = typeof given === "function" ? { run: given } : given;
  const [, username, name] = /^([^/~]+)[/~]([^/~]+)$/.exec(reference) ?? [];
  if (!username || !name) throw new Error(`An Actor is "username/name", not "${reference}".`);
  const owner = world.accounts.named(username);
  const version = known<ActorVersion>({
    versionNumber: "0.0",
    sourceType: "SOURCE_FILES",
    buildTag: "latest",
    envVars: [],
    sourceFiles: [],
  });
  const info = createActor(world, owner, {
    name,
    isPublic: owner.token === undefined,
    versions: [version],
    ...facts,
  });
  const schemas = { ...(input ? { input } : {}), ...(dataset ? { dataset } : {}) };
  const actor = world.actors.add({ info, behaviour: run, schemas });
  newBuild(world, actor, version).succeed();
}
