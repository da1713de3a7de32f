import { describe, expect, it } from "vitest";
import {
  camelCase,
  globalNames,
  headerOption,
  modelName,
  pascalCase,
  propertyKey,
  referencedSchema,
} from "../../../scripts/lib/generate/names.js";

describe("names", () => {
  it("are made of the words of an ID", () => {
    expect(pascalCase("actor.version.envVars")).toBe("ActorVersionEnvVars");
    expect(camelCase("dataset.listItems")).toBe("datasetListItems");
    expect(camelCase("GET_v2_some-thing")).toBe("getV2SomeThing");
  });

  it("of header options are camel case, however the header is written", () => {
    expect(headerOption("idempotency-key")).toBe("idempotencyKey");
    expect(headerOption("Content-Encoding")).toBe("contentEncoding");
  });

  it("of properties are quoted only where they have to be", () => {
    expect(propertyKey("createdAt")).toBe("createdAt");
    expect(propertyKey("x-y")).toBe('"x-y"');
    expect(propertyKey("2xx")).toBe('"2xx"');
  });

  it("of models never shadow a global type", () => {
    expect(modelName("Run")).toBe("Run");
    expect(modelName("Request")).toBe("RequestModel");
    expect(modelName("Proxy")).toBe("ProxyModel");
    expect(modelName("odd name")).toBe("OddName");
    for (const name of ["Record", "Promise", "Response", "Plugin", "URL"]) {
      expect(globalNames()).toContain(name);
    }
  });

  it("of schemas come from references to schemas only", () => {
    expect(referencedSchema("#/components/schemas/Run")).toBe("Run");
    expect(() => referencedSchema("#/components/parameters/limit")).toThrow(/no reference/);
  });
});
