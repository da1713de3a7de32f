import { describe, expect, it } from "vitest";
import { endpoints } from "../../../scripts/lib/generate/document.js";
import { operations, pathBelow, row } from "../../../scripts/lib/generate/operations.js";
import { routes } from "../../../scripts/lib/generate/routes.js";
import { fixture } from "./fixture.js";

const document = fixture();
const all = endpoints(document);

function rowOf(id: string) {
  return row(all.find((each) => each.id === id)!, document);
}

describe("rows", () => {
  it("hold everything in which operations differ, and no defaults", () => {
    expect(rowOf("box.open")).toEqual({
      id: "box.open",
      method: "POST",
      path: "/open",
      query: { tool: "string", webhooks: "webhooks" },
      headers: { contentType: "content-type", idempotencyKey: "idempotency-key" },
      body: "content",
      answer: "none",
      retry: "keyed",
      key: "header.idempotency-key",
      rate: 400,
    });
    expect(rowOf("box.get")).toEqual({
      id: "box.get",
      method: "GET",
      path: "",
      answer: "data",
      retry: "safe",
      absent: "resource",
    });
  });

  it("say how each query parameter is written", () => {
    expect(rowOf("box.listItems").query).toEqual({
      fields: "list",
      format: "string",
      limit: "number",
      since: "date",
    });
    expect(rowOf("box.getThing").query).toEqual({ owner: "reference" });
  });

  it("have the whole path where no resource has the operation", () => {
    expect(rowOf("box.getThingByPost").path).toBe("/v2/boxes/{boxId}/things/{thingId}");
    expect(rowOf("GET_v2_unknown").path).toBe("/v2/unknown");
  });

  it("refuse a path that is not below its resource", () => {
    const get = all.find((each) => each.id === "box.get")!;
    expect(() => pathBelow({ ...get, path: "/v2/boxes2" }, document)).toThrow("is not below");
    const facts = { ...get.facts, resource: "bag" };
    expect(() => pathBelow({ ...get, facts }, document)).toThrow("no resource bag");
  });
});

describe("the table", () => {
  const text = operations(all, document);

  it("has a row for each operation, and none for copies below mounts", () => {
    const names = [...text.matchAll(/export const (\w+): Operation/g)].map(([, name]) => name);
    expect(names).toHaveLength(all.length - 1);
    expect(names).not.toContain("crateBoxGet");
    expect(names).toEqual([...names].sort());
  });

  it("writes a set of query parameters once that several rows share", () => {
    expect(text.match(/since: "date"/g)).toHaveLength(1);
    expect(text.match(/query: boxGetItemsInfoQuery/g)).toHaveLength(2);
  });

  it("lists the path parameters that name a resource", () => {
    expect(text).toContain('export const references: readonly string[] = ["boxId"];');
  });

  it("refuses two operations of one name", () => {
    expect(() => operations([...all, all[0]!], document)).toThrow("would both be the row");
  });
});

describe("routes", () => {
  it("lead every path of the document to a row, copies to their base's", () => {
    const text = routes(all);
    expect(text.match(/: operations\./g)).toHaveLength(all.length);
    expect(text).toContain('"GET /v2/crates/{crateId}/box": operations.boxGet,');
    expect(text).toContain('"GET /v2/boxes/{boxId}": operations.boxGet,');
  });
});
