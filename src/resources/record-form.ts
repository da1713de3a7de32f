import { ApifyArgumentError } from "../errors.js";

/** How a value is handed out. By its content type, if none of this is given: JSON parsed, text as a string, else bytes. */
export interface RecordForm {
  /** `bytes` and `stream` as it is stored; `json` and `text` whatever its content type says. */
  as?: "json" | "text" | "bytes" | "stream" | undefined;
  /** The same as `as: "bytes"`. */
  buffer?: boolean | undefined;
  /** The same as `as: "stream"`. */
  stream?: boolean | undefined;
}

const forms = ["json", "text", "bytes", "stream"] as const;

/** `content`: by its content type. */
export type RecordKind = (typeof forms)[number] | "content";

/** How a record is read. Throws for a form that there is not. */
export function readingOf({ as, buffer, stream }: RecordForm): RecordKind {
  const form = as ?? (buffer ? "bytes" : stream ? "stream" : "content");
  if (form === "content" || forms.includes(form)) return form;
  throw new ApifyArgumentError(
    `getRecord: \`as\` must be one of ${forms.join(", ")}, not ${String(form)}.`,
  );
}
