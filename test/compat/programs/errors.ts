// What fails, and how it is told apart.
import { ApifyApiError, ApifyClient } from "apify-client";
import { client } from "./client.js";

async function attempt(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    console.log(name, (await work()) ?? "nothing");
  } catch (error) {
    if (!(error instanceof ApifyApiError)) throw error;
    const { statusCode, type, httpMethod, attempt } = error;
    console.log(name, statusCode, type, httpMethod?.toUpperCase(), attempt, error instanceof Error);
  }
}

await attempt("no such Actor", () => client.actor("me/nobody").get());
await attempt("no such run", () => client.run("nobody").get());
await attempt("start nothing", () => client.actor("me/nobody").start());
await attempt("update nothing", () => client.dataset("nobody").update({ name: "x" }));
await attempt("delete nothing", () => client.dataset("nobody").delete());
const stranger = new ApifyClient({
  token: "wrong",
  baseUrl: process.env.APIFY_API_BASE_URL!,
  maxRetries: 0,
});
await attempt("wrong token", () => stranger.user().get());
await attempt("bad name", () => client.datasets().getOrCreate("a b/c"));
