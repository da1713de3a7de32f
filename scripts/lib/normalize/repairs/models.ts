import { pascalCase } from "../../generate/names.js";
import {
  type OpenApiDocument,
  own,
  refName,
  resolve,
  type Schema,
  schemaRef,
} from "../../openapi.js";
import type { RepairsFile } from "../../spec-files.js";
import { schemaAt, slotAt } from "../place.js";
import { type Outcome, type Repair, repairEach } from "../repair.js";

const makeOpen = (schemas: readonly Schema[]): Outcome =>
  repairEach(schemas, (schema) => {
    if (schema.additionalProperties !== false) return false;
    delete schema.additionalProperties;
    return true;
  });

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

const VERSION = "/v2/actors/{actorId}/versions/{versionNumber}";

/** Splits a version into one object for each type of source. */
function split(
  sources: RepairsFile["sources"],
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
  const special = new Set(Object.values(sources).flatMap(({ fields }) => fields));
  const branches = [...new Set([...Object.keys(sources), ...types])].map((type) => {
    // One that we have not met yet has what all have: `ZIP_FILE` is a `ZipFile`.
    const unknown = { name: pascalCase(type.toLowerCase()), fields: [] as string[] };
    const { name: suffix, fields } = own(sources, type) ?? unknown;
    const common = Object.entries(properties).filter(([field]) => !special.has(field));
    const its = Object.entries(properties).filter(([field]) => fields.includes(field));
    const branch: Schema = {
      type: "object",
      properties: {
        ...structuredClone(Object.fromEntries([...common, ...its])),
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

/** What responses may lack, hold null in, or are one of several of. */
export const modelRepairs = ({ models, sources }: RepairsFile): Repair[] => [
  {
    id: "versions by source",
    reason:
      "one flat object offers the fields of all source types at once; which there are follows from `sourceType`",
    apply(document) {
      const outcomes = [
        split(sources, document, "ActorVersion", `GET ${VERSION} data`, "oneOf"),
        // An update need not name its source, so that it may fit several branches.
        split(sources, document, "ActorVersionUpdate", `PUT ${VERSION} body`, "anyOf"),
      ];
      return outcomes.find((each) => each === "gone") ?? outcomes[0]!;
    },
  },
  ...models.map(({ at, optional, nullable = [], open, ...repair }): Repair => {
    const apply = (document: OpenApiDocument) => {
      const schemas = at
        .map((address) => schemaAt(document, address))
        .filter((schema) => schema !== undefined);
      if (open) return makeOpen(schemas);
      return optional ? makeOptional(schemas, optional) : makeNullable(schemas, nullable);
    };
    return { ...repair, apply };
  }),
];
