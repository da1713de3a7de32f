import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { inject } from "vitest";
import type { Settings } from "../browser-page.js";
import { run } from "../consumer.js";

const command = process.env.CHROMIUM ?? "chromium";

export async function chromiumVersion(): Promise<string> {
  const { stdout } = await run(command, ["--version"]).catch((cause) => {
    const advice = "apt-get install chromium, or name another one in CHROMIUM";
    throw new Error(`There is no Chromium: ${advice}.`, { cause });
  });
  return stdout.match(/[\d.]+/)?.[0] ?? stdout;
}

/** Opens the page whose script is `main.js` in that folder; gives what the page posts to `/told`. */
export async function openPage(folder: string, settings: Settings): Promise<string> {
  let tell = (_told: string) => {};
  const told = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const server = await serve(folder, tell);
  const { port } = server.address() as AddressInfo;
  const page = `http://127.0.0.1:${port}/?${new URLSearchParams(settings)}`;
  // Goes with the project: processes of Chromium write to it even after the end of the first.
  const profile = mkdtempSync(join(inject("consumer").project, "chromium-"));
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
  const browser = spawn(command, [...flags, `--user-data-dir=${profile}`, page], {
    stdio: "ignore",
  });
  const ended = new Promise<never>((_, reject) => {
    browser.once("error", reject);
    browser.once("exit", (code) => reject(new Error(`Chromium ended with ${code}.`)));
  });
  try {
    return await Promise.race([told, ended]);
  } finally {
    ended.catch(() => {});
    browser.kill();
    server.closeAllConnections();
    server.close();
  }
}

function serve(folder: string, tell: (told: string) => void): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, "http://127.0.0.1");
    if (pathname === "/told") {
      response.end();
      tell(Buffer.concat(await request.toArray()).toString());
    } else if (pathname === "/") {
      response.setHeader("content-type", "text/html");
      response.end('<!doctype html><script type="module" src="/main.js"></script>');
    } else if (pathname.endsWith(".js")) {
      response.setHeader("content-type", "text/javascript");
      response.end(readFileSync(join(folder, pathname)));
    } else response.writeHead(404).end();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}
