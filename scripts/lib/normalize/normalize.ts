import { examples } from "../examples/examples.js";
import type { OpenApiDocument } from "../openapi.js";
import type { SpecFiles } from "../spec-files.js";
import { additions } from "./additions.js";
import { identity, prune, responseMeanings, strip } from "./cleanup.js";
import { type Finding, Findings, type Step } from "./context.js";
import { docs } from "./docs.js";
import { mounts } from "./mounts.js";
import { models, openEnums, publicNames } from "./names.js";
import { inlineParameters, parameterComponents } from "./parameters.js";
import { actorsPrefix, pathItems, pathParameters } from "./paths.js";
import { references } from "./references.js";
import { repairs } from "./repair.js";
import { contentRepairs, uniformErrors } from "./repairs/content.js";
import { modelRepairs } from "./repairs/models.js";
import { parameterRepairs } from "./repairs/parameters.js";
import { schemaRepairs } from "./repairs/schemas.js";
import { sort } from "./sort.js";

/** The road from the vendor's document to ours, in order. */
const STEPS: readonly Step[] = [
  strip,
  references,
  pathItems,
  identity,
  actorsPrefix,
  inlineParameters,
  pathParameters,
  repairs((file) => [...schemaRepairs, ...parameterRepairs(file), ...contentRepairs(file)]),
  additions,
  repairs((file) => [uniformErrors(file), ...modelRepairs(file)]),
  mounts,
  models,
  publicNames,
  openEnums,
  prune,
  docs,
  responseMeanings,
  parameterComponents,
  // Examples are composed in document order, and bring in objects of their own.
  sort,
  examples,
  sort,
];

export interface Normalized {
  document: OpenApiDocument;
  findings: Finding[];
}

/** Normalizes a copy of `input`; what it noticed on the way comes along. */
export function normalize(input: OpenApiDocument, files: SpecFiles): Normalized {
  const document = structuredClone(input);
  const findings = new Findings();
  for (const step of STEPS) step(document, { ...files, findings });
  return { document, findings: findings.list };
}
