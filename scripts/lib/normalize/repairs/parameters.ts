import { isDeepStrictEqual } from "node:util";
import { entries, type Parameter, refName, resolve, type Schema } from "../document.js";
import { schemaAt } from "../place.js";
import { outcome, type Repair, repairEach } from "../repair.js";
import { parametersOf } from "./select.js";

/** The one query parameter that really is a fraction. */
const FRACTIONS = new Set(["maxTotalChargeUsd"]);
const COMMA_LISTS = new Set(["fields", "omit", "outputFields", "unwind", "flatten"]);
const ITEM_FORMATS = ["csv", "html", "json", "jsonl", "rss", "xlsx", "xml"];
const STORE_ORDERS = ["lastUpdate", "newest", "popularity", "relevance"];

const query = (parameter: Parameter, name: string) =>
  parameter.in === "query" && parameter.name === name;

/** Sets the schema, and says whether that changed it. */
function become(parameter: Parameter, schema: Schema): boolean {
  if (isDeepStrictEqual(parameter.schema, schema)) return false;
  parameter.schema = schema;
  return true;
}

export const parameterRepairs: readonly Repair[] = [
  {
    id: "integer parameters",
    reason: "counts, offsets, seconds and megabytes are described as floating-point numbers",
    apply: (document) =>
      repairEach(
        parametersOf(
          document,
          ({ in: where, name, schema }) =>
            where === "query" &&
            !FRACTIONS.has(name) &&
            (schema.type === "number" || schema.type === "integer"),
        ),
        (parameter) => {
          const { format: _format, ...schema } = parameter.schema;
          return become(parameter, { ...schema, type: "integer" });
        },
      ),
  },
  {
    id: "fraction parameters",
    reason: "`double` says no more than `number`",
    apply: (document) =>
      repairEach(
        parametersOf(document, ({ name }) => FRACTIONS.has(name)),
        (parameter) => {
          const { format, ...schema } = parameter.schema;
          parameter.schema = schema;
          return format !== undefined;
        },
      ),
  },
  {
    id: "boolean forefront",
    reason: "a boolean that is described as a string",
    apply: (document) =>
      repairEach(
        parametersOf(document, (parameter) => query(parameter, "forefront")),
        (parameter) => become(parameter, { type: "boolean" }),
      ),
  },
  {
    id: "comma lists",
    reason: "lists joined by commas are described as strings",
    apply: (document) =>
      repairEach(
        parametersOf(document, ({ in: where, name }) => where === "query" && COMMA_LISTS.has(name)),
        (parameter) => {
          if (parameter.schema.type === "array") return false;
          parameter.schema = { type: "array", items: { type: "string" } };
          parameter.style = "form";
          parameter.explode = false;
          return true;
        },
      ),
  },
  {
    id: "item formats",
    reason: "the formats of dataset items stand in prose only",
    apply: (document) =>
      repairEach(
        parametersOf(document, (parameter) => query(parameter, "format")),
        (parameter) => become(parameter, { type: "string", enum: ITEM_FORMATS, default: "json" }),
      ),
  },
  {
    id: "store order",
    reason: "the orders of Apify Store stand in prose only",
    apply: (document) =>
      repairEach(
        parametersOf(
          document,
          (parameter, { path }) => path === "/v2/store" && query(parameter, "sortBy"),
        ),
        (parameter) => become(parameter, { type: "string", enum: STORE_ORDERS }),
      ),
  },
  {
    id: "run status parameters",
    reason: "the statuses of a run are a known set, here described as any string",
    apply(document) {
      const statuses = schemaAt(document, "GET /v2/actor-runs/{runId} data.status")?.enum;
      if (!statuses) return "gone";
      return repairEach(
        parametersOf(
          document,
          (parameter, { path }) => query(parameter, "status") && path.includes("runs"),
        ),
        (parameter) => {
          const one = { type: "string", enum: statuses };
          return become(
            parameter,
            parameter.schema.type === "array" ? { type: "array", items: one } : one,
          );
        },
      );
    },
  },
  {
    id: "own enums of parameters",
    reason:
      "an answer's enum stays open to new members, what we send does not: they cannot share a schema",
    apply: (document) =>
      repairEach(
        parametersOf(document, ({ in: where }) => where === "query"),
        (parameter) => {
          if (refName(parameter.schema) === undefined) return false;
          return become(parameter, { ...resolve(document, parameter.schema) });
        },
      ),
  },
  {
    id: "content type header",
    reason: "OpenAPI ignores a Content-Type parameter; the media type of the body says it",
    apply(document) {
      let seen = 0;
      for (const { operation } of entries(document)) {
        if (!operation.requestBody) continue;
        const rest = operation.parameters?.filter(({ name }) => name !== "Content-Type");
        if (rest && rest.length < (operation.parameters?.length ?? 0)) seen++;
        operation.parameters = rest ?? [];
      }
      return outcome(1, seen);
    },
  },
];
