import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { examples } from "../../../scripts/lib/examples/examples.js";
import {
  entries,
  type Media,
  type OpenApiDocument,
  type Parameter,
  type ResponseObject,
} from "../../../scripts/lib/openapi.js";
import { readSpecFiles } from "../../../scripts/lib/spec-files.js";

const committed = readFileSync(new URL("../../../spec/openapi.json", import.meta.url), "utf8");
const document = JSON.parse(committed) as OpenApiDocument;
const { examples: file } = await readSpecFiles(
  fileURLToPath(new URL("../../../spec", import.meta.url)),
);
examples(document, { examples: file });

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
ajv.addFormat("uri", (value: string) => URL.canParse(value));
ajv.addFormat("email", /^\S+@\S+$/);
ajv.addFormat("binary", true);
ajv.addSchema(document as AnySchema, "document");

/** Validates at the place of the schema, so that its references resolve in the document. */
function violations(pointer: string, value: unknown): string[] {
  const validate = ajv.getSchema(`document#${pointer}`);
  if (!validate) return [`no schema at ${pointer}`];
  validate(value);
  return (validate.errors ?? []).map((each) => `${pointer} ${each.instancePath} ${each.message}`);
}

const step = (...keys: string[]) =>
  keys
    .map((key) => `/${encodeURIComponent(key.replace(/~/g, "~0").replace(/\//g, "~1"))}`)
    .join("");

const shared = document.components.examples as Record<string, { value: unknown }>;

function exampleOf(media: Media): unknown {
  const { world } = (media.examples ?? {}) as { world?: { $ref: string } };
  return world ? shared[world.$ref.split("/").at(-1)!]?.value : media.example;
}

interface Found {
  pointer: string;
  schema: unknown;
  value: unknown;
}

const parametersIn = (at: string, list: Iterable<[string, Parameter]>): Found[] =>
  [...list].flatMap(([key, { $ref, schema, example }]) =>
    $ref ? [] : [{ pointer: `${at}${step(key, "schema")}`, schema, value: example }],
  );

const contentIn = (at: string, content: Record<string, Media> = {}): Found[] =>
  Object.entries(content).map(([type, media]) => ({
    pointer: at + step("content", type, "schema"),
    schema: media.schema,
    value: exampleOf(media),
  }));

function answerIn(at: string, { headers = {}, content }: ResponseObject): Found[] {
  const inHeaders = Object.entries(headers).map(([name, header]) => ({
    pointer: at + step("headers", name, "schema"),
    schema: header.schema,
    value: (header as { example?: unknown }).example,
  }));
  return [...inHeaders, ...contentIn(at, content)];
}

const byIndex = (list: Parameter[] = []) =>
  list.map((each, index): [string, Parameter] => [String(index), each]);

const { components } = document;
const found: Found[] = [
  ...parametersIn("/components/parameters", Object.entries(components.parameters)),
  ...Object.entries(components.responses).flatMap(([name, answer]) =>
    answerIn(`/components/responses${step(name)}`, answer),
  ),
  ...[...entries(document)].flatMap(({ path, method, operation }) => {
    const at = `/paths${step(path, method)}`;
    const json = Object.entries(operation.requestBody?.content ?? {}).filter(([type]) =>
      type.startsWith("application/json"),
    );
    return [
      ...parametersIn(`${at}/parameters`, byIndex(operation.parameters)),
      ...contentIn(`${at}/requestBody`, Object.fromEntries(json)),
      ...Object.entries(operation.responses).flatMap(([status, answer]) =>
        answerIn(`${at}/responses${step(status)}`, answer),
      ),
    ];
  }),
];

describe("the examples of the committed document", () => {
  it("are those of the example world", () => {
    expect((JSON.parse(committed) as OpenApiDocument).components.examples).toEqual(shared);
  });

  it("stand on every parameter, JSON body, answer and answer header", () => {
    expect(found.length).toBeGreaterThan(500);
    expect(found.filter(({ value }) => value === undefined)).toEqual([]);
  });

  it("are valid against their schemas", () => {
    const wrong = found.flatMap(({ pointer, schema, value }) =>
      schema ? violations(pointer, value) : [],
    );
    expect(wrong).toEqual([]);
    expect(violations("/components/schemas/Run", { id: 1 })).not.toEqual([]);
  });

  it("end every list with their page", () => {
    for (const { pointer, value } of found) {
      const { data = value } = (value ?? {}) as { data?: unknown };
      const page = (data ?? {}) as Record<string, unknown>;
      if (!Array.isArray(page.items) || !pointer.includes("/get/")) continue;
      const { total = page.items.length, offset = 0, isTruncated = false } = page;
      expect({ total, offset, isTruncated }, pointer).toEqual({
        total: page.items.length,
        offset: 0,
        isTruncated: false,
      });
      expect(page.nextExclusiveStartKey ?? page.nextCursor ?? null, pointer).toBeNull();
    }
  });

  it("name the same run wherever a run is answered", () => {
    const runs = found.filter(({ value }) => {
      const { data } = (value ?? {}) as { data?: { defaultDatasetId?: string } };
      return data?.defaultDatasetId !== undefined;
    });
    expect(runs.length).toBeGreaterThan(10);
    for (const { value } of runs) {
      expect(value).toMatchObject({ data: { id: file.parameters.runId, status: "SUCCEEDED" } });
    }
  });

  it("bring an error with its type and message for every 4xx and 5xx", () => {
    const errors = found.filter(({ pointer }) =>
      /responses\/([45]..|[A-Z]\w+)\/content/.test(pointer),
    );
    expect(errors.length).toBeGreaterThanOrEqual(12);
    for (const { pointer, value } of errors) {
      expect(value, pointer).toMatchObject({
        error: { type: expect.stringMatching(/^[a-z0-9-]+$/), message: expect.any(String) },
      });
    }
  });
});
