import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The package's own name resolves to the same file from the sources and in an installed package. */
const require = createRequire(import.meta.url);
const name = "apify-openapi-client/openapi.json";

/** The parts of a JSON Schema that are read here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Content {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { value?: unknown; $ref?: string }>>;
}

interface Parameter {
  readonly $ref?: string;
  readonly in: string;
  readonly name: string;
}

interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<
    Record<string, { $ref?: string; content?: Readonly<Record<string, Content>> }>
  >;
  readonly security?: readonly object[];
  readonly "x-client": Facts;
}

interface Facts {
  readonly kind: "method" | "mount" | "alias" | "none";
  readonly resource: string;
  readonly method: string;
  readonly of?: string;
  readonly rate?: number;
  readonly starts?: string;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly security?: readonly object[];
}

/** The parts of an operation of the document that the servers use. */
export interface DocumentedOperation {
  readonly method: string;
  /** `/v2/datasets/{datasetId}/items` */
  readonly path: string;
  /** `dataset.listItems` */
  readonly id: string;
  readonly facts: Facts;
  /** The names of its query parameters. */
  readonly query: readonly string[];
  /** The values that a query parameter can have, where they are listed. */
  readonly choices: ReadonlyMap<string, readonly unknown[]>;
  /** Whether it can be called without a token. */
  readonly open: boolean;
  /** The status of its success. */
  readonly status: number;
  readonly object: OperationObject;
}

/** Where `spec/openapi.json` is. */
export const documentFile = (): string => require.resolve(name);

const apiDocument = () => require(name) as ApiDocument;

/** Another document of the API, from a file. Throws if the file is no OpenAPI 3 document in JSON. */
export function readDocument(file: string): ApiDocument {
  let document: Partial<ApiDocument> & { openapi?: unknown };
  try {
    document = JSON.parse(readFileSync(file, "utf8").trimStart());
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${(error as Error).message}`, {
      cause: error,
    });
  }
  if (!String(document?.openapi).startsWith("3.") || typeof document.paths !== "object") {
    throw new Error(`${file} is no OpenAPI 3 document: it needs \`openapi\` and \`paths\`.`);
  }
  return document as ApiDocument;
}

/** What a reference points to, or the thing itself. */
export function resolve<T>(thing: T, document = apiDocument()): T {
  const { $ref } = thing as { $ref?: string };
  if ($ref === undefined) return thing;
  const steps = $ref.slice(2).split("/");
  const start: unknown = document;
  const found = steps.reduce((at, step) => (at as Record<string, unknown>)[step], start) as T;
  return resolve(found, document);
}

const methodNames = ["get", "head", "post", "put", "patch", "delete"];

/** Every operation of a document; by default of the one that the package ships. */
export function documentedOperations(document = apiDocument()): DocumentedOperation[] {
  return Object.entries(document.paths).flatMap(([path, { parameters: shared, ...item }]) => {
    const methods = Object.entries(item).filter(([method]) => methodNames.includes(method));
    return methods.map(([method, object]) => {
      const own = [...((shared ?? []) as readonly Parameter[]), ...(object.parameters ?? [])];
      const parameters = own.map((each) => resolve(each, document));
      return {
        method: method.toUpperCase(),
        path,
        id: object.operationId,
        facts: object["x-client"],
        query: parameters.filter((each) => each.in === "query").map((each) => each.name),
        choices: choicesOf(
          parameters.filter((each) => each.in === "query"),
          document,
        ),
        open: (object.security ?? document.security ?? [{}]).some(
          (way) => Object.keys(way).length === 0,
        ),
        status: Number(Object.keys(object.responses).find((status) => status.startsWith("2"))),
        object,
      };
    });
  });
}

function choicesOf(
  parameters: readonly { name: string; schema?: Schema }[],
  document: ApiDocument,
): ReadonlyMap<string, readonly unknown[]> {
  return new Map(
    parameters.flatMap(({ name, schema = {} }) => {
      const { enum: values, items = {} } = resolve(schema, document);
      const choices = values ?? resolve(items, document).enum;
      return choices ? [[name, choices]] : [];
    }),
  );
}

/** The names of all properties of a schema, including those of `anyOf` and `oneOf`. */
export function propertiesOf(schema: Schema | undefined): string[] {
  const { properties = {}, anyOf = [], oneOf = [] } = resolve(schema ?? {});
  return [...Object.keys(properties), ...[...anyOf, ...oneOf].flatMap(propertiesOf)];
}

/** The document's example of a successful response, and its content type. */
export function exampleOf({
  object,
  status,
}: DocumentedOperation): { contentType: string; value: unknown } | undefined {
  const [entry] = Object.entries(resolve(object.responses[status]!).content ?? {});
  if (!entry) return undefined;
  const [contentType, { example, examples = {} }] = entry;
  const [named] = Object.values(examples);
  return { contentType, value: named ? resolve(named).value : example };
}
