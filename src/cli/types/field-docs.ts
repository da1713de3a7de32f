import type { JsonObject } from "./source.js";

/** Defaults above so many characters are cut. */
const longest = 200;

/** Facts of a field that are told as they stand. */
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

/** A field's documentation: what it is called, what it is for, and what a value must be. Empty if nothing is said. */
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

/** Values with what the form calls them. */
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
 * Text as it can stand in a comment: it does not end it, no linter stumbles over its spaces, and no invisible character turns
 * its direction.
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

/** Control characters, those that turn the direction of text, and halves of others. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ue000]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
