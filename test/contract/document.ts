import { readFileSync } from "node:fs";
import { type Document, type Endpoint, endpoints } from "../../scripts/lib/endpoints.js";
import { type ResponseObject, resolve, type Schema } from "../../scripts/lib/openapi.js";

/** A place below which operations stand, and the query parameters that belong to it and not to them. */
export interface Mount {
  at: string;
  query?: string[];
}

/** An operation and what the contract says about calling it. */
export interface Operation extends Endpoint {
  /** Where it stands, in our names: `dataset`, `actor.lastRun.dataset`. */
  place: string;
  /** That place in the API; what is left of `path` belongs to the method. */
  mount: Mount;
  /** The documented answers of 400 and above, with the error type of their example; answers to HEAD have no body. */
  refusals: { status: number; type: string | undefined }[];
  /** The example of what it answers with, if that is JSON. */
  answer: unknown;
  /** Whether it can be called without a token. */
  open: boolean;
}

const url = new URL("../../spec/openapi.json", import.meta.url);
const document = JSON.parse(readFileSync(url, "utf8")) as Document;

/** What a parameter or content may carry beside its schema. */
interface Exemplified {
  example?: unknown;
  examples?: Record<string, { value: unknown } | { $ref: string }>;
}

/** Every operation of the document. */
export const operations: readonly Operation[] = endpoints(document).map(describe);

const byId = new Map(operations.map((operation) => [operation.id, operation]));
const byRoute = new Map(operations.map((operation) => [routeOf(operation), operation]));

/** Whether it is reached by the method of another path: at its own place, or at one that it is mounted at. */
export function isAlias({ facts }: Operation): boolean {
  return facts.kind === "alias" || (facts.kind === "mount" && isAlias(byId.get(facts.of!)!));
}

/** The operation whose public method is called: for an alias that of the other path. */
export function target(operation: Operation): Operation {
  const { facts, place } = operation;
  if (!isAlias(operation)) return operation;
  const other = byId.get(facts.of!)!;
  return facts.kind === "alias" ? other : byId.get(`${place}.${target(other).facts.method}`)!;
}

/** `GET /v2/datasets/{datasetId}`; the Actors' former prefix names the same. */
export function operationAt(route: string): Operation {
  const operation = byRoute.get(route.replace(/ \/v2\/acts(?=\/|$)/, " /v2/actors"));
  if (!operation) throw new Error(`The document has no ${route}`);
  return operation;
}

export function routeOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}

export function schemaOf({ schema }: { schema?: Schema }): Schema {
  return schema ? resolve(document, schema) : {};
}

/** Our example of a parameter, or of content of one media type. */
export function exampleOf(holder: object): unknown {
  const { example, examples = {} } = holder as Exemplified;
  const [named] = Object.values(examples);
  return named ? resolve<{ value: unknown }>(document, named).value : example;
}

function describe(endpoint: Endpoint): Operation {
  const { path, id, operation } = endpoint;
  const place = id.slice(0, id.lastIndexOf("."));
  const security = operation.security ?? document.security!;
  return {
    ...endpoint,
    place,
    mount: endpoint.facts.kind === "none" ? { at: path } : mountOf(place),
    refusals: Object.entries(operation.responses)
      .filter(([status]) => Number(status) >= 400)
      .map(([status, response]) => ({ status: Number(status), type: errorType(response) })),
    answer: jsonExample(endpoint.success[0]!),
    open: security.some((alternative) => Object.keys(alternative).length === 0),
  };
}

function errorType(answer: ResponseObject): string | undefined {
  const example = jsonExample(resolve(document, answer)) as { error: { type: string } } | undefined;
  return example?.error.type;
}

function jsonExample({ content }: ResponseObject): unknown {
  const json = content?.["application/json"];
  return json && exampleOf(json);
}

function mountOf(place: string): Mount {
  for (const [name, resource] of Object.entries(document["x-client-resources"])) {
    if (name === place) return { at: resource.at };
    const { mounts } = resource as { mounts?: Record<string, Mount> };
    if (mounts?.[place]) return mounts[place];
  }
  throw new Error(`No resource and no mount is named ${place}`);
}
