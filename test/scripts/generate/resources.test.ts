import { describe, expect, it } from "vitest";
import { type Document, type Endpoint, endpoints } from "../../../scripts/lib/endpoints.js";
import { options } from "../../../scripts/lib/generate/options.js";
import { publicExports } from "../../../scripts/lib/generate/render.js";
import { method, resources } from "../../../scripts/lib/generate/resources.js";
import { fixture } from "./fixture.js";

const document = fixture();
const all = endpoints(document);

function written(id: string, change: (endpoint: Endpoint) => Partial<Endpoint> = () => ({})) {
  const endpoint = all.find((each) => each.id === id)!;
  const uses = { models: new Set<string>(), options: new Set<string>(), core: new Set<string>() };
  return method({ ...endpoint, ...change(endpoint) }, document, uses);
}

describe("methods", () => {
  it("take path, positional query, body and options, in this order", () => {
    expect(written("box.open")).toContain(
      "open(tool: string, body?: unknown, options?: BoxOpenOptions): ApiPromise<void> {",
    );
    expect(written("box.open")).toContain(
      "return this.request(operations.boxOpen, { query: { tool }, body, options: lastOptions(options, arguments.length > 3) });",
    );
  });

  it("may leave out what has a default", () => {
    expect(written("box.getThing")).toContain(
      'getThing(thingId = "first", options?: BoxGetThingOptions',
    );
    expect(written("box.getThing")).toContain("path: { thingId }");
  });

  it("page where the facts say so", () => {
    expect(written("boxes.list")).toContain(
      "PagePromise<Box, ListOfBoxes> {\nreturn this.paginate(operations.boxesList, { options: lastOptions(options, arguments.length > 1) });",
    );
  });

  it("say what they do and which operation they are", () => {
    expect(written("box.open")).toMatch(
      /^\/\*\*\n \* Opens the box\.\n \*\n \* `POST \/v2\/boxes\/\{boxId\}\/open`\n \*\n \* @param body The body of the request, sent as JSON\.\n \*\n \* @deprecated\n \*\/\n/,
    );
    expect(written("box.getThing")).toContain(" * @param thingId Which one.\n");
    const samples = { "x-codeSamples": [{ source: "await box.open();" }] };
    const shown = ({ operation }: Endpoint) => ({ operation: { ...operation, ...samples } });
    expect(written("box.open", shown)).toContain(
      " * @example\n * ```ts\n * await box.open();\n * ```\n */\n",
    );
  });

  it("refuse names that the base class has", () => {
    const renamed = (endpoint: Endpoint) => ({ facts: { ...endpoint.facts, method: "paginate" } });
    expect(() => written("box.get", renamed)).toThrow("cannot be called paginate");
  });

  it("refuse what cannot be passed", () => {
    const unknown = (endpoint: Endpoint) => ({ facts: { ...endpoint.facts, args: ["size"] } });
    expect(() => written("box.get", unknown)).toThrow("no query parameter size");
    const listless = (endpoint: Endpoint) => ({
      facts: { ...endpoint.facts, paging: "offset" as const },
    });
    expect(() => written("box.get", listless)).toThrow("its answer is no list");
  });

  it("take undefined for what may be left out before something required", () => {
    const gap = (endpoint: Endpoint) => ({ facts: { ...endpoint.facts, args: [] } });
    expect(written("box.open", gap)).toContain(
      "open(body: unknown | undefined, options: BoxOpenOptions)",
    );
  });
});

describe("options", () => {
  const text = options(all, document);

  it("are a named interface a method, by hand or not", () => {
    const names = [...text.matchAll(/export interface (\w+)/g)].map(([, name]) => name);
    expect(names).toEqual([
      "BoxGetItemsInfoOptions",
      "BoxGetThingOptions",
      "BoxListItemsOptions",
      "BoxOpenOptions",
      "BoxesListOptions",
    ]);
  });

  it("are typed as callers think of them", () => {
    expect(text).toContain("fields?: string | readonly string[] | undefined;");
    expect(text).toContain('format?: "json" | "csv" | undefined;');
    expect(text).toContain("since?: Date | string | undefined;");
    expect(text).toContain("webhooks?: readonly AdHocWebhook[] | undefined;");
    expect(text).toContain("idempotencyKey?: string | undefined;");
    expect(text).toContain('import type { AdHocWebhook } from "./models.js";');
  });

  it("have no positional arguments and no content type of a parameter", () => {
    expect(text).not.toContain("tool");
    expect(text.match(/contentType/g)).toHaveLength(1);
  });

  it("are, of every method, those of a request, too", () => {
    expect(text.match(/export interface \w+ extends RequestOptions \{/g)).toHaveLength(5);
    expect(written("box.get")).toContain("get(options?: RequestOptions)");
  });

  it("have a chunk size where iterating takes several requests", () => {
    expect(text.match(/chunkSize/g)).toHaveLength(2);
  });
});

describe("classes", () => {
  it("are whole and public, or the base of one written by hand", () => {
    const text = resources(all, document);
    expect(text).toContain("export abstract class BoxOperations extends Resource {");
    expect(text).toContain("export class BoxCollectionClient extends Resource {");
    expect(text).not.toContain("listItems(");
  });

  it("refuse a method by hand in a class that is not", () => {
    const { box, ...rest } = document["x-client-resources"];
    const { by: _, ...whole } = box!;
    const changed = { ...document, "x-client-resources": { ...rest, box: whole } } as Document;
    expect(() => resources(all, changed)).toThrow("not `by: hand` itself");
  });

  it("are exported with their models and options", () => {
    const text = publicExports(all, document);
    expect(text).toContain('export type * from "./models.js";');
    expect(text).toContain('export { BoxCollectionClient } from "./resources.js";');
  });
});
