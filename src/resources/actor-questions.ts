import { actorDefaultBuild, actorValidateInput } from "../../generated/late-operations.js";
import type { Build } from "../../generated/models.js";
import type { CallInput } from "../core/call.js";
import type { Core } from "../core/core.js";
import type { Mount } from "../core/operation.js";
import { send } from "../core/send.js";
import { neededField } from "./needed-field.js";

export async function validateInput(core: Core, mount: Mount, input: CallInput): Promise<boolean> {
  const answer = await send<{ valid: boolean }>(core, actorValidateInput, mount, input);
  return neededField(answer, "valid", actorValidateInput);
}

export async function defaultBuildId(core: Core, mount: Mount, input: CallInput): Promise<string> {
  const answer = await send<Build>(core, actorDefaultBuild, mount, input);
  return neededField(answer, "id", actorDefaultBuild);
}
