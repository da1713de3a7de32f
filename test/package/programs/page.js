/** Browsers: a page, which posts what the scenario tells to where it came from. */
import * as client from "apify-openapi-client";
import { smoke } from "./smoke.js";

const given = new URLSearchParams(location.search);
const told = await smoke(client, given.get("SANDBOX_URL"), given.get("SANDBOX_TOKEN")).catch(
  (error) => ({ error: String(error.stack) }),
);
await fetch("/told", { method: "POST", body: JSON.stringify(told) });
