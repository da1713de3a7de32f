import { isObject } from "./wire.js";

/** What a name may start with, and what it may go on with. A colon is for prefixes, as in `media:title`. */
const start =
  "A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u3001-\\ud7ff";
const part = `${start}.0-9\\u00b7\\u0300-\\u036f\\-`;
const prefixed = new RegExp(`^([${start}][${part}]*:)(?=[${start}])`, "u");
const unfit = new RegExp(`^[^${start}]|[^${part}]|_(?=x[0-9A-F]{0,6}_)`, "gu");

/** A name as a tag. What XML does not allow in one becomes `_x0020_`, so that different names have different tags. */
export function xmlName(name: string): string {
  const [prefix = ""] = prefixed.exec(name) ?? [];
  const local = name.slice(prefix.length);
  const code = (char: string) => char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  return prefix + local.replace(unfit, (char) => `_x${code(char)}_`) || "_x_";
}

/** A value as an element; a list as several of the same name. An object's `@` has its attributes, `#` its text. */
export function element(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => element(name, each)).join("");
  const tag = xmlName(name);
  const { attributes, content } = isObject(value) ? partsOf(value) : textPart(value);
  return content === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
}

const textPart = (value: unknown) => ({ attributes: "", content: escapeXml(textOf(value)) });

function partsOf({ "@": attributes, ...others }: Record<string, unknown>) {
  const named = isObject(attributes) ? Object.entries(attributes) : [];
  const kept =
    isObject(attributes) || attributes === undefined ? others : { ...others, "@": attributes };
  const { "#": text, ...children } = kept as Record<string, unknown>;
  const inner = Object.entries(children).map(([name, each]) => element(name, each));
  return {
    attributes: named
      .map(
        ([name, value]) =>
          ` ${xmlName(name)}="${escapeXml(textOf(value)).replace(/[\t\n]/g, reference)}"`,
      )
      .join(""),
    // The text is only for elements without others in them.
    content: inner.join("") || escapeXml(textOf(text)),
  };
}

function textOf(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "");
}

/** Control characters, and halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text of XML or HTML, without what XML cannot contain. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"\r]/g, reference);
}

const named = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
const reference = (char: string) => named.get(char) ?? `&#${char.codePointAt(0)};`;
