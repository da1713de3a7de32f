import type { TransportResponse } from "../transport/transport.js";

const redirects: readonly number[] = [301, 302, 303, 307, 308];

/** A redirect that is not followed. Asking again would bring the same. */
export class RedirectError extends Error {
  override readonly name = "RedirectError";

  constructor(
    message: string,
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function isRedirect({ status }: TransportResponse): boolean {
  return status >= 300 && redirects.includes(status);
}
