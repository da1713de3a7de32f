import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { install } from "../../test/package/dependents/dependent.js";
import { each, figure, inTurns } from "../figures.js";
import { type Server, startServer } from "../process.js";
import type { Scenario } from "./scenario.js";

const pages = 2000;
const root = fileURLToPath(new URL("../..", import.meta.url));
const program = fileURLToPath(new URL("../children/crawler.mjs", import.meta.url));
const crawlee = { name: "crawlee", packages: ["apify@3.7.2", "crawlee@3.18.1"] };

/** Tarballs that stand for `apify-client`, as they are published. */
function packed(home: string): Readonly<Record<string, string>> {
  const pack = (folder: string) => {
    const args = ["pack", "--silent", "--ignore-scripts", "--pack-destination", home, folder];
    const name = execFileSync("npm", args, { cwd: root, encoding: "utf8" }).trim();
    return `file:${join(home, name)}`;
  };
  execFileSync("npm", ["run", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  return {
    "apify-client": pack("./packages/apify-client-compat"),
    "apify-openapi-client": pack("."),
  };
}

/** What one crawl cost, by its process. */
async function crawl(folder: string, platform: Server): Promise<{ cpuMillis: number }> {
  const env = await platform.tell<Record<string, string>>({});
  const child = spawn(process.execPath, ["crawler.mjs"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: process.env.PATH, CRAWLEE_PURGE_ON_START: "0", ...env },
  });
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  const items = await platform.tell<number>({ pushedTo: env.ACTOR_DEFAULT_DATASET_ID });
  if (code !== 0 || items !== pages) throw new Error(`Of ${pages} pages ${items} came (${code}).`);
  return JSON.parse(told);
}

export const crawling: Scenario = {
  title: "A crawl",
  about:
    `Crawlee 3.18.1 with Cheerio in an Actor of the Apify SDK 3.7.2, over the request queue, dataset and store of its run, follows the links ` +
    `to ${pages.toLocaleString("en")} pages: as it is, and with \`apify-client\` replaced by \`apify-client-compat\`. CPU of the whole process, ` +
    "crawling and imports included; platform (the sandbox) and site are another process.",
  async measure(quick) {
    // Takes minutes, and installs packages.
    if (quick) return { figures: [] };
    const home = mkdtempSync(join(tmpdir(), "crawl-"));
    const folders = { ours: join(home, "ours"), official: join(home, "official") };
    await install(folders.official, crawlee);
    await install(folders.ours, crawlee, packed(home));
    for (const folder of Object.values(folders)) copyFileSync(program, join(folder, "crawler.mjs"));
    const platform = await startServer("platform", pages);
    const costs = await inTurns(["ours", "official"], 5, (name) => crawl(folders[name], platform));
    platform.end();
    rmSync(home, { recursive: true });
    const cpu = each(costs, ({ cpuMillis }) => cpuMillis);
    return { figures: [figure("2,000 pages", "ms of CPU", cpu)] };
  },
};
