import { expect, test } from "vitest";
import { identity, strip } from "../../../scripts/lib/normalize/cleanup.js";
import { inlineParameters } from "../../../scripts/lib/normalize/parameters.js";
import { pathItems } from "../../../scripts/lib/normalize/paths.js";
import { answering, query, smallContext, smallDocument, taking } from "./small-document.js";

const text = { type: "string" };

test("what a path says for all its operations, each of them says", () => {
  const document = smallDocument({
    "GET /v2/things": { parameters: [query("own")] },
    "PATCH /v2/things": {},
  });
  Object.assign(document.paths["/v2/things"]!, { parameters: [query("shared")], servers: [] });
  pathItems(document, smallContext());
  expect(document.paths["/v2/things"]).toEqual({
    get: { parameters: [query("shared"), query("own")], responses: {} },
    patch: { parameters: [query("shared")], responses: {} },
  });
});

test("paths, bodies and headers that are components stand where they are referred to", () => {
  const plain = smallDocument({ "PUT /v2/things": { ...taking(text), ...answering(text) } });
  const document = structuredClone(plain);
  const put = document.paths["/v2/things"]!.put!;
  document.components.requestBodies = { Body: put.requestBody };
  document.components.pathItems = { Things: document.paths["/v2/things"] };
  Object.assign(put, { requestBody: { $ref: "#/components/requestBodies/Body" } });
  Object.assign(document.paths, { "/v2/things": { $ref: "#/components/pathItems/Things" } });
  pathItems(document, smallContext());
  expect(document).toEqual(plain);
});

test("a reference to nothing is refused", () => {
  const document = smallDocument();
  Object.assign(document.paths, { "/v2/things": { $ref: "#/components/pathItems/Things" } });
  expect(() => pathItems(document, smallContext())).toThrow(/pathItems\/Things points at nothing/);
});

test("webhooks and other parts that are no paths go, with what the vendor says there", () => {
  const document = smallDocument();
  document.webhooks = { finished: { post: { description: "Theirs." } } };
  strip(document, smallContext());
  expect(document).not.toHaveProperty("webhooks");
});

test("a parameter that is written as content is a text", () => {
  const filter = { name: "filter", in: "query", content: { "application/json": { schema: {} } } };
  const document = smallDocument({ "GET /v2/things": { parameters: [filter] } });
  inlineParameters(document);
  expect(document.paths["/v2/things"]!.get!.parameters).toEqual([query("filter")]);
});

test("ways to give a token have our names, and others are left out", () => {
  const document = smallDocument({
    "GET /v2/a": { security: [{ Bearer: [] }, { Session: [] }, {}] },
    "GET /v2/b": { security: [{ Bearer: [] }, { Query: [] }] },
    "GET /v2/c": { security: [{ Session: [] }] },
    "GET /v2/d": { security: [] },
  });
  document.components.securitySchemes = {
    Bearer: { type: "http", scheme: "bearer" },
    Query: { type: "apiKey", in: "query", name: "token" },
    Session: { type: "apiKey", in: "cookie", name: "session" },
  };
  identity(document, smallContext());
  const said = Object.values(document.paths).map(({ get }) => get!.security);
  expect(said).toEqual([[{ httpBearer: [] }, {}], undefined, undefined, []]);
  expect(document.security).toEqual([{ httpBearer: [] }, { apiKey: [] }]);
});
