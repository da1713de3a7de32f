import { graver, type VerdictName } from "./change.js";

/** Where a schema is met: in what is sent, in what is answered, or in both. */
export interface Use {
  sent: boolean;
  answered: boolean;
}

/** What has become of a schema or a field, whichever way it travels. */
export type Effect =
  | "field added"
  | "required field added"
  | "field removed"
  /** Allows more than before. */
  | "wider"
  /** Allows less than before. */
  | "narrower"
  | "another"
  /** A known member of an open enum. */
  | "hint added"
  | "hint removed"
  | "deprecated";

/** Who sends is glad of more freedom, who reads of less. */
const EFFECTS: Record<Effect, { sent: VerdictName; answered: VerdictName }> = {
  "field added": { sent: "additive", answered: "additive" },
  "required field added": { sent: "breaking", answered: "additive" },
  "field removed": { sent: "breaking", answered: "breaking" },
  wider: { sent: "additive", answered: "types" },
  narrower: { sent: "breaking", answered: "additive" },
  another: { sent: "breaking", answered: "breaking" },
  "hint added": { sent: "additive", answered: "additive" },
  "hint removed": { sent: "invisible", answered: "invisible" },
  deprecated: { sent: "additive", answered: "additive" },
};

export function verdictOf(effect: Effect, { sent, answered }: Use): VerdictName {
  const { sent: asSent, answered: asAnswered } = EFFECTS[effect];
  if (sent && answered) return graver(asSent, asAnswered);
  return sent ? asSent : asAnswered;
}
