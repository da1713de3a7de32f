import type { Step } from "./step.js";

/** `/v2/acts` was the prefix until May 2026 and still answers; everything public is keyed by today's `/v2/actors`. */
export const actorsPrefix: Step = (document) => {
  document.paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [
      path.replace(/^\/v2\/acts(?=\/|$)/, "/v2/actors"),
      item,
    ]),
  );
};
