import type { OpenApiDocument } from "./document.js";
import type { FindingKind } from "./finding.js";
import type { Context, Step } from "./step.js";

/** `hit`: it was wrong and is right now. `already right`: nothing to do any more. `gone`: there is nothing to repair. */
export type Outcome = "hit" | "already right" | "gone";

export interface Repair {
  id: string;
  /** What is wrong upstream, and why it matters. */
  reason: string;
  /** The month since when upstream has it right: it is kept for older documents, and needs no look where it is idle. */
  since?: string;
  apply(document: OpenApiDocument, context: Context): Outcome;
}

const KINDS: Record<Outcome, FindingKind> = {
  hit: "repair hit",
  "already right": "repair already right",
  gone: "repair target gone",
};

export function repairs(list: readonly Repair[]): Step {
  return (document, context) => {
    for (const repair of list) {
      const { id, reason, since } = repair;
      const outcome = repair.apply(document, context);
      const expected = outcome === "already right" && since !== undefined;
      const detail = expected ? `right since ${since}` : reason;
      context.findings.add(KINDS[outcome], id, detail, expected ? "note" : undefined);
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
  let seen = 0;
  let changed = 0;
  for (const target of targets) {
    seen++;
    if (repairOne(target)) changed++;
  }
  return outcome(seen, changed);
}
