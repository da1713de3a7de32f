import type { Figure } from "../figures.js";

/** Work that both clients are given. */
export interface Scenario {
  readonly title: string;
  /** How it was measured, for the reader of the results. */
  readonly about: string;
  /** `quick` takes fewer rounds and leaves out what no guard asks for. */
  measure(quick: boolean): Promise<Measured>;
}

export interface Measured {
  readonly figures: readonly Figure[];
  /** What is worth knowing and no comparison: growth of memory, accounts. */
  readonly notes?: readonly string[];
  /** Numbers that guards hold below a limit, by name. */
  readonly held?: Readonly<Record<string, number>>;
}
