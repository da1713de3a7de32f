import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "./surface.js";

/**
 * A folder whose programs find both packages by their names, without anything bundled into them: Node.js itself resolves
 * `require()`. It is for the caller to remove.
 */
export async function linkPackages(): Promise<string> {
  // Inside the project, so that the official client and undici are found; not in node_modules, where Node.js warns of nothing.
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const home = mkdtempSync(join(ROOT, ".cache/compat-"));
  const ours = join(home, "node_modules/apify-openapi-client");
  await build({
    entryPoints: [join(ROOT, "src/apify-client/index.ts")],
    outfile: join(ours, "index.js"),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    packages: "external",
  });
  writeFileSync(
    join(ours, "package.json"),
    JSON.stringify({ type: "module", exports: { "./apify-client": "./index.js" } }),
  );
  // Otherwise the name would be this project's own.
  writeFileSync(join(home, "package.json"), "{}");
  return home;
}
