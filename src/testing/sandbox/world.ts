import type { AccountLimits } from "../../../generated/models.js";
import type { Accounts } from "./account.js";
import type { Chance } from "./chance.js";
import type { SandboxClock } from "./clock.js";
import type { SandboxState } from "./state.js";

/** What the methods work with. */
export interface World extends SandboxState {
  /** Where the sandbox is reached. */
  readonly url: string;
  readonly clock: SandboxClock;
  readonly chance: Chance;
  readonly accounts: Accounts;
  readonly limits: AccountLimits["limits"];
  /** The headers of calls that Actors make: those are not recorded, not limited, and never go wrong on purpose. */
  readonly insider: Readonly<Record<string, string>>;
  /** Aborted when the sandbox is closed. */
  readonly closing: AbortSignal;
}
