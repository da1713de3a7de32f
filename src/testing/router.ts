/** What a path can lead to. */
interface Route {
  readonly method: string;
  readonly path: string;
}

export interface Match<R> {
  readonly route: R;
  /** The values in the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Node<R> {
  readonly literals: Map<string, Node<R>>;
  parameter?: Node<R>;
  readonly routes: R[];
}

const newNode = <R>(): Node<R> => ({ literals: new Map(), routes: [] });

/** Finds the route of a method and a path, by templates such as `/v2/datasets/{datasetId}/items`. */
export class Router<R extends Route> {
  readonly #root = newNode<R>();
  /** Every template, once. */
  readonly paths: readonly string[];

  constructor(routes: readonly R[]) {
    this.paths = [...new Set(routes.map(({ path }) => path))];
    for (const route of routes) this.#add(route);
  }

  /** The route; or, if the path is known but not with this method, the methods it has; or nothing. */
  match(method: string, path: string): Match<R> | { methods: string[] } | undefined {
    const segments = split(path);
    const methods = new Set<string>();
    for (const routes of leaves(this.#root, segments, 0)) {
      const route = routes.find((each) => each.method === method);
      if (route) return { route, parameters: parametersOf(route.path, segments) };
      for (const each of routes) methods.add(each.method);
    }
    return methods.size > 0 ? { methods: [...methods].sort() } : undefined;
  }

  #add(route: R): void {
    let node = this.#root;
    for (const segment of split(route.path)) {
      if (segment.startsWith("{")) {
        node.parameter ??= newNode();
        node = node.parameter;
      } else {
        const next = node.literals.get(segment) ?? newNode();
        node.literals.set(segment, next);
        node = next;
      }
    }
    node.routes.push(route);
  }
}

/** Literal segments before parameters: `/runs/last` is not the run named `last`. */
function* leaves<R>(node: Node<R>, segments: readonly string[], depth: number): Generator<R[]> {
  const segment = segments[depth];
  if (segment === undefined) {
    if (node.routes.length > 0) yield node.routes;
    return;
  }
  const literal = node.literals.get(segment);
  if (literal) yield* leaves(literal, segments, depth + 1);
  if (node.parameter && segment !== "") yield* leaves(node.parameter, segments, depth + 1);
}

/** The Actors' former prefix leads to the same places. */
export function todaysPath(path: string): string {
  return path.replace(/^\/v2\/acts(?=[/?]|$)/, "/v2/actors");
}

const split = (path: string) => todaysPath(path).split("/");

function parametersOf(template: string, segments: readonly string[]): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [index, part] of split(template).entries()) {
    if (part.startsWith("{")) parameters[part.slice(1, -1)] = decoded(segments[index]!);
  }
  return parameters;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
