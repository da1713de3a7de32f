import { splitKey } from "../document.js";
import type { OperationsFile } from "../operations-format.js";

/** An operation and all its copies below the mounts of its resource. */
export function withMounts({ resources }: OperationsFile, key: string): string[] {
  const { path } = splitKey(key);
  const method = key.split(" ")[0];
  const home = Object.values(resources)
    .filter(({ at }) => path === at || path.startsWith(`${at}/`))
    .sort((a, b) => b.at.length - a.at.length)[0];
  const rest = home ? path.slice(home.at.length) : "";
  const mounts = Object.values(home?.mounts ?? {});
  return [key, ...mounts.map(({ at }) => `${method} ${at}${rest}`)];
}
