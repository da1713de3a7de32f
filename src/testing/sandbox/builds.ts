import type { ActorVersion, Build } from "../../../generated/models.js";
import { actorAt, below, buildAt, owned } from "./access.js";
import { type Call, found, originOf, waitForFinish } from "./call.js";
import { nextTurn, timestamp } from "./clock.js";
import { inputSchemaOf } from "./declared-schemas.js";
import { invalid } from "./errors.js";
import type { EndStatus } from "./jobs.js";
import { data, done, json, type Locator, page, type Resource, resource } from "./response.js";
import { declaredIn } from "./source-files.js";
import { type ActorState, BuildState, type ServerState } from "./state.js";
import { announce } from "./webhook-dispatch.js";
import { count, emptyStats, model, own, type Wire } from "./wire.js";

const buildListMounts: Readonly<Record<string, Locator<BuildState[]>>> = {
  builds: owned("builds"),
  "actor.builds": below(actorAt, "builds", "actId"),
};

export const buildResources: Readonly<Record<string, Resource>> = {
  builds: resource(buildListMounts, { list: (builds, call) => page(call, builds) }),

  build: resource<BuildState>(buildAt, {
    get: async (build, call) => {
      await waitForFinish(call, build);
      return data(call, build.info);
    },
    getOpenApiDefinition: (build, call) => {
      const actor = found(call, call.state.actors.get(build.info.actId));
      return json(call, openApiDefinition(actor, build, call.state.url));
    },
    abort: (build, call) => {
      if (!build.finished) endBuild(call.state, build, "ABORTED");
      return data(call, build.info);
    },
    delete: (build, call) => {
      const { builds, actors } = call.state;
      const { id, actId } = build.info;
      if (!build.finished) throw invalid("The build goes on.", "deleting-unfinished-build");
      const { taggedBuilds, defaultRunOptions } = actors.get(actId)?.info ?? {};
      if (own(taggedBuilds, defaultRunOptions?.build ?? "latest")?.buildId === id) {
        throw invalid("The Actor runs this build by default.", "deleting-default-build");
      }
      builds.delete(build);
      return done(call);
    },
  }),
};

/**
 * Starts a build of a version. Nothing is built: it succeeds in the next turn unless it is aborted before, or its source files
 * declare something that cannot be read.
 */
export function startBuild(
  call: Call,
  actor: ActorState,
  version: ActorVersion,
  tag?: string,
): BuildState {
  const { state } = call;
  const { build, succeed } = newBuild(state, actor, version, tag);
  build.info.meta = { origin: originOf(call) };
  announce(state, "CREATED", build);
  nextTurn(() => {
    if (build.finished) return;
    build.setStatus("RUNNING");
    nextTurn(() => {
      if (build.finished) return;
      try {
        Object.assign(build.info, declaredIn(version));
        succeed();
      } catch (error) {
        build.log.add((error as Error).message);
        endBuild(state, build, "FAILED");
      }
    });
  });
  return build;
}

/** A build that is READY, and a function that makes it succeed. */
export function newBuild(
  state: ServerState,
  actor: ActorState,
  version: Wire<ActorVersion>,
  tag = version.buildTag ?? "latest",
): { build: BuildState; succeed: () => void } {
  const { info } = actor;
  const { versionNumber } = version;
  const earlier = state.builds.where(
    (each) => each.info.actId === info.id && each.info.buildNumber.startsWith(`${versionNumber}.`),
  );
  const build = new BuildState(
    model<BuildState["info"]>({
      id: state.random.id(),
      actId: info.id,
      userId: info.userId,
      buildNumber: `${versionNumber}.${earlier.length + 1}`,
      startedAt: timestamp(state),
      status: "READY",
      meta: { origin: "API" },
      options: { memoryMbytes: 4096, useCache: true, betaPackages: false },
      stats: emptyStats("BuildStats"),
      usageTotalUsd: 0,
      ...declared(actor, versionNumber),
    }),
    state.clock,
  );
  state.builds.add(build).start();
  count(info, "totalBuilds");
  const succeed = () => {
    endBuild(state, build, "SUCCEEDED");
    const { id: buildId, buildNumber, finishedAt = null } = build.info;
    Object.assign(info, {
      taggedBuilds: { ...info.taggedBuilds, [tag]: { buildId, buildNumber, finishedAt } },
    });
  };
  return { build, succeed };
}

/** What the source code declares about the Actor. */
function declared(
  { info: { name }, schemas = {} }: ActorState,
  version: string | null | undefined,
): Wire<Build> {
  if (Object.keys(schemas).length === 0) return {};
  return {
    actorDefinition: { actorSpecification: 1, name, version, ...schemas },
    inputSchema: schemas.input && JSON.stringify(schemas.input),
  };
}

function endBuild(state: ServerState, build: BuildState, status: EndStatus): void {
  build.end(status);
  announce(state, status, build);
}

const inputSchema = { $ref: "#/components/schemas/inputSchema" };
const requestBody = { required: true, content: { "application/json": { schema: inputSchema } } };

/** The paths that start a run, and what each responds with. */
const startPaths = { runs: "run", "run-sync": "output", "run-sync-get-dataset-items": "items" };

/** The OpenAPI document that describes how to run an Actor by one of its builds. */
export function openApiDefinition(
  { info: { username, name, title }, schemas }: ActorState,
  { info: build }: BuildState,
  serverUrl: string,
): object {
  const paths = Object.entries(startPaths).map(([path, result]) => {
    const operationId = `${path}-${username}-${name}`;
    const responses = { 200: { description: `The ${result}` } };
    return [`/acts/${username}~${name}/${path}`, { post: { operationId, requestBody, responses } }];
  });
  return {
    openapi: "3.0.1",
    info: { title: title ?? name, version: build.buildNumber, "x-build-id": build.id },
    servers: [{ url: `${serverUrl}/v2` }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: { inputSchema: inputSchemaOf(build) ?? schemas?.input ?? { type: "object" } },
    },
  };
}
