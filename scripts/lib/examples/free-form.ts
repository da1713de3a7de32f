import { verified } from "./world/account.js";
import { input } from "./world/actor.js";
import { emptyZip, items, itemsAs } from "./world/items.js";
import { actorDescription, log } from "./world/run.js";
import { output } from "./world/storages.js";

/** An answer of items; each media type has its own. */
const asItems = { answers: itemsAs };
const asRecord = { answer: output };
const started = { body: input, answer: output };
const collected = { body: input, ...asItems };

export interface FreeForm {
  readonly body?: unknown;
  readonly answer?: unknown;
  /** By media type. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** Bodies and answers whose schema says nothing, by the public name of the operation; copies and twins follow it. */
export const freeForm: Readonly<Record<string, FreeForm>> = {
  "actor.start": { body: input },
  "actor.runSync": started,
  "actor.runSyncGetDatasetItems": collected,
  "actor.validateInput": { body: input, answer: { valid: true } },
  "actor.getOpenApiDefinition": { answer: actorDescription },
  "build.getOpenApiDefinition": { answer: actorDescription },
  "run.metamorph": { body: input },
  "task.start": { body: input },
  "task.runSync": started,
  "task.runSyncGetDatasetItems": collected,
  "task.getInput": { answer: input },
  "task.updateInput": { body: input, answer: input },
  "dataset.listItems": asItems,
  "dataset.pushItems": { body: items },
  "keyValueStore.downloadRecords": { answer: emptyZip },
  "keyValueStore.getRecord": asRecord,
  "keyValueStore.setRecord": { body: output },
  "log.get": { answer: log },
  "tools.encodeAndSign": { body: verified.decoded },
};
