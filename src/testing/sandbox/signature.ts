import { createHmac } from "node:crypto";
import { ApiError } from "./api-error.js";
import type { Call } from "./call.js";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The first 30 hex digits of an HMAC, read as a number and written in base 62. */
export function sign(secret: string, message: string): string {
  const digest = createHmac("sha256", secret).update(message).digest("hex").slice(0, 30);
  let number = BigInt(`0x${digest}`);
  let text = "";
  for (; number > 0n; number /= 62n) text = alphabet[Number(number % 62n)] + text;
  return text || "0";
}

/** For a resource: with the time until which it is valid, 0 for ever. */
export function signResource(secret: string, id: string, expiresAt = 0): string {
  const signature = sign(secret, `0.${expiresAt}.${id}`);
  return Buffer.from(`0.${expiresAt}.${signature}`).toString("base64url");
}

interface Signed {
  readonly id: string;
  readonly urlSigningSecretKey?: string | null | undefined;
}

/** Whether the URL is signed, for a record by its key, for everything else by the resource. A wrong signature is refused. */
export function grants(call: Call, { id, urlSigningSecretKey: secret }: Signed): boolean {
  const signature = call.query.text("signature");
  if (!signature || !secret) return false;
  const { recordKey } = call.parameters;
  const [, expiresAt = "0"] = Buffer.from(signature, "base64url").toString().split(".");
  const expected =
    recordKey === undefined ? signResource(secret, id, Number(expiresAt)) : sign(secret, recordKey);
  const expired =
    recordKey === undefined && Number(expiresAt) > 0 && Number(expiresAt) < call.world.clock.now();
  if (signature === expected && !expired) return true;
  throw new ApiError(
    403,
    "invalid-signature",
    "The signature of this URL is wrong or has expired.",
  );
}
