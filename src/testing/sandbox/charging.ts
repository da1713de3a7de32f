import type { ActorChargeEvent, ActorRunPricingInfo } from "../../../generated/models.js";
import { timestamp } from "./clock.js";
import { invalid } from "./errors.js";
import { stop } from "./run-engine.js";
import type { RunState, ServerState } from "./state.js";
import { model, own, type Wire } from "./wire.js";

type Pricing = Wire<ActorRunPricingInfo>;

/** What the platform charges by itself, if the Actor has these events: an Actor cannot charge for them. */
const startEvent = "apify-actor-start";
const itemEvent = "apify-default-dataset-item";

/** Sums of US dollars are compared at this precision, as the Apify SDK does. */
const decimals = 6;

/** Prices with what the document requires of each, so that a test can give the events alone. */
export function completePricing(
  state: ServerState,
  pricingInfos: readonly Pricing[],
): ActorRunPricingInfo[] {
  const now = timestamp(state);
  return pricingInfos.map((given) =>
    model<ActorRunPricingInfo>({
      apifyMarginPercentage: 0.2,
      createdAt: now,
      startedAt: now,
      ...given,
    } as Pricing),
  );
}

/** The price that is in effect: the latest that has started. */
export function presentPricing(
  { clock }: ServerState,
  pricingInfos: readonly Pricing[] | null | undefined,
): Pricing | undefined {
  const start = ({ startedAt }: Pricing) => Date.parse(startedAt ?? "");
  return pricingInfos
    ?.filter((each) => start(each) <= clock.now())
    .reduce<Pricing | undefined>(
      (latest, each) => (latest && start(latest) > start(each) ? latest : each),
      undefined,
    );
}

/** Refuses a limit below the least that the Actor allows. */
export function checkChargeLimit(
  pricing: Pricing | undefined,
  maxTotalChargeUsd: number | null | undefined,
): void {
  const least =
    pricing?.pricingModel === "PAY_PER_EVENT" ? (pricing.minimalMaxTotalChargeUsd ?? 0) : 0;
  if (maxTotalChargeUsd == null || maxTotalChargeUsd >= least) return;
  const message = `maxTotalChargeUsd of this Actor must be ${least} or more, not ${maxTotalChargeUsd}.`;
  throw invalid(message, "max-total-charge-usd-below-minimum");
}

function eventsOf({ info: { pricingInfo } }: RunState): Record<string, ActorChargeEvent> {
  return pricingInfo?.pricingModel === "PAY_PER_EVENT"
    ? (pricingInfo.pricingPerEvent?.actorChargeEvents ?? {})
    : {};
}

/** Charges as the Actor asks; refused for an Actor that is not paid per event, and for an event that it does not have. */
export function charge(state: ServerState, run: RunState, eventName: string, count: number): void {
  if (run.info.pricingInfo?.pricingModel !== "PAY_PER_EVENT") {
    throw invalid("The Actor of this run is not paid per event.", "invalid-request");
  }
  if (!Number.isInteger(count) || count < 0) {
    throw invalid(`count must be a whole number, 0 or more, not ${count}.`, "invalid-input");
  }
  if (own(eventsOf(run), eventName) === undefined || eventName.startsWith("apify-")) {
    const names = Object.keys(eventsOf(run)).filter((name) => !name.startsWith("apify-"));
    const message = `The Actor cannot charge for "${eventName}": its events are ${names.join(", ")}.`;
    throw invalid(message, "invalid-request");
  }
  countEvents(state, run, eventName, count);
}

/** Charges for the start of a run: one event for each GB of memory that it has, at least one. */
export function chargeForStart(state: ServerState, run: RunState): void {
  countEvents(state, run, startEvent, Math.ceil((run.info.options.memoryMbytes ?? 1024) / 1024));
}

/** Charges for what a run pushes to its default dataset. */
export function chargeForItems(
  state: ServerState,
  dataset: { readonly id: string; readonly actRunId?: string | null | undefined },
  count: number,
): void {
  const run = state.runs.get(dataset.actRunId);
  if (run && !run.finished && run.info.defaultDatasetId === dataset.id) {
    countEvents(state, run, itemEvent, count);
  }
}

/** Counts what the limit of the run allows. What goes beyond is not charged, and the run is aborted. */
function countEvents(state: ServerState, run: RunState, eventName: string, count: number): void {
  const { info } = run;
  const event = own(eventsOf(run), eventName);
  if (!event || count === 0) return;
  const charged = own(info.chargedEventCounts ?? {}, eventName) ?? 0;
  const wanted = event.isOneTimeEvent ? Math.min(count, 1 - Math.min(charged, 1)) : count;
  const counted = Math.min(wanted, affordable(run, event));
  info.chargedEventCounts = { ...info.chargedEventCounts, [eventName]: charged + counted };
  if (counted === wanted) return;
  info.statusMessage = `The limit of ${info.options.maxTotalChargeUsd} US dollars is reached`;
  stop(state, run, "ABORTING", true);
}

/** How many more of an event the limit allows. */
function affordable(run: RunState, event: ActorChargeEvent): number {
  const { maxTotalChargeUsd } = run.info.options;
  const price = priceOf(event);
  if (maxTotalChargeUsd == null || price === 0) return Number.POSITIVE_INFINITY;
  const left = (maxTotalChargeUsd - chargedUsd(run)) / price;
  return Math.max(0, Math.floor(Number(left.toFixed(decimals - 2))));
}

/** What a run was charged so far, in US dollars. */
function chargedUsd(run: RunState): number {
  const events = eventsOf(run);
  const sums = Object.entries(run.info.chargedEventCounts ?? {}).map(([name, count]) => {
    const event = own(events, name);
    return event ? count * priceOf(event) : 0;
  });
  return Number(sums.reduce((sum, each) => sum + each, 0).toFixed(decimals));
}

/** Users of the sandbox are in the tier without a discount. */
function priceOf({ eventPriceUsd, eventTieredPricingUsd }: ActorChargeEvent): number {
  return eventPriceUsd ?? eventTieredPricingUsd?.FREE?.tieredEventPriceUsd ?? 0;
}
