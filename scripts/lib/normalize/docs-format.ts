/** spec/docs.yaml: our own documentation. */
export interface DocsFile {
  operations?: Record<string, string>;
  /** By parameter or component name a line; by METHOD path the lines of that operation alone. */
  parameters?: Record<string, string | Record<string, string>>;
  /** By model name: `_` for the model itself, the rest for its properties. */
  models?: Record<string, Record<string, string>>;
}
