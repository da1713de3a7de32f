import * as operations from "../../generated/operations.js";
import { splitRequestOptions, tooManyArguments } from "../core/call-options.js";
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

/** A storage that has public URLs: the operation that gets it, and where it is under its own ID. */
interface StorageKind {
  readonly get: Operation;
  readonly path: string;
}

const datasets: StorageKind = { get: operations.datasetGet, path: "/v2/datasets/{id}" };
const stores: StorageKind = {
  get: operations.keyValueStoreGet,
  path: "/v2/key-value-stores/{id}",
};

/** The public URL of one record. */
export async function recordUrl(
  context: ClientContext,
  mount: Mount,
  recordKey: string,
  options: RequestOptions | undefined,
  tooMany: boolean,
): Promise<string> {
  const { path } = operations.keyValueStoreGetRecord;
  const input = { options, tooMany };
  const { url, secret } = await publicPlace(context, mount, stores, path, input, recordKey);
  return secret ? `${url}?signature=${await signature(secret, recordKey)}` : url;
}

/** The public URL of a store's keys. */
export function keysUrl(
  context: ClientContext,
  mount: Mount,
  options: PublicUrlOptions | undefined,
  tooMany: boolean,
): Promise<string> {
  const listed = operations.keyValueStoreListKeys;
  const name = "keyValueStore.createKeysPublicUrl";
  return listUrl(context, mount, stores, listed, name, options, tooMany);
}

/** The public URL of a dataset's items. */
export function itemsUrl(
  context: ClientContext,
  mount: Mount,
  options: PublicUrlOptions | undefined,
  tooMany: boolean,
): Promise<string> {
  const listed = operations.datasetListItems;
  const name = "dataset.createItemsPublicUrl";
  return listUrl(context, mount, datasets, listed, name, options, tooMany);
}

/** With the options of the operation `listed`. */
async function listUrl(
  context: ClientContext,
  mount: Mount,
  kind: StorageKind,
  listed: Operation,
  name: string,
  options: PublicUrlOptions | undefined,
  tooMany: boolean,
): Promise<string> {
  if (tooMany) throw tooManyArguments(name);
  const known = ["expiresInSecs", ...listed.query.keys()].filter((name) => name !== "signature");
  const { own, request } = splitRequestOptions<Record<string, unknown>>(
    name,
    options as Record<string, unknown> | undefined,
    known,
  );
  const { expiresInSecs, ...parameters } = own;
  let query = "";
  for (const [parameter, value] of Object.entries(parameters)) {
    query = appendQuery(query, parameter, listed.query.get(parameter)!, value);
  }
  const expiry = expiryOf(expiresInSecs as number | undefined);
  const input = { options: request };
  const { url, id, secret } = await publicPlace(context, mount, kind, listed.path, input);
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
