import { onDemand } from "../core/on-demand.js";

/** What few methods need. Starting a run, getting one thing and storing one record are not among it. */
export const parts = {
  batches: onDemand(() => import("./request-batches.js")),
  customRequests: onDemand(() => import("./custom-request.js")),
  directUploads: onDemand(() => import("./direct-upload.js")),
  items: onDemand(() => import("./dataset/reading.js")),
  logs: onDemand(() => import("./log-follow.js")),
  publicUrls: onDemand(() => import("./signed-url.js")),
  pushes: onDemand(() => import("./dataset/push.js")),
  records: onDemand(() => import("./record.js")),
  runs: onDemand(() => import("./run-work.js")),
  statusMessages: onDemand(() => import("./status-message.js")),
};
