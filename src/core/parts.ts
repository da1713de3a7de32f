import { LateList } from "../../generated/late-rows.js";
import { onDemand } from "./on-demand.js";

/** What few requests need of the core. There is a way without the first two. */
export const parts = {
  failures: onDemand(() => import("./failure-words.js"), 5),
  limiter: onDemand(() => import("./rate-limit.js"), 5),
  paging: onDemand(() => import("./paging.js")),
  rare: onDemand(() => import("./rare.js")),
  rows: onDemand(async () => {
    const { lateRows, listNumber } = await import("../../generated/late-operations.js");
    if (listNumber !== LateList.number) throw new Error("it is of another version");
    return lateRows;
  }),
};
