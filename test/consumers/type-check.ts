import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "./consumer.js";

const strict = {
  strict: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  target: "ES2022",
  noEmit: true,
};
const dom = { ...strict, lib: ["ES2022", "DOM"], types: [] };
const node = { ...strict, lib: ["ES2022"], types: ["node"] };
const bundler = { module: "esnext", moduleResolution: "bundler" };

interface Floor {
  readonly options: object;
  readonly programs: readonly string[];
}

/** The least that a project must have to compile against this package. What is for tests runs on Node.js, and has its types. */
export const floors: Readonly<Record<string, Floor>> = {
  "DOM, nodenext": {
    options: { ...dom, module: "nodenext" },
    programs: ["fifty-calls.ts", "raw-calls.ts"],
  },
  "DOM, bundler": { options: { ...dom, ...bundler }, programs: ["fifty-calls.ts"] },
  "DOM, preserve": { options: { ...dom, module: "preserve" }, programs: ["fifty-calls.ts"] },
  "Node.js types, node20": {
    options: { ...node, module: "node20" },
    programs: ["fifty-calls.ts", "raw-calls.ts", "testing.ts"],
  },
  "Node.js types, bundler": { options: { ...node, ...bundler }, programs: ["fifty-calls.ts"] },
};

/** What it cost the compiler. */
export interface TypeCost {
  readonly types: number;
  readonly instantiations: number;
}

/** Compiles programs of the project; rejects with what the compiler has against them. `tsc` is what Node.js runs. */
export async function typeCheck(
  tsc: string,
  project: string,
  { options, programs }: Floor,
): Promise<TypeCost> {
  const config = join(project, `tsconfig.${crypto.randomUUID()}.json`);
  const compilerOptions = { ...options, typeRoots: [resolve("node_modules/@types")] };
  writeFileSync(config, JSON.stringify({ compilerOptions, files: programs }));
  const args = [tsc, "-p", config, "--extendedDiagnostics"];
  const { stdout } = await run(process.execPath, args, { cwd: project });
  const count = (name: string) => Number(stdout.match(`\n${name}:\\s+(\\d+)`)?.[1]);
  return { types: count("Types"), instantiations: count("Instantiations") };
}
