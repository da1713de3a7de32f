import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "./commands.js";

const { name, scripts, devDependencies, peerDependencies } = JSON.parse(
  readFileSync("package.json", "utf8"),
) as Readonly<Record<string, Readonly<Record<string, string>>>> & { readonly name: string };

/** What kinds of commands the documents have, by how they are checked. */
const kinds = {
  /** Here. */
  script: /^(?:[A-Z_]+=\S+ )?npm (?:run (\S+)|(test|ci)\b)/,
  packages: /^npm (?:install|uninstall)((?: \S+)+)$/,
  tool: /^npx (?!apify-openapi-client )(\S+)/,
  migration: /^grep .*apify-client.* xargs /s,
  /** test/package/commands.test.ts, as they are published. */
  own: /^npx apify-openapi-client /,
};

const all = commands();
const of = (kind: keyof typeof kinds) =>
  all.flatMap(({ at, text }) => {
    const match = kinds[kind].exec(text);
    return match ? [{ at, text, match }] : [];
  });

test("every command is of a kind that is checked", () => {
  for (const kind of Object.keys(kinds)) expect(of(kind as keyof typeof kinds)).not.toEqual([]);
  const unknown = all.filter(({ text }) => !Object.values(kinds).some((kind) => kind.test(text)));
  expect(unknown).toEqual([]);
});

test("scripts exist", () => {
  const missing = of("script").filter(({ match: [, script, other] }) =>
    script ? !scripts?.[script] : other === "test" && !scripts?.test,
  );
  expect(missing.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
});

test("what is installed is this package and what it is tested with", () => {
  const unknown = of("packages").flatMap(({ at, match }) =>
    match[1]!
      .trim()
      .split(" ")
      .filter((word) => !word.startsWith("-") && !isKnown(word))
      .map((word) => `${at}: ${word}`),
  );
  expect(unknown).toEqual([]);
});

function isKnown(wanted: string): boolean {
  const [, wantedName, version] = /^(.+?)(?:@(.+))?$/.exec(wanted)!;
  const known = { ...peerDependencies, ...devDependencies }[wantedName!];
  return version ? version === known : wantedName === name || known !== undefined;
}

test("tools are there", () => {
  const missing = of("tool").filter(
    ({ match: [, tool] }) => !existsSync(join("node_modules/.bin", tool!)),
  );
  expect(missing.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
});

function migrate(cwd: string): void {
  execFileSync("sh", ["-c", of("migration")[0]!.text], { cwd, stdio: "pipe" });
}

test("the command that migrates exchanges the package in every import, and nothing else", () => {
  expect(of("migration")).toHaveLength(1);
  const folder = mkdtempSync(join(tmpdir(), "migration-"));
  const written = {
    "plain.js": `const { ApifyClient } = require('apify-client'); // apify-client: 'http://x/apify-client'\n`,
    "browser.ts": `export * from "apify-client/browser";\nconst later = import('apify-client');\n`,
    "a name with spaces.ts": `import { ApifyClient } from "apify-client";\n`,
    "other.ts": `import "apify-client-x";\nimport "@acme/apify-client";\nimport "apify";\n`,
  };
  cpSync("test/compat/programs", join(folder, "src/deep/er"), { recursive: true });
  for (const [file, code] of Object.entries(written)) {
    writeFileSync(join(folder, "src", file), code);
  }
  migrate(folder);

  const read = (file: string) => readFileSync(join(folder, "src", file), "utf8");
  expect(Object.fromEntries(Object.keys(written).map((file) => [file, read(file)]))).toEqual({
    "plain.js": `const { ApifyClient } = require('apify-openapi-client/apify-client'); // apify-client: 'http://x/apify-client'\n`,
    "browser.ts": `export * from "apify-openapi-client/apify-client";\nconst later = import('apify-openapi-client/apify-client');\n`,
    "a name with spaces.ts": `import { ApifyClient } from "apify-openapi-client/apify-client";\n`,
    "other.ts": written["other.ts"],
  });
  for (const file of ["typed.ts", "errors.ts", "shared-queue-crawler.ts"]) {
    const before = readFileSync(join("test/compat/programs", file), "utf8");
    expect(before).toContain('from "apify-client"');
    const after = before.replaceAll('"apify-client"', '"apify-openapi-client/apify-client"');
    expect(read(`deep/er/${file}`)).toBe(after);
  }
});

test("where nothing is to be migrated, the command is content", () => {
  const folder = mkdtempSync(join(tmpdir(), "migration-"));
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "src/index.ts"), `import "apify";\n`);
  migrate(folder);
  expect(readFileSync(join(folder, "src/index.ts"), "utf8")).toBe(`import "apify";\n`);
});
