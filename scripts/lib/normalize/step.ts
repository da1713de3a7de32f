import type { Additions } from "./additions/format.js";
import type { DocsFile } from "./docs-format.js";
import type { OpenApiDocument } from "./document.js";
import type { Findings } from "./finding.js";
import type { OperationsFile } from "./operations-format.js";

/** What a step knows besides the document. */
export interface Context {
  readonly operations: OperationsFile;
  readonly additions: Additions;
  readonly docs: DocsFile;
  readonly findings: Findings;
}

/** One stage of normalizing. It may change the document it gets: that one is ours. */
export type Step = (document: OpenApiDocument, context: Context) => void;
