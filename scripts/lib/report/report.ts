import type { OpenApiDocument } from "../normalize/document.js";
import type { Finding } from "../normalize/finding.js";
import type { OperationsFile } from "../normalize/operations-format.js";
import { canonical } from "../normalize/sort.js";
import type { UpstreamNames } from "../sync/upstream.js";
import { type Change, change, merged, proposedStep, type Step } from "./change.js";
import { modelChanges, schemaNames } from "./compare-models.js";
import { operationChanges } from "./compare-operations.js";
import { nameChanges, operationNames } from "./operation-names.js";
import { type Review, review } from "./review.js";
import { type Surface, surfaceOf } from "./surface.js";
import { upstreamChanges } from "./upstream-changes.js";

export interface ReportInput {
  /** Normalized. */
  before: OpenApiDocument;
  after: OpenApiDocument;
  /** What upstream called things then and now, where that is known. */
  upstream?: { before: UpstreamNames; after: UpstreamNames } | undefined;
  findings: readonly Finding[];
  operations: OperationsFile;
}

/** What a sync changes for the users of the client. */
export interface ChangeReport {
  step: Step;
  counts: {
    operations: { added: number; removed: number; renamed: number };
    schemas: { added: number; removed: number; renamed: number };
    /** Undefined where it is not known what upstream called things before. */
    upstream?: {
      operationIds: number;
      moved: { operations: number; paths: number };
      models: number;
    };
  };
  changes: Change[];
  review: Review;
}

export function changeReport(input: ReportInput): ChangeReport {
  const [before, after] = [surfaceOf(input.before), surfaceOf(input.after)];
  const operations = operationNames(before, after);
  const schemas = schemaNames(before.document, after.document);
  const sides = { before: before.document, after: after.document, renamed: schemas.renamed };
  const upstream = input.upstream && upstreamChanges(input.upstream.before, input.upstream.after);
  const changes = merged([
    ...nameChanges(before, after, operations),
    ...operationChanges(before, after, sides),
    ...modelChanges(sides, schemas),
    ...(upstream?.changes ?? []),
  ]);
  const same = JSON.stringify(input.before) === JSON.stringify(input.after);
  if (!same && changes.every(({ step }) => step === "none")) changes.push(untold(before, after));
  return {
    step: proposedStep(changes, !same),
    counts: {
      operations: {
        added: operations.added.length,
        removed: operations.removed.length,
        renamed: operations.renamed.length,
      },
      schemas: {
        added: schemas.added.length,
        removed: schemas.removed.length,
        renamed: schemas.renamed.size,
      },
      ...(upstream && {
        upstream: {
          operationIds: upstream.operationIds,
          moved: upstream.moved,
          models: upstream.models,
        },
      }),
    },
    changes,
    review: review(input.findings, input.operations),
  };
}

/** Where nothing else is to be told, and the document differs all the same. */
function untold(before: Surface, after: Surface): Change {
  const text = ({ operations }: Surface, key: string) => canonical(operations.get(key));
  const names = [...after.operations.values()]
    .filter(({ key }) => text(before, key) !== text(after, key))
    .map(({ name }) => name);
  const what = "is described otherwise: no type and no request follows from it";
  const row = change("invisible", "spec/openapi.json", what);
  return names.length > 0 ? { ...row, subjects: names } : row;
}
