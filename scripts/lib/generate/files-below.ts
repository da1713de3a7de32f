import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** Every file below a folder of the project, by its path from the project's folder, and its text. */
export async function filesBelow(root: string, folder: string): Promise<Map<string, string>> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(root, path), await readFile(path, "utf8"));
  }
  // The order of a folder is the file system's.
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
