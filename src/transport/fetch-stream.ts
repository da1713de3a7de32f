import { connectionError } from "./failure.js";
import { chunksIn } from "./fetch.js";
import type { TransportRequest } from "./transport.js";

/** The body as it arrives, with errors that say what they are. */
export function handOut(
  response: Response,
  { cancellation }: TransportRequest,
  aborter: AbortController,
): ReadableStream<Uint8Array> {
  const chunks = chunksIn(response);
  return new ReadableStream(
    {
      start(controller) {
        cancellation.onCancel = (reason) => {
          cancellation.onCancel = undefined;
          controller.error(reason);
          aborter.abort(reason);
        };
      },
      async pull(controller) {
        try {
          const { done, value } = await chunks.next();
          if (!done) return controller.enqueue(value);
          cancellation.onCancel = undefined;
          controller.close();
        } catch (cause) {
          cancellation.onCancel = undefined;
          controller.error(connectionError(cause, true, response.status));
        }
      },
      cancel(reason) {
        cancellation.onCancel = undefined;
        aborter.abort(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
