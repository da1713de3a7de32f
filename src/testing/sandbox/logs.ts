import { reach } from "./access.js";
import { buildAt, runPlaces } from "./places.js";
import { type Place, type Resource, resource } from "./resource.js";
import type { BuildState, RunState } from "./state.js";

const runLogs = Object.entries(runPlaces).map(([place, run]) => [`${place}.log`, run] as const);

/** Colours and the like, which terminals understand. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they begin with.
const controls = /\x1b\[[0-9;]*[A-Za-z]/g;

export const logResources: Readonly<Record<string, Resource>> = {
  log: resource<RunState | BuildState>(
    {
      log: (call) => {
        const { builds, runs } = call.world;
        const id = call.parameters.buildOrRunId!;
        return builds.get(id)
          ? buildAt({ ...call, parameters: { buildId: id } })
          : reach(call, runs, id);
      },
      "build.log": buildAt,
      ...(Object.fromEntries(runLogs) as Record<string, Place<RunState>>),
    },
    {
      get: ({ log, info }, { query, onGone, operation: { status } }) => {
        const clean = (text: string) => (query.flag("raw") ? text : text.replace(controls, ""));
        const headers = {
          "content-type": "text/plain; charset=utf-8",
          ...(query.flag("download") && {
            "content-disposition": `attachment; filename="${info.id}.log"`,
          }),
        };
        if (!query.flag("stream")) return { status, headers, body: clean(log.text) };
        const follow = async function* () {
          for await (const text of log.follow(onGone)) yield clean(text);
        };
        return { status, headers, body: follow() };
      },
    },
  ),
};
