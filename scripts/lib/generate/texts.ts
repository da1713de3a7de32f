import { createHash } from "node:crypto";
import type { Document } from "./document.js";
import { format } from "./format.js";
import { render } from "./render.js";

/** The generated files for the text of spec/openapi.json, by name, as they are committed. */
export async function generatedTexts(spec: string): Promise<Map<string, string>> {
  const hash = createHash("sha256").update(spec).digest("hex");
  const files = await render(JSON.parse(spec) as Document, `spec/openapi.json (sha256 ${hash})`);
  const texts = new Map<string, string>();
  for (const [name, text] of files) texts.set(name, await format(text));
  return texts;
}
