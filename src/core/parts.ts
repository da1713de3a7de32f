import { onDemand } from "./on-demand.js";

/** What few requests need of the core. */
export const parts = {
  bodies: onDemand(() => import("./special-body.js")),
  compression: onDemand(() => import("./compress.js")),
  content: onDemand(() => import("./content.js")),
  failures: onDemand(() => import("./failure-words.js")),
  paging: onDemand(() => import("./paging.js")),
  redirects: onDemand(() => import("./follow-redirects.js")),
  streams: onDemand(() => import("./stream.js")),
};
