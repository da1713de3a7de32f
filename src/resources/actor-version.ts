import {
  ActorEnvVarClient,
  ActorEnvVarCollectionClient,
  ActorVersionOperations,
} from "../../generated/resources.js";

/** One version of an Actor: its source and its environment variables. */
export class ActorVersionClient extends ActorVersionOperations {
  /** One environment variable, by its name. */
  envVar(envVarName: string): ActorEnvVarClient {
    return new ActorEnvVarClient(this.context, this.child("/env-vars/{envVarName}", envVarName));
  }

  /** The environment variables of this version. */
  envVars(): ActorEnvVarCollectionClient {
    return new ActorEnvVarCollectionClient(this.context, this.child("/env-vars"));
  }
}
