import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { differences } from "./differences.js";
import { ROOT, surface } from "./surface.js";

/** The places that MIGRATING.md names: code in the first column of the tables below this heading. */
function named(): string[] {
  const text = readFileSync(join(ROOT, "docs/MIGRATING.md"), "utf8");
  const [, part = ""] = text.split("\n## Names, options and types\n");
  const rows = part.matchAll(/^\|([^|]+)\|/gm);
  return Array.from(rows, ([, column]) => column!).flatMap((column) =>
    Array.from(column.matchAll(/`([^`]+)`/g), ([, place]) => place!),
  );
}

const matches = (pattern: string, place: string) =>
  new RegExp(`^${pattern.split("*").map(literally).join(".*")}$`).test(place);
const literally = (text: string) => text.replace(/[.()[\]{}^$|?+\\]/g, "\\$&");

describe("what differs from the official client", () => {
  const both = surface();
  const found = differences(both);
  const patterns = named();

  test("is named in MIGRATING.md", () => {
    const unnamed = found.filter((place) => !patterns.some((pattern) => matches(pattern, place)));
    expect(unnamed).toEqual([]);
  });

  test("is all that is named there", () => {
    const idle = patterns.filter((pattern) => !found.some((place) => matches(pattern, place)));
    expect(idle).toEqual([]);
  });

  test("is found: a class, an option and a result that only they have", () => {
    expect(found).toEqual(
      expect.arrayContaining([
        "LoggerActorRedirect",
        "KeyValueStoreClient.setRecord({ doNotRetryTimeouts })",
        "Webhook.lastDispatch",
      ]),
    );
  });

  test("is what is left of a comparison of everything", () => {
    expect(both.theirs.size).toBeGreaterThan(200);
    const withoutOurs = differences({
      ...both,
      ours: new Map([["ApifyClient", both.ours.get("ApifyClient")!]]),
    });
    expect(withoutOurs.length).toBeGreaterThan(both.theirs.size - 2);
  });
});
