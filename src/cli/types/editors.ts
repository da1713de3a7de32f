/** The types that a generated file may import from the package. */
export const importable = [
  "GlobInput",
  "KeyValueInput",
  "ProxyInput",
  "PseudoUrlInput",
  "RequestListSource",
  "SourceFunction",
] as const;

interface EditorType {
  readonly name: (typeof importable)[number];
  /** Whether the value is a list of this type, text or this type, or just this type. */
  readonly as: "list" | "text" | "value";
}

/** The type of a field by its editor, for schemas that do not say more. */
export const editorTypes: ReadonlyMap<unknown, EditorType> = new Map([
  ["globs", { name: "GlobInput", as: "list" }],
  ["javascript", { name: "SourceFunction", as: "text" }],
  ["keyValue", { name: "KeyValueInput", as: "list" }],
  ["proxy", { name: "ProxyInput", as: "value" }],
  ["pseudoUrls", { name: "PseudoUrlInput", as: "list" }],
  ["requestListSources", { name: "RequestListSource", as: "list" }],
] as const);
