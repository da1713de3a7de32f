import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

export interface Part {
  readonly name: string;
  readonly folder: string;
  /** Counted in another part. */
  readonly without?: string;
  /** What would be a good size. */
  readonly lines: number;
}

export const parts: readonly Part[] = [
  { name: "src", folder: "src", without: join("src", "testing"), lines: 3000 },
  { name: "scripts", folder: "scripts", lines: 1500 },
  { name: "src/testing", folder: join("src", "testing"), lines: 2500 },
];

/** The point at which to look for a seam. */
export const longFile = 200;

export interface Count {
  readonly file: string;
  readonly lines: number;
}

/** The handwritten TypeScript below a folder; none if it does not exist. */
export function countLines({ folder, without }: Pick<Part, "folder" | "without">): Count[] {
  return files(folder)
    .filter((file) => without === undefined || !file.startsWith(without + sep))
    .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }));
}

function files(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
