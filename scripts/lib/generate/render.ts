import { canonical, type Document, endpoints } from "./document.js";
import { models } from "./models.js";
import { operations, references } from "./operations.js";
import { options } from "./options.js";
import { publicExports } from "./public.js";
import { resources } from "./resources.js";
import { routes } from "./routes.js";
import { schema } from "./schema.js";

/** Every generated file and its text, not yet formatted. `source` says what the document is: its name and hash. */
export async function render(input: Document, source: string): Promise<Map<string, string>> {
  const document = canonical(input);
  const all = endpoints(document);
  const texts: Record<string, string> = {
    "models.ts": models(document),
    "operations.ts": operations(all, document, "operations"),
    "options.ts": options(all, document),
    "public.ts": publicExports(all, document),
    "raw-operations.ts": operations(all, document, "raw-operations"),
    "references.ts": references(all),
    "resources.ts": resources(all, document),
    "routes.ts": routes(all),
    "schema.ts": await schema(document),
  };
  const header = `// Generated from ${source} by \`npm run generate\`. Do not edit.\n`;
  return new Map(Object.entries(texts).map(([file, text]) => [file, `${header}\n${text}`]));
}
