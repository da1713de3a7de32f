import type { Build } from "../../../generated/models.js";
import type { ActorState } from "./state.js";

const inputSchema = { $ref: "#/components/schemas/inputSchema" };
const body = { required: true, content: { "application/json": { schema: inputSchema } } };

/** How a run is started, and what with the run's end. */
const ways = { runs: "run", "run-sync": "output", "run-sync-get-dataset-items": "items" };

/** The document that describes how to run an Actor by one of its builds. */
export function openApiDefinition(
  { info: { username, name, title }, schemas }: ActorState,
  { id, buildNumber }: Build,
  serverUrl: string,
): object {
  const paths = Object.entries(ways).map(([way, answer]) => [
    `/acts/${username}~${name}/${way}`,
    {
      post: {
        operationId: `${way}-${username}-${name}`,
        requestBody: body,
        responses: { 200: { description: `The ${answer}` } },
      },
    },
  ]);
  return {
    openapi: "3.0.1",
    info: { title: title ?? name, version: buildNumber, "x-build-id": id },
    servers: [{ url: `${serverUrl}/v2` }],
    paths: Object.fromEntries(paths),
    components: { schemas: { inputSchema: schemas?.input ?? { type: "object" } } },
  };
}
