import { isDeepStrictEqual } from "node:util";
import { entries, type OpenApiDocument } from "./document.js";
import type { Step } from "./step.js";

/** The document speaks for itself, under our title and without the version that moves with every deployment of the docs. */
export const identity: Step = (document) => {
  // The revisions of 3.1 say the same in other words.
  document.openapi = "3.1.2";
  document.info = {
    title: "Apify API v2, normalized",
    version: "v2",
    description:
      "What the Apify API v2 takes and answers, derived from the OpenAPI document that Apify publishes (Apache-2.0): " +
      "repaired, completed and documented by apify-openapi-client. Unofficial.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  };
  document.servers = [{ url: "https://api.apify.com" }];
  document.security = [{ httpBearer: [] }, { apiKey: [] }];
  ourSchemes(document);
  document.components.securitySchemes = {
    apiKey: { type: "apiKey", in: "query", name: "token" },
    httpBearer: { type: "http", scheme: "bearer" },
  };
};

/** Operations name the two ways to give a token as we do; ways that the client has not got are left out. */
function ourSchemes(document: OpenApiDocument): void {
  const schemes = (document.components.securitySchemes ?? {}) as Record<string, Scheme>;
  const names = new Map(Object.entries(schemes).map(([name, scheme]) => [name, ourName(scheme)]));
  for (const { operation } of entries(document)) {
    if (!operation.security) continue;
    const ours = operation.security
      .map((each) => Object.entries(each).map(([name, scopes]) => [names.get(name), scopes]))
      .filter((each) => each.every(([name]) => name !== undefined))
      .map((each) => Object.fromEntries(each));
    const none = ours.length === 0 && operation.security.length > 0;
    operation.security = ours;
    // What holds for the whole document need not be said.
    if (none || isDeepStrictEqual(ours, document.security)) delete operation.security;
  }
}

type Scheme = { type?: string; scheme?: string; in?: string; name?: string };

function ourName({ type, scheme, in: place, name }: Scheme): string | undefined {
  if (type === "http" && scheme?.toLowerCase() === "bearer") return "httpBearer";
  return type === "apiKey" && place === "query" && name === "token" ? "apiKey" : undefined;
}
