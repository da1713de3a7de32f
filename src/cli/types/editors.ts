/** What of the package a generated file uses. */
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
  /** The value is a list of them, or text that may be given so; or just that. */
  readonly as: "list" | "text" | "value";
}

/** What the editor of a field says of its value, where the schema says no more. */
export const editorTypes: ReadonlyMap<unknown, EditorType> = new Map([
  ["globs", { name: "GlobInput", as: "list" }],
  ["javascript", { name: "SourceFunction", as: "text" }],
  ["keyValue", { name: "KeyValueInput", as: "list" }],
  ["proxy", { name: "ProxyInput", as: "value" }],
  ["pseudoUrls", { name: "PseudoUrlInput", as: "list" }],
  ["requestListSources", { name: "RequestListSource", as: "list" }],
] as const);
