import { inputJson } from "./actor.js";
import { access, ids, names, origins, times } from "./ids.js";
import { emptyZip, fieldStatistics, fields, items } from "./items.js";

/** What the storages of the run have in common. */
const ofTheRun = {
  userId: ids.user,
  username: names.user,
  actId: ids.actor,
  actRunId: ids.run,
  createdAt: times.runStarted,
  modifiedAt: times.runFinished,
  accessedAt: times.runFinished,
  name: "collected-quotes",
  title: null,
  schema: null,
  generalAccess: access,
  urlSigningSecretKey: "wGTtwDeX8km328ZN2oske",
};

const storageBytes = JSON.stringify(items).length;

export const dataset = {
  ...ofTheRun,
  id: ids.dataset,
  itemCount: items.length,
  cleanItemCount: items.length,
  fields,
  consoleUrl: `${origins.console}/storage/datasets/${ids.dataset}`,
  itemsPublicUrl: `${origins.api}/v2/datasets/${ids.dataset}/items`,
  stats: { readCount: 1, writeCount: items.length, storageBytes, inflatedBytes: storageBytes },
};

export const datasetStatistics = { fieldStatistics };

/** The record OUTPUT: the result of the run. */
export const output = { longest: "Patience has good eyesight.", quotes: items.length };

/** What a record of another content type may hold; those not listed show OUTPUT as text. */
export const recordAs: Readonly<Record<string, unknown>> = {
  "application/xml": `<output><quotes>${items.length}</quotes></output>`,
  "application/zip": emptyZip,
  "text/csv": `quotes\n${items.length}\n`,
  "text/html": `<p>${items.length} quotes</p>`,
};

export const uploadUrl = `${origins.files}/${ids.keyValueStore}/OUTPUT?signature=2fQx8LrTn5Vb`;

const recordsUrl = `${origins.api}/v2/key-value-stores/${ids.keyValueStore}/records`;

const key = (name: string, body: string) => ({
  key: name,
  size: body.length,
  recordPublicUrl: `${recordsUrl}/${name}`,
});

/** In the byte order of their names. */
export const keys = [key("INPUT", inputJson), key("OUTPUT", JSON.stringify(output))];

const recordBytes = keys.reduce((sum, { size }) => sum + size, 0);

export const keyValueStore = {
  ...ofTheRun,
  id: ids.keyValueStore,
  consoleUrl: `${origins.console}/storage/key-value-stores/${ids.keyValueStore}`,
  keysPublicUrl: `${origins.api}/v2/key-value-stores/${ids.keyValueStore}/keys`,
  recordsPublicUrl: recordsUrl,
  stats: {
    readCount: 1,
    writeCount: keys.length,
    deleteCount: 0,
    listCount: 0,
    s3StorageBytes: recordBytes,
    storageBytes: recordBytes,
  },
};

const request = (position: number) => ({
  id: ids.requests[position]!,
  url: `https://quotes.example.com/${position + 1}`,
  uniqueKey: `https://quotes.example.com/${position + 1}`,
  method: "GET",
  retryCount: 0,
  loadedUrl: null,
  payload: null,
  headers: null,
  userData: {},
  noRetry: false,
  errorMessages: null,
});

const handled = (position: number) => ({ ...request(position), handledAt: times.runFinished });

/** Two are handled; the last one is locked, so that the head is empty until its lock expires. */
export const requests = [handled(0), handled(1), { ...request(2), handledAt: null }];

const pending = requests.filter(({ handledAt }) => handledAt === null);

export const requestQueue = {
  ...ofTheRun,
  id: ids.requestQueue,
  totalRequestCount: requests.length,
  handledRequestCount: requests.length - pending.length,
  pendingRequestCount: pending.length,
  hadMultipleClients: false,
  expireAt: times.monthEnd,
  consoleUrl: `${origins.console}/storage/request-queues/${ids.requestQueue}`,
  stats: {
    deleteCount: 0,
    headItemReadCount: 3,
    readCount: 2,
    storageBytes: JSON.stringify(requests).length,
    writeCount: 6,
  },
};

const registered = { wasAlreadyPresent: true, wasAlreadyHandled: true };
const { id: requestId, uniqueKey } = requests[0]!;
export const requestInfo = { requestId, uniqueKey, ...registered };

export const requestLock = { lockExpiresAt: times.locked };

export const head = {
  limit: 25,
  queueModifiedAt: times.runFinished,
  hadMultipleClients: false,
  items: [],
};

export const lockedHead = {
  ...head,
  clientKey: "collector-1",
  lockSecs: 60,
  queueHasLockedRequests: true,
  items: pending.map((one) => ({ ...one, ...requestLock })),
};

export const batchAdded = { processedRequests: [requestInfo], unprocessedRequests: [] };

export const batchDeleted = {
  processedRequests: [{ id: requestId, uniqueKey }],
  unprocessedRequests: [],
};
