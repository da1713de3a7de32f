/** `URL.parse()`, which the jsdom of Jest 29 and older browsers lack, as they do `URL.canParse()`. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
