/** Stops a script before anything is written, and tells its user what was attempted and why not: no stack trace. */
export class UserError extends Error {
  override readonly name = "UserError";
}
