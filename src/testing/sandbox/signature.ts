import { createHmac } from "node:crypto";
import type { Call } from "./call.js";
import { ApiError } from "./errors.js";
import { secret } from "./random.js";
import type { ServerState } from "./state.js";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The first 30 hex digits of an HMAC, as a number in base 62. */
export function sign(secret: string, message: string): string {
  const digest = createHmac("sha256", secret).update(message).digest("hex").slice(0, 30);
  let number = BigInt(`0x${digest}`);
  let text = "";
  for (; number > 0n; number /= 62n) text = alphabet[Number(number % 62n)] + text;
  return text || "0";
}

/** The signature of a whole resource, with the time at which it expires, 0 for never. */
export function signResource(secret: string, id: string, expiresAt = 0): string {
  const signature = sign(secret, `0.${expiresAt}.${id}`);
  return Buffer.from(`0.${expiresAt}.${signature}`).toString("base64url");
}

/** The key that signs a storage's URLs. Nobody can guess it who does not know the token of its owner. */
export function signingKey(
  { accounts }: ServerState,
  { id, userId }: { readonly id: string; readonly userId: string },
): string {
  const token = accounts.find(userId)?.token ?? secret();
  return createHmac("sha256", token).update(id).digest("base64url");
}

type Signed = { readonly id: string; readonly urlSigningSecretKey?: string | null | undefined };

/** Whether the URL is signed: a record by its key, everything else by the resource. A wrong signature is refused. */
export function grants(call: Call, { id, urlSigningSecretKey: secret }: Signed): boolean {
  const signature = call.query.text("signature");
  if (!signature || !secret) return false;
  const { recordKey } = call.parameters;
  if (recordKey !== undefined) {
    checkSignature(call, sign(secret, recordKey));
    return true;
  }
  const expiresAt = Number(Buffer.from(signature, "base64url").toString().split(".")[1] ?? "0");
  const isValid = !(expiresAt > 0 && expiresAt < call.state.clock.now());
  checkSignature(call, isValid ? signResource(secret, id, expiresAt) : undefined);
  return true;
}

/** Refuses a URL whose signature is not the expected one. */
export function checkSignature({ query }: Call, expected: string | undefined): void {
  if (query.text("signature") === expected) return;
  const message = "The signature of this URL is wrong or has expired.";
  throw new ApiError(403, "invalid-signature", message);
}
