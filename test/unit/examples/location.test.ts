import { describe, expect, it } from "vitest";
import { Composer } from "../../../scripts/lib/examples/composer.js";
import { location } from "../../../scripts/lib/examples/location.js";
import type { Answer, OpenApiDocument } from "../../../scripts/lib/normalize/document.js";

const Task = { type: "object", properties: { id: { type: "string" } } };
const composer = new Composer({ components: { schemas: { Task } } } as unknown as OpenApiDocument, {
  Task: { id: "t1" },
});
const enveloped: Answer = {
  content: {
    "application/json": {
      schema: { type: "object", properties: { data: { $ref: "#/components/schemas/Task" } } },
    },
  },
};

describe("the example of a Location header", () => {
  it("is the created thing, below the path it was posted to", () => {
    const place = location("/v2/actor-tasks", "201", composer, enveloped);
    expect(place).toBe("https://api.apify.com/v2/actor-tasks/t1");
  });

  it("is the path itself where the answer names nothing", () => {
    const path = "/v2/datasets/{datasetId}/items";
    const place = location(path, "201", composer, {});
    expect(place).toBe("https://api.apify.com/v2/datasets/jane-doe~collected-quotes/items");
  });

  it("of a redirect leads to a file host", () => {
    expect(location("/v2/x", "302", composer, {})).toBe("https://files.example.com/OUTPUT");
  });
});
