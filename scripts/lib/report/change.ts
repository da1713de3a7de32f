/** What a change means for the users of the client. */
export type Impact = "breaking" | "additive" | "invisible";
export type Step = "major" | "minor" | "patch" | "none";

/**
 * By verdict, its impact and the release that it asks for, the gravest first. `breaking`: code that compiled, or a request that
 * passed, no longer does. `types`: only the compiler minds, because answers hold less than was promised; types follow the API, so
 * that is a minor release. `absorbed`: not even a published byte changes.
 */
export const verdicts = {
  breaking: { impact: "breaking", step: "major" },
  types: { impact: "breaking", step: "minor" },
  additive: { impact: "additive", step: "minor" },
  invisible: { impact: "invisible", step: "patch" },
  absorbed: { impact: "invisible", step: "none" },
} as const satisfies Record<string, { impact: Impact; step: Step }>;

export type Verdict = keyof typeof verdicts;

export function graver(a: Verdict, b: Verdict): Verdict {
  return (Object.keys(verdicts) as Verdict[]).find((each) => each === a || each === b)!;
}

export interface Change {
  impact: Impact;
  step: Step;
  /** The methods, or the models and their fields, by public name. */
  subjects: string[];
  what: string;
}

export function change(verdict: Verdict, subjects: string | string[], what: string): Change {
  return { ...verdicts[verdict], subjects: [subjects].flat(), what };
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

/** Where a schema is met: in what is sent, in what is answered, or in both. */
export interface Use {
  sent: boolean;
  answered: boolean;
}

/** What a change of a schema or a field means. Who sends is glad of more freedom, who reads of less. */
const EFFECTS = {
  "field added": { sent: "additive", answered: "additive" },
  "required field added": { sent: "breaking", answered: "additive" },
  "field removed": { sent: "breaking", answered: "breaking" },
  /** Allows more than before. */
  wider: { sent: "additive", answered: "types" },
  /** Allows less than before. */
  narrower: { sent: "breaking", answered: "additive" },
  another: { sent: "breaking", answered: "breaking" },
  /** A known member of an open enum. */
  "hint added": { sent: "additive", answered: "additive" },
  "hint removed": { sent: "invisible", answered: "invisible" },
  deprecated: { sent: "additive", answered: "additive" },
} as const satisfies Record<string, { sent: Verdict; answered: Verdict }>;

export type Effect = keyof typeof EFFECTS;

export function verdictOf(effect: Effect, { sent, answered }: Use): Verdict {
  const { sent: asSent, answered: asAnswered } = EFFECTS[effect];
  if (sent && answered) return graver(asSent, asAnswered);
  return sent ? asSent : asAnswered;
}
