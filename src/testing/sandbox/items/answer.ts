import type { Answer } from "../answer.js";
import { invalid } from "../api-error.js";
import type { Call } from "../call.js";
import type { DatasetState } from "../dataset-state.js";
import { formats } from "./formats.js";
import { select } from "./selection.js";

/** The items of a dataset as the query wants them; the numbers of the page are in the headers. */
export function itemsAnswer(dataset: DatasetState, call: Call): Answer {
  const { query } = call;
  const name = query.text("format") ?? "json";
  const format = formats[name];
  if (!format) {
    throw invalid(`format must be one of ${Object.keys(formats).join(", ")}, not "${name}".`);
  }
  const selection = select(dataset, query);
  const { total, offset, limit, count, desc } = selection;
  const numbers = { total, offset, limit, count, desc };
  return {
    status: call.operation.status,
    headers: {
      "content-type": format.contentType,
      ...Object.fromEntries(
        Object.entries(numbers).map(([name, value]) => [
          `x-apify-pagination-${name}`,
          String(value),
        ]),
      ),
      ...(query.flag("attachment") && {
        "content-disposition": `attachment; filename="${dataset.info.name ?? dataset.info.id}.${name}"`,
      }),
    },
    body: withMark(format.write(selection, query), query.flag("bom") ?? name === "csv"),
  };
}

/** The byte order mark, by which spreadsheets know that a text is UTF-8. */
function* withMark(
  body: Iterable<string | Uint8Array>,
  marked: boolean,
): Generator<string | Uint8Array> {
  if (marked) yield "\ufeff";
  yield* body;
}
