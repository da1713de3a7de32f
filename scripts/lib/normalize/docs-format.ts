/** spec/docs.yaml: our own documentation. */
export interface DocsFile {
  operations?: Record<string, string>;
  /** By parameter or component name a line; by METHOD path the lines of that operation alone. */
  parameters?: Record<string, string | Record<string, string>>;
  /** By property name the line that holds wherever no model says something else. */
  properties?: Record<string, string>;
  /**
   * By model name: `_` for the model itself, the rest for its properties (`calls.startedAt` for one inside another) or, of an
   * enum, for its members. `_like` names a model whose lines hold here, too.
   */
  models?: Record<string, Record<string, string>>;
}
