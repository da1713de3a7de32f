import { crc32 } from "node:zlib";
import { ApifyApiError } from "apify-openapi-client";
import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

async function opened() {
  const world = await checkedSandbox();
  const { id } = await world.client.keyValueStores().getOrCreate("settings");
  return { ...world, id, store: world.client.keyValueStore(id) };
}

test("records of any type come back as they were stored", async () => {
  const { store, direct, id } = await opened();
  await store.setRecord("json", { theme: "dark" });
  await store.setRecord("text", "plain");
  expect(await store.getRecord("json")).toMatchObject({ key: "json", value: { theme: "dark" } });
  expect(await store.getRecord("text")).toMatchObject({ value: "plain" });
  const bytes = Buffer.from([0, 159, 146, 150]);
  await direct.keyValueStore(id).setRecord("bytes", bytes);
  expect(await direct.keyValueStore(id).getRecord("bytes")).toMatchObject({ value: bytes });
  await store.setRecord("json", "now text");
  expect(await store.getRecord("json")).toMatchObject({ value: "now text" });
});

test("a record that is not there is undefined, one that is deleted too", async () => {
  const { store, direct, id } = await opened();
  expect(await store.getRecord("nothing")).toBeUndefined();
  await store.setRecord("something", 1);
  expect(await direct.keyValueStore(id).recordExists("something")).toBe(true);
  await store.deleteRecord("something");
  await store.deleteRecord("something");
  expect(await direct.keyValueStore(id).recordExists("something")).toBe(false);
});

test("a key has a few characters only", async () => {
  const { direct, id } = await opened();
  const store = direct.keyValueStore(id);
  for (const key of ["a/b", "klíč", "x".repeat(257)]) {
    await expect(store.setRecord(key, 1)).rejects.toMatchObject({ type: "invalid-record-key" });
  }
  await store.setRecord("A-z_0.9!'()", 1);
});

test("keys come in the order of their bytes, by page and by prefix", async () => {
  const { store } = await opened();
  for (const key of ["b", "a-2", "Z", "a-10", "a-1"]) await store.setRecord(key, key);
  const keys: string[] = [];
  for await (const { key } of store.listKeys({ chunkSize: 2 })) keys.push(key);
  expect(keys).toEqual(["Z", "a-1", "a-10", "a-2", "b"]);
  expect(await store.listKeys({ prefix: "a-", limit: 2 })).toMatchObject({
    items: [{ key: "a-1", size: 3 }, { key: "a-10" }],
    count: 2,
    isTruncated: true,
    nextExclusiveStartKey: "a-10",
  });
  const after = await store.listKeys({ exclusiveStartKey: "a-2" });
  expect(after.items.map(({ key }) => key)).toEqual(["b"]);
});

test("all records come as an archive", async () => {
  const { direct, id } = await opened();
  const store = direct.keyValueStore(id);
  await store.setRecord("one", "first");
  await store.setRecord("two", "second");
  const chunks: Uint8Array[] = [];
  for await (const chunk of await store.downloadRecords()) chunks.push(chunk);
  const archive = Buffer.concat(chunks);
  expect(archive.readUInt32LE(0)).toBe(0x04034b50);
  expect(archive.readUInt32LE(14)).toBe(crc32(Buffer.from("first")));
  expect(archive.readUInt16LE(archive.length - 12)).toBe(2);
});

test("a record above 9 MB goes by direct upload, without the token", async () => {
  const { client, direct, id } = await opened();
  const large = Buffer.alloc(10 * 1024 * 1024, 1);
  const path = `/v2/key-value-stores/${id}/records/large`;
  const headers = { "content-type": "application/octet-stream" };
  await expect(direct.request("PUT", path, { body: large, headers })).rejects.toMatchObject({
    statusCode: 413,
  });
  const { signedUrl } = await client
    .keyValueStore(id)
    .getDirectUploadUrl("large", { contentType: "application/octet-stream" });
  const forged = signedUrl.replace("large", "other");
  expect((await fetch(forged, { method: "PUT", headers, body: large })).status).toBe(403);
  expect((await fetch(signedUrl, { method: "PUT", headers, body: large })).status).toBe(200);
  const record = await direct.keyValueStore(id).getRecord("large", { buffer: true });
  expect(record?.value).toHaveLength(large.length);
});

test("signed URLs are verified", async () => {
  const { client, id, store, sandbox } = await opened();
  await store.setRecord("secret", { a: 1 });
  await store.update({ generalAccess: "RESTRICTED" });
  const { recordPublicUrl } = (await store.listKeys()).items[0]!;
  expect(await (await fetch(recordPublicUrl)).json()).toEqual({ a: 1 });
  expect((await fetch(recordPublicUrl.replace(/.$/, "~"))).status).toBe(403);
  expect((await fetch(recordPublicUrl.replace(/\?.*/, ""))).status).toBe(404);
  const stranger = sandbox.client({ token: null });
  await expect(stranger.keyValueStore(id).listKeys()).rejects.toBeInstanceOf(ApifyApiError);
  expect(await client.keyValueStore(id).get()).toHaveProperty("urlSigningSecretKey");
});

test("the URLs that this client signs are accepted", async () => {
  const { direct, id } = await opened();
  const store = direct.keyValueStore(id);
  await store.setRecord("secret", { a: 1 });
  await store.update({ generalAccess: "RESTRICTED" });
  const keys = await fetch(await store.createKeysPublicUrl());
  expect(await keys.json()).toMatchObject({ data: { items: [{ key: "secret" }] } });
  expect((await fetch(await store.getRecordPublicUrl("secret"))).status).toBe(200);
});
