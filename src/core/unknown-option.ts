import { ApifyArgumentError } from "../errors.js";
import { requestOptionNames } from "../options.js";

/** That `what` has no option of this name. `takes` says which it has; an option of the request is told where it belongs. */
export function unknownOption(what: string, name: string, takes: string): ApifyArgumentError {
  const advice = requestOptionNames.includes(name)
    ? "It says how the request is sent: pass it in the last argument, after the options."
    : takes;
  return new ApifyArgumentError(`${what} has no option "${name}". ${advice}`);
}

/** Refuses what is left of the options of `what` when those that it knows are taken out. */
export function refuseOthers(what: string, known: string, others: object): void {
  for (const name in others) throw unknownOption(what, name, `It takes: ${known}.`);
}
