import { expect, test } from "vitest";
import { strip } from "../../../scripts/lib/normalize/cleanup.js";
import { answering, smallContext, smallDocument } from "./small-document.js";

test("prose, examples, tags and vendor extensions go", () => {
  const document = smallDocument({
    "GET /v2/things": {
      summary: "Lists things",
      description: "All of them.",
      tags: ["Things"],
      "x-js-name": "list",
      deprecated: false,
      ...answering({ type: "string", title: "Thing", example: "a", examples: ["b"] }),
    },
  });
  document["x-tagGroups"] = [];
  document.tags = [{ name: "Things" }];
  document.components.examples = { one: {} };
  strip(document, smallContext());
  expect(document.paths["/v2/things"]?.get).toEqual({
    parameters: [],
    responses: { "200": { content: { "application/json": { schema: { type: "string" } } } } },
  });
  expect(Object.keys(document)).toEqual(["openapi", "info", "security", "paths", "components"]);
  expect(document.components).not.toHaveProperty("examples");
});

test("properties that are named like prose stay", () => {
  const named = { type: "string", description: "gone" };
  const document = smallDocument(
    {},
    {
      Thing: {
        type: "object",
        description: "gone",
        required: ["description", "title"],
        properties: {
          description: named,
          title: named,
          example: named,
          summary: named,
          tags: named,
        },
      },
    },
  );
  strip(document, smallContext());
  const kept = { type: "string" };
  expect(document.components.schemas.Thing).toEqual({
    type: "object",
    required: ["description", "title"],
    properties: { description: kept, title: kept, example: kept, summary: kept, tags: kept },
  });
});

test("facts stay, and values are not looked into", () => {
  const schema = {
    type: "object",
    deprecated: true,
    default: { description: "data", "x-data": 1 },
    const: { title: "data" },
    pattern: "^a$",
    format: "uri",
  };
  const document = smallDocument({}, { Thing: structuredClone(schema) });
  strip(document, smallContext());
  expect(document.components.schemas.Thing).toEqual(schema);
});
