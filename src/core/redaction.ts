const secretParameters = /([?&](?:token|signature|x-(?:amz|goog)-[a-z-]+|sig)=)[^&#\s"']*/gi;
const bearer = /(bearer\s+)[\w.~+/-]+=*/gi;

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

/** The text without tokens, signatures and signed query parameters. */
export function redact(text: string): string {
  return text.replace(secretParameters, "$1***").replace(bearer, "$1***");
}
