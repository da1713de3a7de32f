import type { FindingKind } from "../finding.js";
import type { Context, Step } from "../step.js";
import { addBody } from "./add-body.js";
import { addOperation } from "./add-operation.js";
import { addParameters } from "./add-parameters.js";
import { addProperties } from "./add-properties.js";
import { addStatus } from "./add-status.js";
import { allowWithoutToken } from "./allow-without-token.js";
import { withMounts } from "./with-mounts.js";

/** `hit`: it was missing. `caught up`: upstream describes it by now. `gone`: there is nothing to add it to. */
export type AdditionOutcome = "hit" | "caught up" | "gone";

const KINDS: Record<AdditionOutcome, FindingKind> = {
  hit: "addition hit",
  "caught up": "addition caught up",
  gone: "addition target gone",
};

/** Adds what spec/additions.yaml lists. */
export const additions: Step = (document, context) => {
  const { operations, parameters, bodies, properties, statuses, tokenless } = context.additions;
  const report = ({ since }: { since?: string }, subject: string, outcome: AdditionOutcome) => {
    const expected = outcome === "caught up" && since !== undefined;
    const detail = expected ? `described since ${since}` : "";
    context.findings.add(KINDS[outcome], subject, detail, expected ? "note" : undefined);
  };

  for (const addition of operations ?? []) {
    for (const key of addition.add)
      report(addition, key, addOperation(document, context, key, addition));
  }
  for (const addition of bodies ?? []) {
    for (const key of targets(addition, context)) {
      report(addition, `body of ${key}`, addBody(document, key, addition));
    }
  }
  for (const addition of parameters ?? []) {
    for (const key of targets(addition, context)) {
      for (const [name, outcome] of addParameters(document, key, addition)) {
        report(addition, `parameter ${name} of ${key}`, outcome);
      }
    }
  }
  for (const addition of properties ?? []) {
    for (const address of addition.of) {
      for (const [name, outcome] of addProperties(document, address, addition.properties)) {
        report(addition, `property ${name} of ${address}`, outcome);
      }
    }
  }
  for (const addition of statuses ?? []) {
    for (const key of targets(addition, context)) {
      report(addition, `status ${addition.status} of ${key}`, addStatus(document, key, addition));
    }
  }
  for (const addition of tokenless ?? []) {
    for (const key of targets(addition, context)) {
      report(addition, `${key} without a token`, allowWithoutToken(document, key));
    }
  }
};

function targets({ to, mounts }: { to: string[]; mounts?: boolean }, { operations }: Context) {
  return mounts ? to.flatMap((key) => withMounts(operations, key)) : to;
}
