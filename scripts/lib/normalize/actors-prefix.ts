import type { PathItem } from "./document.js";
import type { Step } from "./step.js";

/** `/v2/acts` was the prefix until May 2026 and still answers; everything public is keyed by today's `/v2/actors`. */
export const actorsPrefix: Step = (document) => {
  const paths: Record<string, PathItem> = {};
  for (const [path, item] of Object.entries(document.paths)) {
    const today = withActorsPrefix(path);
    // Where a document has both, what stands at today's prefix counts.
    paths[today] = today === path ? { ...paths[today], ...item } : { ...item, ...paths[today] };
  }
  document.paths = paths;
};

export function withActorsPrefix(path: string): string {
  return path.replace(/^\/v2\/acts(?=\/|$)/, "/v2/actors");
}
