import { references } from "../../generated/references.js";
import type { Mount } from "../core/operation.js";
import { fillPath } from "../core/path.js";

/** The mount of a resource with this ID. Throws an `ApifyArgumentError` for an invalid ID. */
export function mountAt(template: string, id?: string): Mount {
  const [, name = ""] = /\{([^}]*)\}/.exec(template) ?? [];
  const path = fillPath(template, () => id, references);
  return references.includes(name) ? { path, reference: id } : { path };
}
