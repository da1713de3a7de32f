import type { Document, Endpoint } from "./document.js";
import { optionNames } from "./options.js";
import { wholeClasses } from "./resources.js";

/** public.ts: what the package exports of all this. */
export function publicExports(all: Endpoint[], document: Document): string {
  const models = Object.keys(document["x-client-models"]).sort();
  return [
    exported("type ", models, "./models.js"),
    exported("type ", optionNames(all), "./options.js"),
    exported("", wholeClasses(document), "./resources.js"),
  ].join("");
}

function exported(type: string, names: string[], from: string): string {
  return names.length === 0 ? "" : `export ${type}{ ${names.join(", ")} } from "${from}";\n`;
}
