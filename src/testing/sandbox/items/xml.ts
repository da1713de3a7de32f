const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character]!);
}

/** A value as an element; a list as several of the same name. */
export function elements(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => elements(name, each)).join("");
  const tag = nameOf(name);
  return `<${tag}>${content(value)}</${tag}>`;
}

function content(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return escapeXml(String(value));
  return Object.entries(value)
    .map(([name, inner]) => elements(name, inner))
    .join("");
}

/** What XML does not allow in a name becomes an underscore. */
function nameOf(key: string): string {
  return key.replace(/[^\p{L}\p{N}_.-]/gu, "_").replace(/^(?![\p{L}_])/u, "_");
}
