import { type Document, endpoints, type Facts } from "../endpoints.js";
import { entries } from "../openapi.js";
import { row, rowName } from "./operations.js";
import { method } from "./resources.js";

/**
 * Parts a document from the operations whose facts do not fit them, such as a list without items: one sentence each, and the
 * document in which only raw would reach them, so that everything else can still be generated.
 */
export function fitting(input: Document): { document: Document; problems: string[] } {
  const document = structuredClone(input);
  const problems: string[] = [];
  const unfit = new Set<string>();
  for (const endpoint of endpoints(document)) {
    if (endpoint.facts.kind !== "method") continue;
    try {
      row(endpoint, document);
      if (endpoint.facts.by !== "hand") {
        method(endpoint, document, { models: new Set(), options: new Set(), core: new Set() });
      }
    } catch (error) {
      problems.push((error as Error).message);
      unfit.add(endpoint.id);
    }
  }
  for (const [index, { operation }] of [...entries(document)].entries()) {
    const facts = operation["x-client"] as Facts;
    if (!unfit.has(facts.of ?? operation.operationId!)) continue;
    operation["x-client"] = { ...facts, kind: "none" };
    operation.operationId = `unfit${index}`;
  }
  return { document, problems };
}

/** In what the committed files differ from those generated just now, one sentence each. */
export function differences(
  committed: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, string>,
): string[] {
  const names = [...new Set([...committed.keys(), ...fresh.keys()])].sort();
  return names.flatMap((name) => {
    if (!committed.has(name)) return [`${name} is missing: run \`npm run generate\`.`];
    if (!fresh.has(name)) return [`${name} is not generated: it does not belong there.`];
    if (committed.get(name) === fresh.get(name)) return [];
    const line = firstDifference(committed.get(name)!, fresh.get(name)!);
    return [`${name} differs from line ${line} on: run \`npm run generate\`, never edit it.`];
  });
}

/** The first line says only what the file was generated from: it is the answer when nothing else differs. */
function firstDifference(a: string, b: string): number {
  const lines = b.split("\n");
  const index = a.split("\n").findIndex((line, at) => at > 0 && line !== lines[at]);
  return Math.max(index, 0) + 1;
}

/** The operations whose method is to be written by hand, and is not: no source names their row. */
export function unwritten(document: Document, sources: readonly string[]): string[] {
  const byHand = endpoints(document).filter(
    ({ facts }) => facts.kind === "method" && facts.by === "hand",
  );
  return byHand
    .filter(({ id }) => !sources.some((source) => namesRow(source, rowName(id))))
    .map(
      ({ id, facts }) =>
        `${id} is \`by: hand\`, but no file in src/ uses operations.${rowName(id)}: ` +
        `write ${facts.method}() in src/resources/, or remove \`by: hand\` from its row in spec/operations.yaml.`,
    );
}

function namesRow(source: string, row: string): boolean {
  return new RegExp(`\\boperations\\.${row}\\b|import\\s*\\{[^}]*\\b${row}\\b[^}]*\\}`).test(
    source,
  );
}
