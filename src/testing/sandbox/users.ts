import type { AccountLimits, AccountLimitsUpdate } from "../../../generated/models.js";
import { data, json } from "./answer.js";
import { notFound } from "./api-error.js";
import { caller, properties } from "./call.js";
import { exampleData } from "./examples.js";
import { type Resource, resource } from "./resource.js";

/** The account as in the document's example, under its own name. */
export const userResources: Readonly<Record<string, Resource>> = {
  me: resource(
    { me: caller },
    {
      get: ({ id, username }, call) => data(call, { ...exampleData<object>(call), id, username }),
      limits: ({ id }, call) => {
        const { world } = call;
        const example = exampleData<AccountLimits>(call);
        return data(call, {
          ...example,
          limits: world.limits,
          current: {
            ...example.current,
            actorCount: world.actors.ownedBy(id).length,
            actorTaskCount: world.tasks.ownedBy(id).length,
            scheduleCount: world.schedules.ownedBy(id).length,
            activeActorJobCount: world.runs.where((run) => run.info.userId === id && !run.finished)
              .length,
          },
        });
      },
      updateLimits: (_, call) => {
        Object.assign(call.world.limits, properties<AccountLimitsUpdate>(call));
        return json(call, {});
      },
    },
  ),

  user: resource(
    {
      user: ({ world, parameters, account }) => {
        const user = world.accounts.find(parameters.userId!);
        if (!user) throw notFound(account !== undefined);
        return user;
      },
    },
    { get: ({ username }, call) => data(call, { ...exampleData<object>(call), username }) },
  ),
};
