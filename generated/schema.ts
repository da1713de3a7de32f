// Generated from spec/openapi.json (sha256 c1b2c7ddc8ae48032695042e670716af24384b52c95c0a409188173e493f0d58) by `npm run generate`. Do not edit.

import type * as models from "./models.js";

export interface paths {
  "/v2/actor-builds": {
    parameters: {
      query?: never;
    };
    /** Lists builds, oldest first; those of the whole account, or of one Actor when reached through it. */
    get: operations["builds.list"];
  };
  "/v2/actor-builds/{buildId}": {
    parameters: {
      query?: never;
    };
    /** Gets the build; with `waitForFinish` the server holds its answer until the build has ended. */
    get: operations["build.get"];
    /** Deletes the build; the build an Actor runs by default cannot be deleted. */
    delete: operations["build.delete"];
  };
  "/v2/actor-builds/{buildId}/abort": {
    parameters: {
      query?: never;
    };
    /** Aborts the build; one that has already ended stays as it is. */
    post: operations["build.abort"];
  };
  "/v2/actor-builds/{buildId}/log": {
    parameters: {
      query?: never;
    };
    /** Gets the log of the run or build as plain text; of a long log only about the last 5 million characters are kept. */
    get: operations["build.log.get"];
  };
  "/v2/actor-builds/{buildId}/openapi.json": {
    parameters: {
      query?: never;
    };
    /** Gets an OpenAPI document that describes how to run the Actor as this build defines it. */
    get: operations["build.getOpenApiDefinition"];
  };
  "/v2/actor-runs": {
    parameters: {
      query?: never;
    };
    /** Lists runs, oldest first; those of the whole account, or of one Actor or task when reached through it. */
    get: operations["runs.list"];
  };
  "/v2/actor-runs/{runId}": {
    parameters: {
      query?: never;
    };
    /** Gets the run; with `waitForFinish` the server holds its answer until the run has ended. */
    get: operations["run.get"];
    /** Sets the status message or the access of the run; what the body does not name stays. */
    put: operations["run.update"];
    /** Deletes the run, which must have ended. */
    delete: operations["run.delete"];
  };
  "/v2/actor-runs/{runId}/abort": {
    parameters: {
      query?: never;
    };
    /** Aborts the run; one that has already ended stays as it is. */
    post: operations["run.abort"];
  };
  "/v2/actor-runs/{runId}/charge": {
    parameters: {
      query?: never;
    };
    /** Charges the user of a pay-per-event Actor for events of one kind; one idempotency key is charged once. */
    post: operations["run.charge"];
  };
  "/v2/actor-runs/{runId}/dataset": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the dataset, without its items. */
    get: operations["run.dataset.get"];
    /** Sets the name or the access of the dataset. */
    put: operations["run.dataset.update"];
    /** Deletes the dataset with its items. */
    delete: operations["run.dataset.delete"];
  };
  "/v2/actor-runs/{runId}/dataset/items": {
    parameters: {
      query?: never;
    };
    /** Gets the items of the dataset, in the order they were stored, in one of several formats. */
    get: operations["run.dataset.listItems"];
    /** Appends one item or several to the dataset; one invalid item discards the whole request. */
    post: operations["run.dataset.pushItems"];
  };
  "/v2/actor-runs/{runId}/dataset/statistics": {
    parameters: {
      query?: never;
    };
    /** Gets statistics on the fields of the dataset, as far as its schema asks for them. */
    get: operations["run.dataset.getStatistics"];
  };
  "/v2/actor-runs/{runId}/key-value-store": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the key-value store, without its records. */
    get: operations["run.keyValueStore.get"];
    /** Sets the name or the access of the key-value store. */
    put: operations["run.keyValueStore.update"];
    /** Deletes the key-value store with its records. */
    delete: operations["run.keyValueStore.delete"];
  };
  "/v2/actor-runs/{runId}/key-value-store/keys": {
    parameters: {
      query?: never;
    };
    /** Lists the keys of the store in the order of their UTF-8 bytes, with the size of each record. */
    get: operations["run.keyValueStore.listKeys"];
  };
  "/v2/actor-runs/{runId}/key-value-store/records": {
    parameters: {
      query?: never;
    };
    /** Gets the records of the store in one ZIP archive. */
    get: operations["run.keyValueStore.downloadRecords"];
  };
  "/v2/actor-runs/{runId}/key-value-store/records/{recordKey}": {
    parameters: {
      query?: never;
    };
    /** Gets the record, in the content type it was stored with. */
    get: operations["run.keyValueStore.getRecord"];
    /** Stores a record of any content type under the key, replacing the one that is there. */
    put: operations["run.keyValueStore.setRecord"];
    /** Stores a record under the key; the same as the PUT. */
    post: operations["run.keyValueStore.setRecordByPost"];
    /** Deletes the record. */
    delete: operations["run.keyValueStore.deleteRecord"];
    /** Tells whether the store has a record of this key, without getting it. */
    head: operations["run.keyValueStore.recordExists"];
  };
  "/v2/actor-runs/{runId}/key-value-store/records/{recordKey}/direct-upload-url": {
    parameters: {
      query?: never;
    };
    /**
     * Gets a signed URL to which a large record can be uploaded; deprecated, newer servers may not know it.
     * @deprecated
     */
    get: operations["run.keyValueStore.getDirectUploadUrl"];
  };
  "/v2/actor-runs/{runId}/log": {
    parameters: {
      query?: never;
    };
    /** Gets the log of the run or build as plain text; of a long log only about the last 5 million characters are kept. */
    get: operations["run.log.get"];
  };
  "/v2/actor-runs/{runId}/metamorph": {
    parameters: {
      query?: never;
    };
    /** Hands the run over to another Actor, with new input; its ID and storages stay. */
    post: operations["run.metamorph"];
  };
  "/v2/actor-runs/{runId}/reboot": {
    parameters: {
      query?: never;
    };
    /** Restarts the container of a running run; ID, storages and settings stay. */
    post: operations["run.reboot"];
  };
  "/v2/actor-runs/{runId}/request-queue": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the request queue, without its requests. */
    get: operations["run.requestQueue.get"];
    /** Sets the name or the access of the request queue. */
    put: operations["run.requestQueue.update"];
    /** Deletes the request queue with its requests. */
    delete: operations["run.requestQueue.delete"];
  };
  "/v2/actor-runs/{runId}/request-queue/head": {
    parameters: {
      query?: never;
    };
    /** Gets the next requests to handle from the head of the queue, without locking them. */
    get: operations["run.requestQueue.listHead"];
  };
  "/v2/actor-runs/{runId}/request-queue/head/lock": {
    parameters: {
      query?: never;
    };
    /** Gets the next requests from the head of the queue, locked for `lockSecs` seconds. */
    post: operations["run.requestQueue.listAndLockHead"];
  };
  "/v2/actor-runs/{runId}/request-queue/requests": {
    parameters: {
      query?: never;
    };
    /** Lists the requests of the queue, handled ones as well. */
    get: operations["run.requestQueue.listRequests"];
    /** Adds a request to the queue; nothing is added when one with the same `uniqueKey` is there already. */
    post: operations["run.requestQueue.addRequest"];
  };
  "/v2/actor-runs/{runId}/request-queue/requests/{requestId}": {
    parameters: {
      query?: never;
    };
    /** Gets the request. */
    get: operations["run.requestQueue.getRequest"];
    /** Updates the request; setting `handledAt` marks it as handled. */
    put: operations["run.requestQueue.updateRequest"];
    /** Deletes the request. */
    delete: operations["run.requestQueue.deleteRequest"];
  };
  "/v2/actor-runs/{runId}/request-queue/requests/{requestId}/lock": {
    parameters: {
      query?: never;
    };
    /** Extends the lock on the request by the client that holds it. */
    put: operations["run.requestQueue.prolongRequestLock"];
    /** Releases the lock on the request by the client that holds it. */
    delete: operations["run.requestQueue.deleteRequestLock"];
  };
  "/v2/actor-runs/{runId}/request-queue/requests/batch": {
    parameters: {
      query?: never;
    };
    /** Adds up to 25 requests to the queue at once; the answer also lists those that were not processed. */
    post: operations["run.requestQueue.batchAddRequests"];
    /** Deletes up to 25 requests of the queue at once, each named by its ID or its `uniqueKey`. */
    delete: operations["run.requestQueue.batchDeleteRequests"];
  };
  "/v2/actor-runs/{runId}/request-queue/requests/unlock": {
    parameters: {
      query?: never;
    };
    /** Releases the locks on all requests that this client holds in the queue. */
    post: operations["run.requestQueue.unlockRequests"];
  };
  "/v2/actor-runs/{runId}/resurrect": {
    parameters: {
      query?: never;
    };
    /** Starts a run that has ended once more, under the same ID and with the same storages. */
    post: operations["run.resurrect"];
  };
  "/v2/actor-tasks": {
    parameters: {
      query?: never;
    };
    /** Lists the tasks of the account, oldest first. */
    get: operations["tasks.list"];
    /** Creates a task, which is an Actor with saved input and run options. */
    post: operations["tasks.create"];
  };
  "/v2/actor-tasks/{actorTaskId}": {
    parameters: {
      query?: never;
    };
    /** Gets the task. */
    get: operations["task.get"];
    /** Updates the task; what the body does not name stays. */
    put: operations["task.update"];
    /** Deletes the task; its runs stay. */
    delete: operations["task.delete"];
  };
  "/v2/actor-tasks/{actorTaskId}/input": {
    parameters: {
      query?: never;
    };
    /** Gets the saved input of the task. */
    get: operations["task.getInput"];
    /** Updates the saved input of the task; properties that the body does not name stay. */
    put: operations["task.updateInput"];
  };
  "/v2/actor-tasks/{actorTaskId}/run-sync": {
    parameters: {
      query?: never;
    };
    /** Runs the task with its saved input and answers with its output; starts a paid run, although it is a GET. */
    get: operations["task.runSyncByGet"];
    /** Runs the task and answers with its output record when the run has succeeded, within 300 seconds. */
    post: operations["task.runSync"];
  };
  "/v2/actor-tasks/{actorTaskId}/run-sync-get-dataset-items": {
    parameters: {
      query?: never;
    };
    /** Runs the task with its saved input and answers with its items; starts a paid run, although it is a GET. */
    get: operations["task.runSyncGetDatasetItemsByGet"];
    /** Runs the task and answers with the items of its dataset when the run has succeeded, within 300 seconds. */
    post: operations["task.runSyncGetDatasetItems"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs": {
    parameters: {
      query?: never;
    };
    /** Lists runs, oldest first; those of the whole account, or of one Actor or task when reached through it. */
    get: operations["task.runs.list"];
    /** Starts the task and answers at once with the run; the given input is merged over the saved one. */
    post: operations["task.start"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last": {
    parameters: {
      query?: never;
    };
    /** Gets the run; with `waitForFinish` the server holds its answer until the run has ended. */
    get: operations["task.lastRun.get"];
    /** Sets the status message or the access of the run; what the body does not name stays. */
    put: operations["task.lastRun.update"];
    /** Deletes the run, which must have ended. */
    delete: operations["task.lastRun.delete"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/abort": {
    parameters: {
      query?: never;
    };
    /** Aborts the run; one that has already ended stays as it is. */
    post: operations["task.lastRun.abort"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/charge": {
    parameters: {
      query?: never;
    };
    /** Charges the user of a pay-per-event Actor for events of one kind; one idempotency key is charged once. */
    post: operations["task.lastRun.charge"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/dataset": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the dataset, without its items. */
    get: operations["task.lastRun.dataset.get"];
    /** Sets the name or the access of the dataset. */
    put: operations["task.lastRun.dataset.update"];
    /** Deletes the dataset with its items. */
    delete: operations["task.lastRun.dataset.delete"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/dataset/items": {
    parameters: {
      query?: never;
    };
    /** Gets the items of the dataset, in the order they were stored, in one of several formats. */
    get: operations["task.lastRun.dataset.listItems"];
    /** Appends one item or several to the dataset; one invalid item discards the whole request. */
    post: operations["task.lastRun.dataset.pushItems"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/dataset/statistics": {
    parameters: {
      query?: never;
    };
    /** Gets statistics on the fields of the dataset, as far as its schema asks for them. */
    get: operations["task.lastRun.dataset.getStatistics"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/key-value-store": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the key-value store, without its records. */
    get: operations["task.lastRun.keyValueStore.get"];
    /** Sets the name or the access of the key-value store. */
    put: operations["task.lastRun.keyValueStore.update"];
    /** Deletes the key-value store with its records. */
    delete: operations["task.lastRun.keyValueStore.delete"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/keys": {
    parameters: {
      query?: never;
    };
    /** Lists the keys of the store in the order of their UTF-8 bytes, with the size of each record. */
    get: operations["task.lastRun.keyValueStore.listKeys"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/records": {
    parameters: {
      query?: never;
    };
    /** Gets the records of the store in one ZIP archive. */
    get: operations["task.lastRun.keyValueStore.downloadRecords"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/records/{recordKey}": {
    parameters: {
      query?: never;
    };
    /** Gets the record, in the content type it was stored with. */
    get: operations["task.lastRun.keyValueStore.getRecord"];
    /** Stores a record of any content type under the key, replacing the one that is there. */
    put: operations["task.lastRun.keyValueStore.setRecord"];
    /** Stores a record under the key; the same as the PUT. */
    post: operations["task.lastRun.keyValueStore.setRecordByPost"];
    /** Deletes the record. */
    delete: operations["task.lastRun.keyValueStore.deleteRecord"];
    /** Tells whether the store has a record of this key, without getting it. */
    head: operations["task.lastRun.keyValueStore.recordExists"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/records/{recordKey}/direct-upload-url": {
    parameters: {
      query?: never;
    };
    /**
     * Gets a signed URL to which a large record can be uploaded; deprecated, newer servers may not know it.
     * @deprecated
     */
    get: operations["task.lastRun.keyValueStore.getDirectUploadUrl"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/log": {
    parameters: {
      query?: never;
    };
    /** Gets the log of the run or build as plain text; of a long log only about the last 5 million characters are kept. */
    get: operations["task.lastRun.log.get"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/metamorph": {
    parameters: {
      query?: never;
    };
    /** Hands the run over to another Actor, with new input; its ID and storages stay. */
    post: operations["task.lastRun.metamorph"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/reboot": {
    parameters: {
      query?: never;
    };
    /** Restarts the container of a running run; ID, storages and settings stay. */
    post: operations["task.lastRun.reboot"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/request-queue": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the request queue, without its requests. */
    get: operations["task.lastRun.requestQueue.get"];
    /** Sets the name or the access of the request queue. */
    put: operations["task.lastRun.requestQueue.update"];
    /** Deletes the request queue with its requests. */
    delete: operations["task.lastRun.requestQueue.delete"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/request-queue/head": {
    parameters: {
      query?: never;
    };
    /** Gets the next requests to handle from the head of the queue, without locking them. */
    get: operations["task.lastRun.requestQueue.listHead"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/request-queue/head/lock": {
    parameters: {
      query?: never;
    };
    /** Gets the next requests from the head of the queue, locked for `lockSecs` seconds. */
    post: operations["task.lastRun.requestQueue.listAndLockHead"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests": {
    parameters: {
      query?: never;
    };
    /** Lists the requests of the queue, handled ones as well. */
    get: operations["task.lastRun.requestQueue.listRequests"];
    /** Adds a request to the queue; nothing is added when one with the same `uniqueKey` is there already. */
    post: operations["task.lastRun.requestQueue.addRequest"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/{requestId}": {
    parameters: {
      query?: never;
    };
    /** Gets the request. */
    get: operations["task.lastRun.requestQueue.getRequest"];
    /** Updates the request; setting `handledAt` marks it as handled. */
    put: operations["task.lastRun.requestQueue.updateRequest"];
    /** Deletes the request. */
    delete: operations["task.lastRun.requestQueue.deleteRequest"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/{requestId}/lock": {
    parameters: {
      query?: never;
    };
    /** Extends the lock on the request by the client that holds it. */
    put: operations["task.lastRun.requestQueue.prolongRequestLock"];
    /** Releases the lock on the request by the client that holds it. */
    delete: operations["task.lastRun.requestQueue.deleteRequestLock"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/batch": {
    parameters: {
      query?: never;
    };
    /** Adds up to 25 requests to the queue at once; the answer also lists those that were not processed. */
    post: operations["task.lastRun.requestQueue.batchAddRequests"];
    /** Deletes up to 25 requests of the queue at once, each named by its ID or its `uniqueKey`. */
    delete: operations["task.lastRun.requestQueue.batchDeleteRequests"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/unlock": {
    parameters: {
      query?: never;
    };
    /** Releases the locks on all requests that this client holds in the queue. */
    post: operations["task.lastRun.requestQueue.unlockRequests"];
  };
  "/v2/actor-tasks/{actorTaskId}/runs/last/resurrect": {
    parameters: {
      query?: never;
    };
    /** Starts a run that has ended once more, under the same ID and with the same storages. */
    post: operations["task.lastRun.resurrect"];
  };
  "/v2/actor-tasks/{actorTaskId}/webhooks": {
    parameters: {
      query?: never;
    };
    /** Lists webhooks, oldest first; those of the account, or of one Actor or task when reached through it. */
    get: operations["task.webhooks.list"];
    /** Creates a webhook; a second creation with the same `idempotencyKey` answers with the first one. */
    post: operations["task.webhooks.create"];
  };
  "/v2/actors": {
    parameters: {
      query?: never;
    };
    /** Lists the Actors that the account owns or has used, oldest first. */
    get: operations["actors.list"];
    /** Creates an Actor; it can run as soon as one of its versions is built. */
    post: operations["actors.create"];
  };
  "/v2/actors/{actorId}": {
    parameters: {
      query?: never;
    };
    /** Gets the Actor. */
    get: operations["actor.get"];
    /** Updates the Actor; what the body does not name stays. */
    put: operations["actor.update"];
    /** Deletes the Actor with its versions. */
    delete: operations["actor.delete"];
  };
  "/v2/actors/{actorId}/builds": {
    parameters: {
      query?: never;
    };
    /** Lists builds, oldest first; those of the whole account, or of one Actor when reached through it. */
    get: operations["actor.builds.list"];
    /** Starts a build of one version and answers at once with the build. */
    post: operations["actor.build"];
  };
  "/v2/actors/{actorId}/builds/{buildId}": {
    parameters: {
      query?: never;
    };
    /**
     * Gets a build of the Actor; the same as getting it by its ID alone.
     * @deprecated
     */
    get: operations["actor.getBuild"];
  };
  "/v2/actors/{actorId}/builds/{buildId}/abort": {
    parameters: {
      query?: never;
    };
    /**
     * Aborts a build of the Actor; the same as aborting it by its ID alone.
     * @deprecated
     */
    post: operations["actor.abortBuild"];
  };
  "/v2/actors/{actorId}/builds/{buildId}/openapi.json": {
    parameters: {
      query?: never;
    };
    /** Gets an OpenAPI document that describes how to run the Actor; of its default build unless another is named. */
    get: operations["actor.getOpenApiDefinition"];
  };
  "/v2/actors/{actorId}/builds/default": {
    parameters: {
      query?: never;
    };
    /** Gets the build that runs of the Actor use by default. */
    get: operations["actor.defaultBuild"];
  };
  "/v2/actors/{actorId}/run-sync": {
    parameters: {
      query?: never;
    };
    /** Runs the Actor without input and answers with its output; starts a paid run, although it is a GET. */
    get: operations["actor.runSyncByGet"];
    /** Runs the Actor and answers with its output record when the run has succeeded, within 300 seconds. */
    post: operations["actor.runSync"];
  };
  "/v2/actors/{actorId}/run-sync-get-dataset-items": {
    parameters: {
      query?: never;
    };
    /** Runs the Actor without input and answers with its items; starts a paid run, although it is a GET. */
    get: operations["actor.runSyncGetDatasetItemsByGet"];
    /** Runs the Actor and answers with the items of its dataset when the run has succeeded, within 300 seconds. */
    post: operations["actor.runSyncGetDatasetItems"];
  };
  "/v2/actors/{actorId}/runs": {
    parameters: {
      query?: never;
    };
    /** Lists runs, oldest first; those of the whole account, or of one Actor or task when reached through it. */
    get: operations["actor.runs.list"];
    /** Starts the Actor and answers at once with the run; the body is its input. */
    post: operations["actor.start"];
  };
  "/v2/actors/{actorId}/runs/{runId}": {
    parameters: {
      query?: never;
    };
    /**
     * Gets a run of the Actor; the same as getting it by its ID alone.
     * @deprecated
     */
    get: operations["actor.getRun"];
  };
  "/v2/actors/{actorId}/runs/{runId}/abort": {
    parameters: {
      query?: never;
    };
    /**
     * Aborts a run of the Actor; the same as aborting it by its ID alone.
     * @deprecated
     */
    post: operations["actor.abortRun"];
  };
  "/v2/actors/{actorId}/runs/{runId}/metamorph": {
    parameters: {
      query?: never;
    };
    /**
     * Hands a run of the Actor over to another one; the same as doing so by the run's ID alone.
     * @deprecated
     */
    post: operations["actor.metamorphRun"];
  };
  "/v2/actors/{actorId}/runs/{runId}/resurrect": {
    parameters: {
      query?: never;
    };
    /** Starts a run of the Actor that has ended once more; the same as doing so by the run's ID alone. */
    post: operations["actor.resurrectRun"];
  };
  "/v2/actors/{actorId}/runs/last": {
    parameters: {
      query?: never;
    };
    /** Gets the run; with `waitForFinish` the server holds its answer until the run has ended. */
    get: operations["actor.lastRun.get"];
    /** Sets the status message or the access of the run; what the body does not name stays. */
    put: operations["actor.lastRun.update"];
    /** Deletes the run, which must have ended. */
    delete: operations["actor.lastRun.delete"];
  };
  "/v2/actors/{actorId}/runs/last/abort": {
    parameters: {
      query?: never;
    };
    /** Aborts the run; one that has already ended stays as it is. */
    post: operations["actor.lastRun.abort"];
  };
  "/v2/actors/{actorId}/runs/last/charge": {
    parameters: {
      query?: never;
    };
    /** Charges the user of a pay-per-event Actor for events of one kind; one idempotency key is charged once. */
    post: operations["actor.lastRun.charge"];
  };
  "/v2/actors/{actorId}/runs/last/dataset": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the dataset, without its items. */
    get: operations["actor.lastRun.dataset.get"];
    /** Sets the name or the access of the dataset. */
    put: operations["actor.lastRun.dataset.update"];
    /** Deletes the dataset with its items. */
    delete: operations["actor.lastRun.dataset.delete"];
  };
  "/v2/actors/{actorId}/runs/last/dataset/items": {
    parameters: {
      query?: never;
    };
    /** Gets the items of the dataset, in the order they were stored, in one of several formats. */
    get: operations["actor.lastRun.dataset.listItems"];
    /** Appends one item or several to the dataset; one invalid item discards the whole request. */
    post: operations["actor.lastRun.dataset.pushItems"];
  };
  "/v2/actors/{actorId}/runs/last/dataset/statistics": {
    parameters: {
      query?: never;
    };
    /** Gets statistics on the fields of the dataset, as far as its schema asks for them. */
    get: operations["actor.lastRun.dataset.getStatistics"];
  };
  "/v2/actors/{actorId}/runs/last/key-value-store": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the key-value store, without its records. */
    get: operations["actor.lastRun.keyValueStore.get"];
    /** Sets the name or the access of the key-value store. */
    put: operations["actor.lastRun.keyValueStore.update"];
    /** Deletes the key-value store with its records. */
    delete: operations["actor.lastRun.keyValueStore.delete"];
  };
  "/v2/actors/{actorId}/runs/last/key-value-store/keys": {
    parameters: {
      query?: never;
    };
    /** Lists the keys of the store in the order of their UTF-8 bytes, with the size of each record. */
    get: operations["actor.lastRun.keyValueStore.listKeys"];
  };
  "/v2/actors/{actorId}/runs/last/key-value-store/records": {
    parameters: {
      query?: never;
    };
    /** Gets the records of the store in one ZIP archive. */
    get: operations["actor.lastRun.keyValueStore.downloadRecords"];
  };
  "/v2/actors/{actorId}/runs/last/key-value-store/records/{recordKey}": {
    parameters: {
      query?: never;
    };
    /** Gets the record, in the content type it was stored with. */
    get: operations["actor.lastRun.keyValueStore.getRecord"];
    /** Stores a record of any content type under the key, replacing the one that is there. */
    put: operations["actor.lastRun.keyValueStore.setRecord"];
    /** Stores a record under the key; the same as the PUT. */
    post: operations["actor.lastRun.keyValueStore.setRecordByPost"];
    /** Deletes the record. */
    delete: operations["actor.lastRun.keyValueStore.deleteRecord"];
    /** Tells whether the store has a record of this key, without getting it. */
    head: operations["actor.lastRun.keyValueStore.recordExists"];
  };
  "/v2/actors/{actorId}/runs/last/key-value-store/records/{recordKey}/direct-upload-url": {
    parameters: {
      query?: never;
    };
    /**
     * Gets a signed URL to which a large record can be uploaded; deprecated, newer servers may not know it.
     * @deprecated
     */
    get: operations["actor.lastRun.keyValueStore.getDirectUploadUrl"];
  };
  "/v2/actors/{actorId}/runs/last/log": {
    parameters: {
      query?: never;
    };
    /** Gets the log of the run or build as plain text; of a long log only about the last 5 million characters are kept. */
    get: operations["actor.lastRun.log.get"];
  };
  "/v2/actors/{actorId}/runs/last/metamorph": {
    parameters: {
      query?: never;
    };
    /** Hands the run over to another Actor, with new input; its ID and storages stay. */
    post: operations["actor.lastRun.metamorph"];
  };
  "/v2/actors/{actorId}/runs/last/reboot": {
    parameters: {
      query?: never;
    };
    /** Restarts the container of a running run; ID, storages and settings stay. */
    post: operations["actor.lastRun.reboot"];
  };
  "/v2/actors/{actorId}/runs/last/request-queue": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the request queue, without its requests. */
    get: operations["actor.lastRun.requestQueue.get"];
    /** Sets the name or the access of the request queue. */
    put: operations["actor.lastRun.requestQueue.update"];
    /** Deletes the request queue with its requests. */
    delete: operations["actor.lastRun.requestQueue.delete"];
  };
  "/v2/actors/{actorId}/runs/last/request-queue/head": {
    parameters: {
      query?: never;
    };
    /** Gets the next requests to handle from the head of the queue, without locking them. */
    get: operations["actor.lastRun.requestQueue.listHead"];
  };
  "/v2/actors/{actorId}/runs/last/request-queue/head/lock": {
    parameters: {
      query?: never;
    };
    /** Gets the next requests from the head of the queue, locked for `lockSecs` seconds. */
    post: operations["actor.lastRun.requestQueue.listAndLockHead"];
  };
  "/v2/actors/{actorId}/runs/last/request-queue/requests": {
    parameters: {
      query?: never;
    };
    /** Lists the requests of the queue, handled ones as well. */
    get: operations["actor.lastRun.requestQueue.listRequests"];
    /** Adds a request to the queue; nothing is added when one with the same `uniqueKey` is there already. */
    post: operations["actor.lastRun.requestQueue.addRequest"];
  };
  "/v2/actors/{actorId}/runs/last/request-queue/requests/{requestId}": {
    parameters: {
      query?: never;
    };
    /** Gets the request. */
    get: operations["actor.lastRun.requestQueue.getRequest"];
    /** Updates the request; setting `handledAt` marks it as handled. */
    put: operations["actor.lastRun.requestQueue.updateRequest"];
    /** Deletes the request. */
    delete: operations["actor.lastRun.requestQueue.deleteRequest"];
  };
  "/v2/actors/{actorId}/runs/last/request-queue/requests/{requestId}/lock": {
    parameters: {
      query?: never;
    };
    /** Extends the lock on the request by the client that holds it. */
    put: operations["actor.lastRun.requestQueue.prolongRequestLock"];
    /** Releases the lock on the request by the client that holds it. */
    delete: operations["actor.lastRun.requestQueue.deleteRequestLock"];
  };
  "/v2/actors/{actorId}/runs/last/request-queue/requests/batch": {
    parameters: {
      query?: never;
    };
    /** Adds up to 25 requests to the queue at once; the answer also lists those that were not processed. */
    post: operations["actor.lastRun.requestQueue.batchAddRequests"];
    /** Deletes up to 25 requests of the queue at once, each named by its ID or its `uniqueKey`. */
    delete: operations["actor.lastRun.requestQueue.batchDeleteRequests"];
  };
  "/v2/actors/{actorId}/runs/last/request-queue/requests/unlock": {
    parameters: {
      query?: never;
    };
    /** Releases the locks on all requests that this client holds in the queue. */
    post: operations["actor.lastRun.requestQueue.unlockRequests"];
  };
  "/v2/actors/{actorId}/runs/last/resurrect": {
    parameters: {
      query?: never;
    };
    /** Starts a run that has ended once more, under the same ID and with the same storages. */
    post: operations["actor.lastRun.resurrect"];
  };
  "/v2/actors/{actorId}/validate-input": {
    parameters: {
      query?: never;
    };
    /** Checks an input against the input schema of the Actor, without running it. */
    post: operations["actor.validateInput"];
  };
  "/v2/actors/{actorId}/versions": {
    parameters: {
      query?: never;
    };
    /** Lists the versions of the Actor, all in one answer. */
    get: operations["actor.versions.list"];
    /** Adds a version to the Actor, with the place of its source code. */
    post: operations["actor.versions.create"];
  };
  "/v2/actors/{actorId}/versions/{versionNumber}": {
    parameters: {
      query?: never;
    };
    /** Gets the version. */
    get: operations["actor.version.get"];
    /** Updates the version; what the body does not name stays. */
    put: operations["actor.version.update"];
    /** Updates the version; the same as the PUT. */
    post: operations["actor.version.updateByPost"];
    /** Deletes the version. */
    delete: operations["actor.version.delete"];
  };
  "/v2/actors/{actorId}/versions/{versionNumber}/env-vars": {
    parameters: {
      query?: never;
    };
    /** Lists the environment variables of the version, all in one answer; values of secret ones are left out. */
    get: operations["actor.version.envVars.list"];
    /** Adds an environment variable to the version. */
    post: operations["actor.version.envVars.create"];
  };
  "/v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}": {
    parameters: {
      query?: never;
    };
    /** Gets the environment variable; the value of a secret one is left out. */
    get: operations["actor.version.envVar.get"];
    /** Updates the environment variable; what the body does not name stays. */
    put: operations["actor.version.envVar.update"];
    /** Updates the environment variable; the same as the PUT. */
    post: operations["actor.version.envVar.updateByPost"];
    /** Deletes the environment variable. */
    delete: operations["actor.version.envVar.delete"];
  };
  "/v2/actors/{actorId}/webhooks": {
    parameters: {
      query?: never;
    };
    /** Lists webhooks, oldest first; those of the account, or of one Actor or task when reached through it. */
    get: operations["actor.webhooks.list"];
    /** Creates a webhook; a second creation with the same `idempotencyKey` answers with the first one. */
    post: operations["actor.webhooks.create"];
  };
  "/v2/browser-info": {
    parameters: {
      query?: never;
    };
    /** Tells what the server sees of this request, such as client address, country and headers. */
    get: operations["tools.browserInfo"];
    /** Tells what the server sees of this PUT request; otherwise the same as the GET. */
    put: operations["tools.browserInfoByPut"];
    /** Tells what the server sees of this POST request; otherwise the same as the GET. */
    post: operations["tools.browserInfoByPost"];
    /** Tells what the server sees of this DELETE request; otherwise the same as the GET. */
    delete: operations["tools.browserInfoByDelete"];
  };
  "/v2/datasets": {
    parameters: {
      query?: never;
    };
    /** Lists the datasets of the account, oldest first; only named ones unless `unnamed` is set. */
    get: operations["datasets.list"];
    /** Gets the dataset of this name, creating it if there is none; without a name it creates an unnamed one. */
    post: operations["datasets.getOrCreate"];
  };
  "/v2/datasets/{datasetId}": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the dataset, without its items. */
    get: operations["dataset.get"];
    /** Sets the name or the access of the dataset. */
    put: operations["dataset.update"];
    /** Deletes the dataset with its items. */
    delete: operations["dataset.delete"];
  };
  "/v2/datasets/{datasetId}/items": {
    parameters: {
      query?: never;
    };
    /** Gets the items of the dataset, in the order they were stored, in one of several formats. */
    get: operations["dataset.listItems"];
    /** Appends one item or several to the dataset; one invalid item discards the whole request. */
    post: operations["dataset.pushItems"];
    /** Gets the headers that listing the items would answer with, such as the paging numbers, without any item. */
    head: operations["dataset.getItemsInfo"];
  };
  "/v2/datasets/{datasetId}/statistics": {
    parameters: {
      query?: never;
    };
    /** Gets statistics on the fields of the dataset, as far as its schema asks for them. */
    get: operations["dataset.getStatistics"];
  };
  "/v2/key-value-stores": {
    parameters: {
      query?: never;
    };
    /** Lists the key-value stores of the account, oldest first; only named ones unless `unnamed` is set. */
    get: operations["keyValueStores.list"];
    /** Gets the key-value store of this name, creating it if there is none; without a name it creates an unnamed one. */
    post: operations["keyValueStores.getOrCreate"];
  };
  "/v2/key-value-stores/{storeId}": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the key-value store, without its records. */
    get: operations["keyValueStore.get"];
    /** Sets the name or the access of the key-value store. */
    put: operations["keyValueStore.update"];
    /** Deletes the key-value store with its records. */
    delete: operations["keyValueStore.delete"];
  };
  "/v2/key-value-stores/{storeId}/keys": {
    parameters: {
      query?: never;
    };
    /** Lists the keys of the store in the order of their UTF-8 bytes, with the size of each record. */
    get: operations["keyValueStore.listKeys"];
  };
  "/v2/key-value-stores/{storeId}/records": {
    parameters: {
      query?: never;
    };
    /** Gets the records of the store in one ZIP archive. */
    get: operations["keyValueStore.downloadRecords"];
  };
  "/v2/key-value-stores/{storeId}/records/{recordKey}": {
    parameters: {
      query?: never;
    };
    /** Gets the record, in the content type it was stored with. */
    get: operations["keyValueStore.getRecord"];
    /** Stores a record of any content type under the key, replacing the one that is there. */
    put: operations["keyValueStore.setRecord"];
    /** Stores a record under the key; the same as the PUT. */
    post: operations["keyValueStore.setRecordByPost"];
    /** Deletes the record. */
    delete: operations["keyValueStore.deleteRecord"];
    /** Tells whether the store has a record of this key, without getting it. */
    head: operations["keyValueStore.recordExists"];
  };
  "/v2/key-value-stores/{storeId}/records/{recordKey}/direct-upload-url": {
    parameters: {
      query?: never;
    };
    /**
     * Gets a signed URL to which a large record can be uploaded; deprecated, newer servers may not know it.
     * @deprecated
     */
    get: operations["keyValueStore.getDirectUploadUrl"];
  };
  "/v2/logs/{buildOrRunId}": {
    parameters: {
      query?: never;
    };
    /** Gets the log of the run or build as plain text; of a long log only about the last 5 million characters are kept. */
    get: operations["log.get"];
  };
  "/v2/request-queues": {
    parameters: {
      query?: never;
    };
    /** Lists the request queues of the account, oldest first; only named ones unless `unnamed` is set. */
    get: operations["requestQueues.list"];
    /** Gets the request queue of this name, creating it if there is none; without a name it creates an unnamed one. */
    post: operations["requestQueues.getOrCreate"];
  };
  "/v2/request-queues/{queueId}": {
    parameters: {
      query?: never;
    };
    /** Gets what is known about the request queue, without its requests. */
    get: operations["requestQueue.get"];
    /** Sets the name or the access of the request queue. */
    put: operations["requestQueue.update"];
    /** Deletes the request queue with its requests. */
    delete: operations["requestQueue.delete"];
  };
  "/v2/request-queues/{queueId}/head": {
    parameters: {
      query?: never;
    };
    /** Gets the next requests to handle from the head of the queue, without locking them. */
    get: operations["requestQueue.listHead"];
  };
  "/v2/request-queues/{queueId}/head/lock": {
    parameters: {
      query?: never;
    };
    /** Gets the next requests from the head of the queue, locked for `lockSecs` seconds. */
    post: operations["requestQueue.listAndLockHead"];
  };
  "/v2/request-queues/{queueId}/requests": {
    parameters: {
      query?: never;
    };
    /** Lists the requests of the queue, handled ones as well. */
    get: operations["requestQueue.listRequests"];
    /** Adds a request to the queue; nothing is added when one with the same `uniqueKey` is there already. */
    post: operations["requestQueue.addRequest"];
  };
  "/v2/request-queues/{queueId}/requests/{requestId}": {
    parameters: {
      query?: never;
    };
    /** Gets the request. */
    get: operations["requestQueue.getRequest"];
    /** Updates the request; setting `handledAt` marks it as handled. */
    put: operations["requestQueue.updateRequest"];
    /** Deletes the request. */
    delete: operations["requestQueue.deleteRequest"];
  };
  "/v2/request-queues/{queueId}/requests/{requestId}/lock": {
    parameters: {
      query?: never;
    };
    /** Extends the lock on the request by the client that holds it. */
    put: operations["requestQueue.prolongRequestLock"];
    /** Releases the lock on the request by the client that holds it. */
    delete: operations["requestQueue.deleteRequestLock"];
  };
  "/v2/request-queues/{queueId}/requests/batch": {
    parameters: {
      query?: never;
    };
    /** Adds up to 25 requests to the queue at once; the answer also lists those that were not processed. */
    post: operations["requestQueue.batchAddRequests"];
    /** Deletes up to 25 requests of the queue at once, each named by its ID or its `uniqueKey`. */
    delete: operations["requestQueue.batchDeleteRequests"];
  };
  "/v2/request-queues/{queueId}/requests/unlock": {
    parameters: {
      query?: never;
    };
    /** Releases the locks on all requests that this client holds in the queue. */
    post: operations["requestQueue.unlockRequests"];
  };
  "/v2/schedules": {
    parameters: {
      query?: never;
    };
    /** Lists the schedules of the account, oldest first. */
    get: operations["schedules.list"];
    /** Creates a schedule, which starts Actors or tasks at set times. */
    post: operations["schedules.create"];
  };
  "/v2/schedules/{scheduleId}": {
    parameters: {
      query?: never;
    };
    /** Gets the schedule. */
    get: operations["schedule.get"];
    /** Updates the schedule; what the body does not name stays. */
    put: operations["schedule.update"];
    /** Deletes the schedule; runs it has started go on. */
    delete: operations["schedule.delete"];
  };
  "/v2/schedules/{scheduleId}/log": {
    parameters: {
      query?: never;
    };
    /** Gets the log of the schedule's latest invocations. */
    get: operations["schedule.getLog"];
  };
  "/v2/store": {
    parameters: {
      query?: never;
    };
    /** Lists the public Actors in Apify Store; no token is needed. */
    get: operations["store.list"];
  };
  "/v2/tools/decode-and-verify": {
    parameters: {
      query?: never;
    };
    /** Decodes a value made by encode-and-sign and tells whose token signed it. */
    post: operations["tools.decodeAndVerify"];
  };
  "/v2/tools/encode-and-sign": {
    parameters: {
      query?: never;
    };
    /** Encodes a JSON value into a string that is signed by the owner of the token. */
    post: operations["tools.encodeAndSign"];
  };
  "/v2/users/{userId}": {
    parameters: {
      query?: never;
    };
    /** Gets the public profile of a user; no token is needed. */
    get: operations["user.get"];
  };
  "/v2/users/me": {
    parameters: {
      query?: never;
    };
    /** Gets the account of the token's owner, private data included. */
    get: operations["me.get"];
  };
  "/v2/users/me/limits": {
    parameters: {
      query?: never;
    };
    /** Gets the limits of the account and how much of them the current month has used. */
    get: operations["me.limits"];
    /** Sets the monthly spending limit or the data retention of the account. */
    put: operations["me.updateLimits"];
  };
  "/v2/users/me/usage/monthly": {
    parameters: {
      query?: never;
    };
    /** Gets what the account has used and what it costs in one monthly cycle, in all and day by day. */
    get: operations["me.monthlyUsage"];
  };
  "/v2/webhook-dispatches": {
    parameters: {
      query?: never;
    };
    /** Lists webhook dispatches, oldest first; those of the account, or of one webhook when reached through it. */
    get: operations["webhookDispatches.list"];
  };
  "/v2/webhook-dispatches/{dispatchId}": {
    parameters: {
      query?: never;
    };
    /** Gets the dispatch, with every call that was made for it. */
    get: operations["webhookDispatch.get"];
  };
  "/v2/webhooks": {
    parameters: {
      query?: never;
    };
    /** Lists webhooks, oldest first; those of the account, or of one Actor or task when reached through it. */
    get: operations["webhooks.list"];
    /** Creates a webhook; a second creation with the same `idempotencyKey` answers with the first one. */
    post: operations["webhooks.create"];
  };
  "/v2/webhooks/{webhookId}": {
    parameters: {
      query?: never;
    };
    /** Gets the webhook. */
    get: operations["webhook.get"];
    /** Updates the webhook; what the body does not name stays. */
    put: operations["webhook.update"];
    /** Deletes the webhook. */
    delete: operations["webhook.delete"];
  };
  "/v2/webhooks/{webhookId}/dispatches": {
    parameters: {
      query?: never;
    };
    /** Lists webhook dispatches, oldest first; those of the account, or of one webhook when reached through it. */
    get: operations["webhook.dispatches.list"];
  };
  "/v2/webhooks/{webhookId}/test": {
    parameters: {
      query?: never;
    };
    /** Sends a test event to the webhook and answers with the dispatch. */
    post: operations["webhook.test"];
  };
}
export interface components {
  responses: {
    /** @description Bad Request */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Conflict */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Forbidden */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Internal Server Error */
    InternalServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Method Not Allowed */
    MethodNotAllowed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Not Found */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Payload Too Large */
    PayloadTooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Payment Required */
    PaymentRequired: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Request Timeout */
    RequestTimeout: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Too Many Requests */
    TooManyRequests: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Unauthorized */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
    /** @description Unsupported Media Type */
    UnsupportedMediaType: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": models.ErrorResponse;
      };
    };
  };
  parameters: {
    /** @description The Actor, as an ID, `username~name` or `username/name`. */
    actorId: string;
    /** @description The task, as an ID, `username~name` or `username/name`. */
    actorTaskId: string;
    /** @description Whether the text starts with a byte order mark; by default only CSV does. */
    bom: boolean;
    /** @description The build to run, as a tag or a number; by default the one of the default run options. */
    build: string;
    /** @description The build's ID. */
    buildId: string;
    /** @description The ID of the build, or `default` for the one that the Actor runs by default. */
    buildIdOrDefault: string;
    /** @description How long the server may hold its answer for the build to end, in seconds; 0 by default, at most 60. */
    buildWaitForFinish: number;
    /** @description Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and `skipHidden`. */
    clean: boolean;
    /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
    clientKey: string;
    /** @description How the body is compressed. */
    "Content-Encoding": "br" | "deflate" | "gzip" | "identity";
    /** @description The content type of the record to be uploaded; the upload must repeat this header. */
    "Content-Type": string;
    /** @description Where the list goes on, as `nextCursor` of the answer before. */
    cursor: string;
    /** @description The dataset, as an ID, `username~name` or `~name`. */
    datasetId: string;
    /** @description The character between the columns of CSV; a comma by default. */
    delimiter: string;
    /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
    descCreatedAt: boolean;
    /** @description Whether the latest started come first; by default the earliest do. */
    descStartedAt: boolean;
    /**
     * @deprecated
     * @description Whether the server sends the record itself rather than redirecting to a file host; deprecated.
     */
    disableRedirect: boolean;
    /** @description Whether browsers save the log as a file instead of showing it. */
    download: boolean;
    /** @description The variable's name. */
    envVarName: string;
    /**
     * @deprecated
     * @description The request ID after which the list goes on; deprecated in favour of `cursor`.
     */
    exclusiveStartId: string;
    /** @description The key after which the list goes on, as `nextExclusiveStartKey` of the answer before. */
    exclusiveStartKey: string;
    /** @description The description of the feed, in the format rss. */
    feedDescription: string;
    /** @description The title of the feed, in the format rss. */
    feedTitle: string;
    /** @description The only fields to keep of each item, in this order; it also fixes the order of columns. */
    fields: string[];
    /** @description Only requests in one of these states. */
    filter: ("locked" | "pending")[];
    /** @description Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
    flatten: string[];
    /** @description Whether the requests go to the front of the queue instead of its end; false by default. */
    forefront: boolean;
    /** @description The format of the items; json by default. */
    format: "csv" | "html" | "json" | "jsonl" | "rss" | "xlsx" | "xml";
    /** @description Whether the run is told first and has 30 seconds to finish its work; false by default. */
    gracefully: boolean;
    /**
     * @deprecated
     * @description Without effect; deprecated, for this is a field of the answer.
     */
    hadMultipleClients: boolean;
    /** @description The most requests to get. */
    headLimit: number;
    /** @description The most requests to get and lock; at most 25. */
    headLockLimit: number;
    /** @description A key of the caller's choice; a charge repeated under the same key is made once. */
    "idempotency-key": string;
    /** @description Whether browsers save the answer as a file instead of showing it. */
    itemsAttachment: boolean;
    /** @description Whether the items come in reverse, the last stored first; unwound items keep their order. */
    itemsDesc: boolean;
    /** @description The most items to get; without it there is no limit. */
    itemsLimit: number;
    /** @description How many items to skip from the start of the dataset; 0 by default. */
    itemsOffset: number;
    /** @description Only keys of this collection, as the schema of the store names it. */
    keysCollection: string;
    /** @description The most keys to get, over all pages when iterating; a page holds 1,000 by default and at most. */
    keysLimit: number;
    /** @description Only keys that start with this. */
    keysPrefix: string;
    /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
    lastRunStatus:
      | "ABORTED"
      | "ABORTING"
      | "FAILED"
      | "READY"
      | "RUNNING"
      | "SUCCEEDED"
      | "TIMED-OUT"
      | "TIMING-OUT";
    /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
    limit: number;
    /** @description Whether the request goes to the front of the queue when its lock runs out; false by default. */
    lockForefront: boolean;
    /** @description How long the lock lasts, in seconds from now. */
    lockSecs: number;
    /** @description The most items to be charged for, if the Actor is paid per result. */
    maxItems: number;
    /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
    maxTotalChargeUsd: number;
    /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the task's options. */
    memory: number;
    /** @description The build of the target Actor to run, as a tag or a number; by default that of its default run options. */
    metamorphBuild: string;
    /** @description How many to skip from the start of the list; 0 by default. */
    offset: number;
    /** @description Fields to leave out of each item. */
    omit: string[];
    /** @description Only the last run that was started this way. */
    origin:
      | "ACTOR"
      | "API"
      | "CI"
      | "CLI"
      | "DEVELOPMENT"
      | "MCP"
      | "SCHEDULER"
      | "STANDBY"
      | "TEST"
      | "WEB"
      | "WEBHOOK";
    /** @description New names for the fields given in `fields`, one for each, in the same order. */
    outputFields: string[];
    /** @description The record to answer with, by its key; `OUTPUT` by default. */
    outputRecordKey: string;
    /** @description Only storages that the user owns, or only those that others share with the user. */
    ownership: "ownedByMe" | "sharedWithMe";
    /** @description The request queue, as an ID, `username~name` or `~name`. */
    queueId: string;
    /** @description Whether the log keeps its ANSI escape codes; by default they are removed. */
    raw: boolean;
    /** @description Whether the answer has the headers also as a flat list, as they came; false by default. */
    rawHeaders: boolean;
    /** @description Whether the record is sent as a file, exactly as it was stored; otherwise HTML may be altered. */
    recordAttachment: boolean;
    /** @description The key of the record, at most 256 characters. */
    recordKey: string;
    /** @description Only records of this collection, as the schema of the store names it. */
    recordsCollection: string;
    /** @description Only records with keys that start with this. */
    recordsPrefix: string;
    /** @description The request's ID. */
    requestId: string;
    /** @description The most requests to get, over all pages when iterating; a page holds at most 10,000. */
    requestsLimit: number;
    /** @description Whether the run is restarted when it fails; by default as the default run options say. */
    restartOnError: boolean;
    /** @description The build to go on with, as a tag or a number; by default the one that the run had. */
    resurrectBuild: string;
    /** @description The memory of the run in MB, a power of 2 from 128 up; by default what the run had. */
    resurrectMemory: number;
    /** @description Whether the run is restarted when it fails; by default as the run had it. */
    resurrectRestartOnError: boolean;
    /** @description How long the run may take, in seconds, 0 for no limit; by default what the run had. */
    resurrectTimeout: number;
    /** @description The run's ID. */
    runId: string;
    /** @description Only runs in one of these statuses. */
    runStatuses: (
      | "ABORTED"
      | "ABORTING"
      | "FAILED"
      | "READY"
      | "RUNNING"
      | "SUCCEEDED"
      | "TIMED-OUT"
      | "TIMING-OUT"
    )[];
    /** @description How long the server may hold its answer for the run to end, in seconds; 0 by default, at most 60. */
    runWaitForFinish: number;
    /** @description The schedule's ID. */
    scheduleId: string;
    /** @description The signature of the dataset's public URL, which allows reading its items without a token. */
    signature: string;
    /** @description Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult` (unwound) and `errorInfo`. */
    simplified: boolean;
    /** @description Whether empty items are left out; a page may then hold fewer than `limit`. */
    skipEmpty: boolean;
    /** @description Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
    skipFailedPages: boolean;
    /** @description Whether CSV comes without the row of column names; false by default. */
    skipHeaderRow: boolean;
    /** @description Whether the headers are left out of the answer; false by default. */
    skipHeaders: boolean;
    /** @description Whether fields that start with `#` are left out. */
    skipHidden: boolean;
    /** @description Only runs started at this time or later, ISO 8601. */
    startedAfter: string;
    /** @description Only runs started at this time or earlier, ISO 8601. */
    startedBefore: string;
    /** @description The key-value store, as an ID, `username~name` or `~name`. */
    storeId: string;
    /** @description Whether the answer stays open and grows with the log until the run or build ends. */
    stream: boolean;
    /** @description The Actor that takes the run over, as an ID, `username~name` or `username/name`. */
    targetActorId: string;
    /** @description How long the run may take, in seconds, 0 for no limit; by default that of the task's options. */
    timeout: number;
    /** @description Whether the request goes to the front of the queue when its lock is gone; false by default. */
    unlockForefront: boolean;
    /** @description Whether unnamed storages are listed, too; false by default. */
    unnamed: boolean;
    /** @description Fields to unwind, one after the other; an array makes one item of each member, an object is merged in. */
    unwind: string[];
    /** @description The number of the version, as `0.1`. */
    versionNumber: string;
    /** @description The view of the dataset's schema to apply; it chooses and arranges the fields. */
    view: string;
    /** @description The webhook's ID. */
    webhookId: string;
    /** @description Webhooks for this run only. */
    webhooks: string;
    /** @description The name of the root element of XML; `items` by default. */
    xmlRoot: string;
    /** @description The name of the element of each item in XML; `item` by default. */
    xmlRow: string;
  };
}
export interface operations {
  "builds.list": {
    parameters: {
      query?: {
        /** @description Whether the latest started come first; by default the earliest do. */
        desc?: components["parameters"]["descStartedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfBuilds;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "build.get": {
    parameters: {
      query?: {
        /** @description How long the server may hold its answer for the build to end, in seconds; 0 by default, at most 60. */
        waitForFinish?: components["parameters"]["buildWaitForFinish"];
      };
      path: {
        /** @description The build's ID. */
        buildId: components["parameters"]["buildId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Build;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "build.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The build's ID. */
        buildId: components["parameters"]["buildId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "build.abort": {
    parameters: {
      query?: never;
      path: {
        /** @description The build's ID. */
        buildId: components["parameters"]["buildId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Build;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "build.log.get": {
    parameters: {
      query?: {
        /** @description Whether browsers save the log as a file instead of showing it. */
        download?: components["parameters"]["download"];
        /** @description Whether the log keeps its ANSI escape codes; by default they are removed. */
        raw?: components["parameters"]["raw"];
        /** @description Whether the answer stays open and grows with the log until the build ends. */
        stream?: boolean;
      };
      path: {
        /** @description The build's ID. */
        buildId: components["parameters"]["buildId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      /** @description Found elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "build.getOpenApiDefinition": {
    parameters: {
      query?: never;
      path: {
        /** @description The ID of the build, or `default` for the one that the Actor runs by default. */
        buildId: components["parameters"]["buildIdOrDefault"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "runs.list": {
    parameters: {
      query?: {
        /** @description Whether the latest started come first; by default the earliest do. */
        desc?: components["parameters"]["descStartedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
        /** @description Only runs started at this time or later, ISO 8601. */
        startedAfter?: components["parameters"]["startedAfter"];
        /** @description Only runs started at this time or earlier, ISO 8601. */
        startedBefore?: components["parameters"]["startedBefore"];
        /** @description Only runs in one of these statuses. */
        status?: components["parameters"]["runStatuses"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfRuns;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.get": {
    parameters: {
      query?: {
        /** @description How long the server may hold its answer for the run to end, in seconds; 0 by default, at most 60. */
        waitForFinish?: components["parameters"]["runWaitForFinish"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.RunUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.abort": {
    parameters: {
      query?: {
        /** @description Whether the run is told first and has 30 seconds to finish its work; false by default. */
        gracefully?: components["parameters"]["gracefully"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.charge": {
    parameters: {
      query?: never;
      header?: {
        /** @description A key of the caller's choice; a charge repeated under the same key is made once. */
        "idempotency-key"?: components["parameters"]["idempotency-key"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.RunCharge;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.dataset.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Dataset;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.dataset.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.DatasetUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Dataset;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.dataset.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.dataset.listItems": {
    parameters: {
      query?: {
        /** @description Whether browsers save the answer as a file instead of showing it. */
        attachment?: components["parameters"]["itemsAttachment"];
        /** @description Whether the text starts with a byte order mark; by default only CSV does. */
        bom?: components["parameters"]["bom"];
        /** @description Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and `skipHidden`. */
        clean?: components["parameters"]["clean"];
        /** @description The character between the columns of CSV; a comma by default. */
        delimiter?: components["parameters"]["delimiter"];
        /** @description Whether the items come in reverse, the last stored first; unwound items keep their order. */
        desc?: components["parameters"]["itemsDesc"];
        /** @description The description of the feed, in the format rss. */
        feedDescription?: components["parameters"]["feedDescription"];
        /** @description The title of the feed, in the format rss. */
        feedTitle?: components["parameters"]["feedTitle"];
        /** @description The only fields to keep of each item, in this order; it also fixes the order of columns. */
        fields?: components["parameters"]["fields"];
        /** @description Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
        flatten?: components["parameters"]["flatten"];
        /** @description The format of the items; json by default. */
        format?: components["parameters"]["format"];
        /** @description The most items to get, over all pages when iterating; without it there is no limit. */
        limit?: number;
        /** @description How many items to skip from the start of the dataset; 0 by default. */
        offset?: components["parameters"]["itemsOffset"];
        /** @description Fields to leave out of each item. */
        omit?: components["parameters"]["omit"];
        /** @description New names for the fields given in `fields`, one for each, in the same order. */
        outputFields?: components["parameters"]["outputFields"];
        /** @description The signature of the dataset's public URL, which allows reading its items without a token. */
        signature?: components["parameters"]["signature"];
        /** @description Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult` (unwound) and `errorInfo`. */
        simplified?: components["parameters"]["simplified"];
        /** @description Whether empty items are left out; a page may then hold fewer than `limit`. */
        skipEmpty?: components["parameters"]["skipEmpty"];
        /** @description Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
        skipFailedPages?: components["parameters"]["skipFailedPages"];
        /** @description Whether CSV comes without the row of column names; false by default. */
        skipHeaderRow?: components["parameters"]["skipHeaderRow"];
        /** @description Whether fields that start with `#` are left out. */
        skipHidden?: components["parameters"]["skipHidden"];
        /** @description Fields to unwind, one after the other; an array makes one item of each member, an object is merged in. */
        unwind?: components["parameters"]["unwind"];
        /** @description The view of the dataset's schema to apply; it chooses and arranges the fields. */
        view?: components["parameters"]["view"];
        /** @description The name of the root element of XML; `items` by default. */
        xmlRoot?: components["parameters"]["xmlRoot"];
        /** @description The name of the element of each item in XML; `item` by default. */
        xmlRow?: components["parameters"]["xmlRow"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          "X-Apify-Pagination-Count"?: number;
          "X-Apify-Pagination-Limit"?: number;
          "X-Apify-Pagination-Offset"?: number;
          "X-Apify-Pagination-Total"?: number;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>[];
          "application/jsonl": string;
          "application/rss+xml": string;
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "application/xml": string;
          "text/csv": string;
          "text/html": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.dataset.pushItems": {
    parameters: {
      query?: never;
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.PutItemsRequest | models.PutItemsRequest[];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.dataset.getStatistics": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.DatasetStatistics;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.keyValueStore.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.KeyValueStore;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.keyValueStore.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.KeyValueStoreUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.KeyValueStore;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.keyValueStore.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.keyValueStore.listKeys": {
    parameters: {
      query?: {
        /** @description Only keys of this collection, as the schema of the store names it. */
        collection?: components["parameters"]["keysCollection"];
        /** @description The key after which the list goes on, as `nextExclusiveStartKey` of the answer before. */
        exclusiveStartKey?: components["parameters"]["exclusiveStartKey"];
        /** @description The most keys to get, over all pages when iterating; a page holds 1,000 by default and at most. */
        limit?: components["parameters"]["keysLimit"];
        /** @description Only keys that start with this. */
        prefix?: components["parameters"]["keysPrefix"];
        /** @description The signature of the store's public URL, which allows listing its keys without a token. */
        signature?: string;
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfKeys;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.keyValueStore.downloadRecords": {
    parameters: {
      query?: {
        /** @description Only records of this collection, as the schema of the store names it. */
        collection?: components["parameters"]["recordsCollection"];
        /** @description Only records with keys that start with this. */
        prefix?: components["parameters"]["recordsPrefix"];
        /** @description The signature of a public URL, which allows reading without a token. */
        signature?: string;
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/zip": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.keyValueStore.getRecord": {
    parameters: {
      query?: {
        /** @description Whether the record is sent as a file, exactly as it was stored; otherwise HTML may be altered. */
        attachment?: components["parameters"]["recordAttachment"];
        /**
         * @deprecated
         * @description Whether the server sends the record itself rather than redirecting to a file host; deprecated.
         */
        disableRedirect?: components["parameters"]["disableRedirect"];
        /** @description The signature of the record's public URL, which allows reading it without a token. */
        signature?: string;
      };
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
          "application/octet-stream": string;
          "application/pdf": string;
          "application/xml": string;
          "application/zip": string;
          "image/jpeg": string;
          "image/png": string;
          "text/csv": string;
          "text/html": string;
          "text/plain": string;
        };
      };
      /** @description Found elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.keyValueStore.setRecord": {
    parameters: {
      query?: never;
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.keyValueStore.setRecordByPost": {
    parameters: {
      query?: never;
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.keyValueStore.deleteRecord": {
    parameters: {
      query?: never;
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.keyValueStore.recordExists": {
    parameters: {
      query?: never;
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Payment Required */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Method Not Allowed */
      405: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Request Timeout */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Internal Server Error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  "run.keyValueStore.getDirectUploadUrl": {
    parameters: {
      query?: never;
      header?: {
        /** @description How the bytes to be uploaded are compressed, if they are; the upload must repeat this header. */
        "Content-Encoding"?: "br" | "deflate" | "gzip" | "identity";
        /** @description The content type of the record to be uploaded; the upload must repeat this header. */
        "Content-Type"?: components["parameters"]["Content-Type"];
      };
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: {
              /** Format: uri */
              signedUrl: string;
            };
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.log.get": {
    parameters: {
      query?: {
        /** @description Whether browsers save the log as a file instead of showing it. */
        download?: components["parameters"]["download"];
        /** @description Whether the log keeps its ANSI escape codes; by default they are removed. */
        raw?: components["parameters"]["raw"];
        /** @description Whether the answer stays open and grows with the log until the run or build ends. */
        stream?: components["parameters"]["stream"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      /** @description Found elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.metamorph": {
    parameters: {
      query: {
        /** @description The build of the target Actor to run, as a tag or a number; by default that of its default run options. */
        build?: components["parameters"]["metamorphBuild"];
        /** @description The Actor that takes the run over, as an ID, `username~name` or `username/name`. */
        targetActorId: components["parameters"]["targetActorId"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody?: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.reboot": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.requestQueue.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueue;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.requestQueue.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.RequestQueueUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueue;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.requestQueue.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.requestQueue.listHead": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /**
         * @deprecated
         * @description Without effect; deprecated, for this is a field of the answer.
         */
        hadMultipleClients?: components["parameters"]["hadMultipleClients"];
        /** @description The most requests to get. */
        limit?: components["parameters"]["headLimit"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueueHead;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.requestQueue.listAndLockHead": {
    parameters: {
      query: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description The most requests to get and lock; at most 25. */
        limit?: components["parameters"]["headLockLimit"];
        /** @description How long the lock lasts, in seconds from now. */
        lockSecs: components["parameters"]["lockSecs"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueueLockedHead;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.requestQueue.listRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Where the list goes on, as `nextCursor` of the answer before. */
        cursor?: components["parameters"]["cursor"];
        /**
         * @deprecated
         * @description The request ID after which the list goes on; deprecated in favour of `cursor`.
         */
        exclusiveStartId?: components["parameters"]["exclusiveStartId"];
        /** @description Only requests in one of these states. */
        filter?: components["parameters"]["filter"];
        /** @description The most requests to get, over all pages when iterating; a page holds at most 10,000. */
        limit?: components["parameters"]["requestsLimit"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfRequests;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.requestQueue.addRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue instead of its end; false by default. */
        forefront?: boolean;
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestInfo;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.requestQueue.getRequest": {
    parameters: {
      query?: never;
      path: {
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequest;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.requestQueue.updateRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request moves to the front of the queue; false by default. */
        forefront?: boolean;
      };
      path: {
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestInfo;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.requestQueue.deleteRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
      };
      path: {
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.requestQueue.prolongRequestLock": {
    parameters: {
      query: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue when its lock runs out; false by default. */
        forefront?: components["parameters"]["lockForefront"];
        /** @description How long the lock lasts from now on, in seconds. */
        lockSecs: number;
      };
      path: {
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestLock;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.requestQueue.deleteRequestLock": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue when its lock is gone; false by default. */
        forefront?: components["parameters"]["unlockForefront"];
      };
      path: {
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.requestQueue.batchAddRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the requests go to the front of the queue instead of its end; false by default. */
        forefront?: components["parameters"]["forefront"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate[];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueBatchAddResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.requestQueue.batchDeleteRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestReference[];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueBatchDeleteResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "run.requestQueue.unlockRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.UnlockRequestsResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "run.resurrect": {
    parameters: {
      query?: {
        /** @description The build to go on with, as a tag or a number; by default the one that the run had. */
        build?: components["parameters"]["resurrectBuild"];
        /** @description The most items to be charged for from now on, if the Actor is paid per result. */
        maxItems?: number;
        /** @description The most the run may cost in all, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: number;
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default what the run had. */
        memory?: components["parameters"]["resurrectMemory"];
        /** @description Whether the run is restarted when it fails; by default as the run had it. */
        restartOnError?: components["parameters"]["resurrectRestartOnError"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default what the run had. */
        timeout?: components["parameters"]["resurrectTimeout"];
      };
      path: {
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "tasks.list": {
    parameters: {
      query?: {
        /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
        desc?: components["parameters"]["descCreatedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfTasks;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "tasks.create": {
    parameters: {
      query?: never;
    };
    requestBody: {
      content: {
        "application/json": models.TaskCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Task;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 429 | 500>;
  };
  "task.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Task;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.TaskUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Task;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 429 | 500>;
  };
  "task.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.getInput": {
    parameters: {
      query?: never;
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.updateInput": {
    parameters: {
      query?: never;
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": unknown;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.runSyncByGet": {
    parameters: {
      query?: {
        /** @description The build to run, as a tag or a number; by default that of the task's options. */
        build?: string;
        /** @description The most items to be charged for, if the Actor is paid per result. */
        maxItems?: components["parameters"]["maxItems"];
        /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: components["parameters"]["maxTotalChargeUsd"];
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the task's options. */
        memory?: components["parameters"]["memory"];
        /** @description The record to answer with, by its key; `OUTPUT` by default. */
        outputRecordKey?: components["parameters"]["outputRecordKey"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default that of the task's options. */
        timeout?: components["parameters"]["timeout"];
        /** @description Webhooks for this run only. */
        webhooks?: components["parameters"]["webhooks"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
          "application/octet-stream": string;
          "application/pdf": string;
          "application/xml": string;
          "application/zip": string;
          "image/jpeg": string;
          "image/png": string;
          "text/csv": string;
          "text/html": string;
          "text/plain": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.runSync": {
    parameters: {
      query?: {
        /** @description The build to run, as a tag or a number; by default that of the task's options. */
        build?: string;
        /** @description The most items to be charged for, if the Actor is paid per result. */
        maxItems?: components["parameters"]["maxItems"];
        /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: components["parameters"]["maxTotalChargeUsd"];
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the task's options. */
        memory?: components["parameters"]["memory"];
        /** @description The record to answer with, by its key; `OUTPUT` by default. */
        outputRecordKey?: components["parameters"]["outputRecordKey"];
        /** @description Whether the run is restarted when it fails; by default as the task's options say. */
        restartOnError?: boolean;
        /** @description How long the run may take, in seconds, 0 for no limit; by default that of the task's options. */
        timeout?: components["parameters"]["timeout"];
        /** @description Webhooks for this run only. */
        webhooks?: components["parameters"]["webhooks"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody?: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
          "application/octet-stream": string;
          "application/pdf": string;
          "application/xml": string;
          "application/zip": string;
          "image/jpeg": string;
          "image/png": string;
          "text/csv": string;
          "text/html": string;
          "text/plain": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.runSyncGetDatasetItemsByGet": {
    parameters: {
      query?: {
        /** @description Whether browsers save the answer as a file instead of showing it. */
        attachment?: components["parameters"]["itemsAttachment"];
        /** @description Whether the text starts with a byte order mark; by default only CSV does. */
        bom?: components["parameters"]["bom"];
        /** @description The build to run, as a tag or a number; by default that of the task's options. */
        build?: string;
        /** @description Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and `skipHidden`. */
        clean?: components["parameters"]["clean"];
        /** @description The character between the columns of CSV; a comma by default. */
        delimiter?: components["parameters"]["delimiter"];
        /** @description Whether the items come in reverse, the last stored first; unwound items keep their order. */
        desc?: components["parameters"]["itemsDesc"];
        /** @description The description of the feed, in the format rss. */
        feedDescription?: components["parameters"]["feedDescription"];
        /** @description The title of the feed, in the format rss. */
        feedTitle?: components["parameters"]["feedTitle"];
        /** @description The only fields to keep of each item, in this order; it also fixes the order of columns. */
        fields?: components["parameters"]["fields"];
        /** @description Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
        flatten?: components["parameters"]["flatten"];
        /** @description The format of the items; json by default. */
        format?: components["parameters"]["format"];
        /** @description The most items to get; without it there is no limit. */
        limit?: components["parameters"]["itemsLimit"];
        /** @description The most items to be charged for, if the Actor is paid per result. */
        maxItems?: components["parameters"]["maxItems"];
        /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: components["parameters"]["maxTotalChargeUsd"];
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the task's options. */
        memory?: components["parameters"]["memory"];
        /** @description How many items to skip from the start of the dataset; 0 by default. */
        offset?: components["parameters"]["itemsOffset"];
        /** @description Fields to leave out of each item. */
        omit?: components["parameters"]["omit"];
        /** @description New names for the fields given in `fields`, one for each, in the same order. */
        outputFields?: components["parameters"]["outputFields"];
        /** @description Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult` (unwound) and `errorInfo`. */
        simplified?: components["parameters"]["simplified"];
        /** @description Whether empty items are left out; a page may then hold fewer than `limit`. */
        skipEmpty?: components["parameters"]["skipEmpty"];
        /** @description Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
        skipFailedPages?: components["parameters"]["skipFailedPages"];
        /** @description Whether CSV comes without the row of column names; false by default. */
        skipHeaderRow?: components["parameters"]["skipHeaderRow"];
        /** @description Whether fields that start with `#` are left out. */
        skipHidden?: components["parameters"]["skipHidden"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default that of the task's options. */
        timeout?: components["parameters"]["timeout"];
        /** @description Fields to unwind, one after the other; an array makes one item of each member, an object is merged in. */
        unwind?: components["parameters"]["unwind"];
        /** @description The view of the dataset's schema to apply; it chooses and arranges the fields. */
        view?: components["parameters"]["view"];
        /** @description Webhooks for this run only. */
        webhooks?: components["parameters"]["webhooks"];
        /** @description The name of the root element of XML; `items` by default. */
        xmlRoot?: components["parameters"]["xmlRoot"];
        /** @description The name of the element of each item in XML; `item` by default. */
        xmlRow?: components["parameters"]["xmlRow"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          "X-Apify-Pagination-Count"?: number;
          "X-Apify-Pagination-Limit"?: number;
          "X-Apify-Pagination-Offset"?: number;
          "X-Apify-Pagination-Total"?: number;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>[];
          "application/jsonl": string;
          "application/rss+xml": string;
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "application/xml": string;
          "text/csv": string;
          "text/html": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.runSyncGetDatasetItems": {
    parameters: {
      query?: {
        /** @description Whether browsers save the answer as a file instead of showing it. */
        attachment?: components["parameters"]["itemsAttachment"];
        /** @description Whether the text starts with a byte order mark; by default only CSV does. */
        bom?: components["parameters"]["bom"];
        /** @description The build to run, as a tag or a number; by default that of the task's options. */
        build?: string;
        /** @description Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and `skipHidden`. */
        clean?: components["parameters"]["clean"];
        /** @description The character between the columns of CSV; a comma by default. */
        delimiter?: components["parameters"]["delimiter"];
        /** @description Whether the items come in reverse, the last stored first; unwound items keep their order. */
        desc?: components["parameters"]["itemsDesc"];
        /** @description The description of the feed, in the format rss. */
        feedDescription?: components["parameters"]["feedDescription"];
        /** @description The title of the feed, in the format rss. */
        feedTitle?: components["parameters"]["feedTitle"];
        /** @description The only fields to keep of each item, in this order; it also fixes the order of columns. */
        fields?: components["parameters"]["fields"];
        /** @description Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
        flatten?: components["parameters"]["flatten"];
        /** @description The format of the items; json by default. */
        format?: components["parameters"]["format"];
        /** @description The most items to get; without it there is no limit. */
        limit?: components["parameters"]["itemsLimit"];
        /** @description The most items to be charged for, if the Actor is paid per result. */
        maxItems?: components["parameters"]["maxItems"];
        /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: components["parameters"]["maxTotalChargeUsd"];
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the task's options. */
        memory?: components["parameters"]["memory"];
        /** @description How many items to skip from the start of the dataset; 0 by default. */
        offset?: components["parameters"]["itemsOffset"];
        /** @description Fields to leave out of each item. */
        omit?: components["parameters"]["omit"];
        /** @description New names for the fields given in `fields`, one for each, in the same order. */
        outputFields?: components["parameters"]["outputFields"];
        /** @description Whether the run is restarted when it fails; by default as the task's options say. */
        restartOnError?: boolean;
        /** @description Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult` (unwound) and `errorInfo`. */
        simplified?: components["parameters"]["simplified"];
        /** @description Whether empty items are left out; a page may then hold fewer than `limit`. */
        skipEmpty?: components["parameters"]["skipEmpty"];
        /** @description Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
        skipFailedPages?: components["parameters"]["skipFailedPages"];
        /** @description Whether CSV comes without the row of column names; false by default. */
        skipHeaderRow?: components["parameters"]["skipHeaderRow"];
        /** @description Whether fields that start with `#` are left out. */
        skipHidden?: components["parameters"]["skipHidden"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default that of the task's options. */
        timeout?: components["parameters"]["timeout"];
        /** @description Fields to unwind, one after the other; an array makes one item of each member, an object is merged in. */
        unwind?: components["parameters"]["unwind"];
        /** @description The view of the dataset's schema to apply; it chooses and arranges the fields. */
        view?: components["parameters"]["view"];
        /** @description Webhooks for this run only. */
        webhooks?: components["parameters"]["webhooks"];
        /** @description The name of the root element of XML; `items` by default. */
        xmlRoot?: components["parameters"]["xmlRoot"];
        /** @description The name of the element of each item in XML; `item` by default. */
        xmlRow?: components["parameters"]["xmlRow"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody?: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          "X-Apify-Pagination-Count"?: number;
          "X-Apify-Pagination-Limit"?: number;
          "X-Apify-Pagination-Offset"?: number;
          "X-Apify-Pagination-Total"?: number;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>[];
          "application/jsonl": string;
          "application/rss+xml": string;
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "application/xml": string;
          "text/csv": string;
          "text/html": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.runs.list": {
    parameters: {
      query?: {
        /** @description Whether the latest started come first; by default the earliest do. */
        desc?: components["parameters"]["descStartedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
        /** @description Only runs started at this time or later, ISO 8601. */
        startedAfter?: components["parameters"]["startedAfter"];
        /** @description Only runs started at this time or earlier, ISO 8601. */
        startedBefore?: components["parameters"]["startedBefore"];
        /** @description Only runs in one of these statuses. */
        status?: components["parameters"]["runStatuses"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: {
              count: number;
              desc: boolean;
              items: models.RunListItem[];
              limit: number;
              offset: number;
              total: number;
            };
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.start": {
    parameters: {
      query?: {
        /** @description The build to run, as a tag or a number; by default that of the task's options. */
        build?: string;
        /** @description The most items to be charged for, if the Actor is paid per result. */
        maxItems?: components["parameters"]["maxItems"];
        /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: components["parameters"]["maxTotalChargeUsd"];
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the task's options. */
        memory?: components["parameters"]["memory"];
        /** @description Whether the run is restarted when it fails; by default as the task's options say. */
        restartOnError?: boolean;
        /** @description How long the run may take, in seconds, 0 for no limit; by default that of the task's options. */
        timeout?: components["parameters"]["timeout"];
        /** @description How long the server may hold its answer for the run to end, in seconds; 0 by default, at most 60. */
        waitForFinish?: components["parameters"]["runWaitForFinish"];
        /** @description Webhooks for this run only. */
        webhooks?: components["parameters"]["webhooks"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody?: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.get": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
        /** @description How long the server may hold its answer for the run to end, in seconds; 0 by default, at most 60. */
        waitForFinish?: components["parameters"]["runWaitForFinish"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.update": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.RunUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.delete": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.abort": {
    parameters: {
      query?: {
        /** @description Whether the run is told first and has 30 seconds to finish its work; false by default. */
        gracefully?: components["parameters"]["gracefully"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.charge": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      header?: {
        /** @description A key of the caller's choice; a charge repeated under the same key is made once. */
        "idempotency-key"?: components["parameters"]["idempotency-key"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.RunCharge;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.dataset.get": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Dataset;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.dataset.update": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.DatasetUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Dataset;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.dataset.delete": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.dataset.listItems": {
    parameters: {
      query?: {
        /** @description Whether browsers save the answer as a file instead of showing it. */
        attachment?: components["parameters"]["itemsAttachment"];
        /** @description Whether the text starts with a byte order mark; by default only CSV does. */
        bom?: components["parameters"]["bom"];
        /** @description Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and `skipHidden`. */
        clean?: components["parameters"]["clean"];
        /** @description The character between the columns of CSV; a comma by default. */
        delimiter?: components["parameters"]["delimiter"];
        /** @description Whether the items come in reverse, the last stored first; unwound items keep their order. */
        desc?: components["parameters"]["itemsDesc"];
        /** @description The description of the feed, in the format rss. */
        feedDescription?: components["parameters"]["feedDescription"];
        /** @description The title of the feed, in the format rss. */
        feedTitle?: components["parameters"]["feedTitle"];
        /** @description The only fields to keep of each item, in this order; it also fixes the order of columns. */
        fields?: components["parameters"]["fields"];
        /** @description Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
        flatten?: components["parameters"]["flatten"];
        /** @description The format of the items; json by default. */
        format?: components["parameters"]["format"];
        /** @description The most items to get, over all pages when iterating; without it there is no limit. */
        limit?: number;
        /** @description How many items to skip from the start of the dataset; 0 by default. */
        offset?: components["parameters"]["itemsOffset"];
        /** @description Fields to leave out of each item. */
        omit?: components["parameters"]["omit"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description New names for the fields given in `fields`, one for each, in the same order. */
        outputFields?: components["parameters"]["outputFields"];
        /** @description The signature of the dataset's public URL, which allows reading its items without a token. */
        signature?: components["parameters"]["signature"];
        /** @description Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult` (unwound) and `errorInfo`. */
        simplified?: components["parameters"]["simplified"];
        /** @description Whether empty items are left out; a page may then hold fewer than `limit`. */
        skipEmpty?: components["parameters"]["skipEmpty"];
        /** @description Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
        skipFailedPages?: components["parameters"]["skipFailedPages"];
        /** @description Whether CSV comes without the row of column names; false by default. */
        skipHeaderRow?: components["parameters"]["skipHeaderRow"];
        /** @description Whether fields that start with `#` are left out. */
        skipHidden?: components["parameters"]["skipHidden"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
        /** @description Fields to unwind, one after the other; an array makes one item of each member, an object is merged in. */
        unwind?: components["parameters"]["unwind"];
        /** @description The view of the dataset's schema to apply; it chooses and arranges the fields. */
        view?: components["parameters"]["view"];
        /** @description The name of the root element of XML; `items` by default. */
        xmlRoot?: components["parameters"]["xmlRoot"];
        /** @description The name of the element of each item in XML; `item` by default. */
        xmlRow?: components["parameters"]["xmlRow"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          "X-Apify-Pagination-Count"?: number;
          "X-Apify-Pagination-Limit"?: number;
          "X-Apify-Pagination-Offset"?: number;
          "X-Apify-Pagination-Total"?: number;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>[];
          "application/jsonl": string;
          "application/rss+xml": string;
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "application/xml": string;
          "text/csv": string;
          "text/html": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.dataset.pushItems": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.PutItemsRequest | models.PutItemsRequest[];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.dataset.getStatistics": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.DatasetStatistics;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.keyValueStore.get": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.KeyValueStore;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.keyValueStore.update": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.KeyValueStoreUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.KeyValueStore;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.keyValueStore.delete": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.keyValueStore.listKeys": {
    parameters: {
      query?: {
        /** @description Only keys of this collection, as the schema of the store names it. */
        collection?: components["parameters"]["keysCollection"];
        /** @description The key after which the list goes on, as `nextExclusiveStartKey` of the answer before. */
        exclusiveStartKey?: components["parameters"]["exclusiveStartKey"];
        /** @description The most keys to get, over all pages when iterating; a page holds 1,000 by default and at most. */
        limit?: components["parameters"]["keysLimit"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only keys that start with this. */
        prefix?: components["parameters"]["keysPrefix"];
        /** @description The signature of the store's public URL, which allows listing its keys without a token. */
        signature?: string;
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfKeys;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.keyValueStore.downloadRecords": {
    parameters: {
      query?: {
        /** @description Only records of this collection, as the schema of the store names it. */
        collection?: components["parameters"]["recordsCollection"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only records with keys that start with this. */
        prefix?: components["parameters"]["recordsPrefix"];
        /** @description The signature of a public URL, which allows reading without a token. */
        signature?: string;
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/zip": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.keyValueStore.getRecord": {
    parameters: {
      query?: {
        /** @description Whether the record is sent as a file, exactly as it was stored; otherwise HTML may be altered. */
        attachment?: components["parameters"]["recordAttachment"];
        /**
         * @deprecated
         * @description Whether the server sends the record itself rather than redirecting to a file host; deprecated.
         */
        disableRedirect?: components["parameters"]["disableRedirect"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description The signature of the record's public URL, which allows reading it without a token. */
        signature?: string;
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
          "application/octet-stream": string;
          "application/pdf": string;
          "application/xml": string;
          "application/zip": string;
          "image/jpeg": string;
          "image/png": string;
          "text/csv": string;
          "text/html": string;
          "text/plain": string;
        };
      };
      /** @description Found elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.keyValueStore.setRecord": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    requestBody: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.keyValueStore.setRecordByPost": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    requestBody: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.keyValueStore.deleteRecord": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.keyValueStore.recordExists": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Payment Required */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Method Not Allowed */
      405: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Request Timeout */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Internal Server Error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  "task.lastRun.keyValueStore.getDirectUploadUrl": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      header?: {
        /** @description How the bytes to be uploaded are compressed, if they are; the upload must repeat this header. */
        "Content-Encoding"?: "br" | "deflate" | "gzip" | "identity";
        /** @description The content type of the record to be uploaded; the upload must repeat this header. */
        "Content-Type"?: components["parameters"]["Content-Type"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: {
              /** Format: uri */
              signedUrl: string;
            };
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.log.get": {
    parameters: {
      query?: {
        /** @description Whether browsers save the log as a file instead of showing it. */
        download?: components["parameters"]["download"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Whether the log keeps its ANSI escape codes; by default they are removed. */
        raw?: components["parameters"]["raw"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
        /** @description Whether the answer stays open and grows with the log until the run or build ends. */
        stream?: components["parameters"]["stream"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      /** @description Found elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.metamorph": {
    parameters: {
      query: {
        /** @description The build of the target Actor to run, as a tag or a number; by default that of its default run options. */
        build?: components["parameters"]["metamorphBuild"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
        /** @description The Actor that takes the run over, as an ID, `username~name` or `username/name`. */
        targetActorId: components["parameters"]["targetActorId"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody?: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.reboot": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.requestQueue.get": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueue;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.requestQueue.update": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.RequestQueueUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueue;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.requestQueue.delete": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.requestQueue.listHead": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /**
         * @deprecated
         * @description Without effect; deprecated, for this is a field of the answer.
         */
        hadMultipleClients?: components["parameters"]["hadMultipleClients"];
        /** @description The most requests to get. */
        limit?: components["parameters"]["headLimit"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueueHead;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.requestQueue.listAndLockHead": {
    parameters: {
      query: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description The most requests to get and lock; at most 25. */
        limit?: components["parameters"]["headLockLimit"];
        /** @description How long the lock lasts, in seconds from now. */
        lockSecs: components["parameters"]["lockSecs"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueueLockedHead;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.requestQueue.listRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Where the list goes on, as `nextCursor` of the answer before. */
        cursor?: components["parameters"]["cursor"];
        /**
         * @deprecated
         * @description The request ID after which the list goes on; deprecated in favour of `cursor`.
         */
        exclusiveStartId?: components["parameters"]["exclusiveStartId"];
        /** @description Only requests in one of these states. */
        filter?: components["parameters"]["filter"];
        /** @description The most requests to get, over all pages when iterating; a page holds at most 10,000. */
        limit?: components["parameters"]["requestsLimit"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfRequests;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.requestQueue.addRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue instead of its end; false by default. */
        forefront?: boolean;
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestInfo;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.requestQueue.getRequest": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequest;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.requestQueue.updateRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request moves to the front of the queue; false by default. */
        forefront?: boolean;
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestInfo;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.requestQueue.deleteRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.requestQueue.prolongRequestLock": {
    parameters: {
      query: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue when its lock runs out; false by default. */
        forefront?: components["parameters"]["lockForefront"];
        /** @description How long the lock lasts from now on, in seconds. */
        lockSecs: number;
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestLock;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.requestQueue.deleteRequestLock": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue when its lock is gone; false by default. */
        forefront?: components["parameters"]["unlockForefront"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.requestQueue.batchAddRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the requests go to the front of the queue instead of its end; false by default. */
        forefront?: components["parameters"]["forefront"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate[];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueBatchAddResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.requestQueue.batchDeleteRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestReference[];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueBatchDeleteResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "task.lastRun.requestQueue.unlockRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.UnlockRequestsResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.lastRun.resurrect": {
    parameters: {
      query?: {
        /** @description The build to go on with, as a tag or a number; by default the one that the run had. */
        build?: components["parameters"]["resurrectBuild"];
        /** @description The most items to be charged for from now on, if the Actor is paid per result. */
        maxItems?: number;
        /** @description The most the run may cost in all, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: number;
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default what the run had. */
        memory?: components["parameters"]["resurrectMemory"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Whether the run is restarted when it fails; by default as the run had it. */
        restartOnError?: components["parameters"]["resurrectRestartOnError"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default what the run had. */
        timeout?: components["parameters"]["resurrectTimeout"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.webhooks.list": {
    parameters: {
      query?: {
        /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
        desc?: components["parameters"]["descCreatedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
      };
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: {
              count: number;
              desc: boolean;
              items: models.Webhook[];
              limit: number;
              offset: number;
              total: number;
            };
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "task.webhooks.create": {
    parameters: {
      query?: never;
      path: {
        /** @description The task, as an ID, `username~name` or `username/name`. */
        actorTaskId: components["parameters"]["actorTaskId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.WebhookCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Webhook;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actors.list": {
    parameters: {
      query?: {
        /** @description Whether the latest come first, by what the list is sorted by; by default the earliest do. */
        desc?: boolean;
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description Whether only Actors owned by the account are listed, without those it has just used. */
        my?: boolean;
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
        /** @description What the list is sorted by, creation or the start of the last run; creation by default. */
        sortBy?: "createdAt" | "stats.lastRunStartedAt";
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfActors;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actors.create": {
    parameters: {
      query?: never;
    };
    requestBody: {
      content: {
        "application/json": models.ActorCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Actor;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Actor;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.ActorUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Actor;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.builds.list": {
    parameters: {
      query?: {
        /** @description Whether the latest started come first; by default the earliest do. */
        desc?: components["parameters"]["descStartedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfBuilds;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.build": {
    parameters: {
      query: {
        /** @description Whether the build uses beta releases of the Apify packages; false by default. */
        betaPackages?: boolean;
        /** @description The tag that the build gets when it has succeeded; by default the build tag of its version. */
        tag?: string;
        /** @description Whether the build may use cached layers; false by default. */
        useCache?: boolean;
        /** @description The version to build, as `0.1`. */
        version: string;
        /** @description How long the server may hold its answer for the build to end, in seconds; 0 by default, at most 60. */
        waitForFinish?: components["parameters"]["buildWaitForFinish"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Build;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.getBuild": {
    parameters: {
      query?: {
        /** @description How long the server may hold its answer for the build to end, in seconds; 0 by default, at most 60. */
        waitForFinish?: components["parameters"]["buildWaitForFinish"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The build's ID. */
        buildId: components["parameters"]["buildId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Build;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.abortBuild": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The build's ID. */
        buildId: components["parameters"]["buildId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Build;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.getOpenApiDefinition": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The ID of the build, or `default` for the one that the Actor runs by default. */
        buildId: components["parameters"]["buildIdOrDefault"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.defaultBuild": {
    parameters: {
      query?: {
        /** @description How long the server may hold its answer for the build to end, in seconds; 0 by default, at most 60. */
        waitForFinish?: components["parameters"]["buildWaitForFinish"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Build;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.runSyncByGet": {
    parameters: {
      query?: {
        /** @description The build to run, as a tag or a number; by default the one of the default run options. */
        build?: components["parameters"]["build"];
        /** @description The most items to be charged for, if the Actor is paid per result. */
        maxItems?: components["parameters"]["maxItems"];
        /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: components["parameters"]["maxTotalChargeUsd"];
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the default run options. */
        memory?: number;
        /** @description The record to answer with, by its key; `OUTPUT` by default. */
        outputRecordKey?: components["parameters"]["outputRecordKey"];
        /** @description Whether the run is restarted when it fails; by default as the default run options say. */
        restartOnError?: components["parameters"]["restartOnError"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default that of the default run options. */
        timeout?: number;
        /** @description Webhooks for this run only. */
        webhooks?: components["parameters"]["webhooks"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
          "application/octet-stream": string;
          "application/pdf": string;
          "application/xml": string;
          "application/zip": string;
          "image/jpeg": string;
          "image/png": string;
          "text/csv": string;
          "text/html": string;
          "text/plain": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.runSync": {
    parameters: {
      query?: {
        /** @description The build to run, as a tag or a number; by default the one of the default run options. */
        build?: components["parameters"]["build"];
        /** @description The most items to be charged for, if the Actor is paid per result. */
        maxItems?: components["parameters"]["maxItems"];
        /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: components["parameters"]["maxTotalChargeUsd"];
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the default run options. */
        memory?: number;
        /** @description The record to answer with, by its key; `OUTPUT` by default. */
        outputRecordKey?: components["parameters"]["outputRecordKey"];
        /** @description Whether the run is restarted when it fails; by default as the default run options say. */
        restartOnError?: components["parameters"]["restartOnError"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default that of the default run options. */
        timeout?: number;
        /** @description Webhooks for this run only. */
        webhooks?: components["parameters"]["webhooks"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody?: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
          "application/octet-stream": string;
          "application/pdf": string;
          "application/xml": string;
          "application/zip": string;
          "image/jpeg": string;
          "image/png": string;
          "text/csv": string;
          "text/html": string;
          "text/plain": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.runSyncGetDatasetItemsByGet": {
    parameters: {
      query?: {
        /** @description Whether browsers save the answer as a file instead of showing it. */
        attachment?: components["parameters"]["itemsAttachment"];
        /** @description Whether the text starts with a byte order mark; by default only CSV does. */
        bom?: components["parameters"]["bom"];
        /** @description The build to run, as a tag or a number; by default the one of the default run options. */
        build?: components["parameters"]["build"];
        /** @description Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and `skipHidden`. */
        clean?: components["parameters"]["clean"];
        /** @description The character between the columns of CSV; a comma by default. */
        delimiter?: components["parameters"]["delimiter"];
        /** @description Whether the items come in reverse, the last stored first; unwound items keep their order. */
        desc?: components["parameters"]["itemsDesc"];
        /** @description The description of the feed, in the format rss. */
        feedDescription?: components["parameters"]["feedDescription"];
        /** @description The title of the feed, in the format rss. */
        feedTitle?: components["parameters"]["feedTitle"];
        /** @description The only fields to keep of each item, in this order; it also fixes the order of columns. */
        fields?: components["parameters"]["fields"];
        /** @description Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
        flatten?: components["parameters"]["flatten"];
        /** @description The format of the items; json by default. */
        format?: components["parameters"]["format"];
        /** @description The most items to get; without it there is no limit. */
        limit?: components["parameters"]["itemsLimit"];
        /** @description The most items to be charged for, if the Actor is paid per result. */
        maxItems?: components["parameters"]["maxItems"];
        /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: components["parameters"]["maxTotalChargeUsd"];
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the default run options. */
        memory?: number;
        /** @description How many items to skip from the start of the dataset; 0 by default. */
        offset?: components["parameters"]["itemsOffset"];
        /** @description Fields to leave out of each item. */
        omit?: components["parameters"]["omit"];
        /** @description New names for the fields given in `fields`, one for each, in the same order. */
        outputFields?: components["parameters"]["outputFields"];
        /** @description Whether the run is restarted when it fails; by default as the default run options say. */
        restartOnError?: components["parameters"]["restartOnError"];
        /** @description Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult` (unwound) and `errorInfo`. */
        simplified?: components["parameters"]["simplified"];
        /** @description Whether empty items are left out; a page may then hold fewer than `limit`. */
        skipEmpty?: components["parameters"]["skipEmpty"];
        /** @description Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
        skipFailedPages?: components["parameters"]["skipFailedPages"];
        /** @description Whether CSV comes without the row of column names; false by default. */
        skipHeaderRow?: components["parameters"]["skipHeaderRow"];
        /** @description Whether fields that start with `#` are left out. */
        skipHidden?: components["parameters"]["skipHidden"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default that of the default run options. */
        timeout?: number;
        /** @description Fields to unwind, one after the other; an array makes one item of each member, an object is merged in. */
        unwind?: components["parameters"]["unwind"];
        /** @description The view of the dataset's schema to apply; it chooses and arranges the fields. */
        view?: components["parameters"]["view"];
        /** @description Webhooks for this run only. */
        webhooks?: components["parameters"]["webhooks"];
        /** @description The name of the root element of XML; `items` by default. */
        xmlRoot?: components["parameters"]["xmlRoot"];
        /** @description The name of the element of each item in XML; `item` by default. */
        xmlRow?: components["parameters"]["xmlRow"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          "X-Apify-Pagination-Count"?: number;
          "X-Apify-Pagination-Limit"?: number;
          "X-Apify-Pagination-Offset"?: number;
          "X-Apify-Pagination-Total"?: number;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>[];
          "application/jsonl": string;
          "application/rss+xml": string;
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "application/xml": string;
          "text/csv": string;
          "text/html": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.runSyncGetDatasetItems": {
    parameters: {
      query?: {
        /** @description Whether browsers save the answer as a file instead of showing it. */
        attachment?: components["parameters"]["itemsAttachment"];
        /** @description Whether the text starts with a byte order mark; by default only CSV does. */
        bom?: components["parameters"]["bom"];
        /** @description The build to run, as a tag or a number; by default the one of the default run options. */
        build?: components["parameters"]["build"];
        /** @description Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and `skipHidden`. */
        clean?: components["parameters"]["clean"];
        /** @description The character between the columns of CSV; a comma by default. */
        delimiter?: components["parameters"]["delimiter"];
        /** @description Whether the items come in reverse, the last stored first; unwound items keep their order. */
        desc?: components["parameters"]["itemsDesc"];
        /** @description The description of the feed, in the format rss. */
        feedDescription?: components["parameters"]["feedDescription"];
        /** @description The title of the feed, in the format rss. */
        feedTitle?: components["parameters"]["feedTitle"];
        /** @description The only fields to keep of each item, in this order; it also fixes the order of columns. */
        fields?: components["parameters"]["fields"];
        /** @description Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
        flatten?: components["parameters"]["flatten"];
        /** @description The format of the items; json by default. */
        format?: components["parameters"]["format"];
        /** @description The most items to get; without it there is no limit. */
        limit?: components["parameters"]["itemsLimit"];
        /** @description The most items to be charged for, if the Actor is paid per result. */
        maxItems?: components["parameters"]["maxItems"];
        /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: components["parameters"]["maxTotalChargeUsd"];
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the default run options. */
        memory?: number;
        /** @description How many items to skip from the start of the dataset; 0 by default. */
        offset?: components["parameters"]["itemsOffset"];
        /** @description Fields to leave out of each item. */
        omit?: components["parameters"]["omit"];
        /** @description New names for the fields given in `fields`, one for each, in the same order. */
        outputFields?: components["parameters"]["outputFields"];
        /** @description Whether the run is restarted when it fails; by default as the default run options say. */
        restartOnError?: components["parameters"]["restartOnError"];
        /** @description Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult` (unwound) and `errorInfo`. */
        simplified?: components["parameters"]["simplified"];
        /** @description Whether empty items are left out; a page may then hold fewer than `limit`. */
        skipEmpty?: components["parameters"]["skipEmpty"];
        /** @description Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
        skipFailedPages?: components["parameters"]["skipFailedPages"];
        /** @description Whether CSV comes without the row of column names; false by default. */
        skipHeaderRow?: components["parameters"]["skipHeaderRow"];
        /** @description Whether fields that start with `#` are left out. */
        skipHidden?: components["parameters"]["skipHidden"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default that of the default run options. */
        timeout?: number;
        /** @description Fields to unwind, one after the other; an array makes one item of each member, an object is merged in. */
        unwind?: components["parameters"]["unwind"];
        /** @description The view of the dataset's schema to apply; it chooses and arranges the fields. */
        view?: components["parameters"]["view"];
        /** @description Webhooks for this run only. */
        webhooks?: components["parameters"]["webhooks"];
        /** @description The name of the root element of XML; `items` by default. */
        xmlRoot?: components["parameters"]["xmlRoot"];
        /** @description The name of the element of each item in XML; `item` by default. */
        xmlRow?: components["parameters"]["xmlRow"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody?: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          "X-Apify-Pagination-Count"?: number;
          "X-Apify-Pagination-Limit"?: number;
          "X-Apify-Pagination-Offset"?: number;
          "X-Apify-Pagination-Total"?: number;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>[];
          "application/jsonl": string;
          "application/rss+xml": string;
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "application/xml": string;
          "text/csv": string;
          "text/html": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.runs.list": {
    parameters: {
      query?: {
        /** @description Whether the latest started come first; by default the earliest do. */
        desc?: components["parameters"]["descStartedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
        /** @description Only runs started at this time or later, ISO 8601. */
        startedAfter?: components["parameters"]["startedAfter"];
        /** @description Only runs started at this time or earlier, ISO 8601. */
        startedBefore?: components["parameters"]["startedBefore"];
        /** @description Only runs in one of these statuses. */
        status?: components["parameters"]["runStatuses"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfRuns;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.start": {
    parameters: {
      query?: {
        /** @description The build to run, as a tag or a number; by default the one of the default run options. */
        build?: components["parameters"]["build"];
        /** @description The permission level of this run, instead of the Actor's own. */
        forcePermissionLevel?: "FULL_PERMISSIONS" | "LIMITED_PERMISSIONS";
        /** @description The most items to be charged for, if the Actor is paid per result. */
        maxItems?: components["parameters"]["maxItems"];
        /** @description The most the run may cost, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: components["parameters"]["maxTotalChargeUsd"];
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default that of the default run options. */
        memory?: number;
        /** @description Whether the run is restarted when it fails; by default as the default run options say. */
        restartOnError?: components["parameters"]["restartOnError"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default that of the default run options. */
        timeout?: number;
        /** @description How long the server may hold its answer for the run to end, in seconds; 0 by default, at most 60. */
        waitForFinish?: components["parameters"]["runWaitForFinish"];
        /** @description Webhooks for this run only. */
        webhooks?: components["parameters"]["webhooks"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody?: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.getRun": {
    parameters: {
      query?: {
        /** @description How long the server may hold its answer for the run to end, in seconds; 0 by default, at most 60. */
        waitForFinish?: components["parameters"]["runWaitForFinish"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.abortRun": {
    parameters: {
      query?: {
        /** @description Whether the run is told first and has 30 seconds to finish its work; false by default. */
        gracefully?: components["parameters"]["gracefully"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.metamorphRun": {
    parameters: {
      query: {
        /** @description The build of the target Actor to run, as a tag or a number; by default that of its default run options. */
        build?: components["parameters"]["metamorphBuild"];
        /** @description The Actor that takes the run over, as an ID, `username~name` or `username/name`. */
        targetActorId: components["parameters"]["targetActorId"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    requestBody?: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.resurrectRun": {
    parameters: {
      query?: {
        /** @description The build to go on with, as a tag or a number; by default the one that the run had. */
        build?: components["parameters"]["resurrectBuild"];
        /** @description The most items to be charged for from now on, if the Actor is paid per result. */
        maxItems?: number;
        /** @description The most the run may cost in all, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: number;
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default what the run had. */
        memory?: components["parameters"]["resurrectMemory"];
        /** @description Whether the run is restarted when it fails; by default as the run had it. */
        restartOnError?: components["parameters"]["resurrectRestartOnError"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default what the run had. */
        timeout?: components["parameters"]["resurrectTimeout"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The run's ID. */
        runId: components["parameters"]["runId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.get": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
        /** @description How long the server may hold its answer for the run to end, in seconds; 0 by default, at most 60. */
        waitForFinish?: components["parameters"]["runWaitForFinish"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.update": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.RunUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.delete": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.abort": {
    parameters: {
      query?: {
        /** @description Whether the run is told first and has 30 seconds to finish its work; false by default. */
        gracefully?: components["parameters"]["gracefully"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.charge": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      header?: {
        /** @description A key of the caller's choice; a charge repeated under the same key is made once. */
        "idempotency-key"?: components["parameters"]["idempotency-key"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.RunCharge;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.dataset.get": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Dataset;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.dataset.update": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.DatasetUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Dataset;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.dataset.delete": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.dataset.listItems": {
    parameters: {
      query?: {
        /** @description Whether browsers save the answer as a file instead of showing it. */
        attachment?: components["parameters"]["itemsAttachment"];
        /** @description Whether the text starts with a byte order mark; by default only CSV does. */
        bom?: components["parameters"]["bom"];
        /** @description Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and `skipHidden`. */
        clean?: components["parameters"]["clean"];
        /** @description The character between the columns of CSV; a comma by default. */
        delimiter?: components["parameters"]["delimiter"];
        /** @description Whether the items come in reverse, the last stored first; unwound items keep their order. */
        desc?: components["parameters"]["itemsDesc"];
        /** @description The description of the feed, in the format rss. */
        feedDescription?: components["parameters"]["feedDescription"];
        /** @description The title of the feed, in the format rss. */
        feedTitle?: components["parameters"]["feedTitle"];
        /** @description The only fields to keep of each item, in this order; it also fixes the order of columns. */
        fields?: components["parameters"]["fields"];
        /** @description Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
        flatten?: components["parameters"]["flatten"];
        /** @description The format of the items; json by default. */
        format?: components["parameters"]["format"];
        /** @description The most items to get, over all pages when iterating; without it there is no limit. */
        limit?: number;
        /** @description How many items to skip from the start of the dataset; 0 by default. */
        offset?: components["parameters"]["itemsOffset"];
        /** @description Fields to leave out of each item. */
        omit?: components["parameters"]["omit"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description New names for the fields given in `fields`, one for each, in the same order. */
        outputFields?: components["parameters"]["outputFields"];
        /** @description The signature of the dataset's public URL, which allows reading its items without a token. */
        signature?: components["parameters"]["signature"];
        /** @description Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult` (unwound) and `errorInfo`. */
        simplified?: components["parameters"]["simplified"];
        /** @description Whether empty items are left out; a page may then hold fewer than `limit`. */
        skipEmpty?: components["parameters"]["skipEmpty"];
        /** @description Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
        skipFailedPages?: components["parameters"]["skipFailedPages"];
        /** @description Whether CSV comes without the row of column names; false by default. */
        skipHeaderRow?: components["parameters"]["skipHeaderRow"];
        /** @description Whether fields that start with `#` are left out. */
        skipHidden?: components["parameters"]["skipHidden"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
        /** @description Fields to unwind, one after the other; an array makes one item of each member, an object is merged in. */
        unwind?: components["parameters"]["unwind"];
        /** @description The view of the dataset's schema to apply; it chooses and arranges the fields. */
        view?: components["parameters"]["view"];
        /** @description The name of the root element of XML; `items` by default. */
        xmlRoot?: components["parameters"]["xmlRoot"];
        /** @description The name of the element of each item in XML; `item` by default. */
        xmlRow?: components["parameters"]["xmlRow"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          "X-Apify-Pagination-Count"?: number;
          "X-Apify-Pagination-Limit"?: number;
          "X-Apify-Pagination-Offset"?: number;
          "X-Apify-Pagination-Total"?: number;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>[];
          "application/jsonl": string;
          "application/rss+xml": string;
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "application/xml": string;
          "text/csv": string;
          "text/html": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.dataset.pushItems": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.PutItemsRequest | models.PutItemsRequest[];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.dataset.getStatistics": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.DatasetStatistics;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.keyValueStore.get": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.KeyValueStore;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.keyValueStore.update": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.KeyValueStoreUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.KeyValueStore;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.keyValueStore.delete": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.keyValueStore.listKeys": {
    parameters: {
      query?: {
        /** @description Only keys of this collection, as the schema of the store names it. */
        collection?: components["parameters"]["keysCollection"];
        /** @description The key after which the list goes on, as `nextExclusiveStartKey` of the answer before. */
        exclusiveStartKey?: components["parameters"]["exclusiveStartKey"];
        /** @description The most keys to get, over all pages when iterating; a page holds 1,000 by default and at most. */
        limit?: components["parameters"]["keysLimit"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only keys that start with this. */
        prefix?: components["parameters"]["keysPrefix"];
        /** @description The signature of the store's public URL, which allows listing its keys without a token. */
        signature?: string;
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfKeys;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.keyValueStore.downloadRecords": {
    parameters: {
      query?: {
        /** @description Only records of this collection, as the schema of the store names it. */
        collection?: components["parameters"]["recordsCollection"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only records with keys that start with this. */
        prefix?: components["parameters"]["recordsPrefix"];
        /** @description The signature of a public URL, which allows reading without a token. */
        signature?: string;
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/zip": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.keyValueStore.getRecord": {
    parameters: {
      query?: {
        /** @description Whether the record is sent as a file, exactly as it was stored; otherwise HTML may be altered. */
        attachment?: components["parameters"]["recordAttachment"];
        /**
         * @deprecated
         * @description Whether the server sends the record itself rather than redirecting to a file host; deprecated.
         */
        disableRedirect?: components["parameters"]["disableRedirect"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description The signature of the record's public URL, which allows reading it without a token. */
        signature?: string;
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
          "application/octet-stream": string;
          "application/pdf": string;
          "application/xml": string;
          "application/zip": string;
          "image/jpeg": string;
          "image/png": string;
          "text/csv": string;
          "text/html": string;
          "text/plain": string;
        };
      };
      /** @description Found elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.keyValueStore.setRecord": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    requestBody: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.keyValueStore.setRecordByPost": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    requestBody: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.keyValueStore.deleteRecord": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.keyValueStore.recordExists": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Payment Required */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Method Not Allowed */
      405: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Request Timeout */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Internal Server Error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  "actor.lastRun.keyValueStore.getDirectUploadUrl": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      header?: {
        /** @description How the bytes to be uploaded are compressed, if they are; the upload must repeat this header. */
        "Content-Encoding"?: "br" | "deflate" | "gzip" | "identity";
        /** @description The content type of the record to be uploaded; the upload must repeat this header. */
        "Content-Type"?: components["parameters"]["Content-Type"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: {
              /** Format: uri */
              signedUrl: string;
            };
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.log.get": {
    parameters: {
      query?: {
        /** @description Whether browsers save the log as a file instead of showing it. */
        download?: components["parameters"]["download"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Whether the log keeps its ANSI escape codes; by default they are removed. */
        raw?: components["parameters"]["raw"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
        /** @description Whether the answer stays open and grows with the log until the run or build ends. */
        stream?: components["parameters"]["stream"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      /** @description Found elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.metamorph": {
    parameters: {
      query: {
        /** @description The build of the target Actor to run, as a tag or a number; by default that of its default run options. */
        build?: components["parameters"]["metamorphBuild"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
        /** @description The Actor that takes the run over, as an ID, `username~name` or `username/name`. */
        targetActorId: components["parameters"]["targetActorId"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody?: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.reboot": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.get": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueue;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.update": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.RequestQueueUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueue;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.delete": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.listHead": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /**
         * @deprecated
         * @description Without effect; deprecated, for this is a field of the answer.
         */
        hadMultipleClients?: components["parameters"]["hadMultipleClients"];
        /** @description The most requests to get. */
        limit?: components["parameters"]["headLimit"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueueHead;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.listAndLockHead": {
    parameters: {
      query: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description The most requests to get and lock; at most 25. */
        limit?: components["parameters"]["headLockLimit"];
        /** @description How long the lock lasts, in seconds from now. */
        lockSecs: components["parameters"]["lockSecs"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueueLockedHead;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.listRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Where the list goes on, as `nextCursor` of the answer before. */
        cursor?: components["parameters"]["cursor"];
        /**
         * @deprecated
         * @description The request ID after which the list goes on; deprecated in favour of `cursor`.
         */
        exclusiveStartId?: components["parameters"]["exclusiveStartId"];
        /** @description Only requests in one of these states. */
        filter?: components["parameters"]["filter"];
        /** @description The most requests to get, over all pages when iterating; a page holds at most 10,000. */
        limit?: components["parameters"]["requestsLimit"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfRequests;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.addRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue instead of its end; false by default. */
        forefront?: boolean;
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestInfo;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.getRequest": {
    parameters: {
      query?: {
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequest;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.updateRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request moves to the front of the queue; false by default. */
        forefront?: boolean;
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestInfo;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.deleteRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.prolongRequestLock": {
    parameters: {
      query: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue when its lock runs out; false by default. */
        forefront?: components["parameters"]["lockForefront"];
        /** @description How long the lock lasts from now on, in seconds. */
        lockSecs: number;
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestLock;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.deleteRequestLock": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue when its lock is gone; false by default. */
        forefront?: components["parameters"]["unlockForefront"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.batchAddRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the requests go to the front of the queue instead of its end; false by default. */
        forefront?: components["parameters"]["forefront"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate[];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueBatchAddResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.batchDeleteRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestReference[];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueBatchDeleteResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.lastRun.requestQueue.unlockRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.UnlockRequestsResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.lastRun.resurrect": {
    parameters: {
      query?: {
        /** @description The build to go on with, as a tag or a number; by default the one that the run had. */
        build?: components["parameters"]["resurrectBuild"];
        /** @description The most items to be charged for from now on, if the Actor is paid per result. */
        maxItems?: number;
        /** @description The most the run may cost in all, in US dollars, if the Actor is paid per event. */
        maxTotalChargeUsd?: number;
        /** @description The memory of the run in MB, a power of 2 from 128 up; by default what the run had. */
        memory?: components["parameters"]["resurrectMemory"];
        /** @description Only the last run that was started this way. */
        origin?: components["parameters"]["origin"];
        /** @description Whether the run is restarted when it fails; by default as the run had it. */
        restartOnError?: components["parameters"]["resurrectRestartOnError"];
        /** @description Only the last run of this status; SUCCEEDED usually makes most sense. */
        status?: components["parameters"]["lastRunStatus"];
        /** @description How long the run may take, in seconds, 0 for no limit; by default what the run had. */
        timeout?: components["parameters"]["resurrectTimeout"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Run;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.validateInput": {
    parameters: {
      query?: {
        /** @description The build to take the input schema from, as a tag or a number; by default `latest`. */
        build?: string;
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": unknown;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            valid: boolean;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.versions.list": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfVersions;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.versions.create": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.ActorVersionUpdate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ActorVersion;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.version.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The number of the version, as `0.1`. */
        versionNumber: components["parameters"]["versionNumber"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ActorVersion;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.version.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The number of the version, as `0.1`. */
        versionNumber: components["parameters"]["versionNumber"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.ActorVersionUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ActorVersion;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.version.updateByPost": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The number of the version, as `0.1`. */
        versionNumber: components["parameters"]["versionNumber"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.ActorVersionUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ActorVersion;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.version.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The number of the version, as `0.1`. */
        versionNumber: components["parameters"]["versionNumber"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.version.envVars.list": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The number of the version, as `0.1`. */
        versionNumber: components["parameters"]["versionNumber"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfEnvVars;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.version.envVars.create": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The number of the version, as `0.1`. */
        versionNumber: components["parameters"]["versionNumber"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.ActorEnvVarCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ActorEnvVar;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.version.envVar.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The variable's name. */
        envVarName: components["parameters"]["envVarName"];
        /** @description The number of the version, as `0.1`. */
        versionNumber: components["parameters"]["versionNumber"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ActorEnvVar;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.version.envVar.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The variable's name. */
        envVarName: components["parameters"]["envVarName"];
        /** @description The number of the version, as `0.1`. */
        versionNumber: components["parameters"]["versionNumber"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.ActorEnvVarCreate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ActorEnvVar;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.version.envVar.updateByPost": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The variable's name. */
        envVarName: components["parameters"]["envVarName"];
        /** @description The number of the version, as `0.1`. */
        versionNumber: components["parameters"]["versionNumber"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.ActorEnvVarCreate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ActorEnvVar;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "actor.version.envVar.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
        /** @description The variable's name. */
        envVarName: components["parameters"]["envVarName"];
        /** @description The number of the version, as `0.1`. */
        versionNumber: components["parameters"]["versionNumber"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.webhooks.list": {
    parameters: {
      query?: {
        /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
        desc?: components["parameters"]["descCreatedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
      };
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfWebhooks;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "actor.webhooks.create": {
    parameters: {
      query?: never;
      path: {
        /** @description The Actor, as an ID, `username~name` or `username/name`. */
        actorId: components["parameters"]["actorId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.WebhookCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Webhook;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "tools.browserInfo": {
    parameters: {
      query?: {
        /** @description Whether the answer has the headers also as a flat list, as they came; false by default. */
        rawHeaders?: components["parameters"]["rawHeaders"];
        /** @description Whether the headers are left out of the answer; false by default. */
        skipHeaders?: components["parameters"]["skipHeaders"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": models.BrowserInfo;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "tools.browserInfoByPut": {
    parameters: {
      query?: {
        /** @description Whether the answer has the headers also as a flat list, as they came; false by default. */
        rawHeaders?: components["parameters"]["rawHeaders"];
        /** @description Whether the headers are left out of the answer; false by default. */
        skipHeaders?: components["parameters"]["skipHeaders"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": models.BrowserInfo;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "tools.browserInfoByPost": {
    parameters: {
      query?: {
        /** @description Whether the answer has the headers also as a flat list, as they came; false by default. */
        rawHeaders?: components["parameters"]["rawHeaders"];
        /** @description Whether the headers are left out of the answer; false by default. */
        skipHeaders?: components["parameters"]["skipHeaders"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": models.BrowserInfo;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "tools.browserInfoByDelete": {
    parameters: {
      query?: {
        /** @description Whether the answer has the headers also as a flat list, as they came; false by default. */
        rawHeaders?: components["parameters"]["rawHeaders"];
        /** @description Whether the headers are left out of the answer; false by default. */
        skipHeaders?: components["parameters"]["skipHeaders"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": models.BrowserInfo;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "datasets.list": {
    parameters: {
      query?: {
        /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
        desc?: components["parameters"]["descCreatedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
        /** @description Only storages that the user owns, or only those that others share with the user. */
        ownership?: components["parameters"]["ownership"];
        /** @description Whether unnamed storages are listed, too; false by default. */
        unnamed?: components["parameters"]["unnamed"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfDatasets;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "datasets.getOrCreate": {
    parameters: {
      query?: {
        /** @description The name of the dataset to get or create; an unnamed one is kept only for the data retention period. */
        name?: string;
      };
    };
    requestBody?: {
      content: {
        "application/json": {
          schema?: Record<string, unknown> | null;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Dataset;
          };
        };
      };
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Dataset;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "dataset.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The dataset, as an ID, `username~name` or `~name`. */
        datasetId: components["parameters"]["datasetId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Dataset;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "dataset.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The dataset, as an ID, `username~name` or `~name`. */
        datasetId: components["parameters"]["datasetId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.DatasetUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Dataset;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "dataset.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The dataset, as an ID, `username~name` or `~name`. */
        datasetId: components["parameters"]["datasetId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "dataset.listItems": {
    parameters: {
      query?: {
        /** @description Whether browsers save the answer as a file instead of showing it. */
        attachment?: components["parameters"]["itemsAttachment"];
        /** @description Whether the text starts with a byte order mark; by default only CSV does. */
        bom?: components["parameters"]["bom"];
        /** @description Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and `skipHidden`. */
        clean?: components["parameters"]["clean"];
        /** @description The character between the columns of CSV; a comma by default. */
        delimiter?: components["parameters"]["delimiter"];
        /** @description Whether the items come in reverse, the last stored first; unwound items keep their order. */
        desc?: components["parameters"]["itemsDesc"];
        /** @description The description of the feed, in the format rss. */
        feedDescription?: components["parameters"]["feedDescription"];
        /** @description The title of the feed, in the format rss. */
        feedTitle?: components["parameters"]["feedTitle"];
        /** @description The only fields to keep of each item, in this order; it also fixes the order of columns. */
        fields?: components["parameters"]["fields"];
        /** @description Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
        flatten?: components["parameters"]["flatten"];
        /** @description The format of the items; json by default. */
        format?: components["parameters"]["format"];
        /** @description The most items to get, over all pages when iterating; without it there is no limit. */
        limit?: number;
        /** @description How many items to skip from the start of the dataset; 0 by default. */
        offset?: components["parameters"]["itemsOffset"];
        /** @description Fields to leave out of each item. */
        omit?: components["parameters"]["omit"];
        /** @description New names for the fields given in `fields`, one for each, in the same order. */
        outputFields?: components["parameters"]["outputFields"];
        /** @description The signature of the dataset's public URL, which allows reading its items without a token. */
        signature?: components["parameters"]["signature"];
        /** @description Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult` (unwound) and `errorInfo`. */
        simplified?: components["parameters"]["simplified"];
        /** @description Whether empty items are left out; a page may then hold fewer than `limit`. */
        skipEmpty?: components["parameters"]["skipEmpty"];
        /** @description Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
        skipFailedPages?: components["parameters"]["skipFailedPages"];
        /** @description Whether CSV comes without the row of column names; false by default. */
        skipHeaderRow?: components["parameters"]["skipHeaderRow"];
        /** @description Whether fields that start with `#` are left out. */
        skipHidden?: components["parameters"]["skipHidden"];
        /** @description Fields to unwind, one after the other; an array makes one item of each member, an object is merged in. */
        unwind?: components["parameters"]["unwind"];
        /** @description The view of the dataset's schema to apply; it chooses and arranges the fields. */
        view?: components["parameters"]["view"];
        /** @description The name of the root element of XML; `items` by default. */
        xmlRoot?: components["parameters"]["xmlRoot"];
        /** @description The name of the element of each item in XML; `item` by default. */
        xmlRow?: components["parameters"]["xmlRow"];
      };
      path: {
        /** @description The dataset, as an ID, `username~name` or `~name`. */
        datasetId: components["parameters"]["datasetId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          "X-Apify-Pagination-Count"?: number;
          "X-Apify-Pagination-Limit"?: number;
          "X-Apify-Pagination-Offset"?: number;
          "X-Apify-Pagination-Total"?: number;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>[];
          "application/jsonl": string;
          "application/rss+xml": string;
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
          "application/xml": string;
          "text/csv": string;
          "text/html": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "dataset.pushItems": {
    parameters: {
      query?: never;
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The dataset, as an ID, `username~name` or `~name`. */
        datasetId: components["parameters"]["datasetId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.PutItemsRequest | models.PutItemsRequest[];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "dataset.getItemsInfo": {
    parameters: {
      query?: {
        /** @description Whether browsers save the answer as a file instead of showing it. */
        attachment?: components["parameters"]["itemsAttachment"];
        /** @description Whether the text starts with a byte order mark; by default only CSV does. */
        bom?: components["parameters"]["bom"];
        /** @description Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and `skipHidden`. */
        clean?: components["parameters"]["clean"];
        /** @description The character between the columns of CSV; a comma by default. */
        delimiter?: components["parameters"]["delimiter"];
        /** @description Whether the items would come in reverse, the last stored first. */
        desc?: boolean;
        /** @description The description of the feed, in the format rss. */
        feedDescription?: components["parameters"]["feedDescription"];
        /** @description The title of the feed, in the format rss. */
        feedTitle?: components["parameters"]["feedTitle"];
        /** @description The only fields to keep of each item, in this order; it also fixes the order of columns. */
        fields?: components["parameters"]["fields"];
        /** @description Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
        flatten?: components["parameters"]["flatten"];
        /** @description The format of the items; json by default. */
        format?: components["parameters"]["format"];
        /** @description The most items that the answer would hold; without it there is no limit. */
        limit?: number;
        /** @description How many items would be skipped from the start of the dataset; 0 by default. */
        offset?: number;
        /** @description Fields to leave out of each item. */
        omit?: components["parameters"]["omit"];
        /** @description New names for the fields given in `fields`, one for each, in the same order. */
        outputFields?: components["parameters"]["outputFields"];
        /** @description The signature of the dataset's public URL, which allows reading its items without a token. */
        signature?: components["parameters"]["signature"];
        /** @description Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult` (unwound) and `errorInfo`. */
        simplified?: components["parameters"]["simplified"];
        /** @description Whether empty items are left out; a page may then hold fewer than `limit`. */
        skipEmpty?: components["parameters"]["skipEmpty"];
        /** @description Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
        skipFailedPages?: components["parameters"]["skipFailedPages"];
        /** @description Whether CSV comes without the row of column names; false by default. */
        skipHeaderRow?: components["parameters"]["skipHeaderRow"];
        /** @description Whether fields that start with `#` are left out. */
        skipHidden?: components["parameters"]["skipHidden"];
        /** @description Fields to unwind, one after the other; an array makes one item of each member, an object is merged in. */
        unwind?: components["parameters"]["unwind"];
        /** @description The view of the dataset's schema to apply; it chooses and arranges the fields. */
        view?: components["parameters"]["view"];
        /** @description The name of the root element of XML; `items` by default. */
        xmlRoot?: components["parameters"]["xmlRoot"];
        /** @description The name of the element of each item in XML; `item` by default. */
        xmlRow?: components["parameters"]["xmlRow"];
      };
      path: {
        /** @description The dataset, as an ID, `username~name` or `~name`. */
        datasetId: components["parameters"]["datasetId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          "X-Apify-Pagination-Count"?: number;
          "X-Apify-Pagination-Limit"?: number;
          "X-Apify-Pagination-Offset"?: number;
          "X-Apify-Pagination-Total"?: number;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Payment Required */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Method Not Allowed */
      405: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Request Timeout */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Internal Server Error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  "dataset.getStatistics": {
    parameters: {
      query?: never;
      path: {
        /** @description The dataset, as an ID, `username~name` or `~name`. */
        datasetId: components["parameters"]["datasetId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.DatasetStatistics;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "keyValueStores.list": {
    parameters: {
      query?: {
        /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
        desc?: components["parameters"]["descCreatedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
        /** @description Only storages that the user owns, or only those that others share with the user. */
        ownership?: components["parameters"]["ownership"];
        /** @description Whether unnamed storages are listed, too; false by default. */
        unnamed?: components["parameters"]["unnamed"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfKeyValueStores;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "keyValueStores.getOrCreate": {
    parameters: {
      query?: {
        /** @description The name of the store to get or create; an unnamed one is kept only for the data retention period. */
        name?: string;
      };
    };
    requestBody?: {
      content: {
        "application/json": {
          schema?: Record<string, unknown> | null;
        };
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.KeyValueStore;
          };
        };
      };
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.KeyValueStore;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "keyValueStore.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.KeyValueStore;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "keyValueStore.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.KeyValueStoreUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.KeyValueStore;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "keyValueStore.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "keyValueStore.listKeys": {
    parameters: {
      query?: {
        /** @description Only keys of this collection, as the schema of the store names it. */
        collection?: components["parameters"]["keysCollection"];
        /** @description The key after which the list goes on, as `nextExclusiveStartKey` of the answer before. */
        exclusiveStartKey?: components["parameters"]["exclusiveStartKey"];
        /** @description The most keys to get, over all pages when iterating; a page holds 1,000 by default and at most. */
        limit?: components["parameters"]["keysLimit"];
        /** @description Only keys that start with this. */
        prefix?: components["parameters"]["keysPrefix"];
        /** @description The signature of the store's public URL, which allows listing its keys without a token. */
        signature?: string;
      };
      path: {
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfKeys;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "keyValueStore.downloadRecords": {
    parameters: {
      query?: {
        /** @description Only records of this collection, as the schema of the store names it. */
        collection?: components["parameters"]["recordsCollection"];
        /** @description Only records with keys that start with this. */
        prefix?: components["parameters"]["recordsPrefix"];
        /** @description The signature of a public URL, which allows reading without a token. */
        signature?: string;
      };
      path: {
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/zip": string;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "keyValueStore.getRecord": {
    parameters: {
      query?: {
        /** @description Whether the record is sent as a file, exactly as it was stored; otherwise HTML may be altered. */
        attachment?: components["parameters"]["recordAttachment"];
        /**
         * @deprecated
         * @description Whether the server sends the record itself rather than redirecting to a file host; deprecated.
         */
        disableRedirect?: components["parameters"]["disableRedirect"];
        /** @description The signature of the record's public URL, which allows reading it without a token. */
        signature?: string;
      };
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": unknown;
          "application/octet-stream": string;
          "application/pdf": string;
          "application/xml": string;
          "application/zip": string;
          "image/jpeg": string;
          "image/png": string;
          "text/csv": string;
          "text/html": string;
          "text/plain": string;
        };
      };
      /** @description Found elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "keyValueStore.setRecord": {
    parameters: {
      query?: never;
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    requestBody: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "keyValueStore.setRecordByPost": {
    parameters: {
      query?: never;
      header?: {
        /** @description How the body is compressed. */
        "Content-Encoding"?: components["parameters"]["Content-Encoding"];
      };
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    requestBody: {
      content: {
        "application/*": string;
        "application/json": unknown;
        "application/x-www-form-urlencoded": Record<string, unknown>;
        "audio/*": string;
        "font/*": string;
        "image/*": string;
        "model/*": string;
        "multipart/form-data": Record<string, unknown>;
        "text/*": string;
        "video/*": string;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "keyValueStore.deleteRecord": {
    parameters: {
      query?: never;
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "keyValueStore.recordExists": {
    parameters: {
      query?: never;
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Bad Request */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Unauthorized */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Payment Required */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Forbidden */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not Found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Method Not Allowed */
      405: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Request Timeout */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Too Many Requests */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Internal Server Error */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  "keyValueStore.getDirectUploadUrl": {
    parameters: {
      query?: never;
      header?: {
        /** @description How the bytes to be uploaded are compressed, if they are; the upload must repeat this header. */
        "Content-Encoding"?: "br" | "deflate" | "gzip" | "identity";
        /** @description The content type of the record to be uploaded; the upload must repeat this header. */
        "Content-Type"?: components["parameters"]["Content-Type"];
      };
      path: {
        /** @description The key of the record, at most 256 characters. */
        recordKey: components["parameters"]["recordKey"];
        /** @description The key-value store, as an ID, `username~name` or `~name`. */
        storeId: components["parameters"]["storeId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: {
              /** Format: uri */
              signedUrl: string;
            };
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "log.get": {
    parameters: {
      query?: {
        /** @description Whether browsers save the log as a file instead of showing it. */
        download?: components["parameters"]["download"];
        /** @description Whether the log keeps its ANSI escape codes; by default they are removed. */
        raw?: components["parameters"]["raw"];
        /** @description Whether the answer stays open and grows with the log until the run or build ends. */
        stream?: components["parameters"]["stream"];
      };
      path: {
        /** @description The ID of the run or build. */
        buildOrRunId: string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      /** @description Found elsewhere */
      302: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueues.list": {
    parameters: {
      query?: {
        /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
        desc?: components["parameters"]["descCreatedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
        /** @description Only storages that the user owns, or only those that others share with the user. */
        ownership?: components["parameters"]["ownership"];
        /** @description Whether unnamed storages are listed, too; false by default. */
        unnamed?: components["parameters"]["unnamed"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfRequestQueues;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueues.getOrCreate": {
    parameters: {
      query?: {
        /** @description The name of the queue to get or create; an unnamed one is kept only for the data retention period. */
        name?: string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueue;
          };
        };
      };
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueue;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueue.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueue;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueue.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.RequestQueueUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueue;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "requestQueue.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueue.listHead": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /**
         * @deprecated
         * @description Without effect; deprecated, for this is a field of the answer.
         */
        hadMultipleClients?: components["parameters"]["hadMultipleClients"];
        /** @description The most requests to get. */
        limit?: components["parameters"]["headLimit"];
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueueHead;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueue.listAndLockHead": {
    parameters: {
      query: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description The most requests to get and lock; at most 25. */
        limit?: components["parameters"]["headLockLimit"];
        /** @description How long the lock lasts, in seconds from now. */
        lockSecs: components["parameters"]["lockSecs"];
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.RequestQueueLockedHead;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueue.listRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Where the list goes on, as `nextCursor` of the answer before. */
        cursor?: components["parameters"]["cursor"];
        /**
         * @deprecated
         * @description The request ID after which the list goes on; deprecated in favour of `cursor`.
         */
        exclusiveStartId?: components["parameters"]["exclusiveStartId"];
        /** @description Only requests in one of these states. */
        filter?: components["parameters"]["filter"];
        /** @description The most requests to get, over all pages when iterating; a page holds at most 10,000. */
        limit?: components["parameters"]["requestsLimit"];
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfRequests;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueue.addRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue instead of its end; false by default. */
        forefront?: boolean;
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestInfo;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "requestQueue.getRequest": {
    parameters: {
      query?: never;
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequest;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueue.updateRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request moves to the front of the queue; false by default. */
        forefront?: boolean;
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestInfo;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "requestQueue.deleteRequest": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueue.prolongRequestLock": {
    parameters: {
      query: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue when its lock runs out; false by default. */
        forefront?: components["parameters"]["lockForefront"];
        /** @description How long the lock lasts from now on, in seconds. */
        lockSecs: number;
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueRequestLock;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueue.deleteRequestLock": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the request goes to the front of the queue when its lock is gone; false by default. */
        forefront?: components["parameters"]["unlockForefront"];
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
        /** @description The request's ID. */
        requestId: components["parameters"]["requestId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "requestQueue.batchAddRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
        /** @description Whether the requests go to the front of the queue instead of its end; false by default. */
        forefront?: components["parameters"]["forefront"];
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestCreate[];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueBatchAddResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "requestQueue.batchDeleteRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.QueueRequestReference[];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.QueueBatchDeleteResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "requestQueue.unlockRequests": {
    parameters: {
      query?: {
        /** @description A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
        clientKey?: components["parameters"]["clientKey"];
      };
      path: {
        /** @description The request queue, as an ID, `username~name` or `~name`. */
        queueId: components["parameters"]["queueId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.UnlockRequestsResult;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "schedules.list": {
    parameters: {
      query?: {
        /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
        desc?: components["parameters"]["descCreatedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfSchedules;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "schedules.create": {
    parameters: {
      query?: never;
    };
    requestBody: {
      content: {
        "application/json": models.ScheduleCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Schedule;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 409 | 413 | 415 | 429 | 500>;
  };
  "schedule.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The schedule's ID. */
        scheduleId: components["parameters"]["scheduleId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Schedule;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "schedule.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The schedule's ID. */
        scheduleId: components["parameters"]["scheduleId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.ScheduleCreate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Schedule;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "schedule.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The schedule's ID. */
        scheduleId: components["parameters"]["scheduleId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "schedule.getLog": {
    parameters: {
      query?: never;
      path: {
        /** @description The schedule's ID. */
        scheduleId: components["parameters"]["scheduleId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ScheduleLogEntry[];
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "store.list": {
    parameters: {
      query?: {
        /** @description Only Actors that accept agentic users if true, only those that do not if false. */
        allowsAgenticUsers?: boolean;
        /** @description Only Actors of this category. */
        category?: string;
        /** @description Whether Actors not deemed safe to run automatically are listed, too; false by default. */
        includeUnrunnableActors?: boolean;
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
        /** @description Only Actors of this pricing model. */
        pricingModel?: "FLAT_PRICE_PER_MONTH" | "FREE" | "PAY_PER_EVENT" | "PRICE_PER_DATASET_ITEM";
        /** @description How much the answer tells of each Actor; `full` by default, `agent` is a short form for language models. */
        responseFormat?: "agent" | "full";
        /** @description Only Actors with this text in title, name, description, user name or readme. */
        search?: string;
        /** @description What the list is sorted by; relevance by default. */
        sortBy?: "lastUpdate" | "newest" | "popularity" | "relevance";
        /** @description Only Actors of this user. */
        username?: string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfStoreActors;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "tools.decodeAndVerify": {
    parameters: {
      query?: never;
    };
    requestBody: {
      content: {
        "application/json": models.DecodeAndVerifyRequest;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.DecodeAndVerifyData;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "tools.encodeAndSign": {
    parameters: {
      query?: never;
    };
    requestBody: {
      content: {
        "application/json": Record<string, unknown>;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.EncodeAndSignData;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "user.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The user, as an ID or user name. */
        userId: string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.PublicUser;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "me.get": {
    parameters: {
      query?: never;
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.User;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "me.limits": {
    parameters: {
      query?: never;
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.AccountLimits;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "me.updateLimits": {
    parameters: {
      query?: never;
    };
    requestBody?: {
      content: {
        "application/json": models.AccountLimitsUpdate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": Record<string, unknown>;
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "me.monthlyUsage": {
    parameters: {
      query?: {
        /** @description A day of the wanted monthly cycle, as YYYY-MM-DD in UTC; today by default. */
        date?: string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.MonthlyUsage;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "webhookDispatches.list": {
    parameters: {
      query?: {
        /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
        desc?: components["parameters"]["descCreatedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfWebhookDispatches;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "webhookDispatch.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The webhook dispatch's ID. */
        dispatchId: string;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.WebhookDispatch;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "webhooks.list": {
    parameters: {
      query?: {
        /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
        desc?: components["parameters"]["descCreatedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfWebhooks;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "webhooks.create": {
    parameters: {
      query?: never;
    };
    requestBody: {
      content: {
        "application/json": models.WebhookCreate;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Webhook;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "webhook.get": {
    parameters: {
      query?: never;
      path: {
        /** @description The webhook's ID. */
        webhookId: components["parameters"]["webhookId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Webhook;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "webhook.update": {
    parameters: {
      query?: never;
      path: {
        /** @description The webhook's ID. */
        webhookId: components["parameters"]["webhookId"];
      };
    };
    requestBody: {
      content: {
        "application/json": models.WebhookUpdate;
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.Webhook;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500>;
  };
  "webhook.delete": {
    parameters: {
      query?: never;
      path: {
        /** @description The webhook's ID. */
        webhookId: components["parameters"]["webhookId"];
      };
    };
    responses: {
      /** @description Done, without content */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "webhook.dispatches.list": {
    parameters: {
      query?: {
        /** @description Whether the newest, by `createdAt`, come first; by default the oldest do. */
        desc?: components["parameters"]["descCreatedAt"];
        /** @description The most to get, over all pages when iterating; a page holds at most 1,000. */
        limit?: components["parameters"]["limit"];
        /** @description How many to skip from the start of the list; 0 by default. */
        offset?: components["parameters"]["offset"];
      };
      path: {
        /** @description The webhook's ID. */
        webhookId: components["parameters"]["webhookId"];
      };
    };
    responses: {
      /** @description Done */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.ListOfWebhookDispatches;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
  "webhook.test": {
    parameters: {
      query?: never;
      path: {
        /** @description The webhook's ID. */
        webhookId: components["parameters"]["webhookId"];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data: models.WebhookDispatch;
          };
        };
      };
    } & Pick<refusals, 400 | 401 | 402 | 403 | 404 | 405 | 408 | 429 | 500>;
  };
}
export interface refusals {
  400: components["responses"]["BadRequest"];
  401: components["responses"]["Unauthorized"];
  402: components["responses"]["PaymentRequired"];
  403: components["responses"]["Forbidden"];
  404: components["responses"]["NotFound"];
  405: components["responses"]["MethodNotAllowed"];
  408: components["responses"]["RequestTimeout"];
  409: components["responses"]["Conflict"];
  413: components["responses"]["PayloadTooLarge"];
  415: components["responses"]["UnsupportedMediaType"];
  429: components["responses"]["TooManyRequests"];
  500: components["responses"]["InternalServerError"];
}
