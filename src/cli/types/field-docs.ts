import type { JsonObject } from "./source.js";

/** Longer values are cut, in characters. */
const longest = 200;

/** Keywords that become tags. */
const tags = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minItems",
  "maxItems",
  "default",
];

/** The documentation of a field: title, description and constraints. Empty if there are none. */
export function fieldDocs(schema: JsonObject, ...notes: string[]): string {
  const { title, description, unit, isSecret, resourceType, deprecated } = schema;
  const paragraphs = [
    cleanText(title),
    cleanText(description),
    [
      ...enumDocs(schema),
      ...(typeof unit === "string" ? [`Unit: ${cleanText(unit)}.`] : []),
      ...(typeof resourceType === "string" ? [`ID or name: ${cleanText(resourceType)}.`] : []),
      ...(isSecret === true ? ["It is stored encrypted."] : []),
      ...notes.map(cleanText),
    ].join("\n"),
    [
      ...tags.filter((tag) => isTold(schema[tag])).map((tag) => `@${tag} ${shown(schema[tag])}`),
      ...(deprecated === true ? ["@deprecated"] : []),
    ].join("\n"),
  ];
  return [...new Set(paragraphs)].filter(Boolean).join("\n\n");
}

const isTold = (value: unknown) => value !== undefined && value !== null;

/** The values of an enum with their titles. */
function enumDocs(schema: JsonObject): string[] {
  const titles = schema.enumTitles;
  const values = schema.enum ?? schema.enumSuggestedValues;
  if (!Array.isArray(values) || !Array.isArray(titles)) return [];
  return values.flatMap((value, index) => {
    const title: unknown = titles[index];
    return typeof title === "string" && title !== value
      ? [`- \`${shown(value)}\`: ${cleanText(title)}`]
      : [];
  });
}

function shown(value: unknown): string {
  const text = cleanText(typeof value === "string" ? JSON.stringify(value) : json(value));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const json = (value: unknown) => JSON.stringify(value) ?? "";

/**
 * Text that is safe in a comment: without the end of a comment, spaces at the end of a line, and invisible characters, such as
 * those that change the direction of text.
 */
export function cleanText(text: unknown): string {
  if (typeof text !== "string") return "";
  return (
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[^\S\n]|[\u2028\u2029\ufeff\u180e]/g, " ")
      .replace(invisible, "")
      .replaceAll("*/", "*\\/")
      .split("\n")
      // A regular expression for spaces at the end of a line takes quadratic time for spaces that are elsewhere.
      .map((line) => line.trimEnd())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}

/** Control characters, characters that change the direction of text, and lone surrogates. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ue000]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
