import type { MethodsWith } from "../generate/public-methods.js";
import type { Finding, FindingKind } from "../normalize/context.js";
import { mountOf, resourceAt } from "../normalize/mounts.js";
import { canonical } from "../normalize/sort.js";
import type { OpenApiDocument } from "../openapi.js";
import type { OperationsFile } from "../spec-files.js";
import { type Change, change, merged, proposedStep, type Step } from "./change.js";
import { modelChanges, schemaNames } from "./compare-models.js";
import {
  type NameCounts,
  nameChanges,
  operationChanges,
  type PublicApi,
  publicApi,
} from "./compare-operations.js";
import { decisions, type Sources } from "./decisions.js";
import { type UpstreamCounts, type UpstreamNames, upstreamChanges } from "./upstream.js";

export interface ReportInput {
  /** What `before` is, in words. */
  baseline: string;
  /** Normalized. */
  before: OpenApiDocument;
  after: OpenApiDocument;
  /** What upstream called things then and now, where that is known. */
  upstreamBefore?: UpstreamNames | undefined;
  upstreamAfter?: UpstreamNames | undefined;
  findings: readonly Finding[];
  operations: OperationsFile;
  /** The methods by hand that take a parameter of another one, too. */
  methodsWith?: MethodsWith;
  /** Where decisions are made. */
  sources?: Sources;
}

/** What a sync changes for the users of the client. */
export interface ChangeReport {
  baseline: string;
  step: Step;
  counts: {
    operations: NameCounts;
    schemas: NameCounts;
    /** Undefined where it is not known what upstream called things before. */
    upstream?: UpstreamCounts;
  };
  changes: Change[];
  /** File, line and change, for each decision that is open. */
  decisions: string[];
  review: Review;
}

export function changeReport(input: ReportInput): ChangeReport {
  const [before, after] = [publicApi(input.before), publicApi(input.after)];
  const names = nameChanges(before, after);
  const schemas = schemaNames(before.document, after.document);
  const sides = { before: before.document, after: after.document, renamed: schemas.renamed };
  const { upstreamBefore, upstreamAfter, methodsWith } = input;
  const upstream =
    upstreamBefore && upstreamAfter && upstreamChanges(upstreamBefore, upstreamAfter);
  const changes = merged([
    ...names.changes,
    ...operationChanges(before, after, sides, methodsWith),
    ...modelChanges(sides, schemas),
    ...(upstream?.changes ?? []),
  ]);
  const same = JSON.stringify(input.before) === JSON.stringify(input.after);
  if (!same && changes.every(({ step }) => step === "none")) changes.push(untold(before, after));
  return {
    baseline: input.baseline,
    step: proposedStep(changes, !same),
    counts: {
      operations: names.counts,
      schemas: {
        added: schemas.added.length,
        removed: schemas.removed.length,
        renamed: schemas.renamed.size,
      },
      ...(upstream && { upstream: upstream.counts }),
    },
    changes,
    decisions: decisions(input.findings, input.operations, input.sources ?? {}),
    review: review(input.findings, input.operations),
  };
}

/** Where nothing else is to be told, and the document differs all the same. */
function untold(before: PublicApi, after: PublicApi): Change {
  const text = ({ operations }: PublicApi, key: string) => canonical(operations.get(key));
  const names = [...after.operations.values()]
    .filter(({ key }) => text(before, key) !== text(after, key))
    .map(({ name }) => name);
  const what = "is described otherwise: no type and no request follows from it";
  return change("invisible", names.length > 0 ? names : "spec/openapi.json", what);
}

/** What wants a decision before the sync can be released. */
export interface Review {
  /** Operations that nobody has named: one row each in spec/operations.yaml names it and its copies below mounts. */
  unnamed: { key: string; resource: string | undefined; copies: string[] }[];
  /** Rows of spec/operations.yaml whose operation is gone. */
  rowsWithoutOperation: string[];
  repairs: { hit: string[]; noLonger: string[]; gone: string[] };
  additions: { hit: number; caughtUp: string[]; gone: string[] };
  /** What keeps the document from being taken over: operations and additions that are gone, lines of src/, whatever fails. */
  misfits: string[];
  /** Everything else that should be looked at. */
  others: Finding[];
}

const TOLD: ReadonlySet<FindingKind> = new Set<FindingKind>([
  "operation without row",
  "row without operation",
  "repair already right",
  "addition caught up",
]);

export function review(findings: readonly Finding[], operations: OperationsFile): Review {
  /** Those of a kind. What is kept for older documents is a note, and needs no decision. */
  const told = (kind: FindingKind, without?: Finding["level"]) =>
    findings.filter((each) => each.kind === kind && each.level !== without);
  const subjects = (kind: FindingKind, without?: Finding["level"]) =>
    told(kind, without).map(({ subject }) => subject);
  return {
    unnamed: unnamed(subjects("operation without row"), operations),
    rowsWithoutOperation: told("row without operation", "error").map(
      ({ subject, detail }) => `${subject} (${detail})`,
    ),
    repairs: {
      hit: subjects("repair hit"),
      noLonger: subjects("repair already right", "note"),
      gone: subjects("repair target gone"),
    },
    additions: {
      hit: told("addition hit").length,
      caughtUp: subjects("addition caught up", "note"),
      gone: subjects("addition target gone"),
    },
    misfits: findings.filter(({ level }) => level === "error").map(misfit),
    others: findings.filter(({ level, kind }) => level === "review" && !TOLD.has(kind)),
  };
}

function misfit({ kind, subject, detail }: Finding): string {
  // These name themselves.
  if (kind === "source does not fit" || kind === "code cannot be generated") {
    return `${subject} ${detail}`;
  }
  return `${kind}: ${subject}${detail && ` (${detail})`}`;
}

function unnamed(keys: readonly string[], operations: OperationsFile): Review["unnamed"] {
  const rows = new Map<string, Review["unnamed"][number]>();
  for (const key of keys) {
    const [method, path = ""] = key.split(" ");
    const base = `${method} ${mountOf(operations, path)?.basePath}`;
    const named = keys.includes(base) ? base : key;
    const resource = resourceAt(operations, named.split(" ")[1] ?? "");
    const row = rows.get(named) ?? { key: named, resource, copies: [] };
    if (named !== key) row.copies.push(key);
    rows.set(named, row);
  }
  return [...rows.values()];
}
