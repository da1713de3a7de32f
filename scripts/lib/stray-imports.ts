import type { Metafile } from "esbuild";

const pathOf = ({ path }: { path: string }) => path;
const packageOf = (path: string) => path.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? path;

/**
 * What the bundles import from outside and must not: packages that are no dependency, and Node's own
 * modules anywhere but in `nodeEntries` and the chunks that only they load.
 */
export function strayImports(
  { outputs }: Pick<Metafile, "outputs">,
  dependencies: string[],
  nodeEntries: string[],
): string[] {
  // What is imported dynamically counts as an entry there, too.
  const imported = new Set(Object.values(outputs).flatMap((each) => each.imports.map(pathOf)));
  const isEntry = (file: string) => outputs[file]?.entryPoint && !imported.has(file);
  const everywhere = reachable(
    outputs,
    Object.keys(outputs).filter((file) => isEntry(file) && !nodeEntries.includes(file)),
  );
  return Object.entries(outputs).flatMap(([file, { imports }]) =>
    imports
      .filter(({ external, path }) => external && !path.startsWith("#platform"))
      .filter(({ path }) =>
        path.startsWith("node:") ? everywhere.has(file) : !dependencies.includes(packageOf(path)),
      )
      .map(({ path }) => `${file} imports "${path}", which ${reason(path)}`),
  );
}

function reason(path: string): string {
  return path.startsWith("node:")
    ? "exists on Node only: it belongs behind #platform"
    : "is no dependency in package.json: a user does not have it";
}

/** Files, and all that they load at any time. */
export function reachable(outputs: Metafile["outputs"], from: string[]): Set<string> {
  const seen = new Set(from);
  for (const file of seen) {
    for (const { path, external } of outputs[file]?.imports ?? []) if (!external) seen.add(path);
  }
  return seen;
}
