import { describe, expect, test } from "vitest";
import { redact, redactHeaders } from "../../../src/core/redaction.js";

describe("what may be printed", () => {
  test.each([
    ["/v2/x?token=abc", "/v2/x?token=***"],
    ["/v2/x?a=1&token=abc&b=2", "/v2/x?a=1&token=***&b=2"],
    ["/v2/x?TOKEN=abc", "/v2/x?TOKEN=***"],
    ["/v2/x?signature=abc#top", "/v2/x?signature=***#top"],
    [
      "see https://s3/f?X-Amz-Signature=a%2Fb&X-Amz-Credential=c now",
      "see https://s3/f?X-Amz-Signature=***&X-Amz-Credential=*** now",
    ],
    ["Authorization: Bearer abc.def-ghi_jkl==", "Authorization: Bearer ***"],
    ['{"authorization":"bearer abc"}', '{"authorization":"bearer ***"}'],
    ["/v2/x?mytoken=abc", "/v2/x?mytoken=abc"],
    ["nothing to hide", "nothing to hide"],
  ])("%s becomes %s", (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  test("headers keep their names", () => {
    const secrets = {
      Authorization: "Bearer a",
      cookie: "a=b",
      "Set-Cookie": "a=b",
      "proxy-authorization": "Basic a",
      "PAYMENT-SIGNATURE": "a",
      "skyfire-pay-id": "a",
      "X-Apify-Workflow-Key": "a",
    };
    for (const value of Object.values(redactHeaders(secrets))) expect(value).toBe("***");
    const harmless = { accept: "*/*", location: "https://a/?token=b" };
    expect(redactHeaders(harmless)).toEqual({ accept: "*/*", location: "https://a/?token=***" });
  });
});
