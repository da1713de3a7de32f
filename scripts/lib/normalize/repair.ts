import { type Entry, entries, type OpenApiDocument } from "../openapi.js";
import type { RepairsFile } from "../spec-files.js";
import type { FindingKind, Findings, Step } from "./context.js";

/** `hit`: it was wrong or missing. `already right`: nothing to do any more. `gone`: there is nothing to change. */
export type Outcome = "hit" | "already right" | "gone";

export interface Repair {
  id: string;
  /** What is wrong upstream, and why it matters. */
  reason: string;
  /** The month since when upstream has it right: it is kept for older documents, and needs no look where it is idle. */
  since?: string;
  apply(document: OpenApiDocument): Outcome;
}

const KINDS = {
  right: { hit: "repair hit", "already right": "repair already right", gone: "repair target gone" },
  described: {
    hit: "addition hit",
    "already right": "addition caught up",
    gone: "addition target gone",
  },
} as const satisfies Record<string, Record<Outcome, FindingKind>>;

/** Tells what a repair (which makes something right) or an addition (which describes something) came to. */
export function tell(
  findings: Findings,
  made: keyof typeof KINDS,
  outcome: Outcome,
  subject: string,
  { since, reason = "" }: { since?: string | undefined; reason?: string },
): void {
  const expected = outcome === "already right" && since !== undefined;
  const detail = expected ? `${made} since ${since}` : reason;
  findings.add(KINDS[made][outcome], subject, detail, expected ? "note" : undefined);
}

export function repairs(list: (file: RepairsFile) => Repair[]): Step {
  return (document, { repairs: file, findings }) => {
    for (const repair of list(file)) {
      tell(findings, "right", repair.apply(document), repair.id, repair);
    }
  };
}

/** Runs `repairOne` on each target; it says whether it had to change anything. */
export function repairEach<T>(targets: Iterable<T>, repairOne: (target: T) => boolean): Outcome {
  const changes = [...targets].map(repairOne);
  if (changes.length === 0) return "gone";
  return changes.includes(true) ? "hit" : "already right";
}

/** The operations whose key matches. */
export function operationsLike(document: OpenApiDocument, pattern: string): Entry[] {
  return [...entries(document)].filter(({ key }) => new RegExp(pattern).test(key));
}
