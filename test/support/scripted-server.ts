import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One answer of a script. */
export interface ScriptedResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** The body: as JSON, as text, or as bytes in base64. */
  readonly json?: unknown;
  readonly text?: string;
  readonly base64?: string;
  /** The connection breaks: before the answer begins, or in the middle of its body. */
  readonly breaks?: "before" | "within";
  /** There is none: the request stays open until somebody gives up. */
  readonly stalls?: true;
  /** Seconds that pass before the answer, on the clock of the test. */
  readonly afterSecs?: number;
  /** How often in a row; 1 when absent. */
  readonly times?: number;
}

/** A request as it came in. */
export interface Received {
  readonly method: string;
  /** Path and query, byte for byte. */
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

export type Script = readonly ScriptedResponse[] | ((request: Received) => ScriptedResponse);

/** More requests than answers: a status that nobody repeats, so that the test sees it. */
const scriptEnded: ScriptedResponse = { status: 418, json: { error: { type: "script-ended" } } };

/** A real HTTP server on the loopback interface that answers by script and remembers what it was asked. */
export class ScriptedServer {
  readonly requests: Received[] = [];
  /** Makes time pass before an answer. */
  passTime: (secs: number) => void = () => {};
  /** Called when a request has come in, before it is answered. */
  onRequest: (request: Received) => void = () => {};
  readonly #server: Server;
  #next: (request: Received) => ScriptedResponse = () => scriptEnded;

  private constructor() {
    this.#server = createServer((request, response) => this.#take(request, response));
  }

  static async start(script: Script = []): Promise<ScriptedServer> {
    const server = new ScriptedServer();
    server.answerWith(script);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  answerWith(script: Script): void {
    this.#next = typeof script === "function" ? script : inOrder(script);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // The client went away.
    }
    const received: Received = {
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks),
    };
    this.requests.push(received);
    this.onRequest(received);
    const answer = this.#next(received);
    if (answer.afterSecs) this.passTime(answer.afterSecs);
    write(answer, response, received.method);
  }
}

/** Refuses connections. No test can be given this port, as it could a free one, and `fetch` does not block it. */
export const closedPort = "http://127.0.0.1:2";

function inOrder(answers: readonly ScriptedResponse[]): () => ScriptedResponse {
  const queue = answers.flatMap((answer) =>
    Array<ScriptedResponse>(answer.times ?? 1).fill(answer),
  );
  let at = 0;
  return () => queue[at++] ?? scriptEnded;
}

function write(answer: ScriptedResponse, response: ServerResponse, method: string): void {
  if (answer.stalls) return;
  if (answer.breaks === "before") {
    response.destroy();
    return;
  }
  const body = bodyOf(answer);
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    response.setHeader(name, value as string | string[]);
  }
  if (answer.json !== undefined && !response.hasHeader("content-type")) {
    response.setHeader("content-type", "application/json; charset=utf-8");
  }
  response.statusCode = answer.status ?? 200;
  if (answer.breaks === "within") {
    response.setHeader("content-length", body.length + 10);
    response.write(body, () => response.destroy());
    return;
  }
  response.end(method === "HEAD" ? undefined : body);
}

function bodyOf({ json, text, base64 }: ScriptedResponse): Buffer {
  if (base64 !== undefined) return Buffer.from(base64, "base64");
  return Buffer.from(text ?? (json === undefined ? "" : JSON.stringify(json)));
}
