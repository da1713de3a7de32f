import type { Readable } from "node:stream";
import { ResourceClient } from "./api-client.js";
import { orUndefined } from "./errors.js";

export interface LogOptions {
  /** With the codes of terminal colors. */
  raw?: boolean | undefined;
}

/** The log of a run or a build. */
export class LogClient extends ResourceClient {
  protected static override readonly defaultPath: string = "logs";

  /** `GET /v2/logs/{buildOrRunId}` */
  async get(options: LogOptions = {}): Promise<string | undefined> {
    return (await orUndefined(this._send("GET", { params: options })))?.data;
  }

  /** The log as a stream that goes on until the run has ended. `GET /v2/logs/{buildOrRunId}` */
  async stream({ raw }: LogOptions = {}): Promise<Readable | undefined> {
    const params = { stream: true, raw };
    return (await orUndefined(this._send("GET", { params, responseType: "stream" })))?.data;
  }
}
