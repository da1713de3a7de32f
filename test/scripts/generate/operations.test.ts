import { describe, expect, it } from "vitest";
import { endpoints } from "../../../scripts/lib/endpoints.js";
import {
  operations,
  pathBelow,
  references,
  row,
  type Table,
} from "../../../scripts/lib/generate/operations.js";
import { routes } from "../../../scripts/lib/generate/render.js";
import { operation } from "../../../src/core/operation.js";
import { fixture } from "./fixture.js";

const document = fixture();
const all = endpoints(document);

function rowOf(id: string) {
  return row(all.find((each) => each.id === id)!, document);
}

describe("rows", () => {
  it("hold what no rule says", () => {
    expect(rowOf("box.open")).toEqual({
      id: "box.open",
      method: "POST",
      path: "/open",
      query: "tool:s! webhooks:w",
      headers: { contentType: "content-type", idempotencyKey: "idempotency-key" },
      body: "any",
      response: "none",
      idempotencyKey: "header.idempotency-key",
      ratePerSecond: 400,
    });
    expect(rowOf("box.get")).toEqual({ id: "box.get", missing: "resource" });
  });

  it("say what each query parameter takes", () => {
    expect(rowOf("box.listItems").query).toBe("fields:l format limit:i since:d");
    expect(rowOf("box.getThing").query).toBe("owner:r");
  });

  it("leave out the checks that are switched off, each of which has to be one", () => {
    const open = all.find((each) => each.id === "box.open")!;
    const without = (name: string) => ({
      ...open,
      facts: { ...open.facts, unchecked: { [name]: "the API does not mind" } },
    });
    expect(row(without("tool"), document).query).toBe("tool webhooks:w");
    expect(() => row(without("toll"), document)).toThrow('no check of "toll"');
    const update = all.find((each) => each.id === "box.update")!;
    const facts = { ...update.facts, unchecked: { body: "the API does not mind" } };
    expect(row(update, document)).not.toHaveProperty("bodyOptional");
    expect(row({ ...update, facts }, document)).toMatchObject({ bodyOptional: true });
  });

  it("come to the same operations by the rule", () => {
    const { id, ...facts } = rowOf("box.open");
    expect(operation(id, facts)).toMatchObject({
      ...facts,
      headers: new Map(Object.entries(facts.headers!)),
      query: new Map([
        ["tool", "s"],
        ["webhooks", "w"],
      ]),
      required: ["tool"],
      timeout: "short",
    });
    expect(operation("box.get")).toMatchObject({
      method: "GET",
      path: "",
      response: "data",
      retry: "safe",
      timeout: "short",
      ratePerSecond: 60,
    });
    expect(operation("box.update", { method: "PUT" }).retry).toBe("safe");
    expect(operation("box.push", { method: "POST" }).retry).toBe("never");
    expect(operation("box.delete", { method: "DELETE" }).response).toBe("none");
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

describe("the tables", () => {
  const rowsIn = (text: string) =>
    [...text.matchAll(/export const (\w+): Operation/g)].map(([, name]) => name);
  const inTable = (table: Table) => rowsIn(operations(all, document, table));
  const called = inTable("operations");
  const raw = inTable("raw-operations");

  it("have a row for each operation, and none for copies below mounts", () => {
    expect([...called, ...raw]).toHaveLength(all.length - 1);
    expect([...called, ...raw]).not.toContain("crateBoxGet");
    expect(called).toEqual([...called].sort());
  });

  it("keep apart what only raw leads to", () => {
    expect(raw).toEqual(["boxGetThingByPost", "getV2Unknown"]);
  });

  it("refuse two operations of one name", () => {
    expect(() => operations([...all, all[0]!], document, "operations")).toThrow(
      "would both be the row",
    );
  });
});

describe("references", () => {
  it("are the path parameters that name a resource", () => {
    expect(references(all)).toContain('export const references: readonly string[] = ["boxId"];');
  });
});

describe("routes", () => {
  it("lead every path of the document to a row, copies to their base's", () => {
    const text = routes(all);
    expect(text.match(/: (operations|raw)\./g)).toHaveLength(all.length);
    expect(text).toContain('"HEAD /v2/boxes/{boxId}/items": operations.boxGetItemsInfo,');
    expect(text).toContain('"GET /v2/crates/{crateId}/box": operations.boxGet,');
    expect(text).toContain('"GET /v2/boxes/{boxId}": operations.boxGet,');
  });
});
