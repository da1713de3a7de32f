/** Node.js, from CommonJS. */
const client = require("apify-openapi-client");
const { smoke } = require("./smoke.js");

const { SANDBOX_URL, SANDBOX_TOKEN } = process.env;
smoke(client, SANDBOX_URL, SANDBOX_TOKEN).then((told) => console.log(JSON.stringify(told)));
