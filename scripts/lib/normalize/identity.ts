import type { Step } from "./step.js";

/** The document speaks for itself, under our title and without the version that moves with every deployment of the docs. */
export const identity: Step = (document) => {
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
  document.components.securitySchemes = {
    apiKey: { type: "apiKey", in: "query", name: "token" },
    httpBearer: { type: "http", scheme: "bearer" },
  };
};
