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
const libraries: Readonly<Record<string, object>> = {
  DOM: { lib: ["ES2022", "DOM"], types: [] },
  "Node.js types": { lib: ["ES2022"], types: ["node"] },
};
const resolutions: Readonly<Record<string, object>> = {
  nodenext: { module: "nodenext" },
  node20: { module: "node20" },
  preserve: { module: "preserve" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};

export interface Floor {
  readonly options: object;
  readonly programs: readonly string[];
}

/** The least that a project must have to compile against this package: an application, at each of them. */
export const floors: Readonly<Record<string, Floor>> = Object.fromEntries(
  Object.entries(libraries).flatMap(([library, lib]) =>
    Object.entries(resolutions).map(([resolution, how]) => [
      `${library}, ${resolution}`,
      { options: { ...strict, ...lib, ...how }, programs: ["fifty-calls.ts"] },
    ]),
  ),
);

/** All entries at once. What is for tests runs on Node.js, and has its types. */
export const whole: Readonly<Record<string, Floor>> = {
  "DOM, nodenext": {
    options: floors["DOM, nodenext"]!.options,
    programs: ["fifty-calls.ts", "raw-calls.ts"],
  },
  "Node.js types, node20": {
    options: floors["Node.js types, node20"]!.options,
    programs: ["fifty-calls.ts", "raw-calls.ts", "testing.ts"],
  },
};

/** Projects that set nothing more than README asks for, at the compiler's own `target`, `lib` and `types`. */
const leastOptions = { module: "nodenext", strict: true, noEmit: true };
export const least: Readonly<Record<string, Floor>> = {
  "nothing set": { options: leastOptions, programs: ["fifty-calls.ts", "raw-calls.ts"] },
  '`"types": ["node"]`': {
    options: { ...leastOptions, lib: ["ES2022"], types: ["node"] },
    programs: ["fifty-calls.ts", "raw-calls.ts", "testing.ts"],
  },
};

/** What may stand in an exported declaration: every result. */
export const declared = {
  ...floors["Node.js types, nodenext"]!.options,
  declaration: true,
};

/** What an application with fifty calls may cost, by the compiler's version. CONTRIBUTING.md states them. */
export const budgets = {
  "5.9": { types: 30_000, instantiations: 25_000 },
  "6": { types: 32_500, instantiations: 31_000 },
  "7": { types: 40_000, instantiations: 33_000 },
} satisfies Record<string, TypeCost>;

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
