import ts from "typescript";
import { describe, expect, it } from "vitest";
import { render } from "../../../scripts/lib/generate/render.js";
import { format } from "../../../scripts/lib/generate/source-text.js";
import type { Parameter, Schema } from "../../../scripts/lib/openapi.js";
import { fixture } from "./fixture.js";

/** The same value with the keys of all objects in reverse order. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)])) as T;
}

describe("rendering", () => {
  it("gives the same bytes for the same document, whatever the order of its keys", async () => {
    const straight = await render(fixture(), "a document");
    expect(await render(reversed(fixture()), "a document")).toEqual(straight);
  });

  it("changes nothing in the document it is given", async () => {
    const document = fixture();
    await render(document, "a document");
    expect(document).toEqual(fixture());
  });

  it("says in the first line what the file comes from", async () => {
    for (const text of (await render(fixture(), "a document")).values()) {
      expect(text).toMatch(
        /^\/\/ Generated from a document by `npm run generate`\. Do not edit\.\n/,
      );
    }
  });

  it("lifts every schema out of schema.ts and loses none", async () => {
    const files = await render(fixture(), "a document");
    const schema = files.get("schema.ts")!;
    expect(schema).toContain("data: models.ListOfBoxes;");
    expect(schema).not.toContain('components["schemas"]');
    expect(schema).not.toMatch(/^ {4}schemas:/m);
    const declared = new Set(
      [...files.get("models.ts")!.matchAll(/^export \w+ (\w+)/gm)].map(([, name]) => name),
    );
    for (const [, name] of schema.matchAll(/\bmodels\.([A-Z]\w*)/g))
      expect(declared).toContain(name);
  });

  it("leaves the examples out, but not what is called so", async () => {
    const document = fixture();
    const example: Schema = { type: "string", description: "One." };
    const box = { type: "object", properties: { example }, example: { example: "MOCK" } };
    document.components!.schemas!.BoxUpdate = box;
    const inline = {
      "200": { description: "OK", content: { "application/json": { schema: box } } },
    };
    Object.assign(document.paths["/v2/unknown"]!.get!, { responses: inline });
    const files = await render(document, "a document");
    expect([...files.values()].join("\n")).not.toContain("MOCK");
    expect(files.get("schema.ts")).toMatch(/\bexample\?: string;/);
    expect(files.get("models.ts")).toContain("example?: string | undefined;");
  });

  it("marks parameters as deprecated whose schema is", async () => {
    const document = fixture();
    const { limit } = document.components!.parameters as Record<string, Parameter>;
    document.components!.parameters = {
      limit: { ...limit!, schema: { type: "integer", deprecated: true } },
    };
    const files = await render(document, "a document");
    expect(files.get("schema.ts")).toMatch(/@deprecated[^?]*\blimit\?:/);
    expect(files.get("options.ts")).toMatch(/@deprecated[^?]*\blimit\?:/);
  });

  it("keys operations by their public names", async () => {
    const schema = (await render(fixture(), "a document")).get("schema.ts")!;
    expect(schema).toContain('get: operations["box.listItems"];');
  });

  it("writes code that parses, and formats it as the house does", async () => {
    for (const [name, text] of await render(fixture(), "a document")) {
      const formatted = await format(text);
      const { diagnostics } = ts.transpileModule(formatted, { reportDiagnostics: true });
      expect(diagnostics, name).toEqual([]);
      expect(await format(formatted)).toBe(formatted);
    }
  });

  it("keeps hostile text in paths, summaries and names as text", async () => {
    const hostile = `*/ \` \${} " ' \\ // \u2028 <!-- __proto__ constructor`;
    const code = async (text: string) => {
      const written = JSON.stringify(text);
      const json = JSON.stringify(fixture())
        .replaceAll("/v2/", () => `/v2/${written.slice(1, -1)}/`)
        .replace(/("summary"|"description"):"[^"]*"/g, (_, key) => `${key}:${written}`)
        .replaceAll('"tool"', () => written);
      return [...(await render(JSON.parse(json), "a document"))].map(([name, each]) => {
        const kinds: ts.SyntaxKind[] = [];
        const visit = (node: ts.Node) => {
          kinds.push(node.kind);
          ts.forEachChild(node, visit);
        };
        visit(ts.createSourceFile(name, each, ts.ScriptTarget.ES2022));
        const { diagnostics } = ts.transpileModule(each, { reportDiagnostics: true });
        return { name, kinds, diagnostics };
      });
    };
    expect(await code(hostile)).toEqual(await code("plain-text"));
  });

  it("refuses a document whose references point at nothing", async () => {
    const document = fixture();
    document.components.parameters = {};
    await expect(render(document, "a document")).rejects.toThrow("points at nothing");
  });
});
