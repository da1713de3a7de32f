import { pascalCase } from "../generate/names.js";
import type { Finding } from "../normalize/context.js";
import { mountOf, resourceAt } from "../normalize/mounts.js";
import { own } from "../openapi.js";
import type { OperationsFile } from "../spec-files.js";

/** The files in which decisions are made, by path. */
export type Sources = Readonly<Record<string, string>>;

/** What each finding that asks for a decision asks for: `spec/docs.yaml:12: the change`, one line each. */
export function decisions(
  findings: readonly Finding[],
  operations: OperationsFile,
  sources: Sources,
): string[] {
  const asked = findings.filter(({ level }) => level !== "note");
  return [...new Set(asked.flatMap((finding) => decision(finding, operations, sources) ?? []))];
}

const OPERATIONS = "spec/operations.yaml";
const DOCS = "spec/docs.yaml";

function decision(
  { kind, subject, detail }: Finding,
  operations: OperationsFile,
  sources: Sources,
): string | undefined {
  const at = (file: string, ...texts: string[]) =>
    `${file}:${lineOf(sources[file] ?? "", ...texts)}`;
  const [method, path = ""] = subject.split(" ");
  switch (kind) {
    case "operation without row": {
      // A copy is named by the row of what it is a copy of.
      if (mountOf(operations, path)) return undefined;
      const resource = resourceAt(operations, path) ?? "RESOURCE";
      const below = own(operations.resources, resource)?.at ?? "operations:";
      const name = verb(method!) + pascalCase(path.slice(path.lastIndexOf("/") + 1));
      const rows = sources[OPERATIONS]?.split("\nmodels:")[0] ?? "";
      return `${OPERATIONS}:${lineOf(rows, ` ${below}`, "operations:")}: add \`${subject}: { name: ${resource}.${name} }\` behind the rows of its resource`;
    }
    case "row without operation":
      return `${at(OPERATIONS, `  ${subject}:`)}: remove the row ${detail}, move it to the operation's new path, or describe the operation in spec/additions.yaml`;
    case "repair already right": {
      const file = fileWith(sources, `id: ${subject}`, `id: "${subject}"`);
      return `${at(file, `id: ${subject}`, `id: "${subject}"`)}: remove the repair "${subject}", or add \`since: YYYY-MM\` for older documents`;
    }
    case "addition caught up": {
      const key = / of (.*)$/.exec(subject)?.[1] ?? subject;
      return `${at("spec/additions.yaml", key)}: remove ${subject}, or add \`since: YYYY-MM\` for older documents`;
    }
    case "documentation missing":
      return `${at(DOCS, section(subject, path), "models:")}: add \`${docsKey(subject)}\``;
    case "documentation unused": {
      const name = subject.replace(/^(parameter|property|example) /, "");
      const key = name.includes(" ") ? name : name.split(".").at(-1)!;
      if (subject.startsWith("example ")) {
        return `${at(DOCS, "examples:", `  ${name}:`)}: remove the ${subject}, which no operation has`;
      }
      const within = name.includes(".") && !name.includes(" ") ? [`  ${name.split(".")[0]}:`] : [];
      return `${at(DOCS, ...within, `  ${key}:`)}: remove the line of ${subject}, which nothing asks for`;
    }
    case "mount differs": {
      const mount = mountOf(operations, path)?.mount;
      return `${at(OPERATIONS, `${mount}:`)}: ${subject} is no copy of its base (${detail}): add what one of them lacks to spec/additions.yaml, or give it a row of its own, \`${subject}: { name: … }\``;
    }
    case "mount lags": {
      const [mount, parameter] = subject.split(" ");
      return `${at(OPERATIONS, `${mount}:`)}: below ${mount}, ${parameter} is ${detail}: nothing to change if the API takes it there`;
    }
    case "model gone":
    case "name collision":
    case "name shadows a global":
      return `${at(OPERATIONS, `  ${subject}:`, "models:")}: change \`${subject}: ${detail}\` to the operation and place where the model is found now, or remove it`;
    default:
      return undefined;
  }
}

/** The last line with the first of the texts that any line has, counted from 1. */
function lineOf(text: string, ...texts: string[]): number {
  const lines = text.split("\n");
  for (const each of texts) {
    const index = lines.map((line) => line.includes(each)).lastIndexOf(true);
    if (index >= 0) return index + 1;
  }
  return 1;
}

const fileWith = (sources: Sources, ...texts: string[]) =>
  Object.keys(sources).find((file) => texts.some((text) => sources[file]!.includes(text))) ??
  "spec/repairs.yaml";

const VERBS = { HEAD: "get", POST: "create", PUT: "update", PATCH: "update" };
const verb = (method: string) => own(VERBS, method) ?? method.toLowerCase();

/** `METHOD path`, `METHOD path parameter`, `Model` or `Model.field`. */
function section(subject: string, path: string): string {
  if (path.startsWith("/")) return subject.split(" ").length > 2 ? "parameters:" : "operations:";
  const [model] = subject.split(".");
  return subject.includes(".") ? `  ${model}:` : "models:";
}

/** What is to be added there, with the sentence left to be written. */
function docsKey(subject: string): string {
  const words = subject.split(" ");
  if (words.length > 1) return `${words.length > 2 ? words.at(-1) : subject}: …`;
  const [model, ...field] = subject.split(".");
  return field.length > 0 ? `${field.join(".")}: …` : `${model}: { _: … }`;
}
