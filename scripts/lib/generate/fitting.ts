import { type Document, endpoints, type OperationObject } from "./document.js";
import { method } from "./methods.js";
import { row } from "./operations.js";

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
  for (const [index, operation] of operations(document).entries()) {
    const facts = operation["x-client"];
    if (!unfit.has(facts.of ?? operation.operationId)) continue;
    operation["x-client"] = { ...facts, kind: "none" };
    operation.operationId = `unfit${index}`;
  }
  return { document, problems };
}

function operations({ paths }: Document): OperationObject[] {
  const all = Object.values(paths).flatMap((item) => Object.values(item)) as OperationObject[];
  return all.filter((each) => each["x-client"] !== undefined);
}
