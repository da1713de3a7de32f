import { routes } from "../../generated/routes.js";
import { type Operation, operation } from "../core/operation.js";

/** A segment of the paths: literal segments below it by name, and a parameter. */
interface Node {
  readonly literals: Map<string, Node>;
  parameter: Node | undefined;
  readonly operations: Map<string, Operation>;
}

const node = (): Node => ({ literals: new Map(), parameter: undefined, operations: new Map() });

let tree: Node | undefined;

function build(): Node {
  const root = node();
  for (const [route, found] of Object.entries(routes)) {
    const [method = "", path = ""] = route.split(" ");
    let at = root;
    for (const segment of path.split("/").slice(1)) {
      if (segment.startsWith("{")) at = at.parameter ??= node();
      else {
        const below = at.literals.get(segment) ?? node();
        at.literals.set(segment, below);
        at = below;
      }
    }
    at.operations.set(method, found);
  }
  return root;
}

/** The operation of a request by its path from `/v2` on. One that the document does not know is repeated only if HTTP allows it. */
export function operationAt(method: string, path: string): Operation {
  tree ??= build();
  let at: Node | undefined = tree;
  for (const segment of path.replace("/v2/acts/", "/v2/actors/").split("/").slice(1)) {
    at = at.literals.get(segment) ?? at.parameter;
    if (!at) break;
  }
  return at?.operations.get(method) ?? unknownOperation(method, path);
}

function unknownOperation(method: string, path: string): Operation {
  const safe = ["GET", "HEAD", "PUT", "DELETE"].includes(method);
  return operation("httpClient.call", {
    method: method as Operation["method"],
    path,
    body: "any",
    retry: safe ? "safe" : "never",
    timeout: "long",
  });
}
