import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type {
  PagingKind,
  ResponseKind,
  RetryClass,
  TimeoutTier,
} from "../../src/core/operation.js";
import type {
  ApiOperation,
  Components,
  Content,
  OpenApiDocument,
  Parameter,
  RequestBody,
  Schema,
} from "./openapi.js";

/** spec/operations.yaml: the public names, and the facts that no schema tells. */
export interface OperationsFile {
  resources: Record<string, ResourceRow>;
  references: string[];
  operations: Record<string, OperationRow>;
  models: Record<string, string>;
}

export interface ResourceRow {
  class: string;
  at: string;
  by?: "hand";
  /** The name of its accessor, where that is not its own. */
  accessor?: string;
  /** Bodies and responses below mounts must equal those of the resource, too. */
  exact?: boolean;
  /** Where else it can be reached. */
  mounts?: Record<string, MountRow>;
}

export interface MountRow {
  at: string;
  /** The parameters that the mount itself takes. */
  query?: string[];
}

export interface OperationRow extends OperationFacts {
  name: string;
  "alias of"?: string;
}

export interface OperationFacts {
  by?: "hand";
  args?: string[];
  defaults?: Record<string, string>;
  paging?: PagingKind;
  retry?: RetryClass;
  key?: string;
  timeout?: TimeoutTier;
  rate?: number;
  absent?: "resource" | "item";
  wait?: string;
  starts?: "run" | "build";
  /** Checks of arguments that are switched off, with the reason. */
  unchecked?: Record<string, string>;
  /** Says what the answer is where the rules of responses.ts would say something else. */
  answer?: ResponseKind;
}

/** spec/additions.yaml: what the API has and the vendor's document lacks. */
export interface AdditionsFile {
  operations?: (Addition & { add: string[] } & ({ like: string } | { as: ApiOperation }))[];
  parameters?: (ToOperations & ({ like: string; names: string[] } | { parameter: Parameter }))[];
  bodies?: (ToOperations & ({ like: string } | RequestBody))[];
  /** `of`: addresses of schemas, an operation and a place in it. */
  properties?: (Addition & { of: string[]; properties: Record<string, Schema> })[];
  statuses?: (ToOperations & { status: string; headers?: string[] })[];
  /** Operations that may be called without a token. */
  tokenless?: ToOperations[];
}

export interface Addition {
  /** What tells us that it exists. */
  reason: string;
  /** The month since when upstream describes it, too: it is kept for older documents, and needs no look where it is idle. */
  since?: string;
}

export interface ToOperations extends Addition {
  to: string[];
  /** Also below every mount of the resource. */
  mounts?: boolean;
}

/** spec/repairs.yaml: what the vendor's document says wrongly. */
export interface RepairsFile {
  contents: (Declared & { of: string; body?: RequestBody; response?: Content })[];
  parameters: (Declared & {
    names: string[];
    of?: string;
    schema: Schema;
    style?: Partial<Parameter>;
  })[];
  models: (Declared & { at: string[]; optional?: string[]; nullable?: string[]; open?: true })[];
  sources: Record<string, { name: string; fields: string[] }>;
  errors: {
    names: Record<string, string>;
    always: string[];
    withBody: string[];
    schemas: Record<string, Schema>;
  };
  meanings: Record<string, string>;
  identity: Pick<OpenApiDocument, "openapi" | "info" | "servers" | "security"> &
    Pick<Components, "securitySchemes">;
}

interface Declared {
  id: string;
  reason: string;
  since?: string;
}

/** spec/docs.yaml: our own documentation. */
export interface DocsFile {
  operations?: Record<string, string>;
  /** By METHOD path a few lines of TypeScript that call the operation's method. */
  examples?: Record<string, string>;
  /** By parameter or component name a line; by METHOD path the lines of that operation alone. */
  parameters?: Record<string, string | Record<string, string>>;
  /** By the name of parameters that mean different things: by a pattern of METHOD path, the component that it is there. */
  components?: Record<string, Record<string, string>>;
  /** By property name the line that holds wherever no model says something else. */
  properties?: Record<string, string>;
  /**
   * By model name: `_` for the model itself, the rest for its properties (`calls.startedAt` for one inside another) or, of an
   * enum, for its members. `_like` names a model whose lines hold here, too.
   */
  models?: Record<string, Record<string, string>>;
}

/** spec/examples.yaml: what examples show. */
export interface ExamplesFile {
  models: Record<string, unknown>;
  pages: Record<string, unknown[]>;
  parameters: Record<string, unknown>;
  headers: Record<string, unknown>;
  redirect: string;
  errors: Record<string, { type: string; message: string }>;
  contents: Record<string, { value: unknown; as?: Record<string, unknown> }>;
  operations: Record<string, { body?: string; answer?: string }>;
}

/** What we know besides the vendor's document. */
export interface SpecFiles {
  operations: OperationsFile;
  additions: AdditionsFile;
  repairs: RepairsFile;
  docs: DocsFile;
  examples: ExamplesFile;
}

export async function readSpecFiles(folder: string): Promise<SpecFiles> {
  const yaml = async (name: string) =>
    parse(await readFile(join(folder, name), "utf8"), { merge: true, maxAliasCount: -1 });
  return {
    operations: await yaml("operations.yaml"),
    additions: await yaml("additions.yaml"),
    repairs: await yaml("repairs.yaml"),
    docs: await yaml("docs.yaml"),
    examples: await yaml("examples.yaml"),
  };
}

/** Columns; tabs count as one. */
const WIDTH = 100;

/** spec/openapi.json: what fits into a line stands in one, so that the file is a third smaller, and reads well. */
export function specText(document: OpenApiDocument): string {
  return `${printed(document, "")}\n`;
}

function printed(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (value === null || typeof value !== "object" || indent.length + flat.length <= WIDTH)
    return flat;
  const inner = `${indent}\t`;
  const lines = (parts: readonly string[]) =>
    `\n${parts.map((part) => inner + part).join(",\n")}\n${indent}`;
  if (Array.isArray(value)) return `[${lines(value.map((each) => printed(each, inner)))}]`;
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${lines(members.map(([key, each]) => `${JSON.stringify(key)}: ${printed(each, inner)}`))}}`;
}
