import { readFileSync } from "node:fs";
import { afterEach, describe, it } from "vitest";
import { endFixtures } from "../support/fixture.js";
import { type Case, run } from "./case.js";
import { type BodyMatrix, casesOfBodies } from "./expand-bodies.js";
import { casesOfClasses, type RetryClasses } from "./expand-classes.js";
import { casesOfIds, type IdTable } from "./expand-ids.js";

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8")) as T;
}

const suites: Readonly<Record<string, readonly Case[]>> = {
  retry: read("retry"),
  "retry classes": casesOfClasses(read<RetryClasses>("retry-classes")),
  deadlines: read("deadlines"),
  errors: read("errors"),
  "bodies that are not what they should be": casesOfBodies(read<BodyMatrix>("bodies")),
  ids: casesOfIds(read<IdTable[]>("ids")),
  arguments: read("arguments"),
  paging: read("paging"),
  redirects: read("redirects"),
  waiting: read("waiting"),
};

afterEach(endFixtures);

describe.each(["undici", "fetch"] as const)("over %s", (via) => {
  for (const [name, cases] of Object.entries(suites)) {
    describe(name, () => {
      it.each(cases)("$name", (given) => run(given, via));
    });
  }
});
