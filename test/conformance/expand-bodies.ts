import type { ScriptedResponse } from "../support/scripted-server.js";
import type { Case } from "./case.js";

/** Bodies that no API gives, under statuses. */
export interface BodyMatrix {
  readonly call: Case["call"];
  readonly bodies: Readonly<Record<string, ScriptedResponse>>;
  /** By status: the class of the error. */
  readonly statuses: Readonly<Record<string, string>>;
}

export function casesOfBodies({ call, bodies, statuses }: BodyMatrix): Case[] {
  return Object.entries(bodies).flatMap(([what, answer]) =>
    Object.entries(statuses)
      // A 304 has no body that could be cut off.
      .filter(([status]) => !(answer.breaks && status === "304"))
      .map(([status, errorClass]) => ({
        name: `${what} with status ${status} is a ${errorClass} that keeps the status`,
        client: { maxRetries: 0 },
        call,
        server: [{ ...answer, status: Number(status) }],
        requests: 1,
        error: { name: errorClass, statusCode: Number(status), attempt: 1, says: status },
      })),
  );
}
