import { documentFile } from "./document.js";
import { loadPeers } from "./peers.js";

/** Versions that work together. Later ones than 5.12 need Node.js 24. */
const packages =
  Number.parseInt(process.versions.node, 10) >= 24
    ? ["core", "http", "http-server"].map((name) => `@stoplight/prism-${name}@5.16.0`)
    : [
        "@stoplight/prism-core@5.8.0",
        "@stoplight/prism-http@5.12.0",
        "@stoplight/prism-http-server@5.12.2",
      ];

/** Cached, because reading the document takes half a second. */
let shipped:
  | ReturnType<typeof import("@stoplight/prism-http").getHttpOperationsFromSpec>
  | undefined;

/** A Prism server in this process. */
export interface PrismServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface PrismOptions {
  /** The document, or the file that it is in. Default: the one that this package ships. */
  readonly document?: string | object;
  /** Default: a free one. */
  readonly port?: number;
  /**
   * The server to be a proxy of: every request and response is validated, and one that does not fit the document is
   * answered with an error. Without it Prism answers from the document's examples.
   */
  readonly upstream?: string;
}

/** Starts Prism on a port of the loopback interface. */
export async function startPrism({
  document = documentFile(),
  port = 0,
  upstream,
}: PrismOptions = {}): Promise<PrismServer> {
  const [{ createLogger }, { getHttpOperationsFromSpec }, { createServer }] = await loadPeers(
    "Prism",
    packages,
    () =>
      Promise.all([
        import("@stoplight/prism-core"),
        import("@stoplight/prism-http"),
        import("@stoplight/prism-http-server"),
      ]),
  );
  const common = {
    mock: { dynamic: false },
    validateRequest: true,
    validateResponse: true,
    checkSecurity: true,
    upstreamProxy: undefined,
  };
  const isShipped = document === documentFile();
  const operations = (isShipped && shipped) || getHttpOperationsFromSpec(document);
  if (isShipped) shipped = operations;
  const server = createServer(await operations, {
    cors: false,
    components: { logger: createLogger("PRISM", { level: "silent" }) },
    config: upstream
      ? { ...common, errors: true, isProxy: true, upstream: new URL(upstream) }
      : { ...common, errors: false, isProxy: false },
  });
  const url = await server.listen(port, "127.0.0.1");
  return { url, close: () => server.close() };
}
