import { isDeepStrictEqual } from "node:util";
import {
  type Entry,
  entries,
  type OpenApiDocument,
  type Parameter,
  refName,
  resolve,
  type Schema,
} from "../../openapi.js";
import type { RepairsFile } from "../../spec-files.js";
import { schemaAt } from "../place.js";
import { type Repair, repairEach } from "../repair.js";

interface TypeRepair extends Pick<Repair, "id" | "reason"> {
  wanted(parameter: Parameter, entry: Entry): boolean;
  /** Undefined where it is not known. */
  type(schema: Schema, document: OpenApiDocument): Schema | undefined;
  style?: Partial<Parameter>;
}

/** The one query parameter that really is a fraction. */
const isFraction = ({ name }: Parameter) => name === "maxTotalChargeUsd";
const isNumber = ({ schema }: Parameter) => schema?.type === "number" || schema?.type === "integer";

const NUMBERS: TypeRepair[] = [
  {
    id: "integer parameters",
    reason: "counts, offsets, seconds and megabytes are described as floating-point numbers",
    wanted: (parameter) => !isFraction(parameter) && isNumber(parameter),
    type: ({ format: _, ...schema }) => ({ ...schema, type: "integer" }),
  },
  {
    id: "fraction parameters",
    reason: "`double` says no more than `number`",
    wanted: isFraction,
    type: ({ format: _, ...schema }) => schema,
  },
];

const declared = ({ parameters }: RepairsFile): TypeRepair[] =>
  parameters.map(({ names, of, schema, ...repair }) => ({
    ...repair,
    wanted: ({ name }, { key }) => names.includes(name) && new RegExp(of ?? "").test(key),
    // What is a list already may well be one of other items.
    type: (old) => (schema.type === "array" && old.type === "array" ? old : schema),
  }));

const ENUMS: TypeRepair[] = [
  {
    id: "run status parameters",
    reason: "the statuses of a run are a known set, here described as any string",
    wanted: ({ name }, { path }) => name === "status" && path.includes("runs"),
    type(schema, document) {
      const statuses = schemaAt(document, "GET /v2/actor-runs/{runId} data.status")?.enum;
      if (!statuses) return undefined;
      const one = { type: "string", enum: statuses };
      return schema.type === "array" ? { type: "array", items: one } : one;
    },
  },
  {
    id: "own enums of parameters",
    reason:
      "an answer's enum stays open to new members, what we send does not: they cannot share a schema",
    wanted: () => true,
    type: (schema, document) =>
      refName(schema) === undefined ? schema : { ...resolve(document, schema) },
  },
];

function typeRepair({ id, reason, wanted, type, style }: TypeRepair): Repair {
  const apply = (document: OpenApiDocument) => {
    const targets = [...entries(document)]
      .flatMap((entry) =>
        (entry.operation.parameters ?? []).filter(
          (each) => each.in === "query" && wanted(each, entry),
        ),
      )
      .map((parameter) => ({ parameter, schema: type(parameter.schema ?? {}, document) }))
      .filter(({ schema }) => schema !== undefined);
    return repairEach(targets, ({ parameter, schema }) => {
      if (isDeepStrictEqual(parameter.schema, schema)) return false;
      Object.assign(parameter, { schema: structuredClone(schema), ...style });
      return true;
    });
  };
  return { id, reason, apply };
}

/** What query parameters really are. */
export const parameterRepairs = (file: RepairsFile): Repair[] => [
  ...[...NUMBERS, ...declared(file), ...ENUMS].map(typeRepair),
  {
    id: "content type header",
    reason: "OpenAPI ignores a Content-Type parameter; the media type of the body says it",
    apply(document) {
      return repairEach(entries(document), ({ operation }) => {
        const { parameters = [], requestBody } = operation;
        if (!requestBody) return false;
        operation.parameters = parameters.filter(({ name }) => name !== "Content-Type");
        return operation.parameters.length < parameters.length;
      });
    },
  },
];
