import { expect, test } from "vitest";
import { docs } from "../../../scripts/lib/normalize/docs.js";
import type { Schema } from "../../../scripts/lib/openapi.js";
import type { DocsFile } from "../../../scripts/lib/spec-files.js";
import { smallContext, smallDocument, told } from "./small-document.js";

const record = (...names: string[]): Schema => ({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
});

function documented(models: Record<string, Schema>, file: DocsFile) {
  const document = smallDocument({}, structuredClone(models));
  const context = smallContext({ docs: file });
  docs(document, context);
  const line = (model: string, property: string) =>
    document.components.schemas[model]?.properties?.[property]?.description;
  return { document, line, told: told(context) };
}

test("models and their properties get their lines, and what has none is listed", () => {
  const { document, told } = documented(
    { Run: record("id", "status"), Task: record() },
    { models: { Run: { _: "A run.", id: "Its ID." } } },
  );
  expect(document.components.schemas.Run).toMatchObject({
    description: "A run.",
    properties: { id: { description: "Its ID." } },
  });
  expect(told).toEqual([
    "review documentation missing: Run.status",
    "review documentation missing: Task",
  ]);
});

test("a property inside of another has a path, through lists, maps and null", () => {
  const { document, told } = documented(
    {
      Dispatch: {
        properties: {
          calls: { type: "array", items: record("at") },
          byName: { additionalProperties: { anyOf: [record("at"), { type: "null" }] } },
        },
      },
    },
    {
      models: {
        Dispatch: { _: "-", calls: "-", byName: "-", "calls.at": "Listed.", "byName.at": "Named." },
      },
    },
  );
  expect(told).toEqual([]);
  const { calls, byName } = document.components.schemas.Dispatch!.properties!;
  expect(calls).toMatchObject({ items: { properties: { at: { description: "Listed." } } } });
  expect(byName).toMatchObject({
    additionalProperties: { anyOf: [{ properties: { at: { description: "Named." } } }, {}] },
  });
});

test("a property's line: its model's, then that of what the model is like, then its name's", () => {
  const models = { Run: record("id"), RunListItem: record("id"), Job: record("id") };
  const line = (lines: DocsFile["models"], of: string) =>
    documented(models, { models: lines ?? {}, properties: { id: "name" } }).line(of, "id");
  expect(line({ RunListItem: { id: "own" }, Run: { id: "base" } }, "RunListItem")).toBe("own");
  expect(line({ Run: { id: "base" } }, "RunListItem")).toBe("base");
  expect(line({ Run: { id: "base" }, Job: { _like: "Run" } }, "Job")).toBe("base");
  expect(line({ Run: { id: "base" }, Job: { _like: "Run" } }, "Run")).toBe("base");
  expect(line({ Run: { _: "A run." } }, "RunListItem")).toBe("name");
});

test("members of a union take its lines, variants of members those of the member", () => {
  const { line, told } = documented(
    {
      Action: { oneOf: [{ $ref: "#/components/schemas/ActionRun" }] },
      ActionRun: record("id", "type"),
      ActionCreateRun: record("type"),
    },
    {
      models: {
        Action: { _: "-", id: "Its ID.", type: "Its kind." },
        ActionRun: { _: "-", type: "RUN." },
        ActionCreateRun: { _: "-" },
      },
    },
  );
  expect([line("ActionRun", "id"), line("ActionCreateRun", "type")]).toEqual(["Its ID.", "RUN."]);
  expect(told).toEqual(["review documentation unused: Action.type"]);
});

test("models that are like each other end in the line of the name", () => {
  const { line } = documented(
    { A: record("id"), B: record("id") },
    { properties: { id: "name" }, models: { A: { _like: "B" }, B: { _like: "A" } } },
  );
  expect(line("A", "id")).toBe("name");
});

test("lines that nothing asks for are listed: of properties, models, and what they are like", () => {
  const { told } = documented(
    { Run: record("id") },
    {
      properties: { id: "name", gone: "?" },
      models: { Run: { _: "A run.", _like: "Job", id: "Its ID.", gone: "?" }, Job: { _: "?" } },
    },
  );
  expect(told).toEqual([
    "review documentation unused: property id",
    "review documentation unused: property gone",
    "review documentation unused: Run._like",
    "review documentation unused: Run.gone",
    "review documentation unused: Job._",
  ]);
});

test("what members of an enum mean is listed in its documentation; where one has a line, all need one", () => {
  const { document, told } = documented(
    { Status: { enum: ["ABORTED", "READY", "RUNNING"] }, Method: { enum: ["GET"] } },
    {
      models: {
        Status: { _: "A status.", READY: "it waits.", ABORTED: "it was stopped.", GONE: "?" },
        Method: { _: "A method." },
      },
    },
  );
  expect(document.components.schemas.Status?.description).toBe(
    "A status.\n- `READY`: it waits.\n- `ABORTED`: it was stopped.",
  );
  expect(document.components.schemas.Method?.description).toBe("A method.");
  expect(told).toEqual([
    "review documentation missing: Status.RUNNING",
    "review documentation unused: Status.GONE",
  ]);
});
