import type { DatasetFieldStatistics } from "../../../generated/models.js";
import { created, data } from "./answer.js";
import { ApiError, invalid } from "./api-error.js";
import { jsonBody } from "./call.js";
import { createDataset, type DatasetState, type Item } from "./dataset-state.js";
import { itemsAnswer } from "./items/answer.js";
import { type StorageKind, storageResources } from "./storages.js";
import { validate } from "./validation.js";

/** The most that one push may hold, in bytes. */
const longestPush = 5 * 1024 * 1024;

const kind: StorageKind<DatasetState> = {
  one: "dataset",
  many: "datasets",
  at: "/v2/datasets",
  parameter: "datasetId",
  collection: ({ datasets }) => datasets,
  ofRun: ({ info }) => info.defaultDatasetId,
  create: createDataset,
};

export const datasetResources = storageResources(kind, {
  listItems: itemsAnswer,
  getItemsInfo: (dataset, call) => {
    const { body: _, ...head } = itemsAnswer(dataset, call);
    return head;
  },
  pushItems: async (dataset, call) => {
    if (call.body.length > longestPush) {
      const message = `The body has ${call.body.length} bytes, more than ${longestPush}.`;
      throw new ApiError(413, "request-too-large", message);
    }
    const items = [jsonBody(call)].flat();
    const wrong = items.findIndex((item) => !isItem(item));
    if (wrong >= 0)
      throw invalid(`Item ${wrong} is no object; nothing was stored.`, "invalid-input");
    await checkSchema(dataset, items as Item[]);
    dataset.push(items as Item[], call.world);
    return created(call, `/v2/datasets/${dataset.info.id}/items`, undefined);
  },
  getStatistics: (dataset, call) => data(call, { fieldStatistics: statistics(dataset.items) }),
});

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A dataset's schema says in `fields` what each item must fit. */
async function checkSchema({ info }: DatasetState, items: readonly Item[]): Promise<void> {
  const fields = info.schema?.fields;
  if (!isItem(fields) || Object.keys(fields).length === 0) return;
  const invalidItems: object[] = [];
  for (const [itemPosition, item] of items.entries()) {
    const validationErrors = await validate(fields, item);
    if (validationErrors.length > 0) invalidItems.push({ itemPosition, validationErrors });
  }
  if (invalidItems.length === 0) return;
  const message = `${invalidItems.length} items do not fit the schema; nothing was stored.`;
  throw new ApiError(400, "schema-validation-error", message, { invalidItems });
}

function statistics(items: readonly Item[]): Record<string, DatasetFieldStatistics> {
  const fields: Record<string, Required<DatasetFieldStatistics>> = {};
  for (const item of items) {
    for (const [name, value] of Object.entries(item)) {
      fields[name] ??= { min: null, max: null, nullCount: 0, emptyCount: 0 };
      const field = fields[name];
      if (value === null) field.nullCount!++;
      if (value === "" || (Array.isArray(value) && value.length === 0)) field.emptyCount!++;
      if (typeof value !== "number") continue;
      field.min = Math.min(field.min ?? value, value);
      field.max = Math.max(field.max ?? value, value);
    }
  }
  return fields;
}
