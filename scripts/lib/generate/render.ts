import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Document, type Endpoint, endpoints } from "../endpoints.js";
import { sorted } from "../normalize/sort.js";
import { apiPage } from "./api-page.js";
import { models } from "./models.js";
import { operations, references, rowName, type Table, tableOf } from "./operations.js";
import { optionNames, options } from "./options.js";
import { outline } from "./public-methods.js";
import { resources, wholeClasses } from "./resources.js";
import { schema } from "./schema.js";
import { format } from "./source-text.js";

const INTRODUCTION = `import type { Operation } from "../src/core/operation.js";
import * as operations from "./operations.js";
import * as raw from "./raw-operations.js";

/** Every operation of the document by method and path, for \`raw\`. The path of a row is relative to its resource. */
`;

const NAMESPACES: Record<Table, string> = {
  operations: "operations",
  "raw-operations": "raw",
};

/** routes.ts: where each path of the document finds its row, the copies below a mount at their base's. */
export function routes(all: Endpoint[]): string {
  const bases = new Map(all.map((endpoint) => [endpoint.id, endpoint]));
  const entries = all.map(({ facts, id, key }) => {
    const of = facts.kind === "mount" ? facts.of : id;
    if (of === undefined) throw new Error(`${id} is mounted, but does not say what it is`);
    const base = bases.get(of);
    const table = base ? NAMESPACES[tableOf(base)] : "operations";
    return `${JSON.stringify(key)}: ${table}.${rowName(of)},\n`;
  });
  const type = "Readonly<Record<string, Operation>>";
  return `${INTRODUCTION}export const routes: ${type} = {\n${entries.join("")}};\n`;
}

/** error-types.ts: the types of the errors that the API answers with. */
export function errorTypes({ "x-client-error-types": types = [] }: Document): string {
  const known = types.map((type) => JSON.stringify(type)).join(" | ");
  return `/** What kind of error the API answered with. More types may come at any time. */
export type ApiErrorType = ${known || "never"} | (string & {});
`;
}

/** public.ts: what the package exports of all this. */
export function publicExports(all: Endpoint[], document: Document): string {
  return [
    'export type * from "./models.js";\n',
    exported("type ", optionNames(all), "./options.js"),
    exported("", wholeClasses(document), "./resources.js"),
  ].join("");
}

function exported(type: string, names: string[], from: string): string {
  return names.length === 0 ? "" : `export ${type}{ ${names.join(", ")} } from "${from}";\n`;
}

/** Every file below a folder of the project, by its path from the project's folder, and its text. */
export async function filesBelow(root: string, folder: string): Promise<Map<string, string>> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(root, path), await readFile(path, "utf8"));
  }
  // The order of a folder is the file system's.
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every generated file and its text, not yet formatted. `source` says what the document is: its name and hash. */
export async function render(input: Document, source: string): Promise<Map<string, string>> {
  const document = sorted(input);
  const all = endpoints(document);
  const texts: Record<string, string> = {
    "error-types.ts": errorTypes(document),
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

/**
 * The generated files for the text of spec/openapi.json, by path, as they are committed. `sources` are the files of src/, whose
 * methods stand on the page of all methods, too.
 */
export async function generatedTexts(
  spec: string,
  sources: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const document = JSON.parse(spec) as Document;
  const hash = createHash("sha256").update(spec).digest("hex");
  const files = await render(document, `spec/openapi.json (sha256 ${hash})`);
  const formatted = [...files].map(
    async ([name, text]) => [`generated/${name}`, await format(text)] as const,
  );
  const texts = new Map<string, string>(await Promise.all(formatted));
  // The classes of the entry `apify-client` have the same names, and are not what the page is about.
  const own = [...sources].filter(([file]) => !file.startsWith("src/apify-client/"));
  const page = apiPage(endpoints(document), document, outline(new Map([...own, ...texts])));
  return texts.set("docs/api.md", page);
}
