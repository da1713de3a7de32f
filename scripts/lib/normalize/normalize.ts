import { addExamples } from "../examples/examples.js";
import { actorsPrefix } from "./actors-prefix.js";
import { additions } from "./additions/additions.js";
import type { Additions } from "./additions/format.js";
import { answerMeanings } from "./answer-meanings.js";
import { docs } from "./docs.js";
import type { DocsFile } from "./docs-format.js";
import type { OpenApiDocument } from "./document.js";
import { type Finding, Findings } from "./finding.js";
import { identity } from "./identity.js";
import { inlineParameters } from "./inline-parameters.js";
import { models } from "./models.js";
import { mounts } from "./mounts.js";
import { openEnums } from "./open-enums.js";
import type { OperationsFile } from "./operations-format.js";
import { parameterComponents } from "./parameter-components.js";
import { pathItems } from "./path-items.js";
import { pathParameters } from "./path-parameters.js";
import { prune } from "./prune.js";
import { publicNames } from "./public-names.js";
import { repairs } from "./repair.js";
import { answerRepairs } from "./repairs/answers.js";
import { bodyRepairs } from "./repairs/bodies.js";
import { uniformErrors } from "./repairs/errors.js";
import { loosenings } from "./repairs/loosenings.js";
import { parameterRepairs } from "./repairs/parameters.js";
import { schemaRepairs } from "./repairs/schemas.js";
import { versionUnion } from "./repairs/versions.js";
import { sort } from "./sort.js";
import type { Step } from "./step.js";
import { strip } from "./strip.js";

/** The road from the vendor's document to ours, in order. */
const STEPS: readonly Step[] = [
  strip,
  pathItems,
  identity,
  actorsPrefix,
  inlineParameters,
  pathParameters,
  repairs([...schemaRepairs, ...parameterRepairs, ...bodyRepairs, ...answerRepairs]),
  additions,
  repairs([uniformErrors, versionUnion, ...loosenings]),
  mounts,
  models,
  publicNames,
  openEnums,
  prune,
  docs,
  answerMeanings,
  parameterComponents,
  // Examples are composed in document order, and bring in objects of their own.
  sort,
  addExamples,
  sort,
];

export interface Knowledge {
  operations: OperationsFile;
  additions: Additions;
  docs: DocsFile;
}

export interface Normalized {
  document: OpenApiDocument;
  findings: Finding[];
}

/** Normalizes a copy of `input`; what it noticed on the way comes along. */
export function normalize(input: OpenApiDocument, knowledge: Knowledge): Normalized {
  const document = structuredClone(input);
  const findings = new Findings();
  for (const step of STEPS) step(document, { ...knowledge, findings });
  return { document, findings: findings.list };
}
