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
import { schemaAt } from "../place.js";
import { outcome, parametersOf, type Repair, repairEach } from "../repair.js";

/** The one query parameter that really is a fraction. */
const FRACTIONS = new Set(["maxTotalChargeUsd"]);
const COMMA_LISTS = new Set(["fields", "omit", "outputFields", "unwind", "flatten"]);
const ITEM_FORMATS = ["csv", "html", "json", "jsonl", "rss", "xlsx", "xml"];
const STORE_ORDERS = ["lastUpdate", "newest", "popularity", "relevance"];

const isQuery = ({ in: where }: Parameter) => where === "query";
const isNumber = ({ schema }: Parameter) => schema?.type === "number" || schema?.type === "integer";

/** What query parameters really are, undefined where that is not known. */
const TYPES: {
  id: string;
  reason: string;
  wanted: (parameter: Parameter, entry: Entry) => boolean;
  type: (schema: Schema, document: OpenApiDocument) => Schema | undefined;
  style?: Pick<Parameter, "style" | "explode">;
}[] = [
  {
    id: "integer parameters",
    reason: "counts, offsets, seconds and megabytes are described as floating-point numbers",
    wanted: (parameter) => !FRACTIONS.has(parameter.name) && isNumber(parameter),
    type: ({ format: _, ...schema }) => ({ ...schema, type: "integer" }),
  },
  {
    id: "fraction parameters",
    reason: "`double` says no more than `number`",
    wanted: ({ name }) => FRACTIONS.has(name),
    type: ({ format: _, ...schema }) => schema,
  },
  {
    id: "boolean forefront",
    reason: "a boolean that is described as a string",
    wanted: ({ name }) => name === "forefront",
    type: () => ({ type: "boolean" }),
  },
  {
    id: "comma lists",
    reason: "lists joined by commas are described as strings",
    wanted: ({ name }) => COMMA_LISTS.has(name),
    type: (schema) =>
      schema.type === "array" ? schema : { type: "array", items: { type: "string" } },
    style: { style: "form", explode: false },
  },
  {
    id: "item formats",
    reason: "the formats of dataset items stand in prose only",
    wanted: ({ name }) => name === "format",
    type: () => ({ type: "string", enum: ITEM_FORMATS, default: "json" }),
  },
  {
    id: "store order",
    reason: "the orders of Apify Store stand in prose only",
    wanted: ({ name }, { path }) => path === "/v2/store" && name === "sortBy",
    type: () => ({ type: "string", enum: STORE_ORDERS }),
  },
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

export const parameterRepairs: readonly Repair[] = [
  ...TYPES.map(({ id, reason, wanted, type, style }): Repair => {
    const apply = (document: OpenApiDocument) => {
      const targets = parametersOf(document, (each, entry) => isQuery(each) && wanted(each, entry))
        .map((parameter) => ({ parameter, schema: type(parameter.schema ?? {}, document) }))
        .filter(({ schema }) => schema !== undefined);
      return repairEach(targets, ({ parameter, schema }) => {
        if (isDeepStrictEqual(parameter.schema, schema)) return false;
        Object.assign(parameter, { schema, ...style });
        return true;
      });
    };
    return { id, reason, apply };
  }),
  {
    id: "content type header",
    reason: "OpenAPI ignores a Content-Type parameter; the media type of the body says it",
    apply(document) {
      let seen = 0;
      for (const { operation } of entries(document)) {
        if (!operation.requestBody) continue;
        const { parameters = [] } = operation;
        operation.parameters = parameters.filter(({ name }) => name !== "Content-Type");
        if (operation.parameters.length < parameters.length) seen++;
      }
      return outcome(1, seen);
    },
  },
];
