import { type Entry, entries, type OpenApiDocument, type Parameter } from "../document.js";

/** The parameters of all operations that pass `wanted`. */
export function* parametersOf(
  document: OpenApiDocument,
  wanted: (parameter: Parameter, entry: Entry) => boolean,
): Generator<Parameter> {
  for (const entry of entries(document)) {
    for (const parameter of entry.operation.parameters ?? []) {
      if (wanted(parameter, entry)) yield parameter;
    }
  }
}

/** The operations whose key matches. */
export function* operationsLike(document: OpenApiDocument, pattern: RegExp): Generator<Entry> {
  for (const entry of entries(document)) if (pattern.test(entry.key)) yield entry;
}
