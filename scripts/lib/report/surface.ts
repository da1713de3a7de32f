import { type ApiOperation, entries, type OpenApiDocument } from "../normalize/document.js";
import { inlineParameters } from "../normalize/inline-parameters.js";
import type { Context } from "../normalize/step.js";

/** What normalizing embeds in each operation. */
export interface Client {
  kind: "method" | "mount" | "alias" | "none";
  resource?: string;
  method?: string;
  /** The operation that this one is a copy or an alias of. */
  of?: string;
  [fact: string]: unknown;
}

/** An operation as the users of the client meet it. */
export interface PublicOperation {
  key: string;
  /** `dataset.listItems`; METHOD path for what only raw reaches. */
  name: string;
  client: Client;
  operation: ApiOperation;
}

/** Where else a resource can be reached, and what such a way takes itself. */
export interface Mount {
  query?: string[];
}

/** A normalized document, as the users of the client meet it. */
export interface Surface {
  document: OpenApiDocument;
  operations: ReadonlyMap<string, PublicOperation>;
  /** By public name: `actor.lastRun`, `actor.lastRun.dataset`. */
  mounts: ReadonlyMap<string, Mount>;
}

interface Resource {
  mounts?: Record<string, Mount>;
}

export function surfaceOf(normalized: OpenApiDocument): Surface {
  const document = structuredClone(normalized);
  // Which parameters are shared is a matter of the document, not of its users.
  inlineParameters(document, undefined as unknown as Context);
  const operations = new Map<string, PublicOperation>();
  for (const { key, operation } of entries(document)) {
    const client = operation["x-client"] as Client;
    const name = client.kind === "none" ? key : operation.operationId!;
    operations.set(key, { key, name, client, operation });
  }
  const resources = (document["x-client-resources"] ?? {}) as Record<string, Resource>;
  const mounts = Object.values(resources).flatMap(({ mounts = {} }) => Object.entries(mounts));
  return { document, operations, mounts: new Map(mounts) };
}
