import { onDemand } from "./on-demand.js";

/** What few requests need of the core. Whatever tells a failure is not here: without a connection nothing can be loaded. */
export const parts = {
  bodies: onDemand(() => import("./special-body.js")),
  compression: onDemand(() => import("./compress.js")),
  content: onDemand(() => import("./content.js")),
  paging: onDemand(() => import("./paging.js")),
  redirects: onDemand(() => import("./follow-redirects.js")),
  streams: onDemand(() => import("./stream.js")),
};
