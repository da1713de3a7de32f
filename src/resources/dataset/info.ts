import { datasetGetItemsInfo } from "../../../generated/late-operations.js";
import type { CallInput } from "../../core/call.js";
import type { Core } from "../../core/core.js";
import type { Mount } from "../../core/operation.js";
import { send } from "../../core/send.js";
import { noNumbers } from "./failures.js";

/** The numbers that a page of items would carry. */
export async function itemsInfo(core: Core, mount: Mount, input: CallInput) {
  const { response } = await send(core, datasetGetItemsInfo, mount, input);
  const number = (name: string) => Number(response.headers.get(`x-apify-pagination-${name}`));
  if (!response.headers.has("x-apify-pagination-total")) throw noNumbers(response);
  return {
    total: number("total"),
    offset: number("offset"),
    count: number("count"),
    limit: number("limit"),
  };
}
