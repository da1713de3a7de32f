import { expect, test } from "vitest";
import { modelRepairs } from "../../../scripts/lib/normalize/repairs/models.js";
import type { OpenApiDocument, Schema } from "../../../scripts/lib/openapi.js";
import { readSpecFiles } from "../../../scripts/lib/spec-files.js";
import { answering, smallDocument, taking } from "./small-document.js";

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const { repairs: file } = await readSpecFiles("spec");
const text = { type: "string" };
const envelope = (data: Schema): Schema => ({ type: "object", properties: { data } });

function apply(id: string, document: OpenApiDocument) {
  return modelRepairs(file)
    .find((repair) => repair.id === id)
    ?.apply(document);
}

test("what answers may lack is optional", () => {
  const document = smallDocument(
    { "GET /v2/datasets/{datasetId}": answering(envelope(ref("Dataset"))) },
    {
      Dataset: {
        type: "object",
        required: ["id", "consoleUrl"],
        properties: { id: text, consoleUrl: text },
      },
    },
  );
  expect(apply("absent console URLs", document)).toBe("hit");
  expect(document.components.schemas.Dataset?.required).toEqual(["id"]);
  expect(apply("absent console URLs", document)).toBe("already right");
  expect(apply("absent console URLs", smallDocument())).toBe("gone");
});

test("what may be null allows null, behind references and in place", () => {
  const list = envelope({
    type: "object",
    properties: { items: { type: "array", items: ref("DatasetListItem") } },
  });
  const document = smallDocument(
    { "GET /v2/datasets": answering(list) },
    {
      Access: { type: "string", enum: ["RESTRICTED"] },
      DatasetListItem: { type: "object", properties: { name: text, generalAccess: ref("Access") } },
    },
  );
  expect(apply("unnamed storages", document)).toBe("hit");
  expect(apply("general access of nobody", document)).toBe("hit");
  expect(document.components.schemas.DatasetListItem?.properties).toEqual({
    name: { type: ["string", "null"] },
    generalAccess: { anyOf: [ref("Access"), { type: "null" }] },
  });
  expect(apply("general access of nobody", document)).toBe("already right");
});

const PATH = "/v2/actors/{actorId}/versions/{versionNumber}";

function versions(sourceTypes: string[]): OpenApiDocument {
  const fields = ["sourceFiles", "gitRepoUrl", "tarballUrl", "gitHubGistUrl"];
  const more = ["sourceCode", "baseDockerImage", "buildTag"];
  const version = (): Schema => ({
    type: "object",
    required: ["sourceType"],
    properties: {
      sourceType: { anyOf: [ref("SourceType"), { type: "null" }] },
      ...Object.fromEntries([...fields, ...more].map((name) => [name, text])),
    },
  });
  return smallDocument(
    {
      [`GET ${PATH}`]: answering(envelope(ref("Version"))),
      [`PUT ${PATH}`]: taking(ref("VersionRequest")),
    },
    {
      Version: version(),
      VersionRequest: version(),
      SourceType: { type: "string", enum: sourceTypes },
    },
  );
}

test("a version is one of several objects, told apart by its source type", () => {
  const document = versions(["GIT_REPO", "SOURCE_CODE"]);
  expect(apply("versions by source", document)).toBe("hit");
  const { schemas } = document.components;
  expect(schemas.Version?.oneOf).toContainEqual(ref("ActorVersionGitRepo"));
  expect(schemas.VersionRequest?.anyOf).toHaveLength(5);
  expect(schemas.ActorVersionGitRepo).toEqual({
    type: "object",
    required: ["sourceType"],
    properties: {
      buildTag: text,
      gitRepoUrl: text,
      sourceType: { type: "string", const: "GIT_REPO" },
    },
  });
  expect(schemas.ActorVersionSourceCode?.properties).toHaveProperty("baseDockerImage");
  expect(apply("versions by source", document)).toBe("already right");
});

test("a source type that nobody has met yet is one more of them, with the fields that all have", () => {
  const document = versions(["GIT_REPO", "CARRIER_PIGEON"]);
  expect(apply("versions by source", document)).toBe("hit");
  const { schemas } = document.components;
  expect(schemas.Version?.oneOf).toContainEqual(ref("ActorVersionCarrierPigeon"));
  expect(schemas.ActorVersionCarrierPigeon?.properties).toEqual({
    buildTag: text,
    sourceType: { type: "string", const: "CARRIER_PIGEON" },
  });
});
