import type { Query } from "./call.js";
import { invalid } from "./errors.js";
import type { DatasetState, Item } from "./storage-state.js";
import { own } from "./wire.js";

/** The most items in one response. */
const maxItems = 250_000;

/** How the query transforms items. */
interface View {
  readonly unwind?: string[] | undefined;
  readonly flatten?: string[] | undefined;
  readonly fields?: string[] | undefined;
  readonly omit?: string[] | undefined;
  readonly outputFields?: string[] | undefined;
  readonly skipHidden?: boolean | undefined;
  readonly skipEmpty?: boolean | undefined;
  readonly skipFailedPages?: boolean | undefined;
}

/** A window of a dataset. */
export interface Selection {
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly count: number;
  readonly desc: boolean;
  /** The fields that were asked for, under their new names and in their order; undefined for all. */
  readonly columns: readonly string[] | undefined;
  /** The items as they were stored, if nothing transforms them. */
  readonly lines: readonly string[] | undefined;
  rows(): Generator<Item>;
}

/** Offset, limit and count are of the stored items, before any is filtered out or unwound. */
export function select(dataset: DatasetState, given: Query): Selection {
  const query = given.withDefaults(namedView(dataset.info.schema, given.text("view")));
  const desc = query.flag("desc") ?? false;
  const offset = query.number("offset") ?? 0;
  const limit = query.limit(maxItems);
  const total = dataset.lines.length;
  const lines = desc
    ? dataset.lines
        .slice(Math.max(0, total - offset - limit), Math.max(0, total - offset))
        .reverse()
    : dataset.lines.slice(offset, offset + limit);
  const view = viewOf(query);
  const isPlain = Object.values(view).every((option) => !option);
  return {
    total,
    offset,
    limit,
    count: lines.length,
    desc,
    columns: columnsOf(view),
    lines: isPlain ? lines : undefined,
    *rows() {
      for (const line of lines) yield* transform(JSON.parse(line) as Item, view);
    },
  };
}

function columnsOf({ fields, omit = [], outputFields = [] }: View): string[] | undefined {
  return fields?.map((name, at) => outputFields[at] ?? name).filter((name) => !omit.includes(name));
}

function viewOf(query: Query): View {
  const clean = query.flag("clean");
  const simplified = query.flag("simplified");
  const given: View = {
    unwind: query.list("unwind"),
    flatten: query.list("flatten"),
    fields: query.list("fields"),
    omit: query.list("omit"),
    outputFields: query.list("outputFields"),
    skipHidden: query.flag("skipHidden") ?? clean,
    skipEmpty: query.flag("skipEmpty") ?? clean,
    skipFailedPages: query.flag("skipFailedPages") ?? simplified,
  };
  return {
    ...(simplified && {
      fields: ["url", "pageFunctionResult", "errorInfo"],
      unwind: ["pageFunctionResult"],
    }),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

type Views = Readonly<Record<string, { transformation?: object }>>;

/** The parameters that a view of the dataset's schema sets, such as `clean`, `desc` and `fields`. */
function namedView(schema: unknown, name: string | undefined): object {
  if (name === undefined) return {};
  const view = own((schema as { views?: Views } | null)?.views, name);
  if (!view) throw invalid(`There is no view "${name}".`, "requested-dataset-view-does-not-exist");
  return view.transformation ?? {};
}

function* transform(item: Item, view: View): Generator<Item> {
  if (view.skipFailedPages && Object.hasOwn(item, "errorInfo")) return;
  for (const unwound of unwind(item, view.unwind ?? [])) {
    let row = flatten(unwound, view.flatten ?? []);
    if (view.fields) row = fields(row, view.fields, view.outputFields);
    if (view.omit || view.skipHidden) {
      const shown = ([name]: [string, unknown]) =>
        !view.omit?.includes(name) && !(view.skipHidden && name.startsWith("#"));
      row = Object.fromEntries(Object.entries(row).filter(shown));
    }
    if (!view.skipEmpty || Object.keys(row).length > 0) yield row;
  }
}

/** An array becomes a row for each element, an object is merged into the row; anything else stays. */
function unwind(item: Item, [name, ...others]: readonly string[]): Item[] {
  if (name === undefined) return [item];
  const value = own(item, name);
  if (value === undefined) return unwind(item, others);
  const { [name]: _, ...rest } = item;
  const merge = (part: unknown): Item =>
    typeof part === "object" && part !== null ? { ...rest, ...part } : { ...rest, [name]: part };
  return [value].flat().flatMap((part) => unwind(merge(part), others));
}

/** `{ a: { b: 1 } }` becomes `{ "a.b": 1 }`. */
function flatten(item: Item, names: readonly string[]): Item {
  if (names.length === 0) return item;
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      names.includes(name) && typeof value === "object" && value !== null
        ? Object.entries(value).map(([inner, each]) => [`${name}.${inner}`, each])
        : [[name, value]],
    ),
  );
}

/** In the order in which they are named; `outputs` are their new names. */
function fields(item: Item, names: readonly string[], outputs: readonly string[] = []): Item {
  return Object.fromEntries(
    names.flatMap((name, at) =>
      Object.hasOwn(item, name) ? [[outputs[at] ?? name, item[name]]] : [],
    ),
  );
}
