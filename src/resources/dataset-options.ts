import { datasetListItems } from "../../generated/operations.js";
import { splitRequestOptions } from "../core/call-options.js";
import { checkLimits, type ListOptions } from "../core/pagination.js";
import type { ProgressOptions } from "../core/progress.js";
import { ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import type { FollowOptions } from "./dataset-follow.js";
import type { ItemsFormat } from "./run-sync.js";

/** The formats of dataset items, and what an answer in each is called. */
export const mediaTypes: Readonly<Record<ItemsFormat, string>> = {
  json: "application/json",
  jsonl: "application/jsonl, application/json;q=0.9",
  csv: "text/csv",
  html: "text/html",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
  rss: "application/rss+xml",
};

/** Options under which an answer may hold fewer items than were looked at for it, and more. */
const dropping = ["clean", "skipEmpty", "skipHidden", "skipFailedPages"];
const expanding = ["unwind", "view", "simplified"];

/** Why an answer may hold fewer or more items than the positions it covers. */
export interface ItemFilter {
  readonly filtered: boolean;
  /** There may also be more items. Implies `filtered`. */
  readonly expanded: boolean;
}

/** Each item as it is stored, and nothing of it: only their number matters. */
export const withoutFilter = {
  ...Object.fromEntries([...dropping, ...expanding].map((name) => [name, undefined])),
  omit: undefined,
  flatten: undefined,
  fields: ["-"],
};

export function filterOf(options: ListOptions): ItemFilter {
  const isSet = (name: string) => ![undefined, null, false, ""].includes(options[name] as null);
  const expanded = expanding.some(isSet);
  return { expanded, filtered: expanded || dropping.some(isSet) };
}

/** The caller's options: those of the API and of the method, and how to send the requests. */
export interface ItemsOptions {
  readonly own: ListOptions;
  readonly request: RequestOptions;
  /** The public name of the method. */
  readonly name: string;
  /** The same with what a scope takes. */
  readonly scope: RequestOptions & ProgressOptions;
  readonly follow: boolean;
}

/** Options that mean something only in a file. */
const fileOptions = [
  "attachment",
  "bom",
  "delimiter",
  "feedDescription",
  "feedTitle",
  "skipHeaderRow",
  "xmlRoot",
  "xmlRow",
] as const;

export type FileOption = (typeof fileOptions)[number];

/** What a list of items takes. */
export const listOptions: readonly string[] = [
  ...datasetListItems.query.keys(),
  ...["chunkSize", "onProgress", "follow"],
].filter((name) => !(fileOptions as readonly string[]).includes(name));

/** What a file of items takes. */
export const downloadOptions: readonly string[] = [
  ...datasetListItems.query.keys(),
  ...["onProgress", "follow", "stream", "to"],
].filter((name) => name !== "format");

/** Throws an `ApifyArgumentError` for what the method does not take; `known` is what it takes. */
export function parseItemsOptions(
  what: string,
  options: object | undefined,
  known: readonly string[],
): ItemsOptions {
  const split = splitRequestOptions<ProgressOptions & FollowOptions & Record<string, unknown>>(
    what,
    options as Record<string, unknown> | undefined,
    known,
  );
  const { onProgress, follow = false, ...own } = split.own;
  const { request } = split;
  checkLimits(datasetListItems, own);
  if (typeof follow !== "boolean" || (follow && own.desc)) {
    throw new ApifyArgumentError(
      `${what}: follow must be true or false, and goes without desc.`,
      "options.follow",
    );
  }
  return { own, request, scope: { ...request, onProgress }, follow, name: what };
}
