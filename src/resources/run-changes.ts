import { runCharge, runMetamorph } from "../../generated/late-operations.js";
import type { RunChargeOptions } from "../../generated/options.js";
import type { Core } from "../core/core.js";
import type { Mount } from "../core/operation.js";
import { type Answer, send } from "../core/send.js";
import { ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import type { WrittenInput } from "./input.js";
import type { Run } from "./types.js";

/** What is charged for. The official client takes a key among it. */
export interface ChargedEvent extends RunChargeOptions {
  eventName: string;
  count?: number | undefined;
}

export function metamorph(
  core: Core,
  targetActorId: string,
  mount: Mount,
  input: WrittenInput,
  request: RequestOptions | undefined,
): Promise<Answer<Run>> {
  return send<Run>(core, runMetamorph, mount, { ...input, query: { targetActorId }, request });
}

/** What else there is is checked as options are. */
export async function charge(
  core: Core,
  mount: Mount,
  { eventName, count, idempotencyKey, ...others }: ChargedEvent,
  options: RunChargeOptions,
  request: RequestOptions | undefined,
): Promise<Answer<void>> {
  if (!eventName) {
    throw new ApifyArgumentError("charge() needs the name of an event: eventName.");
  }
  return send<void>(core, runCharge, mount, {
    body: { eventName, count: count ?? 1 },
    options: {
      ...others,
      ...options,
      idempotencyKey: options.idempotencyKey ?? idempotencyKey ?? crypto.randomUUID(),
    },
    request,
  });
}
