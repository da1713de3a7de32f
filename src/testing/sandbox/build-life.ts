import { setImmediate } from "node:timers";
import type { ActorVersion, Build } from "../../../generated/models.js";
import { timestamp } from "./call.js";
import type { EndStatus } from "./job.js";
import { known } from "./known.js";
import { type ActorState, BuildState } from "./state.js";
import { announce } from "./webhook-events.js";
import type { World } from "./world.js";

/** A build of a version: nothing is built, and so it succeeds at the next opportunity unless it is aborted before. */
export function startBuild(
  world: World,
  actor: ActorState,
  version: ActorVersion,
  tag?: string,
): BuildState {
  const { build, succeed } = newBuild(world, actor, version, tag);
  announce(world, "ACTOR.BUILD.CREATED", { build });
  setImmediate(() => {
    if (build.finished) return;
    build.info.status = "RUNNING";
    build.log.add("Status: RUNNING", timestamp(world));
    setImmediate(() => {
      if (!build.finished) succeed();
    });
  });
  return build;
}

/** A build that is READY, and what makes it succeed. */
export function newBuild(
  world: World,
  actor: ActorState,
  version: ActorVersion,
  tag = version.buildTag ?? "latest",
): { build: BuildState; succeed: () => void } {
  const { info } = actor;
  const { versionNumber } = version;
  const count = world.builds.where(
    (each) => each.info.actId === info.id && each.info.buildNumber.startsWith(`${versionNumber}.`),
  ).length;
  const build = new BuildState(
    known<Build>({
      id: world.chance.id(),
      actId: info.id,
      userId: info.userId,
      buildNumber: `${versionNumber}.${count + 1}`,
      startedAt: timestamp(world),
      status: "READY",
      meta: { origin: "API" },
      options: { memoryMbytes: 4096, useCache: true, betaPackages: false },
      stats: { durationMillis: 0, runTimeSecs: 0, computeUnits: 0 },
      usageTotalUsd: 0,
      ...declared(actor, versionNumber),
    }),
  );
  world.builds.add(build).start(world);
  info.stats.totalBuilds = (info.stats.totalBuilds ?? 0) + 1;
  const succeed = () => {
    endBuild(world, build, "SUCCEEDED");
    const { id: buildId, buildNumber, finishedAt } = build.info;
    info.taggedBuilds = {
      ...info.taggedBuilds,
      [tag]: { buildId, buildNumber, finishedAt: finishedAt ?? null },
    };
  };
  return { build, succeed };
}

/** What the source code says of the Actor, where it says anything. */
function declared(
  { info: { name }, schemas: { input, dataset } = {} }: ActorState,
  version: string,
): Pick<Build, "actorDefinition" | "inputSchema"> {
  if (!input && !dataset) return {};
  return {
    actorDefinition: {
      actorSpecification: 1,
      name,
      version,
      ...(input ? { input } : {}),
      ...(dataset ? { storages: { dataset } } : {}),
    },
    ...(input ? { inputSchema: JSON.stringify(input) } : {}),
  };
}

export function endBuild(world: World, build: BuildState, status: EndStatus): void {
  build.end(world, status);
  announce(world, `ACTOR.BUILD.${status.replace("-", "_")}`, { build });
}
