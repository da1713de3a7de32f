import { expect, test } from "vitest";
import {
  change,
  graver,
  merged,
  proposedStep,
  verdictOf,
} from "../../../scripts/lib/report/change.js";

const sent = { sent: true, answered: false };
const answered = { sent: false, answered: true };
const both = { sent: true, answered: true };

test("the release is the gravest that a change asks for, and a patch where only bytes differ", () => {
  const additive = change("additive", "run.get", "x");
  expect(proposedStep([change("absorbed", "", "x")], false)).toBe("none");
  expect(proposedStep([change("absorbed", "", "x")], true)).toBe("patch");
  expect(proposedStep([additive, change("types", "Run.id", "x")], true)).toBe("minor");
  expect(proposedStep([additive, change("breaking", "Run.id", "x")], true)).toBe("major");
});

test("what breaks for the compiler only is breaking, and a minor release", () => {
  expect(change("types", "Run.id", "becomes optional")).toMatchObject({
    impact: "breaking",
    step: "minor",
  });
  expect(graver("additive", "types")).toBe("types");
});

test("the same said of several subjects is one row", () => {
  const rows = [
    change("types", "Run.id", "becomes optional"),
    change("additive", "Run.id", "becomes optional"),
    change("types", "Run.stats", "becomes optional"),
  ];
  expect(merged(rows).map(({ subjects }) => subjects)).toEqual([
    ["Run.id", "Run.stats"],
    ["Run.id"],
  ]);
});

test("what a change means depends on the way it travels", () => {
  expect(verdictOf("wider", sent)).toBe("additive");
  expect(verdictOf("wider", answered)).toBe("types");
  expect(verdictOf("wider", both)).toBe("types");
  expect(verdictOf("narrower", sent)).toBe("breaking");
  expect(verdictOf("narrower", answered)).toBe("additive");
  expect(verdictOf("required field added", both)).toBe("breaking");
  expect(verdictOf("field added", answered)).toBe("additive");
  expect(verdictOf("field removed", answered)).toBe("breaking");
});
