import { modelDocs } from "./model-docs.js";
import { operationDocs } from "./operation-docs.js";
import type { Step } from "./step.js";

/** Writes our own documentation into the document, and lists what has none yet and which lines nothing asks for. */
export const docs: Step = (document, context) => {
  operationDocs(document, context);
  modelDocs(document, context);
};
