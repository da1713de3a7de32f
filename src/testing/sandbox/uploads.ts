import { documentedOperations } from "../document.js";
import type { Answer } from "./answer.js";
import { notFound } from "./api-error.js";
import type { Call } from "./call.js";
import { uploadRecord } from "./key-value-stores.js";

const template = /^\/uploads\/([^/]+)\/([^/]+)$/;

/** Whether a request goes to a URL that was given out for a direct upload: no part of the API. */
export function isUpload(method: string, { pathname }: URL): boolean {
  return method === "PUT" && template.test(pathname);
}

export function upload(read: Omit<Call, "operation" | "parameters">, { pathname }: URL): Answer {
  const [, storeId = "", key = ""] = template.exec(pathname) ?? [];
  const store = read.world.keyValueStores.get(storeId);
  if (!store) throw notFound(true);
  const [operation] = documentedOperations().filter(({ id }) => id === "keyValueStore.setRecord");
  uploadRecord(store, {
    ...read,
    operation: operation!,
    parameters: { recordKey: decodeURIComponent(key) },
  });
  return { status: 200 };
}
