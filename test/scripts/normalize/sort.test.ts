import { expect, test } from "vitest";
import { canonical, sort } from "../../../scripts/lib/normalize/sort.js";
import { smallContext, smallDocument } from "./small-document.js";

test("the order that upstream writes in changes no byte", () => {
  const one = smallDocument(
    {
      "GET /v2/b": {
        parameters: [
          { name: "b", in: "query" },
          { name: "a", in: "query" },
        ],
      },
      "GET /v2/a": {},
    },
    { B: { type: ["null", "string"], enum: ["y", null, "x"] }, A: { required: ["b", "a"] } },
  );
  const other = smallDocument(
    {
      "GET /v2/a": {},
      "GET /v2/b": {
        parameters: [
          { in: "query", name: "a" },
          { in: "query", name: "b" },
        ],
      },
    },
    { A: { required: ["a", "b"] }, B: { enum: ["x", "y", null], type: ["string", "null"] } },
  );
  sort(one, smallContext());
  sort(other, smallContext());
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  expect(one.components.schemas.B).toEqual({ enum: ["x", "y", null], type: ["string", "null"] });
});

test("parameters stand by place, then by name", () => {
  const parameters = [
    { name: "z", in: "header" },
    { name: "b", in: "query" },
    { name: "a", in: "query" },
    { name: "id", in: "path" },
  ];
  const document = smallDocument({ "GET /v2/a": { parameters } });
  sort(document, smallContext());
  const names = document.paths["/v2/a"]?.get?.parameters?.map(({ name }) => name);
  expect(names).toEqual(["id", "a", "b", "z"]);
});

test("media type ranges come after the types that are named", () => {
  expect(canonical({ "text/*": 1, "application/*": 1, "application/json": 1 })).toBe(
    '{"application/json":1,"application/*":1,"text/*":1}',
  );
});

test("examples stay as they are, properties named like them do not", () => {
  const value = { b: 1, required: ["z", "a"], a: 2 };
  expect(canonical({ example: value })).toBe(JSON.stringify({ example: value }));
  expect(canonical({ properties: { example: { type: "a", enum: [] } } })).toBe(
    '{"properties":{"example":{"enum":[],"type":"a"}}}',
  );
});
