import {
  datasetListItems,
  keyValueStoreGet,
  keyValueStoreListKeys,
} from "../../generated/late-operations.js";
import { datasetGet } from "../../generated/operations.js";
import type { CallInput } from "../core/call.js";
import type { Core } from "../core/core.js";
import { encodeText, toBase64 } from "../core/encoding.js";
import { expandPath } from "../core/expand-path.js";
import type { Mount, Operation } from "../core/operation.js";
import { appendQuery, queryKind } from "../core/query.js";
import { send } from "../core/send.js";
import { unknownOption } from "../core/unknown-option.js";
import { ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";

/** For how long a public URL works. */
export interface PublicUrlOptions {
  /** Seconds from now; without it the URL works for as long as the storage exists. */
  expiresInSecs?: number | undefined;
}

/** A storage as the API describes it. Without a secret there is nothing to sign with, and URLs go unsigned. */
interface SignedStorage {
  readonly id: string;
  readonly urlSigningSecretKey?: string | null | undefined;
}

/** The storage as the API has it: with its own ID, however it was reached. A URL to one that is missing is of no use. */
async function described(
  core: Core,
  operation: Operation,
  mount: Mount,
  input: CallInput,
): Promise<SignedStorage> {
  const needed: Operation = { ...operation, absent: undefined };
  return (await send<SignedStorage>(core, needed, mount, input)).data;
}

/** The public URL of one record. */
export async function recordUrl(
  core: Core,
  mount: Mount,
  recordKey: string,
  options: object | undefined,
  request: RequestOptions | undefined,
): Promise<string> {
  const input = { options, request };
  const { id, urlSigningSecretKey: secret } = await described(core, keyValueStoreGet, mount, input);
  const template = "/v2/key-value-stores/{id}/records/{recordKey}";
  const url = core.publicBaseUrl + expandPath(template, { id, recordKey });
  return secret ? `${url}?signature=${await signature(secret, recordKey)}` : url;
}

/** The public URL of a store's keys. */
export async function keysUrl(
  core: Core,
  mount: Mount,
  options: PublicUrlOptions,
  request: RequestOptions | undefined,
): Promise<string> {
  const store = await described(core, keyValueStoreGet, mount, { request });
  return listUrl(core, "/v2/key-value-stores/{id}/keys", keyValueStoreListKeys, store, options);
}

/** The public URL of a dataset's items. */
export async function itemsUrl(
  core: Core,
  mount: Mount,
  options: PublicUrlOptions,
  request: RequestOptions | undefined,
): Promise<string> {
  const dataset = await described(core, datasetGet, mount, { request });
  return listUrl(core, "/v2/datasets/{id}/items", datasetListItems, dataset, options);
}

/** With the options that `operation` knows. */
async function listUrl(
  core: Core,
  template: string,
  operation: Operation,
  { id, urlSigningSecretKey: secret }: SignedStorage,
  { expiresInSecs, ...options }: PublicUrlOptions,
): Promise<string> {
  let query = "";
  for (const [name, value] of Object.entries(options)) {
    const kind = name === "signature" ? undefined : queryKind(operation, name);
    if (!kind) {
      const { signature: _, ...known }: Record<string, unknown> = {
        expiresInSecs,
        ...operation.query,
      };
      throw unknownOption("A public URL", name, `It takes: ${Object.keys(known).join(", ")}.`);
    }
    query = appendQuery(query, name, kind, value);
  }
  const expiry = expiryOf(expiresInSecs);
  if (secret) {
    query = appendQuery(query, "signature", "plain", await listSignature(secret, id, expiry));
  }
  return core.publicBaseUrl + expandPath(template, { id }) + (query && `?${query}`);
}

/** In epoch milliseconds; 0 for never. */
function expiryOf(secs: number | undefined): number {
  if (secs === undefined) return 0;
  if (Number.isFinite(secs) && secs > 0) return Date.now() + Math.round(secs * 1000);
  throw new ApifyArgumentError("expiresInSecs must be a number of seconds above 0.");
}

/** What lets everybody read a list: version, expiry and a signature of both, in URL-safe base64. */
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
