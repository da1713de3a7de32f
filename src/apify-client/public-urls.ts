import { listSignature } from "../resources/signed-url.js";

interface SignedStorage {
  readonly id: string;
  readonly urlSigningSecretKey?: string | null;
}

/** The URL of a list with its options, signed if the token may see the secret of the storage. */
export async function signedListUrl(
  url: string,
  storage: SignedStorage | undefined,
  { expiresInSecs, ...options }: { expiresInSecs?: number | undefined; [name: string]: unknown },
): Promise<string> {
  const signed = new URL(url);
  const { id, urlSigningSecretKey: secret } = storage ?? {};
  if (id !== undefined && typeof secret === "string" && secret) {
    const expiry = expiresInSecs ? Date.now() + expiresInSecs * 1000 : 0;
    signed.searchParams.set("signature", await listSignature(secret, id, expiry));
  }
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined) signed.searchParams.set(name, String(value));
  }
  return signed.toString();
}
