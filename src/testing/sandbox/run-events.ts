import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type SandboxClock, timestamp } from "./clock.js";

/** What is to be known of a run. */
interface Listener {
  readonly finished: boolean;
  readonly info: {
    readonly status: string;
    readonly options: { readonly memoryMbytes?: number | null | undefined };
  };
}

/**
 * The WebSocket server that tells programs of their run's events, as `ACTOR_EVENTS_WEBSOCKET_URL` names it. It only sends short
 * texts, and answers ping and close: that is less than a package for it, which every user of the sandbox would have to install.
 */
export class RunEvents {
  readonly #sockets = new Map<string, Set<Duplex>>();

  constructor(
    private readonly clock: SandboxClock,
    private readonly runOf: (id: string) => Listener | undefined,
  ) {}

  /** Responds to a request for an upgrade: accepts it for a run that goes on. */
  accept(request: IncomingMessage, socket: Duplex): void {
    // What a program that was killed leaves behind is no fault of the server.
    socket.on("error", () => socket.destroy());
    const [, id = ""] = /^\/actor-events\/(\w+)$/.exec(request.url ?? "") ?? [];
    const key = request.headers["sec-websocket-key"];
    const run = this.runOf(id);
    if (!run || run.finished || !key) {
      socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      return;
    }
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${acceptKey(key)}\r\n\r\n`,
    );
    const sockets = this.#sockets.get(id) ?? new Set();
    this.#sockets.set(id, sockets.add(socket));
    socket.on("data", answerFrames(socket));
    socket.on("end", () => socket.end());
    socket.on("close", () => {
      sockets.delete(socket);
      if (sockets.size === 0) this.#sockets.delete(id);
    });
    // The program may have been told to end before it could listen.
    if (run.info.status === "ABORTING") write(this.clock, socket, "aborting");
    sendSystemInfo(this.clock, socket, run.info.options.memoryMbytes ?? 1024);
  }

  /** Sends an event to the programs of a run. */
  send(runId: string, name: string, data?: object): void {
    for (const socket of this.#sockets.get(runId) ?? []) write(this.clock, socket, name, data);
  }

  /** Closes the connections of a run, or of all. */
  close(runId?: string): void {
    const ids = runId === undefined ? [...this.#sockets.keys()] : [runId];
    for (const id of ids) for (const socket of this.#sockets.get(id) ?? []) socket.destroy();
  }
}

function write(clock: SandboxClock, socket: Duplex, name: string, data?: object): void {
  if (!socket.writable) return;
  const message = { name, createdAt: timestamp({ clock }), ...(data && { data }) };
  socket.write(frame(opcodes.text, Buffer.from(JSON.stringify(message))));
}

/** Every second, as on the platform. The sandbox does not measure memory and processor: it reports an idle machine. */
function sendSystemInfo(clock: SandboxClock, socket: Duplex, memoryMbytes: number): void {
  write(clock, socket, "systemInfo", {
    createdAt: timestamp({ clock }),
    cpuAvgUsage: 0,
    cpuCurrentUsage: 0,
    cpuMaxUsage: 0,
    isCpuOverloaded: false,
    memAvgBytes: 0,
    memCurrentBytes: 0,
    memMaxBytes: 0,
    memTotalBytes: memoryMbytes * 2 ** 20,
  });
  const cancel = clock.after(1000, () => {
    socket.removeListener("close", cancel);
    sendSystemInfo(clock, socket, memoryMbytes);
  });
  socket.once("close", cancel);
}

const opcodes = { text: 1, close: 8, ping: 9, pong: 10 };

/** RFC 6455, section 1.3. */
function acceptKey(key: string): string {
  const guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  return createHash("sha1")
    .update(key + guid)
    .digest("base64");
}

/** A whole message of less than 64 KiB (RFC 6455, section 5.2). */
function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = length < 126 ? [length] : [126, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...head]), payload]);
}

/** Reads what the program sends, in whatever pieces it arrives: only ping and close are answered. */
function answerFrames(socket: Duplex): (chunk: Buffer) => void {
  let pending = Buffer.alloc(0);
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= 2) {
      const opcode = pending[0]! & 0x0f;
      const short = pending[1]! & 0x7f;
      // Programs have nothing to say that would be longer, and each of their frames is masked.
      if (short > 125 || (pending[1]! & 0x80) === 0) return void socket.destroy();
      if (pending.length < 6 + short) return;
      const mask = pending.subarray(2, 6);
      const payload = pending.subarray(6, 6 + short).map((byte, at) => byte ^ mask[at % 4]!);
      pending = pending.subarray(6 + short);
      if (opcode === opcodes.ping) socket.write(frame(opcodes.pong, Buffer.from(payload)));
      if (opcode === opcodes.close) {
        socket.end(frame(opcodes.close, Buffer.from(payload.subarray(0, 2))));
        return;
      }
    }
  };
}
