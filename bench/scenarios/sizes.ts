import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Figure, figure } from "../figures.js";
import { installed } from "../installed.js";
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

export const sizes: Scenario = {
  title: "Sizes",
  about: "What `npm install` brings, the package itself included.",
  measure: async () => ({ figures: installations() }),
};
