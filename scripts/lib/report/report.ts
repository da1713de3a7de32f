import type { Finding } from "../normalize/context.js";
import { canonical } from "../normalize/sort.js";
import type { OpenApiDocument } from "../openapi.js";
import type { OperationsFile } from "../spec-files.js";
import { type Change, change, merged, proposedStep, type Step } from "./change.js";
import { modelChanges, schemaNames } from "./compare-models.js";
import { operationChanges } from "./compare-operations.js";
import { nameChanges, operationNames, type PublicApi, publicApi } from "./operations.js";
import { type Review, review } from "./review.js";
import { type UpstreamChanges, type UpstreamNames, upstreamChanges } from "./upstream.js";

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
    upstream?: Omit<UpstreamChanges, "changes">;
  };
  changes: Change[];
  review: Review;
}

export function changeReport(input: ReportInput): ChangeReport {
  const [before, after] = [publicApi(input.before), publicApi(input.after)];
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
      operations: countsOf({ ...operations, renamed: operations.renamed.length }),
      schemas: countsOf({ ...schemas, renamed: schemas.renamed.size }),
      ...(upstream && { upstream: withoutChanges(upstream) }),
    },
    changes,
    review: review(input.findings, input.operations),
  };
}

interface Names {
  added: unknown[];
  removed: unknown[];
  renamed: number;
}

const countsOf = ({ added, removed, renamed }: Names) => ({
  added: added.length,
  removed: removed.length,
  renamed,
});

const withoutChanges = ({ changes: _, ...counts }: UpstreamChanges) => counts;

/** Where nothing else is to be told, and the document differs all the same. */
function untold(before: PublicApi, after: PublicApi): Change {
  const text = ({ operations }: PublicApi, key: string) => canonical(operations.get(key));
  const names = [...after.operations.values()]
    .filter(({ key }) => text(before, key) !== text(after, key))
    .map(({ name }) => name);
  const what = "is described otherwise: no type and no request follows from it";
  return change("invisible", names.length > 0 ? names : "spec/openapi.json", what);
}
