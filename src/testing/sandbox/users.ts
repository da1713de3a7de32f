import type { AccountLimits, AccountLimitsUpdate } from "../../../generated/models.js";
import { caller, found, jsonBody, properties } from "./call.js";
import { invalid } from "./errors.js";
import { data, exampleData, json, type Resource, resource } from "./response.js";
import { sign } from "./signature.js";

/** Signs what `encodeAndSign` encodes. */
const secret = "of the sandbox";

export const userResources: Readonly<Record<string, Resource>> = {
  /** The account as in the document's example, with its own name. */
  me: resource(caller, {
    get: ({ id, username }, call) => data(call, { ...exampleData<object>(call), id, username }),
    limits: ({ id }, call) => {
      const { limits, actors, tasks, schedules, runs } = call.state;
      const example = exampleData<AccountLimits>(call);
      const current = {
        ...example.current,
        actorCount: actors.ownedBy(id).length,
        actorTaskCount: tasks.ownedBy(id).length,
        scheduleCount: schedules.ownedBy(id).length,
        activeActorJobCount: runs.ownedBy(id).filter(({ finished }) => !finished).length,
      };
      return data(call, { ...example, limits, current });
    },
    updateLimits: (_, call) => {
      Object.assign(call.state.limits, properties<AccountLimitsUpdate>(call));
      return json(call, {});
    },
  }),

  user: resource((call) => found(call, call.state.accounts.find(call.parameters.userId!)), {
    get: ({ username }, call) => data(call, { ...exampleData<object>(call), username }),
  }),

  /** Operations that belong to no resource. */
  tools: resource<undefined>(() => undefined, {
    browserInfo: (_, call) => {
      const { authorization: __, ...headers } = call.headers;
      const { method } = call.operation;
      const shown = call.query.flag("skipHeaders") ? {} : { headers };
      const facts = { clientIp: "127.0.0.1", countryCode: null, bodyLength: call.body.length };
      const rawHeaders = call.query.flag("rawHeaders") ? Object.entries(headers).flat() : undefined;
      return json(call, { method, ...facts, ...shown, rawHeaders });
    },
    encodeAndSign: (_, call) => {
      const content = JSON.stringify([caller(call).id, jsonBody(call)]);
      const encoded = Buffer.from(content).toString("base64url");
      return data(call, { encoded: `${encoded}.${sign(secret, encoded)}` });
    },
    decodeAndVerify: (_, call) => {
      const given = properties<{ encoded: string }>(call).encoded ?? "";
      const [encoded = "", signature] = given.split(".");
      if (signature !== sign(secret, encoded)) throw invalid("This sandbox did not sign it.");
      const content = Buffer.from(encoded, "base64url").toString();
      const [encodedByUserId, decoded] = JSON.parse(content) as [string, unknown];
      return data(call, { decoded, encodedByUserId, isVerifiedUser: false });
    },
  }),
};
