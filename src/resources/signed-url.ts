import * as operations from "../../generated/operations.js";
import { splitRequestOptions } from "../core/call-options.js";
import type { ClientContext } from "../core/client-context.js";
import { requireField } from "../core/failures.js";
import type { Mount, Operation } from "../core/operation.js";
import { fillPath } from "../core/path.js";
import { appendQuery, withQuery } from "../core/query.js";
import type { CallInput } from "../core/request.js";
import { call } from "../core/send.js";
import { ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { encodeText, toBase64 } from "../transport/bytes.js";

/** How long a public URL is valid. */
export interface PublicUrlOptions {
  /** Seconds from now. Default: as long as the storage exists. */
  expiresInSecs?: number | undefined;
}

/** A storage as the API returns it. Without its secret, URLs are not signed. */
interface SignedStorage {
  readonly id: string;
  readonly urlSigningSecretKey?: string | null | undefined;
}

/** A kind of storage with public URLs: where it is under its own ID, and the operation behind the URL of its list. */
interface StorageKind {
  readonly get: Operation;
  readonly path: string;
  readonly list: Operation;
  /** The method that makes the URL of the list. */
  readonly name: string;
}

export const datasets: StorageKind = {
  get: operations.datasetGet,
  path: "/v2/datasets/{id}",
  list: operations.datasetListItems,
  name: "dataset.createItemsPublicUrl",
};
export const stores: StorageKind = {
  get: operations.keyValueStoreGet,
  path: "/v2/key-value-stores/{id}",
  list: operations.keyValueStoreListKeys,
  name: "keyValueStore.createKeysPublicUrl",
};

/** The public URL of one record. */
export async function recordUrl(
  context: ClientContext,
  mount: Mount,
  recordKey: string,
  options: RequestOptions | undefined,
): Promise<string> {
  const { path } = operations.keyValueStoreGetRecord;
  const { url, secret } = await publicPlace(context, mount, stores, path, { options }, recordKey);
  return secret ? `${url}?signature=${await signature(secret, recordKey)}` : url;
}

/** The public URL of a store's keys or of a dataset's items, with the options of their list. */
export async function listUrl(
  context: ClientContext,
  mount: Mount,
  kind: StorageKind,
  options: PublicUrlOptions | undefined,
): Promise<string> {
  const { list, name } = kind;
  const known = ["expiresInSecs", ...list.query.keys()].filter((name) => name !== "signature");
  const { own, request } = splitRequestOptions<Record<string, unknown>>(
    name,
    options as Record<string, unknown> | undefined,
    known,
  );
  const { expiresInSecs, ...parameters } = own;
  let query = "";
  for (const [parameter, value] of Object.entries(parameters)) {
    query = appendQuery(query, parameter, list.query.get(parameter)!, value);
  }
  const expiry = expiryOf(expiresInSecs as number | undefined);
  const input = { options: request };
  const { url, id, secret } = await publicPlace(context, mount, kind, list.path, input);
  if (secret) {
    query = appendQuery(query, "signature", "s", await listSignature(secret, id, expiry));
  }
  return withQuery(url, query);
}

/** Fetches the storage, to get its own ID and its secret. Throws if it does not exist. */
async function publicPlace(
  context: ClientContext,
  mount: Mount,
  { get, path }: StorageKind,
  below: string,
  input: CallInput,
  recordKey?: string,
) {
  const required: Operation = { ...get, missing: undefined };
  const answer = await call<SignedStorage>(context, required, mount, input);
  const id = requireField(context, get, answer, "id");
  const values: Record<string, unknown> = { id, recordKey };
  const url = context.publicBaseUrl + fillPath(path + below, (name) => values[name]);
  const { urlSigningSecretKey: secret } = answer.data;
  return { url, id, secret: typeof secret === "string" ? secret : undefined };
}

/** In epoch milliseconds; 0 for never. */
function expiryOf(secs: number | undefined): number {
  if (secs === undefined) return 0;
  if (Number.isFinite(secs) && secs > 0) return Date.now() + Math.round(secs * 1000);
  throw new ApifyArgumentError(
    "expiresInSecs must be a number of seconds above 0.",
    "options.expiresInSecs",
  );
}

/** The signature of a list's URL: version, expiry and a signature of both, in URL-safe base64. */
export async function listSignature(secret: string, id: string, expiry: number): Promise<string> {
  const signed = await signature(secret, `0.${expiry}.${id}`);
  return toBase64(encodeText(`0.${expiry}.${signed}`))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** The first 120 bits of an HMAC-SHA256 as a number in base 62. By WebCrypto, which every runtime has. */
export async function signature(secret: string, message: string): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes(secret), algorithm, false, ["sign"]);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes(message)));
  return base62(mac.subarray(0, 15).reduce((number, byte) => (number << 8n) | BigInt(byte), 0n));
}

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

function base62(number: bigint): string {
  let text = "";
  for (let rest = number; text === "" || rest > 0n; rest /= 62n) {
    text = alphabet[Number(rest % 62n)] + text;
  }
  return text;
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return encodeText(text) as Uint8Array<ArrayBuffer>;
}
