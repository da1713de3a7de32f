import {
  type OpenApiDocument,
  own,
  refName,
  resolve,
  type Schema,
  schemaRef,
} from "../../openapi.js";
import { schemaAt, slotAt } from "../place.js";
import { type Outcome, type Repair, repairEach } from "../repair.js";

const STORAGES = ["datasets/{datasetId}", "key-value-stores/{storeId}", "request-queues/{queueId}"];
const ONE = STORAGES.map((path) => `GET /v2/${path} data`);
const LISTED = STORAGES.map((path) => `GET /v2/${path.split("/")[0]} data.items[]`);
const RUN = "GET /v2/actor-runs/{runId} data";
const STORE = ["GET /v2/store data.items[]"];

/** Fields that responses may lack, or hold null in, whatever the document says. */
const LOOSENINGS: (Pick<Repair, "id" | "reason" | "since"> & {
  at: string[];
  optional?: string[];
  nullable?: string[];
})[] = [
  {
    id: "absent console URLs",
    reason: "servers that know no Console, and lists, leave `consoleUrl` out",
    at: [...ONE, ...LISTED],
    optional: ["consoleUrl"],
  },
  {
    id: "absent usage",
    reason:
      "without a token, or with one that may not see it, what a run or build cost is left out",
    at: ["GET /v2/actor-runs data.items[]", "GET /v2/actor-builds data.items[]"],
    optional: ["usageTotalUsd"],
  },
  {
    id: "absent facts about Actors in Store",
    reason:
      "an Actor without a description, of an owner without a name, or without a price is listed all the same",
    since: "2026-07",
    at: STORE,
    optional: ["currentPricingInfo", "description", "userFullName"],
  },
  {
    id: "empty facts about Actors in Store",
    reason: "an Actor without a description, or of an owner without a name, has null there",
    since: "2026-07",
    at: STORE,
    nullable: ["description", "userFullName"],
  },
  {
    id: "dispatches about builds",
    reason: "what a dispatch tells of a build names no run",
    since: "2026-07",
    at: ["GET /v2/webhook-dispatches/{dispatchId} data.eventData"],
    optional: ["actorRunId"],
  },
  {
    id: "unnamed storages",
    reason: "with `unnamed`, lists hold storages that have no name",
    at: LISTED,
    nullable: ["name"],
  },
  {
    id: "general access of nobody",
    reason: "`generalAccess` of older resources is null",
    at: [RUN, ...ONE, ...LISTED],
    nullable: ["generalAccess"],
  },
  {
    id: "last cursor",
    reason: "after the last page `nextCursor` is absent or null",
    at: ["GET /v2/request-queues/{queueId}/requests data"],
    nullable: ["nextCursor"],
  },
];

function schemasAt(document: OpenApiDocument, addresses: readonly string[]): Schema[] {
  return addresses
    .map((address) => schemaAt(document, address))
    .filter((schema) => schema !== undefined);
}

function makeOptional(schemas: readonly Schema[], names: readonly string[]): Outcome {
  const holders = schemas.filter(({ properties }) => names.some((name) => own(properties, name)));
  return repairEach(holders, (schema) => {
    const required = schema.required?.filter((name) => !names.includes(name)) ?? [];
    if (required.length === (schema.required?.length ?? 0)) return false;
    schema.required = required;
    return true;
  });
}

function makeNullable(schemas: readonly Schema[], names: readonly string[]): Outcome {
  const places = schemas.flatMap(({ properties = {} }) =>
    names.filter((name) => own(properties, name)).map((name) => ({ properties, name })),
  );
  return repairEach(places, ({ properties, name }) => {
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

/** Where the source code of a version lives, and the fields that only such a version has. */
const SOURCES: Record<string, { name: string; fields: string[] }> = {
  SOURCE_FILES: { name: "SourceFiles", fields: ["sourceFiles"] },
  GIT_REPO: { name: "GitRepo", fields: ["gitRepoUrl"] },
  TARBALL: { name: "Tarball", fields: ["tarballUrl"] },
  GITHUB_GIST: { name: "GitHubGist", fields: ["gitHubGistUrl"] },
  SOURCE_CODE: { name: "SourceCode", fields: ["sourceCode", "baseDockerImage"] },
};
const SOURCE_FIELDS = new Set(Object.values(SOURCES).flatMap(({ fields }) => fields));

const VERSION = "/v2/actors/{actorId}/versions/{versionNumber}";

/** `ZIP_FILE` as `ZipFile`. */
function unknownSource(source: string): { name: string; fields: string[] } {
  const words = source.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return { name: words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(""), fields: [] };
}

/** Splits a version into one object for each type of source. */
function split(
  document: OpenApiDocument,
  name: string,
  address: string,
  keyword: "oneOf" | "anyOf",
): Outcome {
  const version = schemaAt(document, address);
  const source = slotAt(document, `${address}.sourceType`);
  if (version?.oneOf ?? version?.anyOf) return "already right";
  if (!version?.properties || !source) return "gone";
  const types = (resolve(document, source.get()).enum ?? []).map(String);
  const { sourceType: _type, ...properties } = version.properties;
  const branches = [...new Set([...Object.keys(SOURCES), ...types])].map((type) => {
    // One that we have not met yet has what all have.
    const { name: suffix, fields } = own(SOURCES, type) ?? unknownSource(type);
    const common = Object.entries(properties).filter(([field]) => !SOURCE_FIELDS.has(field));
    const special = Object.entries(properties).filter(([field]) => fields.includes(field));
    const branch: Schema = {
      type: "object",
      properties: {
        ...structuredClone(Object.fromEntries([...common, ...special])),
        sourceType: { type: "string", const: type },
      },
    };
    if (version.required) branch.required = version.required;
    document.components.schemas[`${name}${suffix}`] = branch;
    return { $ref: schemaRef(`${name}${suffix}`) };
  });
  for (const each of Object.keys(version)) delete version[each];
  version[keyword] = branches;
  return "hit";
}

export const modelRepairs: readonly Repair[] = [
  {
    id: "versions by source",
    reason:
      "one flat object offers the fields of all source types at once; which there are follows from `sourceType`",
    apply(document) {
      const outcomes = [
        split(document, "ActorVersion", `GET ${VERSION} data`, "oneOf"),
        // An update need not name its source, so that it may fit several branches.
        split(document, "ActorVersionUpdate", `PUT ${VERSION} body`, "anyOf"),
      ];
      return outcomes.find((each) => each === "gone") ?? outcomes[0]!;
    },
  },
  ...LOOSENINGS.map(({ at, optional, nullable, ...repair }): Repair => {
    const apply = (document: OpenApiDocument) => {
      const schemas = schemasAt(document, at);
      return optional ? makeOptional(schemas, optional) : makeNullable(schemas, nullable!);
    };
    return { ...repair, apply };
  }),
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
