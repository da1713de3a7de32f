import { type DocumentedOperation, documentedOperations } from "../document.js";
import { actorResources } from "./actors.js";
import { buildResources } from "./builds.js";
import { datasetResources } from "./datasets.js";
import { keyValueStoreResources, uploadPath, uploads } from "./key-value-stores.js";
import { requestQueueResources } from "./request-queues.js";
import type { Resource } from "./response.js";
import { logResources, runResources } from "./runs.js";
import { scheduleResources } from "./schedules.js";
import { taskResources } from "./tasks.js";
import { userResources } from "./users.js";
import { versionResources } from "./versions.js";
import { webhookResources } from "./webhooks.js";

const resources = new Map<string, Resource>(
  [
    actorResources,
    versionResources,
    buildResources,
    runResources,
    taskResources,
    datasetResources,
    keyValueStoreResources,
    requestQueueResources,
    logResources,
    scheduleResources,
    webhookResources,
    userResources,
  ].flatMap((group) => Object.entries(group)),
);

/** An operation of the document, and what carries it out. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: DocumentedOperation;
  /** The operation that it is another mount or alias of: `dataset.listItems`. */
  readonly name: string;
  /** Where its resource is mounted: `run.dataset`. */
  readonly mount: string;
  /** Without one the example of the document is the response. */
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
    const resource = resources.get(facts.resource);
    const { id, method, path } = operation;
    return {
      method,
      path,
      operation,
      name,
      mount: operation.facts.kind === "mount" ? id.slice(0, id.lastIndexOf(".")) : facts.resource,
      resource: resource?.methods.includes(facts.method) ? resource : undefined,
      verb: facts.method,
    };
  };
  return [...operations.map(route), uploadRoute(byId.get("keyValueStore.setRecord")!)];
}

/** Uploads are no operation of the API, but it hands out their URLs. */
function uploadRoute(operation: DocumentedOperation): Route {
  const [method, path, name] = ["PUT", uploadPath, "upload"] as const;
  const open = { ...operation, open: true };
  return { method, path, name, operation: open, mount: name, resource: uploads, verb: "put" };
}

/** The operations that the sandbox answers from the document's examples, wherever they are mounted. */
export function exampleOperations(): string[] {
  const names = routes().flatMap(({ resource, name }) => (resource ? [] : [name]));
  return [...new Set(names)].sort();
}
