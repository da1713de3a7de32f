import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { methodsWith } from "../generate/public-methods.js";
import { type Finding, Findings, failures } from "../normalize/context.js";
import { normalize } from "../normalize/normalize.js";
import type { OpenApiDocument } from "../openapi.js";
import { changeset } from "../report/markdown.js";
import { type ChangeReport, changeReport } from "../report/report.js";
import { type UpstreamNames, upstreamNames } from "../report/upstream.js";
import { readSpecFiles, type SpecFiles, specText } from "../spec-files.js";
import { lastRelease } from "./last-release.js";
import { withLock } from "./lock.js";
import { replaceFiles, type Texts, textOf } from "./replace-files.js";
import { readSource, type Source, UserError } from "./source.js";

export interface SyncOptions {
  from: string;
  origin?: string | undefined;
  /** Everything that wants a look stops the sync, too. */
  strict?: boolean | undefined;
  /** Write a changeset, too: of all that has changed since the last release, whether or not the document does now. */
  changeset?: boolean | undefined;
  /** Write nothing. */
  dryRun?: boolean | undefined;
  /** The project's folder. */
  root: string;
  /** The generated files, by path, for the text of spec/openapi.json. */
  generate: (spec: string) => Promise<ReadonlyMap<string, string>>;
  /** What would not compile with these files, by path below the root, one sentence each. */
  typeCheck: (root: string, files: ReadonlyMap<string, string>) => Promise<string[]>;
}

export interface SyncResult {
  /** `unfit`: it lacks what we need, or (strict) something wants a look; nothing was written. */
  outcome: "unchanged" | "changed" | "unfit";
  written: boolean;
  /** What the sync was given: where it comes from, and which version it is. */
  source: Source["facts"];
  findings: Finding[];
  report: ChangeReport;
}

const SPEC = "spec/openapi.json";

/** One lock and one staging folder for all that writes generated files. */
export const LOCK = ".cache/spec-sync.lock";
export const STAGING = ".cache/spec-sync";

/**
 * Normalizes the document at `from` and generates the code for it. The project changes at the very end, all at once: what
 * fails or is interrupted leaves it as it was.
 */
export async function specSync(options: SyncOptions): Promise<SyncResult> {
  return options.dryRun ? sync(options) : withLock(join(options.root, LOCK), () => sync(options));
}

async function sync(options: SyncOptions): Promise<SyncResult> {
  const { root, strict = false, dryRun = false } = options;
  const source = await readSource(options.from, options.origin);
  const specFiles = await readSpecFiles(join(root, "spec"));
  const { document, findings } = normalized(source, options.from, specFiles);
  const text = specText(document);
  const before = textOf(join(root, SPEC));
  const upstream = isOurs(source) ? undefined : upstreamNames(source.document, findings);

  const changed = text !== before;
  const code = changed ? await generated(options, text, new Findings(findings)) : [];
  const unfit = failures(findings, strict).length > 0;
  const result: SyncResult = {
    outcome: unfit ? "unfit" : changed ? "changed" : "unchanged",
    written: changed && !unfit && !dryRun,
    source: source.facts,
    findings,
    report: changeReport({
      ...baseline(root, before, document),
      after: document,
      upstreamAfter: upstream ?? namesIn(root),
      findings,
      operations: specFiles.operations,
      methodsWith: methodsWith(document, root),
      sources: decisionSources(root),
    }),
  };
  if (result.written) {
    const files = new Map([...code, [SPEC, text]]);
    if (upstream) {
      files.set("spec/source.json", jsonText(source.facts));
      files.set("spec/upstream.json", jsonText(upstream));
    }
    await replaceFiles(root, join(root, STAGING), withoutStale(root, files));
  }
  if (options.changeset && !unfit && !dryRun) writeChangeset(root, result.report);
  return result;
}

function writeChangeset(root: string, report: ChangeReport): void {
  const { name, version } = JSON.parse(textOf(join(root, "package.json"))!);
  const text = changeset(report, name, version);
  if (text === undefined) return;
  mkdirSync(join(root, ".changeset"), { recursive: true });
  writeFileSync(join(root, ".changeset/api-document.md"), text);
}

const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Our own document: applying our YAML files anew changes nothing about where it came from. */
const isOurs = ({ document }: Source) => document["x-client-resources"] !== undefined;

function normalized({ document }: Source, from: string, files: SpecFiles) {
  try {
    return normalize(document, files);
  } catch (error) {
    const endless = error instanceof RangeError;
    const why = endless ? "it is nested too deeply, or holds itself" : (error as Error).message;
    throw new UserError(`${from} cannot be normalized: ${why}`, 3, { cause: error });
  }
}

/** The generated code by path. What does not fit it is found: facts of operations, lines of src/. */
async function generated(
  { root, generate, typeCheck }: SyncOptions,
  spec: string,
  findings: Findings,
): Promise<ReadonlyMap<string, string>> {
  const files = await generate(spec).catch((error: Error) =>
    remaining(error, spec, findings, generate),
  );
  const whole = failures(findings.list, false).length === 0;
  for (const sentence of files.size > 0 ? await typeCheck(root, files) : []) {
    const [line = "", ...message] = sentence.split(" ");
    // What is generated in part, or without what it needs, need not fit together.
    if (!whole && !line.startsWith("src/")) continue;
    findings.add("source does not fit", line, message.join(" "));
  }
  return files;
}

/** When code cannot be generated: why not, and the code of everything else, so that the whole list comes at once. */
async function remaining(
  error: Error,
  spec: string,
  findings: Findings,
  generate: SyncOptions["generate"],
): Promise<ReadonlyMap<string, string>> {
  const { fitting } = await import("../generate/check.js");
  const tell = (problem: string) => findings.add("code cannot be generated", "generated/", problem);
  try {
    const { document, problems } = fitting(JSON.parse(spec));
    for (const problem of problems.length > 0 ? problems : [error.message]) tell(problem);
    return await generate(JSON.stringify(document)).catch(() => new Map());
  } catch {
    // Not even its operations can be read one by one.
    tell(error.message);
    return new Map();
  }
}

function namesIn(root: string): UpstreamNames | undefined {
  const text = textOf(join(root, "spec/upstream.json"));
  return text === undefined ? undefined : JSON.parse(text);
}

const REPAIRS = "scripts/lib/normalize/repairs";

function decisionSources(root: string): Record<string, string> {
  const yaml = ["operations", "docs", "additions", "repairs"].map((name) => `spec/${name}.yaml`);
  const files = [...yaml, ...filesIn(root, REPAIRS)];
  return Object.fromEntries(files.map((file) => [file, textOf(join(root, file)) ?? ""]));
}

/** What the report compares with: the last release, or, where there is none, what the sync replaces. */
function baseline(root: string, committed: string | undefined, after: OpenApiDocument) {
  const release = lastRelease(root);
  if (typeof release === "object") {
    return { baseline: release.name, before: release.document, upstreamBefore: release.upstream };
  }
  return {
    baseline: `what this sync replaces, since no release was found (${release}): earlier changes are not in this report`,
    before: committed === undefined ? empty(after) : (JSON.parse(committed) as OpenApiDocument),
    upstreamBefore: namesIn(root),
  };
}

/** Before the first sync there was nothing. */
function empty(document: OpenApiDocument): OpenApiDocument {
  const components = { schemas: {}, parameters: {}, responses: {} };
  return { ...document, paths: {}, components, "x-client-models": {} };
}

/** With the generated files that are generated no more, which go. */
export function withoutStale(root: string, files: ReadonlyMap<string, string>): Texts {
  const stale = filesIn(root, "generated").filter((path) => path.endsWith(".ts"));
  return new Map([...stale.map((path) => [path, undefined] as const), ...files]);
}

function filesIn(root: string, folder: string): string[] {
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  return names.map((name) => `${folder}/${name}`);
}
