import { beforeAll, expect, test, vi } from "vitest";
import { normalize } from "../../scripts/lib/normalize/normalize.js";
import type { OpenApiDocument } from "../../scripts/lib/openapi.js";
import { markdown } from "../../scripts/lib/report/markdown.js";
import { changeReport } from "../../scripts/lib/report/report.js";
import { readSpecFiles, type SpecFiles } from "../../scripts/lib/spec-files.js";
import { committed, vendorDocument } from "./report/vendor-document.js";

vi.setConfig({ testTimeout: 60_000 });

const NAMES = Object.getOwnPropertyNames(Object.prototype);
const text = { type: "string" };

/** As `JSON.parse` writes them: `__proto__` is an entry like any other. */
const entriesOf = <T>(value: T) => Object.fromEntries(NAMES.map((name) => [name, value]));

/** Upstream's next document, in which everything that has a name is also called as Object's prototype calls its members. */
function hostile(): OpenApiDocument {
  const document = vendorDocument();
  const { components, paths } = document;
  const data = { type: "object", properties: entriesOf(text), required: NAMES };
  const parameters = NAMES.map((name) => ({ name, in: "query" as const, schema: text }));
  paths["/v2/hostile"] = {
    post: {
      parameters,
      requestBody: { content: { "application/json": { schema: data } } },
      responses: {
        "200": {
          headers: entriesOf({ schema: text }),
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: { data: { $ref: "#/components/schemas/Run" } },
              },
            },
          },
        },
        ...entriesOf({ description: "What is this?" }),
      },
    },
  };
  const store = paths["/v2/store"]!.get!;
  store.parameters = [...store.parameters!, ...structuredClone(parameters)];
  const schemas = NAMES.map((name) => [name, structuredClone(data)]);
  components.schemas = { ...components.schemas, ...Object.fromEntries(schemas) };
  for (const schema of Object.values(components.schemas)) {
    if (schema.properties && Object.keys(schema.properties).includes("defaultDatasetId")) {
      Object.assign(schema.properties, {
        inner: { anyOf: NAMES.map((name) => ({ $ref: `#/components/schemas/${name}` })) },
      });
      schema.properties = { ...schema.properties, ...entriesOf(text) };
    }
  }
  return document;
}

let specFiles: SpecFiles;
let after: OpenApiDocument;

beforeAll(async () => {
  specFiles = await readSpecFiles("spec");
  after = normalize(hostile(), specFiles).document;
});

test("names of Object's prototype come through normalizing as any other", () => {
  const { parameters, responses, requestBody } = after.paths["/v2/hostile"]!.post!;
  const shared = Object.keys(after.components.parameters);
  const taken = parameters!.map(({ name, $ref }) => name ?? $ref!.split("/").at(-1));
  expect(taken.sort()).toEqual([...NAMES].sort());
  expect(shared).toEqual(expect.arrayContaining(NAMES));
  expect(Object.keys(responses)).toEqual(expect.arrayContaining(NAMES));
  for (const name of NAMES) {
    expect(Object.entries(responses).find(([status]) => status === name)![1].description).toMatch(
      /^Status/,
    );
  }
  const body = requestBody!.content["application/json"]!;
  expect(Object.keys(body.schema!.properties!).sort()).toEqual([...NAMES].sort());
  expect(Object.entries(body.example as object).sort()).toEqual(
    NAMES.map((name) => [name, "example"]).sort(),
  );
  expect(Object.keys(after.components.schemas.Run!.properties!)).toEqual(
    expect.arrayContaining(NAMES),
  );
  expect(Object.keys(after.components.schemas)).toEqual(expect.arrayContaining(NAMES));
});

test("what has no documentation is missing it, whatever it is called", () => {
  const { findings } = normalize(hostile(), specFiles);
  const missing = findings
    .filter(({ kind }) => kind === "documentation missing")
    .map(({ subject }) => subject);
  for (const name of NAMES) {
    expect(missing).toContain(`POST /v2/hostile ${name}`);
    expect(missing).toContain(`Run.${name}`);
    expect(missing).toContain(name);
  }
});

test.each([
  ["come", "is added, optional"],
  ["go", "is removed"],
])("the report tells that they %s", (way, what) => {
  const [from, to] = way === "come" ? [committed(), after] : [after, committed()];
  const { operations } = specFiles;
  const report = changeReport({ baseline: "", before: from, after: to, findings: [], operations });
  const rows = (wanted: string) =>
    report.changes.filter((each) => each.what === wanted).flatMap(({ subjects }) => subjects);
  for (const name of NAMES) {
    expect(rows(what)).toContain(`Run.${name}`);
    expect(rows(`parameter ${what}`)).toContain(`store.list(${name})`);
  }
  expect(markdown(report, { origin: "x", version: "y", outcome: "z" })).toContain("Run.toString");
});

test("nothing of it changes Object's prototype", () => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(NAMES);
  expect(({} as { type?: unknown }).type).toBeUndefined();
});
