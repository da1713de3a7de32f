/** What a change means for the users of the client. */
export type Impact = "breaking" | "additive" | "invisible";
export type Step = "major" | "minor" | "patch" | "none";

export interface Verdict {
  impact: Impact;
  /** The release that it asks for. */
  step: Step;
}

/**
 * `breaking`: code that compiled, or a request that passed, no longer does. `types`: only the compiler minds, because answers
 * hold less than was promised; types follow the API, so that is a minor release. `absorbed`: not even a published byte changes.
 */
export const verdicts = {
  breaking: { impact: "breaking", step: "major" },
  types: { impact: "breaking", step: "minor" },
  additive: { impact: "additive", step: "minor" },
  invisible: { impact: "invisible", step: "patch" },
  absorbed: { impact: "invisible", step: "none" },
} as const satisfies Record<string, Verdict>;

export type VerdictName = keyof typeof verdicts;

const GRAVEST_FIRST: VerdictName[] = ["breaking", "types", "additive", "invisible", "absorbed"];

export function graver(a: VerdictName, b: VerdictName): VerdictName {
  return GRAVEST_FIRST.find((each) => each === a || each === b)!;
}

export interface Change extends Verdict {
  /** The methods, or the models and their fields, by public name. */
  subjects: string[];
  what: string;
}

export function change(verdict: VerdictName, subject: string, what: string): Change {
  return { ...verdicts[verdict], subjects: [subject], what };
}

/** The same said of several subjects is one row. */
export function merged(changes: readonly Change[]): Change[] {
  const rows = new Map<string, Change>();
  for (const each of changes) {
    const key = `${each.impact} ${each.step} ${each.what}`;
    const subjects = new Set([...(rows.get(key)?.subjects ?? []), ...each.subjects]);
    rows.set(key, { ...each, subjects: [...subjects] });
  }
  return [...rows.values()];
}

const STEPS: Step[] = ["major", "minor", "patch", "none"];

/** The release that all of it asks for together. */
export function proposedStep(changes: readonly Change[], bytesChanged: boolean): Step {
  const steps = new Set<Step>(changes.map(({ step }) => step));
  if (bytesChanged) steps.add("patch");
  return STEPS.find((step) => steps.has(step)) ?? "none";
}
