import { references } from "../../generated/references.js";
import type { Mount } from "../core/operation.js";
import { fillPath } from "../core/path.js";

/** Where a resource stands, by the ID in its path. Throws an `ApifyArgumentError` for what cannot be one. */
export function mountAt(template: string, id?: string): Mount {
  return { path: fillPath(template, () => id, references) };
}
