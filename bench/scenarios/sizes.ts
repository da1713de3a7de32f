import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleProgram, gzipped, loadedBy, type Platform } from "../bundles.js";
import { type Figure, figure } from "../figures.js";
import { installed } from "../installed.js";
import { installPackage, startServer } from "../process.js";
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

const officialFor = { browser: "apify-client/browser", node: "apify-client" } as const;
const call = `client.dataset("id").get()`;

/** A program of one call, as esbuild makes it of either client; the official one has no part that can wait. */
async function bundles(platform: Platform, baseUrl: string): Promise<Figure[]> {
  const ours = { client: "apify-openapi-client", platform, call } as const;
  const parts = await bundleProgram(`${platform}-parts`, { ...ours, splitting: true });
  const whole = await bundleProgram(`${platform}-whole`, { ...ours, splitting: false });
  const client = officialFor[platform];
  const theirs = { client, platform, call, splitting: false };
  const official = [gzipped(await bundleProgram(`${platform}-official`, theirs))];
  const where = platform === "browser" ? "a browser" : "Node.js";
  const compare = (what: string, bytes: number) =>
    figure(`one call in ${where}, ${what}`, "bytes of gzip", { ours: [bytes], official });
  return [
    compare("what it loads", gzipped(parts, await loadedBy(parts, baseUrl))),
    compare("all parts", gzipped(parts)),
    compare("one file", gzipped(whole)),
  ];
}

/** What one call loads in Node.js that is our own. */
async function loadedOfOurs(baseUrl: string): Promise<number> {
  const folder = await bundleProgram("node-ours", {
    client: "apify-openapi-client",
    platform: "node",
    call,
    splitting: true,
    external: ["undici"],
  });
  return gzipped(folder, await loadedBy(folder, baseUrl));
}

export const sizes: Scenario = {
  title: "Sizes",
  about:
    "What `npm install` brings, the package itself included; and what esbuild makes of a program of one call, dependencies " +
    "included, minified, each file compressed by itself. Bundlers that split leave what is loaded on demand in files of its own.",
  async measure() {
    const server = await startServer("api");
    await installPackage();
    const figures = [
      ...installations(),
      ...(await bundles("browser", server.baseUrl)),
      ...(await bundles("node", server.baseUrl)),
    ];
    const loaded = await loadedOfOurs(server.baseUrl);
    server.end();
    return {
      figures,
      notes: [
        `One call in Node.js loads ${loaded.toLocaleString("en")} bytes of gzip without undici`,
      ],
      held: { loadedWithoutUndici: loaded },
    };
  },
};
