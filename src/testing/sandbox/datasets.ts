import type { DatasetFieldStatistics } from "../../../generated/models.js";
import { jsonBody } from "./call.js";
import { chargeForItems } from "./charging.js";
import { timestamp } from "./clock.js";
import { itemSchemaOf } from "./declared-schemas.js";
import { ApiError, checkSize, invalid } from "./errors.js";
import { itemsResponse } from "./item-formats.js";
import { created, data } from "./response.js";
import type { DatasetState, Item } from "./storage-state.js";
import { storageResources } from "./storages.js";
import { validateValue } from "./validation.js";
import { isObject, model } from "./wire.js";

export const datasetResources = storageResources("datasets", {
  listItems: itemsResponse,
  getItemsInfo: (dataset, call) => {
    const { body: _, ...head } = itemsResponse(dataset, call);
    return head;
  },
  pushItems: async (dataset, call) => {
    checkSize(call.body);
    const items = [jsonBody(call)].flat();
    const wrong = items.findIndex((item) => !isObject(item));
    if (wrong >= 0) {
      throw invalid(`Item ${wrong} is not an object; nothing was stored.`, "invalid-input");
    }
    await checkSchema(dataset, items as Item[]);
    dataset.push(items as Item[], timestamp(call.state));
    chargeForItems(call.state, dataset.info, items.length);
    return created(call, `${call.state.datasets.pathOf(dataset.info.id)}/items`, undefined);
  },
  getStatistics: (dataset, call) => data(call, { fieldStatistics: statistics(dataset) }),
});

/** The `fields` of a dataset's schema are a JSON Schema that each item must fit. */
async function checkSchema({ info }: DatasetState, items: readonly Item[]): Promise<void> {
  const schema = itemSchemaOf(info.schema);
  if (!schema) return;
  const invalidItems: object[] = [];
  for (const [itemPosition, item] of items.entries()) {
    const validationErrors = await validateValue(schema, item);
    if (validationErrors.length > 0) invalidItems.push({ itemPosition, validationErrors });
  }
  if (invalidItems.length === 0) return;
  const message = `${invalidItems.length} items do not fit the schema; nothing was stored.`;
  throw new ApiError(400, "schema-validation-error", message, { invalidItems });
}

/** Statistics of the fields that the schema or an item has. */
function statistics({ info, items }: DatasetState): Record<string, DatasetFieldStatistics> {
  const declared = itemSchemaOf(info.schema)?.properties;
  const values = new Map<string, unknown[]>(
    Object.keys(isObject(declared) ? declared : {}).map((name) => [name, []]),
  );
  for (const [name, value] of items.flatMap((item) => Object.entries(item))) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  const all = Array.from(values, ([name, each]) => [name, fieldStatistics(each, items.length)]);
  return Object.fromEntries(all);
}

/** Empty are the items without the field: empty text is a value. */
function fieldStatistics(values: readonly unknown[], total: number): DatasetFieldStatistics {
  let [min, max, nullCount]: [number | null, number | null, number] = [null, null, 0];
  for (const value of values) {
    if (value === null) nullCount++;
    else {
      // A boolean field starts at 0, also if no item has false.
      min = Math.min(min ?? Number.POSITIVE_INFINITY, value === true ? 0 : sizeOf(value));
      max = Math.max(max ?? Number.NEGATIVE_INFINITY, sizeOf(value));
    }
  }
  return model<DatasetFieldStatistics>({ min, max, nullCount, emptyCount: total - values.length });
}

/** A number itself, the length of text or a list, the number of an object's properties, 1 for true. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  return typeof value === "object" ? Object.keys(value!).length : Number(value);
}
