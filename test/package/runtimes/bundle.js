/**
 * Bundles a program as a project would: `bundle.js <bundler> <browser or node> <program> <folder>`. Prints what the bundler
 * warns of. The bundle is `main.js` in the folder.
 */
import commonjs from "@rollup/plugin-commonjs";
import json from "@rollup/plugin-json";
import nodeResolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import * as esbuild from "esbuild";
import { rollup } from "rollup";
import * as vite from "vite";
import webpack from "webpack";

const [bundler, target, program, folder] = process.argv.slice(2);
const forNode = target === "node";
const warnings = [];
const note = (warning) => warnings.push(String(warning.message ?? warning));

const bundlers = {
  async esbuild() {
    const result = await esbuild.build({
      entryPoints: { main: program },
      outdir: folder,
      bundle: true,
      minify: true,
      splitting: true,
      format: "esm",
      platform: target,
      logLevel: "silent",
      // What is CommonJS asks for Node's own modules by `require`.
      banner: forNode
        ? {
            js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
          }
        : {},
    });
    result.warnings.map(({ text }) => text).forEach(note);
  },

  async rollup() {
    const bundle = await rollup({
      input: { main: program },
      onwarn: note,
      // undici asks for modules that Node.js 20 has not; so the plugin does not know them.
      external: forNode ? /^node:/ : [],
      plugins: [
        nodeResolve(forNode ? { exportConditions: ["node"] } : { browser: true }),
        commonjs(),
        json(),
        terser(),
      ],
    });
    await bundle.write({ dir: folder, format: "es" });
  },

  async vite() {
    const customLogger = { ...vite.createLogger("silent"), warn: note, warnOnce: note };
    const output = { entryFileNames: "main.js" };
    await vite.build({
      configFile: false,
      customLogger,
      build: {
        outDir: folder,
        emptyOutDir: false,
        ssr: forNode,
        minify: true,
        rolldownOptions: { input: program, output },
      },
      ssr: { noExternal: true },
    });
  },

  async webpack() {
    const compiler = webpack({
      mode: "production",
      entry: program,
      target: forNode ? "node20" : "web",
      experiments: { outputModule: true },
      output: { path: folder, filename: "main.js", module: true, chunkFormat: "module" },
    });
    const stats = await new Promise((resolve, reject) => {
      compiler.run((error, stats) => (error ? reject(error) : resolve(stats)));
    });
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
    warnings.forEach(note);
  },
};

await bundlers[bundler]();
console.log(JSON.stringify(warnings));
