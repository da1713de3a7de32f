import type { Media } from "../document.js";

const json = (): Media => ({ schema: {} });
const form = (): Media => ({ schema: { type: "object" } });
const text = (): Media => ({ schema: { type: "string" } });
const bytes = (): Media => ({ schema: { type: "string", format: "binary" } });

/** A body of any content. Ranges, not the wildcard over all: mock servers know only those. */
export function anyBody(): Record<string, Media> {
  return {
    "application/json": json(),
    "application/x-www-form-urlencoded": form(),
    "multipart/form-data": form(),
    "application/*": bytes(),
    "audio/*": bytes(),
    "font/*": bytes(),
    "image/*": bytes(),
    "model/*": bytes(),
    "text/*": text(),
    "video/*": bytes(),
  };
}

/** An answer of any content. Mock servers send what stands here, so each type is a real one. */
export function anyAnswer(): Record<string, Media> {
  return {
    "application/json": json(),
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
export function itemsAnswer(): Record<string, Media> {
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
