import { describe, expect, test } from "vitest";
import { redact } from "../../../src/core/redaction.js";

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
});
