import { clone, type OpenApiDocument, resolve, type Schema, schemaRef } from "../document.js";
import { schemaAt, slotAt } from "../place.js";
import type { Outcome, Repair } from "../repair.js";

/** Where the source code of a version lives, and the fields that only such a version has. */
const SOURCES: Record<string, { name: string; fields: string[] }> = {
  SOURCE_FILES: { name: "SourceFiles", fields: ["sourceFiles"] },
  GIT_REPO: { name: "GitRepo", fields: ["gitRepoUrl"] },
  TARBALL: { name: "Tarball", fields: ["tarballUrl"] },
  GITHUB_GIST: { name: "GitHubGist", fields: ["gitHubGistUrl"] },
  SOURCE_CODE: { name: "SourceCode", fields: ["sourceCode", "baseDockerImage"] },
};
const OWN_FIELDS = new Set(Object.values(SOURCES).flatMap(({ fields }) => fields));

const ADDRESSES: Record<string, string> = {
  ActorVersion: "GET /v2/actors/{actorId}/versions/{versionNumber} data",
  ActorVersionUpdate: "PUT /v2/actors/{actorId}/versions/{versionNumber} body",
};

export const versionUnion: Repair = {
  id: "versions by source",
  reason:
    "one flat object offers the fields of all source types at once; which there are follows from `sourceType`",
  apply(document) {
    const outcomes = Object.entries(ADDRESSES).map(([name, address]) =>
      split(document, name, address),
    );
    return outcomes.find((each) => each === "gone") ?? outcomes[0]!;
  },
};

/** `ZIP_FILE` as `ZipFile`. */
function unmet(source: string): { name: string; fields: string[] } {
  const words = source.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return { name: words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(""), fields: [] };
}

function split(document: OpenApiDocument, name: string, address: string): Outcome {
  const version = schemaAt(document, address);
  const source = slotAt(document, `${address}.sourceType`);
  if (version?.oneOf ?? version?.anyOf) return "already right";
  if (!version?.properties || !source) return "gone";
  const known = (resolve(document, source.get()).enum ?? []).map(String);
  // One that we have not met yet has what all have.
  const others = known.filter((each) => !SOURCES[each]);
  const sources = { ...SOURCES, ...Object.fromEntries(others.map((each) => [each, unmet(each)])) };

  const { sourceType: _type, ...properties } = version.properties;
  const common = Object.entries(properties).filter(([field]) => !OWN_FIELDS.has(field));
  const branches = Object.entries(sources).map(([type, { name: suffix, fields }]) => {
    const own = Object.entries(properties).filter(([field]) => fields.includes(field));
    const branch: Schema = {
      type: "object",
      properties: {
        ...clone(Object.fromEntries([...common, ...own])),
        sourceType: { type: "string", const: type },
      },
    };
    if (version.required) branch.required = version.required;
    document.components.schemas[`${name}${suffix}`] = branch;
    return { $ref: schemaRef(`${name}${suffix}`) };
  });

  for (const keyword of Object.keys(version)) delete version[keyword];
  // An update need not name its source, so that it may fit several branches.
  version[name === "ActorVersion" ? "oneOf" : "anyOf"] = branches;
  return "hit";
}
