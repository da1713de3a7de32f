/** What normalizing noticed. */
export interface Finding {
  /**
   * `error`: the document lacks what we need. `review`: someone should look, and `--strict` fails. `note`: for the record.
   */
  level: "error" | "review" | "note";
  kind: FindingKind;
  /** The repair, addition, operation, parameter or model it is about. */
  subject: string;
  detail: string;
}

export type FindingKind =
  | "repair hit"
  | "repair already right"
  | "repair target gone"
  | "addition hit"
  | "addition caught up"
  | "addition target gone"
  | "operation without row"
  | "row without operation"
  | "mount differs"
  | "mount lags"
  | "model found"
  | "model gone"
  | "name collision"
  | "name shadows a global"
  | "documentation missing"
  | "documentation unused"
  | "code cannot be generated"
  | "source does not fit";

const LEVELS: Record<FindingKind, Finding["level"]> = {
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
};

export class Findings {
  readonly list: Finding[] = [];

  add(kind: FindingKind, subject: string, detail = "", level = LEVELS[kind]): void {
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
