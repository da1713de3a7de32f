import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { ApifyClient as Official, DatasetClient as OfficialDataset } from "apify-client";
import { ApifyClient, DatasetClient } from "apify-openapi-client/apify-client";
import { expect } from "vitest";
import {
  type Received,
  type Script,
  type ScriptedResponse,
  ScriptedServer,
} from "../support/scripted-server.js";

/** Both clients against servers of the same script: what a call came to, and what the server saw. */
const servers: ScriptedServer[] = [];
export async function closeServers(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.close()));
}

export type Call = (
  client: Official,
  classes: { DatasetClient: typeof OfficialDataset },
) => unknown;
export type Options = ConstructorParameters<typeof Official>[0];

/** Theirs gives a body that it cannot read as the numbers of its bytes; ours gives the text. */
function readable(message: string): string {
  const bytes = /^Unexpected error: (\{\s*"type": "Buffer".*)$/s.exec(message)?.[1];
  const text = bytes && Buffer.from(JSON.parse(bytes)).toString();
  return text === undefined ? message : text && `Unexpected error: ${JSON.stringify(text)}`;
}

async function outcome(call: () => unknown) {
  try {
    return { value: await call() };
  } catch (thrown) {
    const {
      name,
      message,
      stack: _,
      originalStack,
      response,
      cause,
      ...fields
    } = thrown as Record<string, unknown>;
    const { code } = fields;
    // Names and messages are those of the HTTP library.
    if (/^E[A-Z]+$/.test(String(code))) return { name: "a failed connection", code };
    // Those of `ow` cannot be told from one another by a program.
    if (name === "ArgumentError") return { name };
    // Some name a variable of the code.
    const said = readable(String(message)).replace(/'(?:\(0 , |this\.).*\)'/, "");
    return { name, message: said, frames: typeof originalStack, ...fields };
  }
}

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
};

/** What means something to the API: not the order of parameters, nor how a body is compressed. */
function seen({ method, url, headers, body }: Received) {
  const [path, query = ""] = url.split("?");
  const decode = decoders[headers["content-encoding"] ?? ""];
  return {
    method,
    path,
    query: query.split("&").sort(),
    type: headers["content-type"],
    authorization: headers.authorization,
    idempotencyKey: headers["idempotency-key"],
    body: String(decode ? decode(body) : body),
  };
}

export async function both(
  script: Script,
  call: Call,
  { retryUnsafe = true, ...options }: Options & { retryUnsafe?: boolean } = {},
) {
  const sides = [];
  for (const [Client, classes] of [
    [Official, { DatasetClient: OfficialDataset }],
    [ApifyClient, { DatasetClient }],
  ] as const) {
    const server = await ScriptedServer.start(script);
    servers.push(server);
    const all = {
      baseUrl: server.url,
      token: "secret",
      maxRetries: 0,
      minDelayBetweenRetriesMillis: 1,
      ...options,
    };
    const client = new (Client as typeof Official)(
      // Theirs repeats any request.
      Client === Official ? all : ({ retryUnsafe, ...all } as Options),
    );
    const result = await outcome(() =>
      call(client, classes as { DatasetClient: typeof OfficialDataset }),
    );
    sides.push({ ...result, requests: server.requests.map(seen) });
  }
  return { theirs: sides[0]!, ours: sides[1]! };
}

/** Fails unless both come to the same, down to the bytes of the requests. */
export async function same(script: Script, call: Call, options: Options = {}) {
  const { theirs, ours } = await both(script, call, options);
  expect(ours).toStrictEqual(theirs);
  return ours;
}

export const data = (fields: unknown): ScriptedResponse => ({ json: { data: fields } });
export const refusal = (status: number, type: string): ScriptedResponse => ({
  status,
  json: { error: { type, message: "No way", data: { why: 1 } } },
});
export const missing = refusal(404, "record-not-found");
