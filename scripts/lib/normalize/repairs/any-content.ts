import type { Media, Schema } from "../document.js";

const text = (): Media => ({ schema: { type: "string" } });
const bytes = (): Media => ({ schema: { type: "string", format: "binary" } });

/**
 * What a place that takes or gives any content is described as: a wildcard says as much, but mock servers fail on it. JSON of
 * any shape stands for what is parsed, the rest for the families of content that people store.
 */
export function anyContent(): Record<string, Media> {
  const json: Schema = {};
  return {
    "application/json": { schema: json },
    "application/octet-stream": bytes(),
    "application/pdf": bytes(),
    "application/xml": text(),
    "application/zip": bytes(),
    "image/jpeg": bytes(),
    "image/png": bytes(),
    "text/csv": text(),
    "text/html": text(),
    "text/plain": text(),
  };
}

/** The formats of dataset items. */
export function itemsContent(): Record<string, Media> {
  return {
    "application/json": { schema: { type: "array", items: { type: "object" } } },
    "application/jsonl": text(),
    "application/rss+xml": text(),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": bytes(),
    "application/xml": text(),
    "text/csv": text(),
    "text/html": text(),
  };
}
