/**
 * Runs an Actor for each of many inputs, three at once, and takes the results in the order of the inputs. A run that fails does
 * not stop the others.
 *
 * Prints:
 *
 *     "Know thyself.": 2 words
 *     "": There is no text to count
 *     "Nothing in excess.": 3 words
 *     "Time flies.": 2 words
 *     3 of 4 runs succeeded
 */
import { ApifyClient } from "apify-openapi-client";

const texts = ["Know thyself.", "", "Nothing in excess.", "Time flies."];

const apify = new ApifyClient();
const counter = apify.actor<{ text: string }>("me/word-counter");

let succeeded = 0;
const inputs = texts.map((text) => ({ text }));
for await (const { input, run, error } of counter.callAll(inputs, { concurrency: 3 })) {
  const name = JSON.stringify(input.text);
  if (run?.status !== "SUCCEEDED") {
    console.log(`${name}: ${error ?? run?.statusMessage}`);
    continue;
  }
  succeeded++;
  const output = await apify.run(run).output<{ words: number }>();
  console.log(`${name}: ${output?.words} words`);
}
console.log(`${succeeded} of ${texts.length} runs succeeded`);
