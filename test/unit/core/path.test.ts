import { describe, expect, test } from "vitest";
import { expandPath } from "../../../src/core/expand-path.js";
import { reference } from "../../../src/core/path.js";
import { ApifyArgumentError } from "../../../src/errors.js";

describe("a path", () => {
  test("has its parameters filled in, each encoded as one segment", () => {
    const values = { a: "x y", b: "a/b?c#d" };
    expect(expandPath("/v2/{a}/things/{b}", values)).toBe("/v2/x%20y/things/a%2Fb%3Fc%23d");
  });

  test("takes the names of resources only where the metadata says so", () => {
    expect(expandPath("/{actorId}/{key}", { actorId: "a/b", key: "a/b" }, ["actorId"])).toBe(
      "/a~b/a%2Fb",
    );
  });

  test("does not take a filled-in brace for a parameter", () => {
    expect(expandPath("/{a}/{b}", { a: "{b}", b: "x" })).toBe("/%7Bb%7D/x");
  });

  test("takes braces without a name for a parameter, too, and refuses it", () => {
    expect(() => expandPath("/a/{}/b", {})).toThrow(ApifyArgumentError);
    expect(() => expandPath("/{}/{x}", { x: "1" })).toThrow(ApifyArgumentError);
  });

  test("does not read a dollar sign as a reference to the match", () => {
    expect(expandPath("/{a}", { a: "$&$1" })).toBe("/%24%26%241");
  });

  test.each([undefined, null, "", ".", "..", 5, true, {}, [], ["a"], "\ud800", Object("a")])(
    "refuses %j",
    (value) => {
      expect(() => expandPath("/{a}", { a: value })).toThrow(ApifyArgumentError);
      expect(() => expandPath("/{a}", { a: value }, ["a"])).toThrow(ApifyArgumentError);
    },
  );

  test("names the parameter that it refuses, and what is wrong with it", () => {
    expect(() => expandPath("/{recordKey}", {})).toThrow("recordKey must be a string");
    expect(() => expandPath("/{recordKey}", { recordKey: ["a"] })).toThrow("an array");
    expect(() => expandPath("/{recordKey}", { recordKey: ".." })).toThrow('not be ".."');
  });

  test("takes nothing from the prototype of the values", () => {
    expect(() => expandPath("/{constructor}", {})).toThrow(ApifyArgumentError);
  });

  test("takes an ID of ten megabytes", () => {
    const id = "a".repeat(10_000_000);
    expect(expandPath("/{a}", { a: id })).toHaveLength(id.length + 1);
  });
});

describe("the name of a resource", () => {
  test.each([
    ["iKkPcIgVvwmztduf8", "iKkPcIgVvwmztduf8"],
    ["apify/web-scraper", "apify~web-scraper"],
    ["apify~web-scraper", "apify~web-scraper"],
    ["~my-data", "~my-data"],
  ])("%s is sent as %s", (given, sent) => {
    expect(reference("actorId", given)).toBe(sent);
  });

  test.each(["a/b/c", "/a", "a/", "/", "//"])(
    "%s is refused with the forms that exist",
    (given) => {
      expect(() => reference("actorId", given)).toThrow(/actorId .* is not an ID.*username\/name/);
    },
  );
});
