import { ApifyArgumentError } from "../errors.js";

/** Headers that carry a secret: never logged, and never sent to another origin than the API's. */
export const secretHeaders: readonly string[] = [
  "authorization",
  "cookie",
  "set-cookie",
  "proxy-authorization",
  "payment-signature",
  "skyfire-pay-id",
  "x-apify-workflow-key",
];

/** The headers that may be sent to another origin than the API's. */
export function withoutSecrets(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !secretHeaders.includes(name.toLowerCase())),
  );
}

/**
 * Headers that set the length or the target of a message. Only the transport may set them: conflicting values would allow
 * request smuggling.
 */
const framing =
  /^(connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

/** Lower-cases names and checks values: a line break in a value would start another header. */
export function normalizeHeaders(
  headers: Readonly<Record<string, unknown>> | undefined,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value === undefined) continue;
    const argument = `options.headers.${name}`;
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
      throw new ApifyArgumentError(`${JSON.stringify(name)} is not a header name.`, argument);
    }
    if (framing.test(name)) {
      throw new ApifyArgumentError(
        `The header ${name} is set by the transport, for every request.`,
        argument,
      );
    }
    if (typeof value !== "string" || /[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      throw new ApifyArgumentError(
        `The header ${name} must be visible Latin-1 text, without line breaks.`,
        argument,
      );
    }
    result[name.toLowerCase()] = value;
  }
  return result;
}
