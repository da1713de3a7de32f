import { models } from "../../../scripts/lib/generate/models.js";
import { Findings } from "../../../scripts/lib/normalize/context.js";
import { references } from "../../../scripts/lib/normalize/references.js";
import { repairs } from "../../../scripts/lib/normalize/repair.js";
import { schemaRepairs } from "../../../scripts/lib/normalize/repairs/schemas.js";
import type { OpenApiDocument, Schema } from "../../../scripts/lib/openapi.js";
import type { SpecFiles } from "../../../scripts/lib/spec-files.js";

/** The types of components, by the steps that concern schemas alone. */
export function typesOf(schemas: object, paths: object = {}): string {
  const document = {
    openapi: "3.1.2",
    info: { title: "Constructs", version: "1" },
    paths: structuredClone(paths),
    components: { schemas: structuredClone(schemas), parameters: {}, responses: {} },
  } as unknown as OpenApiDocument;
  const context = { findings: new Findings() } as SpecFiles & { findings: Findings };
  references(document, context);
  repairs(() => schemaRepairs.filter(({ id }) => id !== "keywords beside references"))(
    document,
    context,
  );
  return models({ ...document, "x-client-resources": {}, "x-client-models": {} } as never);
}

export const object = (properties: Record<string, Schema>, ...required: string[]): Schema => ({
  type: "object",
  ...(required.length > 0 && { required }),
  properties,
});
export const ref = (pointer: string): Schema => ({ $ref: pointer });
export const component = (name: string): Schema => ref(`#/components/schemas/${name}`);
export const text: Schema = { type: "string" };
export const number: Schema = { type: "number" };
