import type { Answer } from "../normalize/document.js";
import type { Composer } from "./composer.js";
import { parameters } from "./parameters.js";
import { origins } from "./world/ids.js";

/**
 * What the `Location` header says: where a redirect leads, or where the created thing is, which is below the path it was
 * posted to where the answer tells its ID, and that path itself where it does not.
 */
export function location(path: string, status: string, composer: Composer, answer: Answer): string {
  if (status.startsWith("3")) return `${origins.files}/${parameters.recordKey}`;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? name));
  const schema = answer.content?.["application/json"]?.schema;
  const { data = {} } = (schema ? (composer.example(schema) ?? {}) : {}) as { data?: Created };
  const own = data.id ?? data.versionNumber ?? data.name;
  return origins.api + (own === undefined ? filled : `${filled}/${own}`);
}

interface Created {
  id?: string;
  versionNumber?: string;
  name?: string;
}
