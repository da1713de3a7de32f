import { propertiesOf, resolve } from "../document.js";
import { type Call, pick } from "./call.js";
import type { Stored } from "./collection.js";

export type Body = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string>;

/** What goes back to the caller. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

/** JSON without an envelope, under the status that the document has for success. */
export function json(
  { operation }: Call,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status: operation.status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/** JSON in the envelope. */
export function data(
  call: Call,
  value: unknown,
  headers?: Readonly<Record<string, string>>,
): Answer {
  return json(call, { data: value }, headers);
}

/** The thing just created, and where it can be found. */
export function created(call: Call, path: string, value: unknown): Answer {
  return { ...data(call, value, { location: call.world.url + encodeURI(path) }), status: 201 };
}

/** Nothing to say but that it was done. */
export function done({ operation }: Call): Answer {
  return { status: operation.status };
}

/** Lists hold at most so many items. */
const longestPage = 1000;

/** A limit as the API takes it: none or 0 means as much as there may be. */
export function limitOf({ query }: Call, most = longestPage): number {
  return Math.min(query.number("limit") || most, most);
}

/** One page of a list by offset, its items with the properties that the document has for them. */
export function page<T extends Stored>(
  call: Call,
  entries: readonly T[],
  more: object = {},
): Answer {
  const desc = call.query.flag("desc") ?? false;
  const offset = call.query.number("offset") ?? 0;
  const limit = limitOf(call);
  const ordered = desc ? [...entries].reverse() : entries;
  const names = itemProperties(call);
  const items = ordered.slice(offset, offset + limit).map(({ info }) => pick(info, names));
  return data(call, {
    total: entries.length,
    offset,
    limit,
    count: items.length,
    desc,
    items,
    ...more,
  });
}

function itemProperties({ operation }: Call): string[] {
  const content = operation.object.responses[operation.status]?.content?.["application/json"];
  const list = resolve(resolve(content?.schema ?? {}).properties?.data ?? {});
  return propertiesOf(list.properties?.items?.items);
}
