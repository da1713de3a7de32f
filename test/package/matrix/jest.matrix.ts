import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, inject, test } from "vitest";
import { run } from "../consumer.js";
import { report } from "./row.js";

/** A default project of CommonJS, without flags. */
const versions = { "29": "29.7.0", "30": "30.5.2" };
const transforms = ["babel-jest", "ts-jest", "@swc/jest"];
const environments = { node: "client", jsdom: "page" };

const babel = `module.exports = { presets: [["@babel/preset-env", { targets: { node: "current" } }], "@babel/preset-typescript"] };`;
const compilerOptions = {
  strict: true,
  esModuleInterop: true,
  target: "es2022",
  module: "commonjs",
};

describe.each(Object.entries(versions))("Jest %s", (major, version) => {
  const project = mkdtempSync(join(tmpdir(), "jest-"));

  beforeAll(async () => {
    for (const folder of ["jest", "fake-timers"]) {
      cpSync(join(import.meta.dirname, folder), project, { recursive: true });
    }
    const dependencies = {
      "apify-openapi-client": `file:${inject("consumer").tarball}`,
      ...Object.fromEntries(
        ["jest", "babel-jest", "jest-environment-jsdom"].map((name) => [name, version]),
      ),
      "@types/jest": `^${major}.0.0`,
      "@types/node": "20.19.43",
      "@babel/core": "^7.28.0",
      "@babel/preset-env": "^7.28.0",
      "@babel/preset-typescript": "^7.28.0",
      "@swc/core": "^1.13.0",
      "@swc/jest": "0.2.39",
      "ts-jest": "29.4.15",
      typescript: "5.9.3",
    };
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, dependencies }));
    writeFileSync(join(project, "babel.config.js"), babel);
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: project });
  }, 180_000);

  afterAll(() => rmSync(project, { recursive: true, maxRetries: 5 }));

  test("nothing hangs under its fake timers", async (it) => {
    report(it, "Fake timers", { tool: "Jest", version, installed: "`enableGlobally`, and later" });
    const config = {
      transform: { "\\.[jt]s$": "babel-jest" },
      testMatch: ["**/fake-timers.jest.ts"],
      fakeTimers: { enableGlobally: true },
    };
    await run("npx", ["jest", "--config", JSON.stringify(config)], { cwd: project });
  });

  describe.each(transforms)("%s", (transform) => {
    test.each(Object.entries(environments))(
      "loads every entry in %s",
      async (environment, name) => {
        const config = {
          transform: { "\\.ts$": transform },
          testMatch: [`**/${name}.jest.ts`],
          testEnvironment: environment,
        };
        await run("npx", ["jest", "--config", JSON.stringify(config)], { cwd: project });
      },
    );
  });
});
