import { references } from "../../generated/references.js";
import type { Mount } from "../core/operation.js";
import { expandPath } from "../core/path.js";

/** Where a resource of its own ID stands. Throws an `ApifyArgumentError` for an ID that cannot be one. */
export function mountAt(template: string, values: Readonly<Record<string, string>> = {}): Mount {
  return { template, path: expandPath(template, values, references) };
}
