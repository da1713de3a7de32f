/**
 * Runs an Actor that is paid per event, input after input, until a budget is spent. The platform stops a run that would cost more
 * than is left. Leaving the program (Ctrl-C) aborts the run.
 *
 * Prints:
 *
 *     Aristotle: SUCCEEDED, $0.20
 *     Seneca: SUCCEEDED, $0.20
 *     Epictetus: ABORTED, $0.10
 *     Spent $0.50 of $0.50
 */
import { ApifyClient, type Run } from "apify-openapi-client";

const budgetUsd = 0.5;
const authors = ["Aristotle", "Seneca", "Epictetus", "Plato"];

const apify = new ApifyClient();
const stopped = new AbortController();
process.once("SIGINT", () => stopped.abort());

let spentUsd = 0;
for (const author of authors) {
  const maxTotalChargeUsd = Number((budgetUsd - spentUsd).toFixed(2));
  if (maxTotalChargeUsd <= 0) break;
  const run = await apify
    .actor("me/paid-quotes")
    .call(
      { author, count: 20 },
      { maxTotalChargeUsd, abortOnCancel: true, signal: stopped.signal },
    );
  spentUsd += costOf(run);
  console.log(`${author}: ${run.status}, $${costOf(run).toFixed(2)}`);
}
console.log(`Spent $${spentUsd.toFixed(2)} of $${budgetUsd.toFixed(2)}`);

/** What the events of the run cost. */
function costOf({ pricingInfo, chargedEventCounts }: Run): number {
  if (pricingInfo?.pricingModel !== "PAY_PER_EVENT") return 0;
  const events = pricingInfo.pricingPerEvent.actorChargeEvents ?? {};
  return Object.entries(chargedEventCounts ?? {})
    .map(([name, count]) => count * (events[name]?.eventPriceUsd ?? 0))
    .reduce((sum, cost) => sum + cost, 0);
}
