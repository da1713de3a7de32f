import { LateList } from "../../generated/late-rows.js";
import { onDemand } from "./on-demand.js";

/** What few requests need of the core. */
export const parts = {
  failures: onDemand(() => import("./failure-words.js")),
  limiter: onDemand(() => import("./rate-limit.js")),
  paging: onDemand(() => import("./paging.js")),
  rare: onDemand(() => import("./rare.js")),
  rows: onDemand(async () => {
    const { lateRows, listNumber } = await import("../../generated/late-operations.js");
    if (listNumber !== LateList.number) throw new Error("it is of another version");
    return lateRows;
  }),
};
