import { posix } from "node:path";
import type { ActorVersion, Build } from "../../../generated/models.js";
import { isObject, type Wire } from "./wire.js";

/** Where the parts of a definition are if it does not say so: as apify-cli 1.10 looks for them. */
const places = {
  definition: [".actor/actor.json", "actor.json"],
  input: [
    ".actor/INPUT_SCHEMA.json",
    "INPUT_SCHEMA.json",
    ".actor/input_schema.json",
    "input_schema.json",
  ],
  readme: [".actor/README.md", "README.md"],
};

/** The source files of a version, by their path. */
class SourceFiles {
  readonly #contents: ReadonlyMap<string, string>;

  constructor(version: Wire<ActorVersion>) {
    const files = (version.sourceType === "SOURCE_FILES" && version.sourceFiles) || [];
    this.#contents = new Map(
      files.flatMap((file) => {
        if (!file.name || !("content" in file) || file.content == null) return [];
        const encoding = file.format === "BASE64" ? "base64" : "utf8";
        return [[posix.normalize(file.name), Buffer.from(file.content, encoding).toString()]];
      }),
    );
  }

  first(paths: readonly string[]): string | undefined {
    return paths.find((path) => this.#contents.has(path));
  }

  text(path: string): string {
    const content = this.#contents.get(posix.normalize(path));
    if (content === undefined) throw new Error(`The file ${path} is missing.`);
    return content;
  }

  json(path: string): Record<string, unknown> {
    const text = this.text(path);
    try {
      const value: unknown = JSON.parse(text);
      if (isObject(value)) return value;
    } catch (error) {
      throw new Error(`${path} is not valid JSON: ${(error as Error).message}`);
    }
    throw new Error(`${path} must hold a JSON object.`);
  }
}

type Declared = Wire<Pick<Build, "actorDefinition" | "inputSchema" | "readme">>;

/** What the source files of a version declare; an error says which of them is missing or wrong. */
export function declaredIn(version: Wire<ActorVersion>): Declared {
  const files = new SourceFiles(version);
  const path = files.first(places.definition);
  const definition = path === undefined ? {} : files.json(path);
  const at = (name: string) => posix.join(posix.dirname(path ?? ""), name);
  const schema = (value: unknown) => (typeof value === "string" ? files.json(at(value)) : value);
  const text = (value: unknown) => (typeof value === "string" ? files.text(at(value)) : undefined);

  const inputFile = files.first(places.input);
  const input = schema(definition.input) ?? (inputFile && files.json(inputFile));
  const readmeFile = files.first(places.readme);
  const readme = text(definition.readme) ?? (readmeFile && files.text(readmeFile));
  const storages = Object.entries(isObject(definition.storages) ? definition.storages : {}).map(
    ([name, value]) => [
      name,
      name.endsWith("s") && isObject(value) ? each(value, schema) : schema(value),
    ],
  );
  const parts = {
    input,
    readme,
    output: schema(definition.output),
    changelog: text(definition.changelog),
    storages: storages.length > 0 ? Object.fromEntries(storages) : undefined,
  };
  const found = Object.entries(parts).filter(([, value]) => value !== undefined);
  if (path === undefined && found.length === 0) return {};
  return {
    actorDefinition: {
      actorSpecification: 1,
      ...definition,
      ...Object.fromEntries(found),
    } as Declared["actorDefinition"],
    ...(isObject(input) && { inputSchema: JSON.stringify(input) }),
    ...(readme !== undefined && { readme }),
  };
}

function each(
  values: Record<string, unknown>,
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
