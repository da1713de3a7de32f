import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { checkSpec } from "../../../scripts/check-spec.js";
import { failures } from "../../../scripts/lib/normalize/context.js";
import { renameSchemas } from "../../../scripts/lib/normalize/names.js";
import { normalize } from "../../../scripts/lib/normalize/normalize.js";
import { type OpenApiDocument, refName } from "../../../scripts/lib/openapi.js";
import { visitSchema } from "../../../scripts/lib/schema-walk.js";
import { readSpecFiles, type SpecFiles, specText } from "../../../scripts/lib/spec-files.js";

const SPEC = fileURLToPath(new URL("../../../spec", import.meta.url));
const committed = readFileSync(`${SPEC}/openapi.json`, "utf8");
const fresh = () => JSON.parse(committed) as OpenApiDocument;
let knowledge: SpecFiles;

beforeAll(async () => {
  knowledge = await readSpecFiles(SPEC);
});

/** What it says of a changed document beyond what it says of the committed one. */
function news(change: (document: OpenApiDocument) => void) {
  const document = fresh();
  change(document);
  const result = normalize(document, knowledge);
  const expected = new Set(["repair already right", "addition caught up"]);
  return {
    text: specText(result.document),
    told: failures(
      result.findings.filter(({ kind }) => !expected.has(kind)),
      true,
    ).map(({ level, kind, subject }) => `${level} ${kind}: ${subject}`),
  };
}

describe("the committed document", () => {
  test("passes the strict check, and normalizing it again gives the same bytes", () => {
    expect(checkSpec(committed, knowledge)).toEqual([]);
  });

  test("fails it when a name, a word or a byte is not what the sources say", () => {
    const wordless = structuredClone(knowledge);
    delete wordless.docs.operations?.["GET /v2/actors"];
    expect(checkSpec(committed, wordless)).toContainEqual(
      expect.stringContaining("documentation missing: GET /v2/actors"),
    );
    expect(checkSpec(committed.replace('"actors.list"', '"actors.all"'), knowledge)).toHaveLength(
      1,
    );
  });

  test("reaches every operation by a method, a mount or an alias, and none only by raw", () => {
    const kinds = new Map<string, number>();
    for (const item of Object.values(fresh().paths)) {
      for (const operation of Object.values(item)) {
        const { kind } = operation["x-client"] as { kind: string };
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
    expect([...kinds.keys()].sort()).toEqual(["alias", "method", "mount"]);
  });

  test("has nothing that mock servers or generators trip over", () => {
    expect(committed).not.toContain('"*/*"');
    expect(committed).not.toContain('"allOf"');
    const { schemas } = fresh().components;
    for (const schema of Object.values(schemas)) {
      visitSchema(schema, (each) => {
        if (refName(each)) expect(schemas).toHaveProperty([refName(each)!]);
      });
    }
  });
});

describe("upstream's next document", () => {
  test("may write itself down in another order", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
      const entries = Object.entries(value).reverse();
      return Object.fromEntries(entries.map(([key, each]) => [key, reversed(each)]));
    };
    const { told, text } = news((document) => Object.assign(document, reversed(fresh())));
    const backwards = reversed(fresh()) as OpenApiDocument;
    expect(told).toEqual([]);
    expect(text).toBe(committed);
    expect(specText(normalize(backwards, knowledge).document)).toBe(committed);
  });

  test("may use the old prefix, other operationIds, tags and names of components", () => {
    const { told, text } = news((document) => {
      for (const item of Object.values(document.paths)) {
        for (const operation of Object.values(item)) {
          operation.operationId = "renamed";
          operation.tags = ["Renamed"];
          for (const parameter of operation.parameters ?? []) {
            if (parameter.$ref) parameter.$ref += "-2";
          }
        }
      }
      const { components } = document;
      components.parameters = Object.fromEntries(
        Object.entries(components.parameters).map(([name, each]) => [`${name}-2`, each]),
      );
      document.paths = Object.fromEntries(
        Object.entries(document.paths).map(([path, item]) => [
          path.replace("/v2/actors", "/v2/acts"),
          item,
        ]),
      );
      renameSchemas(document, new Map([["Run", "ActorRunV3"]]));
    });
    expect(told).toEqual([]);
    expect(text).toBe(committed);
  });

  test("may bring an operation that nobody has named: it is listed", () => {
    const { told } = news((document) => {
      const { get } = document.paths["/v2/store"]!;
      document.paths["/v2/shop"] = { get: { ...get!, parameters: [] } };
    });
    expect(told).toEqual([
      "review operation without row: GET /v2/shop",
      "review documentation missing: GET /v2/shop",
    ]);
  });

  test("may drop a generated operation, but none that handwritten code needs", () => {
    expect(
      news((document) => {
        delete document.paths["/v2/schedules/{scheduleId}/log"];
      }).told,
    ).toContain("review row without operation: GET /v2/schedules/{scheduleId}/log");
    expect(
      news((document) => {
        delete document.paths["/v2/actor-runs/{runId}/reboot"];
      }).told,
    ).toContain("error row without operation: POST /v2/actor-runs/{runId}/reboot");
  });

  test("may not let the copies of a family drift apart", () => {
    const { told } = news((document) => {
      document.paths["/v2/actor-runs/{runId}/dataset"]!.get!.parameters!.push({
        name: "shiny",
        in: "query",
        required: true,
        schema: { type: "boolean" },
      });
    });
    expect(told).toContain("error mount differs: GET /v2/actor-runs/{runId}/dataset");
  });
});

test("the caller's document is not touched", () => {
  const document = fresh();
  normalize(document, knowledge);
  expect(specText(document)).toBe(committed);
});
