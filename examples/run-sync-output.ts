/**
 * Runs an Actor and gets its output, the record OUTPUT of its key-value store, in one call.
 *
 * Prints:
 *
 *     5 words of 24 characters
 *     Run … is FAILED. The end of its log:
 *     …
 *     … Status: FAILED
 */
import { ApifyClient, ApifyRunFailedError } from "apify-openapi-client";

interface Counts {
  readonly words: number;
  readonly characters: number;
}

const apify = new ApifyClient();
const counter = apify.actor("me/word-counter");

const counts = await counter.runSync<Counts>({ text: "Well begun is half done." });
console.log(`${counts?.words} words of ${counts?.characters} characters`);

try {
  await counter.runSync({ text: "" });
} catch (error) {
  if (!ApifyRunFailedError.is(error)) throw error;
  const log = await apify.run(error.runId!).log().get();
  console.log(`Run ${error.runId} is ${error.status}. The end of its log:`);
  console.log(log?.trim().split("\n").slice(-2).join("\n"));
}
