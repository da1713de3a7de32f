import { verified } from "./world/account.js";
import { input } from "./world/actor.js";
import { emptyZip, items, itemsAs } from "./world/items.js";
import { actorDescription, log } from "./world/run.js";
import { output, recordAs, uploadUrl } from "./world/storages.js";

interface Content {
  readonly value: unknown;
  /** What it looks like in media types other than JSON; where it is not said, the JSON stands as text. */
  readonly as?: Readonly<Record<string, unknown>>;
}

/** What bodies and answers hold where the schema does not say it. */
const contents: Readonly<Record<string, Content>> = {
  actorDescription: { value: actorDescription },
  archive: { value: emptyZip },
  decoded: { value: verified.decoded },
  input: { value: input },
  items: { value: items, as: itemsAs },
  log: { value: log },
  output: { value: output, as: recordAs },
  uploadUrl: { value: { data: { signedUrl: uploadUrl } } },
  validity: { value: { valid: true } },
};

export interface FreeForm {
  readonly body?: string;
  readonly answer?: string;
}

const started: FreeForm = { body: "input", answer: "output" };
const collected: FreeForm = { body: "input", answer: "items" };

/** Operations with such a body or answer, by their public name; copies and twins follow it. */
export const freeForm: Readonly<Record<string, FreeForm>> = {
  "actor.start": { body: "input" },
  "actor.runSync": started,
  "actor.runSyncGetDatasetItems": collected,
  "actor.validateInput": { body: "input", answer: "validity" },
  "actor.getOpenApiDefinition": { answer: "actorDescription" },
  "build.getOpenApiDefinition": { answer: "actorDescription" },
  "run.metamorph": { body: "input" },
  "task.start": { body: "input" },
  "task.runSync": started,
  "task.runSyncGetDatasetItems": collected,
  "task.getInput": { answer: "input" },
  "task.updateInput": { body: "input", answer: "input" },
  "dataset.listItems": { answer: "items" },
  "dataset.pushItems": { body: "items" },
  "keyValueStore.downloadRecords": { answer: "archive" },
  "keyValueStore.getRecord": { answer: "output" },
  "keyValueStore.getDirectUploadUrl": { answer: "uploadUrl" },
  "keyValueStore.setRecord": { body: "output" },
  "log.get": { answer: "log" },
  "tools.encodeAndSign": { body: "decoded" },
};

export const isJson = (type: string) => /^application\/(.+\+)?json\b/.test(type);

/** The content in a media type, and the label under which all that hold it share it. */
export function contentIn(name: string, type: string): { label: string; value: unknown } {
  const { value, as = {} } = contents[name]!;
  if (type in as) return { label: `${name}.${type.replace(/[^\w.]/g, "-")}`, value: as[type] };
  const text = !isJson(type) && typeof value !== "string";
  return text ? { label: `${name}.text`, value: JSON.stringify(value) } : { label: name, value };
}
