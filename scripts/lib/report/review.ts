import type { Finding, FindingKind } from "../normalize/context.js";
import { mountOf, resourceAt } from "../normalize/mounts.js";
import type { OperationsFile } from "../spec-files.js";

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
  const told = (kind: FindingKind) => findings.filter((each) => each.kind === kind);
  const subjects = (kind: FindingKind) => told(kind).map(({ subject }) => subject);
  // Those that are kept for older documents need no decision.
  const undecided = (kind: FindingKind) =>
    told(kind)
      .filter(({ level }) => level !== "note")
      .map(({ subject }) => subject);
  return {
    unnamed: unnamed(subjects("operation without row"), operations),
    rowsWithoutOperation: told("row without operation")
      .filter(({ level }) => level !== "error")
      .map(({ subject, detail }) => `${subject} (${detail})`),
    repairs: {
      hit: subjects("repair hit"),
      noLonger: undecided("repair already right"),
      gone: subjects("repair target gone"),
    },
    additions: {
      hit: told("addition hit").length,
      caughtUp: undecided("addition caught up"),
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
  const bases = new Map<string, string[]>();
  for (const key of keys) {
    const [method, path = ""] = key.split(" ");
    const base = mountOf(operations, path)?.basePath;
    const baseKey = `${method} ${base}`;
    const known = base !== undefined && keys.includes(baseKey) ? baseKey : key;
    bases.set(known, [...(bases.get(known) ?? []), ...(known === key ? [] : [key])]);
  }
  return [...bases].map(([key, copies]) => ({
    key,
    resource: resourceAt(operations, key.split(" ")[1] ?? ""),
    copies,
  }));
}
