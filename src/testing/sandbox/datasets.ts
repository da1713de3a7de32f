import type { DatasetFieldStatistics } from "../../../generated/models.js";
import { jsonBody } from "./call.js";
import { chargeForItems } from "./charging.js";
import { ApiError, checkSize, invalid } from "./errors.js";
import { itemsResponse } from "./item-formats.js";
import { created, data } from "./response.js";
import { timestamp } from "./state.js";
import { DatasetState, type Item } from "./storage-state.js";
import { type StorageKind, storageResources } from "./storages.js";
import { validate } from "./validation.js";
import { isObject, model } from "./wire.js";

/** The most bytes of one push. */
const maxPushSize = 5 * 1024 * 1024;

export const datasets: StorageKind<DatasetState> = {
  one: "dataset",
  many: "datasets",
  path: "/v2/datasets",
  parameter: "datasetId",
  collection: (state) => state.datasets,
  ofRun: "defaultDatasetId",
  create: (info, { random, url }, schema) =>
    new DatasetState(
      model<DatasetState["info"]>({
        ...info,
        itemCount: 0,
        cleanItemCount: 0,
        schema: schema ?? null,
        stats: { readCount: 0, writeCount: 0, storageBytes: 0 },
        urlSigningSecretKey: random.id(),
        itemsPublicUrl: `${url}/v2/datasets/${info.id}/items`,
      }),
    ),
};

export const datasetResources = storageResources(datasets, {
  listItems: itemsResponse,
  getItemsInfo: (dataset, call) => {
    const { body: _, ...head } = itemsResponse(dataset, call);
    return head;
  },
  pushItems: async (dataset, call) => {
    checkSize("body", call.body, maxPushSize);
    const items = [jsonBody(call)].flat();
    const wrong = items.findIndex((item) => !isObject(item));
    if (wrong >= 0) {
      throw invalid(`Item ${wrong} is not an object; nothing was stored.`, "invalid-input");
    }
    await checkSchema(dataset, items as Item[]);
    dataset.push(items as Item[], timestamp(call.state));
    chargeForItems(call.state, dataset.info, items.length);
    return created(call, `/v2/datasets/${dataset.info.id}/items`, undefined);
  },
  getStatistics: (dataset, call) => data(call, { fieldStatistics: statistics(dataset.items) }),
});

/** The `fields` of a dataset's schema are a JSON Schema that each item must fit. */
async function checkSchema({ info }: DatasetState, items: readonly Item[]): Promise<void> {
  const fields = info.schema?.fields;
  if (!isObject(fields) || Object.keys(fields).length === 0) return;
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
  const values = new Map<string, unknown[]>();
  for (const [name, value] of items.flatMap((item) => Object.entries(item))) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(Array.from(values, ([name, all]) => [name, fieldStatistics(all)]));
}

function fieldStatistics(values: readonly unknown[]): DatasetFieldStatistics {
  const numbers = values.filter((value) => typeof value === "number").sort((a, b) => a - b);
  const isEmpty = (value: unknown) => value === "" || (Array.isArray(value) && value.length === 0);
  return model<DatasetFieldStatistics>({
    min: numbers[0] ?? null,
    max: numbers.at(-1) ?? null,
    nullCount: values.filter((value) => value === null).length,
    emptyCount: values.filter(isEmpty).length,
  });
}
