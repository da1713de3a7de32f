/**
 * Passes the log of a run on to a logger while the run goes on, message by message, each with its level and its time. pino, winston
 * and bunyan have the same methods as the logger here.
 *
 * Prints:
 *
 *     {"level":"info","runId":"…","time":"…","message":"Status: READY"}
 *     …
 *     {"level":"info","runId":"…","time":"…","message":"Counting 0 characters"}
 *     …
 *     {"level":"error","runId":"…","message":"Run FAILED: There is no text to count"}
 */
import { ApifyClient } from "apify-openapi-client";

type Level = "error" | "warn" | "info" | "debug";
type Write = (fields: object, message: string) => void;

const write =
  (level: Level): Write =>
  (fields, message) =>
    console.log(JSON.stringify({ level, ...fields, message }));
const logger: Record<Level, Write> = {
  error: write("error"),
  warn: write("warn"),
  info: write("info"),
  debug: write("debug"),
};
const levels: Readonly<Record<string, Level>> = { ERROR: "error", WARN: "warn", DEBUG: "debug" };

const apify = new ApifyClient();
const { id: runId } = await apify.actor("me/word-counter").start({ text: "" });

for await (const { timestamp: time, text } of apify.run(runId).log().stream()) {
  // Crawlee and the Apify SDK write the level before the message.
  const [, word = "INFO", message] = /^(ERROR|WARN|INFO|DEBUG)?\s*([\s\S]*)$/.exec(text)!;
  logger[levels[word] ?? "info"]({ runId, time }, message!);
}
const run = await apify.run(runId).waitForFinish();
const ended = run.status === "SUCCEEDED" ? logger.info : logger.error;
ended({ runId }, `Run ${run.status}: ${run.statusMessage}`);
