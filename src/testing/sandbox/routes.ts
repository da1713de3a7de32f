import { type DocumentedOperation, documentedOperations } from "../document.js";
import { actorResources } from "./actors.js";
import { buildResources } from "./builds.js";
import { datasetResources } from "./datasets.js";
import { keyValueStoreResources } from "./key-value-stores.js";
import { logResources } from "./logs.js";
import { requestQueueResources } from "./request-queues.js";
import type { Resource } from "./resource.js";
import { runResources } from "./runs.js";
import { scheduleResources } from "./schedules.js";
import { storeResources } from "./store.js";
import { taskResources } from "./tasks.js";
import { toolResources } from "./tools.js";
import { uploadPath, uploads } from "./uploads.js";
import { userResources } from "./users.js";
import { versionResources } from "./versions.js";
import { webhookResources } from "./webhooks.js";

const resources: Readonly<Record<string, Resource>> = {
  ...actorResources,
  ...versionResources,
  ...buildResources,
  ...runResources,
  ...taskResources,
  ...datasetResources,
  ...keyValueStoreResources,
  ...requestQueueResources,
  ...logResources,
  ...scheduleResources,
  ...webhookResources,
  ...userResources,
  ...storeResources,
  ...toolResources,
};

/** An operation of the document, and what carries it out. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: DocumentedOperation;
  /** The operation that it is another place or another spelling of: `dataset.listItems`. */
  readonly name: string;
  /** Where it stands: `run.dataset`. */
  readonly place: string;
  /** None: it is answered from its example. */
  readonly resource: Resource | undefined;
  readonly verb: string;
}

/** Every operation of the document. */
export function routes(): Route[] {
  const operations = documentedOperations();
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const original = (operation: DocumentedOperation): DocumentedOperation => {
    const { of } = operation.facts;
    return of === undefined ? operation : original(byId.get(of)!);
  };
  const route = (operation: DocumentedOperation): Route => {
    const { id: name, facts } = original(operation);
    const resource = resources[facts.resource];
    return {
      method: operation.method,
      path: operation.path,
      operation,
      name,
      place: operation.facts.kind === "mount" ? placeOf(operation.id) : facts.resource,
      resource: resource?.methods.includes(facts.method) ? resource : undefined,
      verb: facts.method,
    };
  };
  return [...operations.map(route), uploadRoute(byId.get("keyValueStore.setRecord")!)];
}

/** No part of the API, but of what it leads to. */
function uploadRoute(operation: DocumentedOperation): Route {
  const [method, path, name] = ["PUT", uploadPath, "upload"] as const;
  const open = { ...operation, open: true };
  return { method, path, name, operation: open, place: name, resource: uploads, verb: "put" };
}

const placeOf = (id: string) => id.slice(0, id.lastIndexOf("."));

/** The operations that the sandbox answers from the document's examples, wherever they are mounted. */
export function exampleOperations(): string[] {
  const names = routes().flatMap(({ resource, name }) => (resource ? [] : [name]));
  return [...new Set(names)].sort();
}
