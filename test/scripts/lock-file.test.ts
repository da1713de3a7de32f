import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Entry {
  version?: string;
  link?: boolean;
  integrity?: string;
}

test("every package of the lock file has the hash of what is installed, on every platform", () => {
  const lock = JSON.parse(
    readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"),
  );
  const packages = Object.entries(lock.packages as Record<string, Entry>).filter(
    ([path, { version, link }]) => path !== "" && version !== undefined && !link,
  );
  const without = packages.filter(([, { integrity = "" }]) => !/^sha512-.{88}$/.test(integrity));
  expect(without.map(([path]) => path)).toEqual([]);
  expect(packages.length).toBeGreaterThan(500);
});
