import { references } from "../../generated/references.js";
import type { Mount } from "../core/operation.js";
import { fillPath } from "../core/path.js";

/** The mount of a resource with this ID. Throws an `ApifyArgumentError` for an invalid ID. */
export function mountAt(template: string, id?: string): Mount {
  let named = false;
  const valueFor = (name: string) => {
    named = references.includes(name);
    return id;
  };
  const path = fillPath(template, valueFor, references);
  return { path, reference: named ? id : undefined };
}
