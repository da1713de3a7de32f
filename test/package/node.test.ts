import { join } from "node:path";
import { build } from "esbuild";
import { expect, inject, test } from "vitest";
import { visit } from "./browser-page.js";
import { run } from "./consumer.js";

const { project } = inject("consumer");

/** `require()` of a module says that it is experimental, on some versions. */
const quiet = "--disable-warning=ExperimentalWarning";

test.each(["process.js", "process.cjs"])("this Node.js runs %s", (program) =>
  visit("node", async (env) => {
    const { stdout, stderr } = await run("node", [quiet, program], { cwd: project, env });
    expect(stderr).toBe("");
    return stdout;
  }),
);

test("this Node.js runs it without WebAssembly, and says so once", () =>
  visit("node", async (env) => {
    const args = ["--jitless", quiet, "process.js"];
    const { stdout, stderr } = await run("node", args, { cwd: project, env });
    expect(stderr.match(/cannot use undici: there is no WebAssembly/g)).toHaveLength(1);
    return stdout;
  }));

test("esbuild bundles it for Node.js, whole", async () => {
  const outfile = join(project, "bundled/process.mjs");
  const { warnings } = await build({
    entryPoints: [join(project, "process.js")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // undici is CommonJS.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  await visit("node", async (env) => (await run("node", [outfile], { cwd: "/", env })).stdout);
});

test("esbuild bundles it for browsers, with nothing of Node.js", async () => {
  const { warnings, metafile } = await build({
    entryPoints: [join(project, "page.js")],
    outdir: join(project, "bundled"),
    bundle: true,
    format: "esm",
    metafile: true,
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  const inputs = Object.keys(metafile.inputs).map((path) => path.replace(/^.*node_modules\//, ""));
  expect(inputs).toContain("apify-openapi-client/dist/platform/browser.js");
  expect(inputs.filter((path) => /^undici|platform\/node/.test(path))).toEqual([]);
});
