/** Node.js, Bun and Deno: a process. */
import * as client from "apify-openapi-client";
import { smoke } from "./smoke.js";

const { SANDBOX_URL, SANDBOX_TOKEN } = process.env;
console.log(JSON.stringify(await smoke(client, SANDBOX_URL, SANDBOX_TOKEN)));
