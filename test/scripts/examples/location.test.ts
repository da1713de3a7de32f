import { describe, expect, it } from "vitest";
import { examples } from "../../../scripts/lib/examples/examples.js";
import type { ResponseObject } from "../../../scripts/lib/openapi.js";
import { smallContext, smallDocument } from "../normalize/small-document.js";

const Task = { type: "object", properties: { id: { type: "string" } } };
const enveloped: ResponseObject = {
  content: {
    "application/json": {
      schema: { type: "object", properties: { data: { $ref: "#/components/schemas/Task" } } },
    },
  },
};
const { examples: nothing } = smallContext();
const file = {
  ...nothing,
  models: { Task: { id: "t1" } },
  parameters: { datasetId: "jane-doe~collected-quotes" },
  redirect: "https://files.example.com/OUTPUT",
};

/** The example of the header in a response of this operation. */
function location(path: string, status: string, response: ResponseObject): unknown {
  const headers = { Location: { schema: { type: "string" } } };
  const responses = { [status]: { ...structuredClone(response), headers } };
  const document = smallDocument({ [`POST ${path}`]: { responses } }, { Task });
  document.servers = [{ url: "https://api.apify.com" }];
  examples(document, { examples: file });
  return document.paths[path]!.post!.responses[status]!.headers!.Location;
}

describe("the example of a Location header", () => {
  it("is the created thing, below the path it was posted to", () => {
    expect(location("/v2/actor-tasks", "201", enveloped)).toMatchObject({
      example: "https://api.apify.com/v2/actor-tasks/t1",
    });
  });

  it("is the path itself where the answer names nothing", () => {
    expect(location("/v2/datasets/{datasetId}/items", "201", {})).toMatchObject({
      example: "https://api.apify.com/v2/datasets/jane-doe~collected-quotes/items",
    });
  });

  it("of a redirect leads to a file host", () => {
    expect(location("/v2/x", "302", {})).toMatchObject({
      example: "https://files.example.com/OUTPUT",
    });
  });
});
