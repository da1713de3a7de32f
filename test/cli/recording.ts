import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startSandbox } from "../../src/testing/index.js";
import { blocksOf } from "../docs/blocks.js";

/** `npx tsx test/cli/recording.ts` records the run that the guide shows, and writes it there. */
const guide = "docs/guides/command-line.md";

const shownCommand =
  "npx apify-openapi-client run me/scraper --input input.json --output items.csv";
const cli = resolve("src/cli/index.ts");
const tsx = import.meta.resolve("tsx");

/** The command in a terminal of its own: each line that it shows, after how many seconds. */
export async function record(): Promise<string> {
  const sandbox = await startSandbox({
    seed: 1,
    actors: {
      "me/scraper": async ({ input, dataset, log, setStatus }) => {
        for (let page = 1; page <= 3; page++) {
          const url = `${input.url}/?page=${page}`;
          log(`Scraping ${url}`);
          const products = Array.from({ length: 30_000 }, (_, n) => ({ url, product: n }));
          await dataset.pushItems(products);
          setStatus(`${page} of 3 pages`);
          await sleep(2500);
        }
      },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "recording-"));
  writeFileSync(join(folder, "input.json"), '{"url":"https://example.com"}');
  const command = shownCommand.replace(
    /^\S+ \S+/,
    `'${process.execPath}' --import '${tsx}' '${cli}'`,
  );
  const env = {
    ...process.env,
    APIFY_API_BASE_URL: sandbox.url,
    APIFY_TOKEN: sandbox.token,
    TSX_TSCONFIG_PATH: resolve("tsconfig.json"),
    NODE_NO_WARNINGS: "1",
  };
  try {
    const logs = ["-T", "times", "-O", "shown"];
    const terminal = spawn("script", ["-qefc", command, ...logs], {
      cwd: folder,
      env,
      stdio: "ignore",
    });
    const [code] = (await once(terminal, "close")) as [number];
    const read = (file: string) => readFileSync(join(folder, file));
    const lines = linesOf(read("shown"), String(read("times")));
    return [`$ ${shownCommand}`, ...lines, "$ echo $?", String(code)].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
    await sandbox.close();
  }
}

/** By the pieces in which the text came: for each, the seconds since the last one and its number of bytes. */
function linesOf(text: Buffer, times: string): string[] {
  const lines: string[] = [];
  let status = "";
  let secs = 0;
  // Its first line is not of the command.
  let at = text.indexOf("\n") + 1;
  for (const [, delay, bytes] of times.matchAll(/^(?:O )?([\d.]+) (\d+)$/gm)) {
    secs += Number(delay);
    const piece = String(text.subarray(at, at + Number(bytes)));
    at += Number(bytes);
    // A carriage return and the code that empties a line begin the status line anew; it also follows each line of the log.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what terminals are sent.
    for (const line of piece.split(/\r?\n|\r\x1b\[2K/)) {
      const isAgain = line === status;
      if (/^(?:Run|Items:) /.test(line)) status = line;
      if (line !== "" && !isAgain) lines.push(`${secs.toFixed(1).padStart(4)}  ${line}`);
    }
  }
  return lines;
}

export function recorded(): string {
  return blocksOf(guide).find(({ code }) => code.startsWith("$ "))!.code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = readFileSync(guide, "utf8");
  const recording = await record();
  writeFileSync(
    guide,
    text.replace(recorded(), () => recording),
  );
}
