import { parseArgs } from "node:util";
import { describeViolation } from "../testing/contract-checks.js";
import { startContractServer } from "../testing/index.js";
import { number } from "./sandbox.js";

const usage = `Usage: apify-openapi-client contract [OPTIONS]

Answers requests from the examples of the API's document, and prints those that do not fit the document. Ends with 1 if there
were any. Needs Prism, as does startContractServer() of apify-openapi-client/testing.

  --port N         where to listen on 127.0.0.1; default 4010
  --document FILE  another OpenAPI document in JSON; default: the one that the client was generated from`;

/** Serves the contract, for programs in any language, until the process is told to end. */
export async function contract(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "4010" },
      document: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const server = await startContractServer({
    port: number("port", values.port, 65_535),
    document: values.document,
    failOnViolation: false,
  });
  console.log(`Contract server at ${server.url}`);
  let told = 0;
  const tell = () => {
    for (const violation of server.violations.slice(told))
      console.error(describeViolation(violation));
    told = server.violations.length;
  };
  const timer = setInterval(tell, 200);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      clearInterval(timer);
      tell();
      if (told > 0) process.exitCode = 1;
      server.close();
    });
  }
}
