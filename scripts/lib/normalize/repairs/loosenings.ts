import { type OpenApiDocument, refName, type Schema } from "../document.js";
import { schemaAt } from "../place.js";
import { type Repair, repairEach } from "../repair.js";

const STORAGES = ["datasets/{datasetId}", "key-value-stores/{storeId}", "request-queues/{queueId}"];
const ONE = STORAGES.map((path) => `GET /v2/${path} data`);
const LISTED = STORAGES.map((path) => `GET /v2/${path.split("/")[0]} data.items[]`);
const RUN = "GET /v2/actor-runs/{runId} data";

/** Fields that answers may lack, or hold null in, whatever the document says. */
export const loosenings: readonly Repair[] = [
  {
    id: "absent console URLs",
    reason: "servers that know no Console, and lists, leave `consoleUrl` out",
    apply: (document) => optional(document, [...ONE, ...LISTED], "consoleUrl"),
  },
  {
    id: "absent usage",
    reason:
      "without a token, or with one that may not see it, what a run or build cost is left out",
    apply: (document) =>
      optional(
        document,
        ["GET /v2/actor-runs data.items[]", "GET /v2/actor-builds data.items[]"],
        "usageTotalUsd",
      ),
  },
  {
    id: "absent facts about Actors in Store",
    reason:
      "an Actor without a description, of an owner without a name, or without a price is listed all the same",
    since: "2026-07",
    apply: (document) =>
      optional(
        document,
        ["GET /v2/store data.items[]"],
        "currentPricingInfo",
        "description",
        "userFullName",
      ),
  },
  {
    id: "empty facts about Actors in Store",
    reason: "an Actor without a description, or of an owner without a name, has null there",
    since: "2026-07",
    apply: (document) =>
      nullable(document, ["GET /v2/store data.items[]"], "description", "userFullName"),
  },
  {
    id: "dispatches about builds",
    reason: "what a dispatch tells of a build names no run",
    since: "2026-07",
    apply: (document) =>
      optional(document, ["GET /v2/webhook-dispatches/{dispatchId} data.eventData"], "actorRunId"),
  },
  {
    id: "unnamed storages",
    reason: "with `unnamed`, lists hold storages that have no name",
    apply: (document) => nullable(document, LISTED, "name"),
  },
  {
    id: "general access of nobody",
    reason: "`generalAccess` of older resources is null",
    apply: (document) => nullable(document, [RUN, ...ONE, ...LISTED], "generalAccess"),
  },
  {
    id: "last cursor",
    reason: "after the last page `nextCursor` is absent or null",
    apply: (document) =>
      nullable(document, ["GET /v2/request-queues/{queueId}/requests data"], "nextCursor"),
  },
  {
    id: "closed answers",
    reason: "new fields appear in answers first, so none may forbid them",
    apply: (document) =>
      repairEach(schemasAt(document, ["POST /v2/actor-runs/{runId}/charge answer"]), (schema) => {
        if (schema.additionalProperties !== false) return false;
        delete schema.additionalProperties;
        return true;
      }),
  },
];

function optional(document: OpenApiDocument, addresses: string[], ...names: string[]) {
  const holders = schemasAt(document, addresses).filter(({ properties = {} }) =>
    names.some((name) => properties[name]),
  );
  return repairEach(holders, (schema) => {
    const required = schema.required?.filter((name) => !names.includes(name)) ?? [];
    if (required.length === (schema.required?.length ?? 0)) return false;
    schema.required = required;
    return true;
  });
}

function nullable(document: OpenApiDocument, addresses: string[], ...names: string[]) {
  const holders = schemasAt(document, addresses).flatMap(({ properties = {} }) =>
    names.filter((name) => properties[name]).map((name) => ({ properties, name })),
  );
  return repairEach(holders, ({ properties, name }) => {
    const schema = properties[name]!;
    if (allowsNull(schema)) return false;
    properties[name] =
      refName(schema) || schema.enum || Array.isArray(schema.type)
        ? { anyOf: [schema, { type: "null" }] }
        : { ...schema, type: [schema.type!, "null"] as string[] };
    return true;
  });
}

function allowsNull({ type, anyOf }: Schema): boolean {
  return [type].flat().includes("null") || (anyOf?.some(allowsNull) ?? false);
}

function schemasAt(document: OpenApiDocument, addresses: string[]): Schema[] {
  return addresses
    .map((address) => schemaAt(document, address))
    .filter((schema) => schema !== undefined);
}
