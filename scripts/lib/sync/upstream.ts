import { entries, type OpenApiDocument } from "../normalize/document.js";
import type { Finding } from "../normalize/finding.js";

/**
 * spec/upstream.json: what upstream calls things. Nothing is generated from it; the change report tells by it what upstream
 * renamed and the client absorbed.
 */
export interface UpstreamNames {
  /** By METHOD path, with the prefix that upstream uses. */
  operationIds: Record<string, string>;
  /** Names of schemas, by the public name of the model. */
  models: Record<string, string>;
}

export function upstreamNames(
  document: OpenApiDocument,
  findings: readonly Finding[],
): UpstreamNames {
  const operationIds = [...entries(document)].map(({ key, operation }): [string, string] => [
    key,
    operation.operationId ?? "",
  ]);
  const models = findings
    .filter(({ kind }) => kind === "model found")
    .map(({ subject, detail }): [string, string] => [subject, detail]);
  return { operationIds: sorted(operationIds), models: sorted(models) };
}

function sorted(pairs: [string, string][]): Record<string, string> {
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}
