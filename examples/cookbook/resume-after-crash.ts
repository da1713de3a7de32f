/**
 * Runs an Actor for each of several inputs. It writes down each run that it starts: started again after a crash, it waits for those
 * runs, and pays for none of them twice. Only a run that starts in the very moment of the crash may be started again.
 *
 * Prints:
 *
 *     Starting: Know thyself.
 *     Starting: Nothing in excess.
 *     Starting: Time flies.
 *     2 words: Know thyself.
 *     3 words: Nothing in excess.
 *     2 words: Time flies.
 */
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApifyClient } from "apify-openapi-client";

const journal = process.env.FILE ?? join(tmpdir(), "runs.json");
const texts = ["Know thyself.", "Nothing in excess.", "Time flies."];

const apify = new ApifyClient();
const runs = await readJournal();

for (const text of texts) {
  if (runs[text]) continue;
  console.log(`Starting: ${text}`);
  const run = await apify.actor("me/word-counter").start({ text });
  runs[text] = run.id;
  // A file that is replaced is never half written.
  await writeFile(`${journal}.new`, JSON.stringify(runs));
  await rename(`${journal}.new`, journal);
}

for (const text of texts) {
  const run = apify.run(runs[text]!);
  const { status } = await run.waitForFinish();
  const output = await run.output<{ words: number }>();
  console.log(status === "SUCCEEDED" ? `${output?.words} words: ${text}` : `${status}: ${text}`);
}
await rm(journal);

async function readJournal(): Promise<Record<string, string>> {
  const text = await readFile(journal, "utf8").catch(() => "{}");
  return JSON.parse(text);
}
