import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type RecordedRequest, RequestReader } from "./request-reader.js";
import { ok, type Script, type Step } from "./script.js";

export interface HandledRequest extends RecordedRequest {
  /** Number of the connection it came over, from 1. */
  readonly connection: number;
}

/**
 * A loopback server that does what scripts say: one script for each request in turn, `ok` when there are no more. A script
 * that does not begin by reading takes a connection at once; any other one begins with the first byte of a request.
 */
export class FaultServer {
  /** What reached the handler. */
  readonly requests: HandledRequest[] = [];
  /** Scripts still to be played. */
  readonly scripts: Script[];
  /** A connection idle for as long is closed by the next request itself, which nobody reads: the keep-alive race. */
  raceAfterMillis = Number.POSITIVE_INFINITY;
  /** Called when a script has come to a `stall`. */
  onStall: () => void = () => {};
  /** Connections so far. */
  connections = 0;
  /** Numbers of the connections that are open on this side. */
  readonly open = new Set<number>();
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(scripts: Script[]) {
    this.scripts = scripts;
    // Half-open allowed: a script decides when this side ends.
    this.#server = createServer({ allowHalfOpen: true }, (socket) => this.#accept(socket));
  }

  static async start(...scripts: Script[]): Promise<FaultServer> {
    const server = new FaultServer(scripts);
    server.#server.listen(0, "127.0.0.1");
    await once(server.#server, "listening");
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #accept(socket: Socket): void {
    const number = ++this.connections;
    this.open.add(number);
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => {});
    socket.on("close", () => {
      this.#sockets.delete(socket);
      this.open.delete(number);
    });
    const connection = new Connection(socket, number, this);
    void this.#serve(connection).catch(() => socket.destroy());
  }

  async #serve(connection: Connection): Promise<void> {
    const first = this.scripts[0]?.[0];
    if (first && !isRead(first)) return connection.play(this.scripts.shift()!);
    for (;;) {
      const since = performance.now();
      await connection.until(() => !connection.reader.empty);
      if (connection.handled > 0 && performance.now() - since > this.raceAfterMillis) {
        return connection.play(["reset"]);
      }
      await connection.play(this.scripts.shift() ?? ok);
      // What was read before a reset is lost with it.
      if (connection.gone) return;
    }
  }
}

class Connection {
  readonly reader = new RequestReader();
  handled = 0;
  #wake: () => void = () => {};

  constructor(
    readonly socket: Socket,
    readonly number: number,
    readonly server: FaultServer,
  ) {
    socket.on("data", (bytes) => {
      this.reader.push(bytes);
      this.#wake();
    });
    // A client that is gone ends whatever is going on; one that ended its side only gets no more answers.
    for (const gone of ["close", "end"]) socket.on(gone, () => this.#wake());
  }

  get gone(): boolean {
    return this.socket.destroyed || this.socket.readableEnded;
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      if (this.gone) throw new Error("the client is gone");
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async play(script: Script): Promise<void> {
    for (const step of script) await this.#do(step);
  }

  async #do(step: Step): Promise<void> {
    const { socket, reader } = this;
    if (step === "reset") socket.resetAndDestroy();
    else if (step === "end") await new Promise<void>((resolve) => socket.end(resolve));
    else if (step === "stall") {
      socket.pause();
      this.server.onStall();
      await once(socket, "close");
    } else if ("wait" in step) await pause(step.wait);
    else if ("write" in step) socket.write(step.write);
    else if ("repeat" in step) await this.#repeat(step.repeat);
    else if (step.read === "byte") await this.until(() => !reader.empty);
    else if (step.read === "head") await this.until(() => reader.hasHead);
    else await this.#handle();
  }

  async #handle(): Promise<void> {
    let request: RecordedRequest | undefined;
    await this.until(() => {
      request = this.reader.take();
      return request !== undefined;
    });
    this.handled += 1;
    this.server.requests.push({ ...request!, connection: this.number });
  }

  async #repeat(text: string): Promise<void> {
    while (!this.gone) {
      if (this.socket.write(text)) continue;
      await Promise.race([once(this.socket, "drain"), once(this.socket, "close")]);
    }
  }
}

function isRead(step: Step): boolean {
  return typeof step === "object" && "read" in step;
}

/** An address where nobody listens. */
export async function refusedOrigin(): Promise<string> {
  const server = await FaultServer.start();
  const { origin } = server;
  await server.close();
  return origin;
}
