import { ResourceClient, ResourceCollectionClient } from "./api-client.js";
import { expectArgument, expectOptional, object, string } from "./arguments.js";
import type {
  ActorEnvironmentVariable,
  ActorEnvVarCollectionListOptions,
  ActorEnvVarListResult,
  ActorVersion,
  ActorVersionCollectionListOptions,
  ActorVersionListResult,
  FinalActorVersion,
} from "./types/actor.js";
import type { Paged } from "./types/values.js";

/** One version of an Actor's source. */
export class ActorVersionClient extends ResourceClient {
  protected static override readonly defaultPath: string = "versions";

  /** `GET /v2/actors/{actorId}/versions/{versionNumber}` */
  async get(): Promise<FinalActorVersion | undefined> {
    return await this._get();
  }

  /** `PUT /v2/actors/{actorId}/versions/{versionNumber}` */
  async update(newFields: ActorVersion): Promise<FinalActorVersion> {
    expectArgument("newFields", newFields, object);
    return await this._update(newFields);
  }

  /** `DELETE /v2/actors/{actorId}/versions/{versionNumber}` */
  async delete(): Promise<void> {
    return await this._delete();
  }

  envVar(envVarName: string): ActorEnvVarClient {
    expectArgument("envVarName", envVarName, string);
    return new ActorEnvVarClient(this._subResourceOptions({ id: envVarName }));
  }

  envVars(): ActorEnvVarCollectionClient {
    return new ActorEnvVarCollectionClient(this._subResourceOptions());
  }
}

/** The versions of an Actor. */
export class ActorVersionCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "versions";

  /** `GET /v2/actors/{actorId}/versions` */
  list(
    _options: ActorVersionCollectionListOptions = {},
  ): Paged<ActorVersionListResult, FinalActorVersion> {
    return this._listPaginated();
  }

  /** `POST /v2/actors/{actorId}/versions` */
  async create(actorVersion: ActorVersion): Promise<FinalActorVersion> {
    expectOptional("actorVersion", actorVersion, object);
    return await this._create(actorVersion);
  }
}

/** One environment variable of a version. */
export class ActorEnvVarClient extends ResourceClient {
  protected static override readonly defaultPath: string = "env-vars";

  /** `GET /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}` */
  async get(): Promise<ActorEnvironmentVariable | undefined> {
    return await this._get();
  }

  /** `PUT /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}` */
  async update(actorEnvVar: ActorEnvironmentVariable): Promise<ActorEnvironmentVariable> {
    expectArgument("actorEnvVar", actorEnvVar, object);
    return await this._update(actorEnvVar);
  }

  /** `DELETE /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}` */
  async delete(): Promise<void> {
    return await this._delete();
  }
}

/** The environment variables of a version. */
export class ActorEnvVarCollectionClient extends ResourceCollectionClient {
  protected static override readonly defaultPath: string = "env-vars";

  /** `GET /v2/actors/{actorId}/versions/{versionNumber}/env-vars` */
  list(
    _options: ActorEnvVarCollectionListOptions = {},
  ): Paged<ActorEnvVarListResult, ActorEnvironmentVariable> {
    return this._listPaginated();
  }

  /** `POST /v2/actors/{actorId}/versions/{versionNumber}/env-vars` */
  async create(actorEnvVar: ActorEnvironmentVariable): Promise<ActorEnvironmentVariable> {
    expectOptional("actorEnvVar", actorEnvVar, object);
    return await this._create(actorEnvVar);
  }
}
