import { fileURLToPath } from "node:url";
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";

const DOCUMENT = fileURLToPath(new URL("../../spec/openapi.json", import.meta.url));

/** The mock that `npm run mock` serves, in this process, on a free port of the loopback interface. */
export async function startPrism(
  document: string | object = DOCUMENT,
): Promise<{ url: string; close(): Promise<void> }> {
  const operations = await getHttpOperationsFromSpec(document);
  const server = createServer(operations, {
    cors: false,
    components: { logger: createLogger("PRISM", { level: "silent" }) },
    config: {
      mock: { dynamic: false },
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      upstreamProxy: undefined,
      isProxy: false,
    },
  });
  const url = await server.listen(0, "127.0.0.1");
  return { url, close: () => server.close() };
}
