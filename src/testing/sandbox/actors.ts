import type { Actor, ActorVersionUpdate } from "../../../generated/models.js";
import { nameNotUnique } from "./access.js";
import { createActor } from "./actor-definition.js";
import { created, data, done, json, page } from "./answer.js";
import { invalid, notFound } from "./api-error.js";
import { startBuild } from "./build-life.js";
import { type Call, caller, jsonBody, properties, timestamp } from "./call.js";
import { openApiDefinition } from "./openapi-definition.js";
import { actorAt } from "./places.js";
import { type Resource, resource } from "./resource.js";
import { checkInput, findBuild, startRun } from "./run-start.js";
import { runForItems, runForOutput } from "./run-sync.js";
import { showStarted } from "./runs.js";
import type { ActorState } from "./state.js";
import { showVersion, versionFrom } from "./versions.js";
import type { World } from "./world.js";

type Given = Omit<Partial<Actor>, "versions"> & { versions?: ActorVersionUpdate[] };

export const actorResources: Readonly<Record<string, Resource>> = {
  actors: resource(
    { actors: caller },
    {
      list: ({ id }, call) => {
        const { actors, runs } = call.world;
        const used = new Set(runs.ownedBy(id).map(({ info }) => info.actId));
        const own = call.query.flag("my") ?? false;
        const mine = actors.where(({ info }) => info.userId === id || (!own && used.has(info.id)));
        const lastRun = ({ info }: ActorState) => info.stats.lastRunStartedAt ?? "";
        if (call.query.text("sortBy") === "stats.lastRunStartedAt") {
          mine.sort((a, b) => lastRun(a).localeCompare(lastRun(b)));
        }
        return page(call, mine);
      },
      create: (owner, call) => {
        const given = givenActor(call);
        const info = createActor(call.world, owner, given);
        return created(call, `/v2/actors/${info.id}`, show(call.world.actors.add({ info })));
      },
    },
  ),

  actor: resource<ActorState>(
    { actor: actorAt },
    {
      get: (actor, call) => data(call, show(actor)),
      update: (actor, call) => {
        const { info } = actor;
        const { taggedBuilds, ...others } = givenActor(call, info);
        Object.assign(info, others, { modifiedAt: timestamp(call.world) });
        info.taggedBuilds = { ...info.taggedBuilds, ...taggedBuilds };
        return data(call, show(actor));
      },
      delete: (actor, call) => {
        call.world.actors.delete(actor);
        return done(call);
      },
      start: async (actor, call) => showStarted(await startRun(call, actor), call),
      runSync: (actor, call) => runForOutput(call, actor),
      runSyncGetDatasetItems: (actor, call) => runForItems(call, actor),
      build: async (actor, call) => {
        const number = call.query.text("version");
        const version = actor.info.versions.find(({ versionNumber }) => versionNumber === number);
        if (!version) throw notFound(true);
        const build = startBuild(call.world, actor, version, call.query.text("tag"));
        await build.hold(call);
        return created(call, `/v2/actor-builds/${build.info.id}`, build.info);
      },
      defaultBuild: async (actor, call) => {
        const build = defaultBuild(call.world, actor);
        await build.hold(call);
        return data(call, build.info);
      },
      getOpenApiDefinition: (actor, call) => {
        const { world, parameters } = call;
        const { buildId = "default" } = parameters;
        const isDefault = buildId === "default";
        const build = isDefault ? defaultBuild(world, actor) : world.builds.get(buildId);
        if (build?.info.actId !== actor.info.id) throw notFound(true);
        return json(call, openApiDefinition(actor, build.info, world.url));
      },
      validateInput: async (actor, call) => {
        await checkInput(actor, jsonBody(call));
        return json(call, { valid: true });
      },
    },
  ),
};

const defaultBuild = (world: World, actor: ActorState) =>
  findBuild(world, actor, actor.info.defaultRunOptions.build ?? "latest");

/** What an Actor is created from or changed to; its name must be free. */
function givenActor(call: Call, present?: Actor): Partial<Actor> {
  const { name, versions, ...others } = properties<Given>(call);
  if (name && name !== present?.name) {
    if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name)) {
      throw invalid(
        `"${name}" is no name: 3 to 63 small letters, digits, and hyphens between them.`,
      );
    }
    if (call.world.actors.named(caller(call).id, name)) {
      throw nameNotUnique(400, "actor-name-not-unique", name);
    }
  }
  return {
    ...others,
    ...(name ? { name } : {}),
    ...(versions ? { versions: versions.map((each) => versionFrom(each)) } : {}),
  };
}

function show({ info }: ActorState): object {
  return { ...info, versions: info.versions.map(showVersion) };
}
