import { Exchange } from "./exchange.js";

/** What the newer handler interface passes instead of `abort` and `resume`. */
interface Controller {
  abort(reason: Error): void;
  pause(): void;
  resume(): void;
}

/**
 * The same for dispatchers that users bring: undici 6 knows only the older interface, 8 only the newer one, 7 takes the newer
 * one where it finds both.
 */
export class PortableExchange extends Exchange {
  onRequestStart(controller: Controller): void {
    this.onConnect(() => controller.abort(new Error("The request was cancelled.")));
  }

  onResponseStart(
    controller: Controller,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    const raw = Object.entries(headers).flatMap(([name, values]) =>
      [values ?? []].flat().flatMap((value) => [latin1(name), latin1(value)]),
    );
    this.onHeaders(status, raw, () => controller.resume());
  }

  onResponseData(controller: Controller, chunk: Uint8Array): void {
    if (!this.onData(chunk)) controller.pause();
  }

  onResponseEnd(): void {
    this.onComplete();
  }

  onResponseError(_controller: Controller, error: unknown): void {
    this.onError(error);
  }
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
