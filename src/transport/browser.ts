import { ApifyArgumentError } from "../errors.js";
import type { Platform } from "./transport.js";

export * from "./web.js";

/** Pages have no files of their own. */
export const fileTarget: Platform["fileTarget"] = async (method) => {
  throw new ApifyArgumentError(
    `${method}: there are no files here. Leave out \`to\`, and write the stream where it belongs.`,
  );
};
