import { onDemand } from "../core/on-demand.js";

/** What few methods need. Starting a run, looking at it and storing one record are not among it. */
export const parts = {
  batches: onDemand(() => import("./request-batches.js")),
  items: onDemand(() => import("./dataset/reading.js")),
  pushes: onDemand(() => import("./dataset/push.js")),
  runs: onDemand(() => import("./run-work.js")),
  stores: onDemand(() => import("./store-work.js")),
};
