import type { OpenApiDocument } from "../openapi.js";
import type { SpecFiles } from "../spec-files.js";

/** What a step knows besides the document. */
export interface Context extends SpecFiles {
  readonly findings: Findings;
}

/** One stage of normalizing. It may change the document it gets: that one is ours. */
export type Step = (document: OpenApiDocument, context: Context) => void;

/** `error`: the document lacks what we need. `review`: someone should look, and `--strict` fails. `note`: for the record. */
const LEVELS = {
  "repair hit": "note",
  "repair already right": "review",
  "repair target gone": "error",
  "addition hit": "note",
  "addition caught up": "review",
  "addition target gone": "error",
  "operation without row": "review",
  "row without operation": "review",
  "mount differs": "error",
  "mount lags": "review",
  "model found": "note",
  "model gone": "error",
  "name collision": "error",
  "name shadows a global": "error",
  "documentation missing": "review",
  "documentation unused": "review",
  "code cannot be generated": "error",
  "source does not fit": "error",
} as const;

export type FindingKind = keyof typeof LEVELS;

/** What normalizing noticed. */
export interface Finding {
  level: "error" | "review" | "note";
  kind: FindingKind;
  /** The repair, addition, operation, parameter or model it is about. */
  subject: string;
  detail: string;
}

export class Findings {
  constructor(readonly list: Finding[] = []) {}

  add(
    kind: FindingKind,
    subject: string,
    detail = "",
    level: Finding["level"] = LEVELS[kind],
  ): void {
    this.list.push({ level, kind, subject, detail });
  }
}

/** The findings that stop a sync: errors, and with `strict` whatever wants a look. */
export function failures(findings: readonly Finding[], strict: boolean): Finding[] {
  return findings.filter(({ level }) => level === "error" || (strict && level === "review"));
}

export function describe({ level, kind, subject, detail }: Finding): string {
  return `${level.padEnd(6)} ${kind}: ${subject}${detail && ` (${detail})`}`;
}
