import { data, done, json, page } from "./answer.js";
import { invalid, notFound } from "./api-error.js";
import { endBuild } from "./build-life.js";
import { caller } from "./call.js";
import { openApiDefinition } from "./openapi-definition.js";
import { actorAt, buildAt } from "./places.js";
import { type Resource, resource } from "./resource.js";
import type { BuildState } from "./state.js";

export const buildResources: Readonly<Record<string, Resource>> = {
  builds: resource<BuildState[]>(
    {
      builds: (call) => call.world.builds.ownedBy(caller(call).id),
      "actor.builds": (call) => {
        const { id } = actorAt(call).info;
        return call.world.builds.where(({ info }) => info.actId === id);
      },
    },
    { list: (builds, call) => page(call, builds) },
  ),

  build: resource<BuildState>(
    { build: buildAt },
    {
      get: async (build, call) => {
        await build.hold(call);
        return data(call, build.info);
      },
      getOpenApiDefinition: (build, call) => {
        const actor = call.world.actors.get(build.info.actId);
        if (!actor) throw notFound(true);
        return json(call, openApiDefinition(actor, build.info, call.world.url));
      },
      abort: (build, call) => {
        if (!build.finished) endBuild(call.world, build, "ABORTED");
        return data(call, build.info);
      },
      delete: (build, call) => {
        const { builds, actors } = call.world;
        const { id, actId } = build.info;
        if (!build.finished) throw invalid("The build goes on.", "deleting-unfinished-build");
        const { taggedBuilds, defaultRunOptions } = actors.get(actId)?.info ?? {};
        if (taggedBuilds?.[defaultRunOptions?.build ?? "latest"]?.buildId === id) {
          throw invalid("It is the build that the Actor runs.", "deleting-default-build");
        }
        builds.delete(build);
        return done(call);
      },
    },
  ),
};
