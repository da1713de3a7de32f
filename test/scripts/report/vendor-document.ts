import { readFileSync } from "node:fs";
import { renameSchemas } from "../../../scripts/lib/normalize/names.js";
import { entries, type OpenApiDocument } from "../../../scripts/lib/openapi.js";
import type { UpstreamNames } from "../../../scripts/lib/report/upstream.js";

const SPEC = new URL("../../../spec/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, SPEC), "utf8"));

/** The committed document. */
export const committed = (): OpenApiDocument => read("openapi.json");

/** Removes our extensions. The types of errors are upstream's, and go back to where upstream has them. */
export function removeMarks(document: OpenApiDocument): void {
  const types = document["x-client-error-types"] as string[];
  document.components.schemas.ErrorType = { type: "string", enum: types };
  for (const key of Object.keys(document)) if (key.startsWith("x-")) delete document[key];
}

/**
 * The document that upstream would publish, as far as ours tells: under upstream's names, with prose, tags and extensions, and
 * without anything of ours. Normalizing it gives the committed one. `change` gets it under our names still.
 */
export function vendorDocument(
  change: (document: OpenApiDocument) => void = () => {},
): OpenApiDocument {
  const { operationIds, models } = read("upstream.json") as UpstreamNames;
  const document = committed();
  change(document);
  removeMarks(document);
  document.info = { title: "Apify API", version: "v2-tomorrow", description: "Theirs." };
  for (const { key, operation } of entries(document)) {
    delete operation["x-client"];
    operation.operationId = operationIds[key] ?? "";
    operation.summary = "Theirs.";
    operation.tags = ["Theirs"];
    operation["x-legacy"] = true;
  }
  renameSchemas(document, new Map(Object.entries(models)));
  return document;
}
