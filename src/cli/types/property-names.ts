/** A private-use character: the prefix of names that json-schema-to-typescript cannot handle. */
const mark = "\ue000";

const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A name that it can handle: it calls methods of objects by name, and encodes names for URLs. */
export function safeName(name: string): string {
  const isSafe = !(name in {}) && !name.startsWith(mark) && !half.test(name);
  return isSafe ? name : mark + JSON.stringify(name).slice(1, -1);
}

/** The text with the original names. */
export function restoreNames(text: string): string {
  return text.replace(/"\ue000(?:[^"\\]|\\.)*"(?=\??: )/g, (literal) => {
    const name = (JSON.parse(literal) as string).slice(1);
    return /^[a-z_$][\w$]*$/i.test(name) ? name : `"${name}"`;
  });
}
