import { type Entry, entries, type OpenApiDocument } from "../openapi.js";
import type { RepairsFile } from "../spec-files.js";
import type { FindingKind, Step } from "./context.js";

/** `hit`: it was wrong and is right now. `already right`: nothing to do any more. `gone`: there is nothing to repair. */
export type Outcome = "hit" | "already right" | "gone";

export interface Repair {
  id: string;
  /** What is wrong upstream, and why it matters. */
  reason: string;
  /** The month since when upstream has it right: it is kept for older documents, and needs no look where it is idle. */
  since?: string;
  apply(document: OpenApiDocument): Outcome;
}

const KINDS: Record<Outcome, FindingKind> = {
  hit: "repair hit",
  "already right": "repair already right",
  gone: "repair target gone",
};

export function repairs(list: (file: RepairsFile) => Repair[]): Step {
  return (document, { repairs: file, findings }) => {
    for (const { id, reason, since, ...repair } of list(file)) {
      const outcome = repair.apply(document);
      const expected = outcome === "already right" && since !== undefined;
      const detail = expected ? `right since ${since}` : reason;
      findings.add(KINDS[outcome], id, detail, expected ? "note" : undefined);
    }
  };
}

/** The outcome of a repair that looked at `targets` places and had to change `changed` of them. */
export function outcome(targets: number, changed: number): Outcome {
  if (targets === 0) return "gone";
  return changed > 0 ? "hit" : "already right";
}

/** Runs `repairOne` on each target; it says whether it had to change anything. */
export function repairEach<T>(targets: Iterable<T>, repairOne: (target: T) => boolean): Outcome {
  const changes = [...targets].map(repairOne);
  return outcome(changes.length, changes.filter(Boolean).length);
}

/** The operations whose key matches. */
export function operationsLike(document: OpenApiDocument, pattern: string): Entry[] {
  return [...entries(document)].filter(({ key }) => new RegExp(pattern).test(key));
}
