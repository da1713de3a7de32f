/** A sync that stops before anything is written, with what was attempted and why not. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
