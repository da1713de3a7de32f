/** The result of a look-up. */
type Route = { readonly method: string; readonly path: string };

export interface Match<R> {
  readonly route: R;
  /** The values in the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

const parameter = /\{(\w+)\}/g;

/** Finds the route of a method and a path, by templates such as `/v2/datasets/{datasetId}/items`. */
export class Router<R extends Route> {
  readonly #routes: readonly { readonly pattern: RegExp; readonly route: R }[];
  /** Every template, once. */
  readonly paths: readonly string[];

  constructor(routes: readonly R[]) {
    this.paths = [...new Set(routes.map(({ path }) => path))];
    // Literal segments come before parameters: `/runs/last` is not the run named `last`.
    const rank = ({ path }: R) => currentPath(path).replace(parameter, "\uffff");
    this.#routes = routes
      .slice()
      .sort((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))))
      .map((route) => ({ route, pattern: patternOf(route.path) }));
  }

  /** The route, or the methods of the path if it does not have this one, or undefined if there is no such path. */
  match(method: string, path: string): Match<R> | { methods: string[] } | undefined {
    const methods = new Set<string>();
    for (const { route, pattern } of this.#routes) {
      const found = pattern.exec(currentPath(path));
      if (found && route.method === method) {
        const values = Object.entries(found.groups ?? {});
        const parameters = values.map(([name, value]) => [name, decoded(value)]);
        return { route, parameters: Object.fromEntries(parameters) };
      }
      if (found) methods.add(route.method);
    }
    return methods.size > 0 ? { methods: [...methods].sort() } : undefined;
  }
}

/** A path with today's prefix of Actors instead of the former one. */
export function currentPath(path: string): string {
  return path.replace(/^\/v2\/acts(?=[/?]|$)/, "/v2/actors");
}

function patternOf(template: string): RegExp {
  const escaped = currentPath(template).replace(/[.*+?^$()[\]|\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(parameter, "(?<$1>[^/]+)")}$`);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
