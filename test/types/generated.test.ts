import { describe, expectTypeOf, it } from "vitest";
import type {
  Actor,
  ActorVersion,
  ActorVersionGitRepo,
  AdHocWebhook,
  ListOfRuns,
  RunListItem,
  RunStatus,
} from "../../generated/models.js";
import type {
  ActorStartOptions,
  DatasetListItemsOptions,
  KeyValueStoreListKeysOptions,
  RunsListOptions,
} from "../../generated/options.js";
import type { ActorOperations, RunCollectionClient } from "../../generated/resources.js";
import type { operations, paths } from "../../generated/schema.js";
import type { ApiPromise } from "../../src/core/api-promise.js";
import type { PagePromise } from "../../src/core/page-promise.js";
import type { RequestOptions } from "../../src/options.js";
import type { LastRunOptions } from "../../src/resources/mounts.js";

type Query<Id extends keyof operations> = keyof NonNullable<operations[Id]["parameters"]["query"]>;

describe("options", () => {
  it("are every query parameter of the document, and what the client adds", () => {
    type Added = "chunkSize" | keyof RequestOptions;
    expectTypeOf<keyof DatasetListItemsOptions>().toEqualTypeOf<
      Query<"dataset.listItems"> | Added
    >();
    expectTypeOf<keyof KeyValueStoreListKeysOptions>().toEqualTypeOf<
      Query<"keyValueStore.listKeys"> | Added
    >();
    expectTypeOf<keyof ActorStartOptions>().toEqualTypeOf<
      Query<"actor.start"> | "contentType" | keyof RequestOptions
    >();
  });

  it("are typed as callers think of them", () => {
    expectTypeOf<DatasetListItemsOptions["fields"]>().toEqualTypeOf<
      string | readonly string[] | undefined
    >();
    expectTypeOf<RunsListOptions["startedAfter"]>().toEqualTypeOf<Date | string | undefined>();
    expectTypeOf<ActorStartOptions["webhooks"]>().toEqualTypeOf<
      readonly AdHocWebhook[] | undefined
    >();
    expectTypeOf<"jsonl">().toExtend<DatasetListItemsOptions["format"]>();
    expectTypeOf<"pdf">().not.toExtend<DatasetListItemsOptions["format"]>();
  });

  it("are what the API takes, and nothing else", () => {
    expectTypeOf<"TIMED-OUT">().toExtend<LastRunOptions["status"]>();
    expectTypeOf<"TIMED_OUT">().not.toExtend<LastRunOptions["status"]>();
    expectTypeOf<undefined>().toExtend<LastRunOptions["status"]>();
  });

  it("may be given as undefined", () => {
    expectTypeOf<{ clean: undefined }>().toExtend<DatasetListItemsOptions>();
  });
});

describe("models", () => {
  it("have open enums that still know their members", () => {
    expectTypeOf<string>().toExtend<RunStatus>();
    expectTypeOf<"SUCCEEDED">().toExtend<RunStatus>();
  });

  it("are told apart by what the document tells them apart by", () => {
    type GitRepo = Extract<ActorVersion, { sourceType: "GIT_REPO" }>;
    expectTypeOf<GitRepo>().toEqualTypeOf<ActorVersionGitRepo>();
    expectTypeOf<GitRepo>().not.toHaveProperty("tarballUrl");
  });
});

describe("methods", () => {
  it("resolve to the resource, or to undefined where it may be missing", () => {
    expectTypeOf<ReturnType<ActorOperations["get"]>>().toEqualTypeOf<
      ApiPromise<Actor | undefined>
    >();
    expectTypeOf<ReturnType<ActorOperations["update"]>>().toEqualTypeOf<ApiPromise<Actor>>();
    expectTypeOf<ReturnType<ActorOperations["delete"]>>().toEqualTypeOf<ApiPromise<void>>();
  });

  it("page where the API does", () => {
    expectTypeOf<ReturnType<RunCollectionClient["list"]>>().toEqualTypeOf<
      PagePromise<RunListItem, ListOfRuns>
    >();
  });
});

describe("the schema", () => {
  it("is keyed by path and by our names, over the same models", () => {
    expectTypeOf<paths["/v2/actors/{actorId}"]["get"]>().toEqualTypeOf<operations["actor.get"]>();
    type Answer = operations["actor.get"]["responses"][200]["content"]["application/json"];
    expectTypeOf<Answer["data"]>().toEqualTypeOf<Actor>();
    type Below = paths["/v2/actor-runs/{runId}/dataset"]["get"];
    expectTypeOf<Below>().toEqualTypeOf<operations["run.dataset.get"]>();
  });

  it("writes webhooks and lists as the wire does", () => {
    type Wire = NonNullable<operations["actor.start"]["parameters"]["query"]>;
    expectTypeOf<Wire["webhooks"]>().toEqualTypeOf<string | undefined>();
    type Items = NonNullable<operations["dataset.listItems"]["parameters"]["query"]>;
    expectTypeOf<Items["fields"]>().toEqualTypeOf<string[] | undefined>();
  });
});
