/**
 * What every runtime does with the package as it is published, in plain JavaScript and with nothing but the language and
 * `fetch`'s types. Throws where an answer is not what it must be; tells what only the platform decides.
 */
export async function smoke({ ApifyClient, NotFoundError, UnauthorizedError }, baseUrl, token) {
  const encodings = [];
  const note = (request, next) => {
    encodings.push(request.headers["content-encoding"] ?? "none");
    return next(request);
  };
  const apify = new ApifyClient({ baseUrl, token, middleware: [note] });

  // Auth
  same((await apify.user().get()).username, "me");
  const stranger = new ApifyClient({ baseUrl, token: "wrong" });
  const refused = await rejection(stranger.user().get());
  same([refused instanceof UnauthorizedError, refused.statusCode], [true, 401]);

  // Get
  same(await apify.dataset("nobody-has-this").get(), undefined);
  const { id: datasetId } = await apify.datasets().getOrCreate("smoke");
  const dataset = apify.dataset(datasetId);

  // Push, and page: by iteration, by hand, and as a file
  await dataset.pushItems(Array.from({ length: 2500 }, (_, rank) => ({ rank, text: "žluťoučký" })));
  let sum = 0;
  for await (const { rank } of dataset.listItems({ chunkSize: 1000 })) sum += rank;
  same(sum, (2500 * 2499) / 2);
  const { items, total } = await dataset.listItems({ offset: 2499, limit: 10 });
  same([items.length, total, items[0].text], [1, 2500, "žluťoučký"]);
  let size = 0;
  for await (const chunk of await dataset.downloadItems("csv", { stream: true }))
    size += chunk.length;
  same(size > 2500 * "žluťoučký".length, true);

  // A record of bytes, as they are and as a stream
  const { id: storeId } = await apify.keyValueStores().getOrCreate("smoke");
  const store = apify.keyValueStore(storeId);
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * index) % 251);
  await store.setRecord("bytes", bytes, { contentType: "application/octet-stream" });
  const { value } = await store.getRecord("bytes");
  same([value.length, value.every((byte, index) => byte === bytes[index])], [70_000, true]);
  await store.setRecord("stream", new Blob([bytes]).stream(), { contentType: "image/png" });
  const read = await store.getRecord("stream", { as: "stream" });
  let hash = 0;
  for await (const chunk of read.value) for (const byte of chunk) hash += byte;
  same(
    hash,
    bytes.reduce((all, byte) => all + byte),
  );
  const keys = [];
  for await (const { key } of store.listKeys({ chunkSize: 1 })) keys.push(key);
  same(keys, ["bytes", "stream"]);

  // Work of many requests
  const { id: queueId } = await apify.requestQueues().getOrCreate("smoke");
  const requests = Array.from({ length: 60 }, (_, page) => ({
    url: `https://example.com/${page}`,
    uniqueKey: `page ${page}`,
  }));
  const queue = apify.requestQueue(queueId);
  const { processedRequests } = await queue.batchAddRequests(requests);
  same(processedRequests.length, 60);

  // Abort: of a run, whose log is read meanwhile, and of a call
  const { id: runId } = await apify.actor("me/sleeper").start();
  const run = apify.run(runId);
  for await (const line of run.log().stream().lines()) {
    if (line.includes("Zzz")) await run.abort();
  }
  const { status, meta } = await run.waitForFinish();
  same(status, "ABORTED");
  const leaving = new AbortController();
  const waiting = rejection(run.get({ signal: leaving.signal }));
  leaving.abort(new Error("left"));
  same((await waiting).message, "left");

  // Error
  const missing = await rejection(apify.actor("me/nobody").start());
  same([missing instanceof NotFoundError, missing.statusCode], [true, 404]);
  same(String(missing).includes(token), false);

  await Promise.all([dataset, store, queue].map((storage) => storage.delete()));
  return {
    encodings: [...new Set(encodings)].sort(),
    bytes: value.constructor.name,
    userAgent: meta.userAgent,
  };
}

function same(actual, expected) {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (got !== wanted) throw new Error(`${got} instead of ${wanted}`);
}

async function rejection(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It was expected to fail.");
}
