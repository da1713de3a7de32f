import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledBytes } from "../bundles.js";
import { type Figure, figure } from "../figures.js";
import { installed } from "../installed.js";
import { installPackage } from "../process.js";
import type { Scenario } from "./scenario.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Files of the package as it would be published. */
function packedBytes(): number {
  const told = execFileSync("npm", ["pack", "--dry-run", "--json", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
    encoding: "utf8",
  });
  return JSON.parse(told.slice(told.indexOf("[\n")))[0].unpackedSize;
}

function installations(): Figure[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const ours = installed(Object.keys(dependencies), root);
  const official = installed(["apify-client"], root);
  return [
    figure("installed", "packages", {
      ours: [ours.folders.length + 1],
      official: [official.folders.length],
    }),
    figure("installed", "MB", {
      ours: [(ours.bytes + packedBytes()) / 1e6],
      official: [official.bytes / 1e6],
    }),
  ];
}

/** Our entries beside what the official client has for the same platform. */
const bundles = [
  ["whole client, browser", "apify-openapi-client", "browser"],
  ["whole client, Node.js without undici", "apify-openapi-client", "node"],
  ["raw, browser", "apify-openapi-client/raw", "browser"],
] as const;
const officialFor = { browser: "apify-client/browser", node: "apify-client" } as const;

export const sizes: Scenario = {
  title: "Sizes",
  about:
    "What `npm install` brings, the package itself included; and all that an entry exports as one file, made by esbuild, " +
    "dependencies included, minified and compressed. The official client does without undici and has no `raw`: it is the same beside each entry.",
  async measure() {
    await installPackage();
    const figures = installations();
    for (const [work, entry, platform] of bundles) {
      const ours = [await bundledBytes(entry, platform)];
      const official = [await bundledBytes(officialFor[platform], platform)];
      figures.push(figure(work, "bytes of gzip", { ours, official }));
    }
    return { figures };
  },
};
