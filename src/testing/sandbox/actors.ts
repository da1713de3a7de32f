import type { Actor, ActorVersionUpdate, StoreActor } from "../../../generated/models.js";
import { actorAt, checkName } from "./access.js";
import { createActor } from "./actor-definition.js";
import { openApiDefinition, startBuild } from "./builds.js";
import { type Call, caller, found, jsonBody, properties, waitForFinish } from "./call.js";
import { completePricing } from "./charging.js";
import { timestamp } from "./clock.js";
import { invalid } from "./errors.js";
import { created, data, deleteFrom, json, page, type Resource, resource } from "./response.js";
import { checkInput, findBuild } from "./run-start.js";
import { startMethods } from "./runs.js";
import type { ActorState, BuildState, ServerState, Stored } from "./state.js";
import { showVersion, versionFrom } from "./versions.js";
import { type Kept, model, type Wire } from "./wire.js";

export const actorResources: Readonly<Record<string, Resource>> = {
  actors: resource(caller, {
    list: ({ id }, call) => {
      const { actors, runs } = call.state;
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
      const { actors } = call.state;
      const actor = actors.add({ info: createActor(call.state, owner, givenActor(call)) });
      return created(call, actors.pathOf(actor.info.id), show(actor));
    },
  }),

  actor: resource<ActorState>(actorAt, {
    get: (actor, call) => data(call, show(actor)),
    update: (actor, call) => {
      const { info } = actor;
      const { taggedBuilds: tags, ...changes } = givenActor(call, info);
      const taggedBuilds = { ...info.taggedBuilds, ...tagged(call.state, info.id, tags) };
      for (const [tag, build] of Object.entries(tags ?? {})) {
        if (build === null) delete taggedBuilds[tag];
      }
      Object.assign(info, changes, { taggedBuilds, modifiedAt: timestamp(call.state) });
      return data(call, show(actor));
    },
    delete: deleteFrom("actors"),
    ...startMethods<ActorState>((actor) => ({ actor })),
    build: async (actor, call) => {
      const number = call.query.text("version");
      const version = actor.info.versions.find(({ versionNumber }) => versionNumber === number);
      const build = startBuild(call, actor, found(call, version), call.query.text("tag"));
      await waitForFinish(call, build);
      return created(call, call.state.builds.pathOf(build.info.id), build.info);
    },
    defaultBuild: async (actor, call) => {
      const build = defaultBuild(call.state, actor);
      await waitForFinish(call, build);
      return data(call, build.info);
    },
    getOpenApiDefinition: (actor, call) => {
      const { state, parameters } = call;
      const { buildId = "default" } = parameters;
      const isDefault = buildId === "default";
      const build = isDefault ? defaultBuild(state, actor) : state.builds.get(buildId);
      const own = build?.info.actId === actor.info.id ? build : undefined;
      return json(call, openApiDefinition(actor, found(call, own), state.url));
    },
    validateInput: async (actor, call) => {
      // Whatever build the default run options name.
      const tagOrNumber = call.query.text("build") ?? "latest";
      await checkInput(findBuild(call.state, actor, tagOrNumber).info, jsonBody(call));
      return json(call, { valid: true });
    },
  }),

  /** Apify Store: the public Actors of the sandbox. */
  store: resource<ActorState[]>(({ state }) => state.actors.where(({ info }) => info.isPublic), {
    list: (actors, call) => {
      const { query } = call;
      const username = query.text("username");
      const category = query.text("category");
      const words = query.text("search")?.toLowerCase().split(/\s+/) ?? [];
      const matching = actors.filter(({ info }) => {
        const text =
          `${info.username} ${info.name} ${info.title} ${info.description}`.toLowerCase();
        return (
          (username ?? info.username) === info.username &&
          (category === undefined || info.categories?.includes(category)) &&
          words.every((word) => text.includes(word))
        );
      });
      return page(call, matching.map(storeEntry));
    },
  }),
};

function defaultBuild(state: ServerState, actor: ActorState): BuildState {
  return findBuild(state, actor, actor.info.defaultRunOptions.build ?? "latest");
}

/** What an Actor is created from or changed to; its name must be free. */
function givenActor(call: Call, present?: ActorState["info"]): Wire<Actor> {
  type Given = Omit<Actor, "versions"> & { versions: ActorVersionUpdate[] };
  const { name, versions, pricingInfos, ...others } = properties<Given>(call);
  checkName(call, "actors", name || undefined, present);
  return {
    ...others,
    ...(name ? { name } : {}),
    ...(pricingInfos ? { pricingInfos: completePricing(call.state, pricingInfos) } : {}),
    ...(versions ? { versions: versions.map((each) => versionFrom(each)) } : {}),
  };
}

/** The builds that tags are given to, with their numbers. */
function tagged({ builds }: ServerState, actId: string, tags: Wire<Actor>["taggedBuilds"]) {
  const given = Object.entries(tags ?? {}).filter(([, build]) => build !== null);
  return Object.fromEntries(
    given.map(([tag, build]) => {
      const { info } = builds.get(build?.buildId) ?? {};
      if (info?.actId !== actId) {
        throw invalid(`The Actor has no build "${build?.buildId}".`, "unknown-build");
      }
      const { id: buildId, buildNumber, finishedAt = null } = info;
      return [tag, { buildId, buildNumber, finishedAt }];
    }),
  );
}

function show({ info }: ActorState): object {
  return { ...info, versions: info.versions.map(showVersion) };
}

function storeEntry({ info }: ActorState): Stored {
  const { title, username, name, ...others } = info;
  const url = `https://apify.com/${username}/${name}`;
  return {
    info: model<Kept<StoreActor, "id">>({ ...others, username, name, url, title: title ?? name }),
  };
}
